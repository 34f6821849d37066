namespace Typeset.Content;

/// <summary>base32 and base32hex (RFC 4648, sections 6 and 7); letters in either case, padding needed.</summary>
internal static class Base32Decoder
{
    private const int GroupSize = 8;
    private const int BitsOfCharacter = 5;

    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written) =>
        TryDecode(text, destination, out written, static c => c switch
        {
            >= (byte)'A' and <= (byte)'Z' => c - 'A',
            >= (byte)'a' and <= (byte)'z' => c - 'a',
            >= (byte)'2' and <= (byte)'7' => c - '2' + 26,
            _ => -1,
        });

    public static bool TryDecodeHex(ReadOnlySpan<byte> text, Span<byte> destination, out int written) =>
        TryDecode(text, destination, out written, static c => c switch
        {
            >= (byte)'0' and <= (byte)'9' => c - '0',
            >= (byte)'A' and <= (byte)'V' => c - 'A' + 10,
            >= (byte)'a' and <= (byte)'v' => c - 'a' + 10,
            _ => -1,
        });

    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written, Func<byte, int> valueOf)
    {
        written = 0;
        int length = text.TrimEnd((byte)'=').Length;

        // 1, 3 and 6 characters of the last group cannot stand for whole bytes.
        if (text.Length % GroupSize != 0 || text.Length - length >= GroupSize || length % GroupSize is 1 or 3 or 6)
        {
            return false;
        }

        uint bits = 0;
        int count = 0;
        foreach (byte c in text[..length])
        {
            int value = valueOf(c);
            if (value < 0)
            {
                return false;
            }

            bits = (bits << BitsOfCharacter) | (uint)value;
            count += BitsOfCharacter;
            if (count >= 8)
            {
                count -= 8;
                destination[written++] = (byte)(bits >> count);
            }
        }

        return true;
    }
}
