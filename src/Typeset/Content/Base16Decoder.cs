using Typeset.Json;

namespace Typeset.Content;

/// <summary>base16 (RFC 4648, section 8); letters in either case.</summary>
internal static class Base16Decoder
{
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        written = 0;
        if (text.Length % 2 != 0)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i += 2)
        {
            int high = JsonStrings.HexDigit(text[i]);
            int low = JsonStrings.HexDigit(text[i + 1]);
            if (high < 0 || low < 0)
            {
                return false;
            }

            destination[written++] = (byte)((high << 4) | low);
        }

        return true;
    }
}
