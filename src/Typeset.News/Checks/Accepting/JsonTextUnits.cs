using System.Numerics;
using System.Runtime.Intrinsics;

namespace Typeset.News.Checks;

/// <summary>Offsets in UTF-16 code units, found in the text of a JSON string as it is written, escapes and all.</summary>
internal static class JsonTextUnits
{
    /// <summary>How many bytes from the start of <paramref name="raw"/> hold the first <paramref name="units"/> code units.</summary>
    /// <param name="raw">What stands between the quotation marks of a JSON string, or the rest of it from a character on.</param>
    /// <param name="units">Number of UTF-16 code units, 0 or more.</param>
    /// <returns>Number of bytes; -1 when the text is shorter, and when a character has its halves on both sides.</returns>
    public static int Bytes(ReadOnlySpan<byte> raw, int units)
    {
        int position = 0;
        while (units > 0)
        {
            if (Vector256.IsHardwareAccelerated && raw.Length - position >= Vector256<byte>.Count && PassBlock(Vector256.Create(raw[position..]), ref position, ref units))
            {
                continue;
            }

            if (position >= raw.Length)
            {
                return -1;
            }

            byte first = raw[position];
            bool isEscape = first == (byte)'\\';
            position += !isEscape ? 1 : raw[position..].StartsWith("\\u"u8) ? 6 : 2;
            units -= isEscape ? 1 : Units(first);
        }

        while (position < raw.Length && Units(raw[position]) == 0)
        {
            position++;
        }

        return units == 0 && position <= raw.Length ? position : -1;
    }

    /// <summary>Passes the bytes of a block before the first escape, or as many of them as are wanted; false when none can be passed so.</summary>
    private static bool PassBlock(Vector256<byte> block, ref int position, ref int units)
    {
        uint escapes = Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
        int length = Math.Min(BitOperations.TrailingZeroCount(escapes), Vector256<byte>.Count);
        uint passed = (uint)((1UL << length) - 1);
        if ((block.ExtractMostSignificantBits() & passed) == 0)
        {
            length = Math.Min(length, units);
            position += length;
            units -= length;
            return length > 0;
        }

        uint continuations = Vector256.Equals(block & Vector256.Create((byte)0xC0), Vector256.Create((byte)0x80)).ExtractMostSignificantBits();
        uint pairs = Vector256.GreaterThanOrEqual(block, Vector256.Create((byte)0xF0)).ExtractMostSignificantBits();
        int count = length - BitOperations.PopCount(continuations & passed) + BitOperations.PopCount(pairs & passed);
        if (length == 0 || count > units)
        {
            return false;
        }

        position += length;
        units -= count;
        return true;
    }

    // A character counts with its first byte.
    private static int Units(byte value) => value >= 0xF0 ? 2 : (value & 0xC0) == 0x80 ? 0 : 1;
}
