namespace Typeset.Datasets;

/// <summary>The Thrift compact protocol, as far as it is needed to tell whether metadata of a Parquet file is whole, and to read the headers of pages.</summary>
/// <remarks>
/// A damaged footer can name lists of billions of elements that are not there, or nest without end, and the library would go through them. Every element
/// takes up at least a byte, so that a count beyond the bytes left is wrong.
/// </remarks>
internal static class ThriftCompact
{
    /// <summary>How deep values may nest.</summary>
    public const int Deepest = 64;

    private const int LongestNumber = 10;

    /// <summary>Whether the bytes are one struct and nothing is cut off.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> footer) => TrySkipStruct(ref footer, Deepest);

    private static bool TrySkipStruct(ref ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        while (TryTake(ref bytes, out byte header))
        {
            int type = header & 0xF;
            if (type == 0)
            {
                return true;
            }

            // A field names how much its number is above the one before, or the number itself.
            bool isRead = ((header >> 4) != 0 || TryNumber(ref bytes, out _)) && (type is 1 or 2 || TrySkip(ref bytes, type, depth));
            if (!isRead)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Passes over a value.</summary>
    /// <param name="bytes">The bytes; what follows the value afterwards.</param>
    /// <param name="type">The type of the value in a field.</param>
    /// <param name="depth">How deep values may nest.</param>
    public static bool TrySkip(ref ReadOnlySpan<byte> bytes, int type, int depth) => type switch
    {
        1 or 2 or 3 => TrySkipBytes(ref bytes, 1),
        4 or 5 or 6 => TryNumber(ref bytes, out _),
        7 => TrySkipBytes(ref bytes, 8),
        8 => TryNumber(ref bytes, out ulong length) && TrySkipBytes(ref bytes, length),
        9 or 10 => TrySkipList(ref bytes, depth - 1),
        11 => TrySkipMap(ref bytes, depth - 1),
        12 => TrySkipStruct(ref bytes, depth - 1),
        13 => TrySkipBytes(ref bytes, 16),
        _ => false,
    };

    private static bool TrySkipList(ref ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth <= 0 || !TryTake(ref bytes, out byte header))
        {
            return false;
        }

        ulong count = (ulong)(header >> 4);
        return (count != 15 || TryNumber(ref bytes, out count)) && TrySkipAll(ref bytes, count, header & 0xF, null, depth);
    }

    private static bool TrySkipMap(ref ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth <= 0 || !TryNumber(ref bytes, out ulong count))
        {
            return false;
        }

        return count == 0 || (TryTake(ref bytes, out byte types) && TrySkipAll(ref bytes, count, types >> 4, types & 0xF, depth));
    }

    private static bool TrySkipAll(ref ReadOnlySpan<byte> bytes, ulong count, int type, int? second, int depth)
    {
        if (count > (ulong)bytes.Length)
        {
            return false;
        }

        for (ulong i = 0; i < count; i++)
        {
            if (!TrySkip(ref bytes, type, depth) || (second is { } other && !TrySkip(ref bytes, other, depth)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a byte.</summary>
    /// <param name="bytes">The bytes; what follows afterwards.</param>
    /// <param name="value">The byte.</param>
    public static bool TryTake(ref ReadOnlySpan<byte> bytes, out byte value)
    {
        value = bytes.IsEmpty ? (byte)0 : bytes[0];
        return TrySkipBytes(ref bytes, 1);
    }

    private static bool TrySkipBytes(ref ReadOnlySpan<byte> bytes, ulong count)
    {
        if (count > (ulong)bytes.Length)
        {
            return false;
        }

        bytes = bytes[(int)count..];
        return true;
    }

    /// <summary>Takes a number of variable length.</summary>
    /// <param name="bytes">The bytes; what follows afterwards.</param>
    /// <param name="value">The number; a signed one is zigzag in it.</param>
    public static bool TryNumber(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (int i = 0; i < LongestNumber && TryTake(ref bytes, out byte part); i++)
        {
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
