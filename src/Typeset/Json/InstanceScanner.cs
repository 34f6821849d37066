using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Typeset.Json;

/// <summary>
/// Scans a document once, strictly by the grammar of RFC 8259, and lays its values on a tape. It does not recurse, reads
/// nothing outside its span and allocates nothing once the tape has grown to the size of the documents.
/// </summary>
/// <remarks>
/// The walk is made on pointers: every step compares with the end of the text by itself, so bounds checks would test the same
/// thing twice.
/// </remarks>
internal static class InstanceScanner
{
    private const uint True = 0x65757274;
    private const uint False = 0x736c6166;
    private const uint Null = 0x6c6c756e;

    /// <summary>Scans <paramref name="utf8"/> onto <paramref name="tape"/>.</summary>
    /// <param name="utf8">One JSON value; a byte order mark may stand before it.</param>
    /// <param name="maxDepth">The deepest nesting allowed.</param>
    /// <param name="tape">Where the entries go; what was on it is gone.</param>
    /// <returns>Whether it is one JSON value; if not, <see cref="InstanceTape.Failure"/> says why.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int maxDepth, InstanceTape tape)
    {
        tape.Count = 0;
        int start = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        unsafe
        {
            fixed (byte* origin = utf8)
            {
                if (Scan(origin, origin + start, origin + utf8.Length, maxDepth, tape))
                {
                    return true;
                }
            }
        }

        // Whatever else is wrong, bytes that are no text at all come first.
        tape.Count = 0;
        int invalid = FindInvalidUtf8(utf8);
        if (invalid < utf8.Length)
        {
            tape.Failure = new(ScanFailureReason.InvalidUtf8, invalid, "UTF-8");
        }

        return false;
    }

    private static unsafe bool Scan(byte* origin, byte* position, byte* end, int maxDepth, InstanceTape tape)
    {
        TapeEntry[] entries = tape.Entries;
        int count = 0;
        int open = -1;
        int depth = 0;
        TapeFlags all = TapeFlags.None;

    Value:
        position = SkipWhiteSpace(position, end);
        if (count == entries.Length)
        {
            entries = tape.Grow();
        }

        if (position == end)
        {
            return Fail(tape, count == 0 ? ScanFailureReason.Empty : ScanFailureReason.Malformed, position - origin, "a JSON value");
        }

        {
            ref TapeEntry entry = ref entries[count];
            entry.Start = (int)(position - origin);
            entry.Flags = TapeFlags.None;
            switch (*position)
            {
                case (byte)'"':
                    {
                        byte* inside = position + 1;
                        byte* close = FindStringEnd(inside, end, out TapeFlags flags);
                        if (close == end || *close != (byte)'"')
                        {
                            return FailString(tape, origin, close, end);
                        }

                        all |= flags;
                        entry.Flags = flags;
                        entry.Kind = TapeKind.String;
                        entry.Start++;
                        entry.Length = (int)(close - inside);
                        entry.Next = ++count;
                        position = close + 1;
                        break;
                    }

                case (byte)'{' or (byte)'[':
                    {
                        if (++depth > maxDepth)
                        {
                            return Fail(tape, ScanFailureReason.TooDeep, position - origin, "");
                        }

                        entry.Length = 0;
                        entry.Next = open;
                        open = count++;
                        if (*position++ == (byte)'{')
                        {
                            entry.Kind = TapeKind.Object;
                            position = SkipWhiteSpace(position, end);
                            if (position != end && *position == (byte)'}')
                            {
                                break;
                            }

                            goto Name;
                        }

                        entry.Kind = TapeKind.Array;
                        position = SkipWhiteSpace(position, end);
                        if (position != end && *position == (byte)']')
                        {
                            break;
                        }

                        entry.Length = 1;
                        goto Value;
                    }

                case (byte)'t':
                    if (end - position < 4 || ReadWord(position) != True)
                    {
                        return FailLiteral(tape, origin, position, end, "true"u8);
                    }

                    entry.Kind = TapeKind.True;
                    entry.Length = 4;
                    entry.Next = ++count;
                    position += 4;
                    break;
                case (byte)'f':
                    if (end - position < 5 || ReadWord(position) != False || position[4] != (byte)'e')
                    {
                        return FailLiteral(tape, origin, position, end, "false"u8);
                    }

                    entry.Kind = TapeKind.False;
                    entry.Length = 5;
                    entry.Next = ++count;
                    position += 5;
                    break;
                case (byte)'n':
                    if (end - position < 4 || ReadWord(position) != Null)
                    {
                        return FailLiteral(tape, origin, position, end, "null"u8);
                    }

                    entry.Kind = TapeKind.Null;
                    entry.Length = 4;
                    entry.Next = ++count;
                    position += 4;
                    break;
                case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                    {
                        byte* after = ScanNumber(position, end, out entry.Flags, out string? expected);
                        if (expected is not null)
                        {
                            return Fail(tape, ScanFailureReason.Malformed, after - origin, expected);
                        }

                        entry.Kind = TapeKind.Number;
                        entry.Length = (int)(after - position);
                        entry.Next = ++count;
                        position = after;
                        break;
                    }

                default:
                    return Fail(tape, ScanFailureReason.Malformed, position - origin, "a JSON value");
            }
        }

    AfterValue:
        position = SkipWhiteSpace(position, end);
        if (open < 0)
        {
            // Outside strings only US-ASCII can stand.
            if (position == end && (all & TapeFlags.NonAscii) != 0 && !Utf8Validity.IsValid(new ReadOnlySpan<byte>(origin, (int)(end - origin))))
            {
                return false;
            }

            tape.Count = count;
            return position == end || Fail(tape, ScanFailureReason.Malformed, position - origin, "the end of the text after one JSON value");
        }

        {
            ref TapeEntry container = ref entries[open];
            bool isObject = container.Kind == TapeKind.Object;
            if (position != end)
            {
                if (*position == (byte)',')
                {
                    position++;
                    if (isObject)
                    {
                        position = SkipWhiteSpace(position, end);
                        goto Name;
                    }

                    container.Length++;
                    goto Value;
                }

                if (*position == (isObject ? (byte)'}' : (byte)']'))
                {
                    position++;
                    depth--;
                    int around = container.Next;
                    container.Next = count;
                    open = around;
                    goto AfterValue;
                }
            }

            return Fail(tape, ScanFailureReason.Malformed, position - origin, isObject ? "',' or '}' after a member" : "',' or ']' after an item");
        }

    Name:
        if (count == entries.Length)
        {
            entries = tape.Grow();
        }

        {
            if (position == end || *position != (byte)'"')
            {
                return Fail(tape, ScanFailureReason.Malformed, position - origin, entries[open].Length == 0 ? "a property name in double quotes, or '}'" : "a property name in double quotes");
            }

            entries[open].Length++;
            ref TapeEntry name = ref entries[count++];
            byte* inside = position + 1;
            byte* close = FindStringEnd(inside, end, out TapeFlags flags);
            if (close == end || *close != (byte)'"')
            {
                return FailString(tape, origin, close, end);
            }

            all |= flags;
            name.Flags = flags;
            name.Kind = TapeKind.Name;
            name.Start = (int)(inside - origin);
            name.Length = (int)(close - inside);
            name.Next = count;
            position = SkipWhiteSpace(close + 1, end);
            if (position == end || *position != (byte)':')
            {
                return Fail(tape, ScanFailureReason.Malformed, position - origin, "':' after a property name");
            }

            position++;
        }

        goto Value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* SkipWhiteSpace(byte* position, byte* end)
    {
        // Most tokens follow at once or after one space; everything that is no white space but controls lies above it.
        while (position != end && *position <= (byte)' ')
        {
            if (!WhiteSpace.Is(*position))
            {
                break;
            }

            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint ReadWord(byte* position) =>
        BitConverter.IsLittleEndian ? Unsafe.ReadUnaligned<uint>(position) : BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(position));

    /// <summary>The closing quotation mark, or else the first byte that cannot stand in a string, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* FindStringEnd(byte* position, byte* end, out TapeFlags flags)
    {
        // Most strings end within the first block.
        if (Vector256.IsHardwareAccelerated && end - position >= Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.Load(position);
            uint special = (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) |
                Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();
            int step = BitOperations.TrailingZeroCount(special);
            if (special != 0 && position[step] == (byte)'"')
            {
                flags = (bytes.ExtractMostSignificantBits() & ((1u << step) - 1)) != 0 ? TapeFlags.NonAscii : TapeFlags.None;
                return position + step;
            }
        }

        return FindFarStringEnd(position, end, out flags);
    }

    private static unsafe byte* FindFarStringEnd(byte* position, byte* end, out TapeFlags flags)
    {
        flags = TapeFlags.None;
        while (true)
        {
            position = FindSpecial(position, end, ref flags);
            if (position == end || *position != (byte)'\\')
            {
                return position;
            }

            flags |= TapeFlags.Escaped;
            if (end - position < 2)
            {
                return position;
            }

            switch (position[1])
            {
                case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                    position += 2;
                    break;
                case (byte)'u' when end - position >= 6 && (JsonStrings.HexDigit(position[2]) | JsonStrings.HexDigit(position[3]) | JsonStrings.HexDigit(position[4]) | JsonStrings.HexDigit(position[5])) >= 0:
                    position += 6;
                    break;
                default:
                    return position;
            }
        }
    }

    /// <summary>The next quotation mark, reverse solidus or control character, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* FindSpecial(byte* position, byte* end, ref TapeFlags flags)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            while (end - position >= Vector256<byte>.Count)
            {
                Vector256<byte> bytes = Vector256.Load(position);
                uint special = (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) |
                    Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();
                uint high = bytes.ExtractMostSignificantBits();
                if (special != 0)
                {
                    int step = BitOperations.TrailingZeroCount(special);
                    flags |= (high & ((1u << step) - 1)) != 0 ? TapeFlags.NonAscii : TapeFlags.None;
                    return position + step;
                }

                flags |= high != 0 ? TapeFlags.NonAscii : TapeFlags.None;
                position += Vector256<byte>.Count;
            }
        }

        if (Vector128.IsHardwareAccelerated)
        {
            while (end - position >= Vector128<byte>.Count)
            {
                Vector128<byte> bytes = Vector128.Load(position);
                uint special = (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) |
                    Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();
                uint high = bytes.ExtractMostSignificantBits();
                if (special != 0)
                {
                    int step = BitOperations.TrailingZeroCount(special);
                    flags |= (high & ((1u << step) - 1)) != 0 ? TapeFlags.NonAscii : TapeFlags.None;
                    return position + step;
                }

                flags |= high != 0 ? TapeFlags.NonAscii : TapeFlags.None;
                position += Vector128<byte>.Count;
            }
        }

        for (; position != end; position++)
        {
            if (*position is < 0x20 or (byte)'"' or (byte)'\\')
            {
                break;
            }

            flags |= *position > 0x7F ? TapeFlags.NonAscii : TapeFlags.None;
        }

        return position;
    }

    /// <summary>The place after a number; where <paramref name="expected"/> is given, the place at which it breaks the grammar.</summary>
    private static unsafe byte* ScanNumber(byte* position, byte* end, out TapeFlags flags, out string? expected)
    {
        flags = TapeFlags.None;
        expected = null;
        if (*position == (byte)'-')
        {
            position++;
        }

        if (position == end || !IsDigit(*position))
        {
            expected = "a digit after '-'";
            return position;
        }

        if (*position++ == (byte)'0')
        {
            if (position != end && IsDigit(*position))
            {
                expected = "no digit after a leading 0";
                return position;
            }
        }
        else
        {
            position = SkipDigits(position, end);
        }

        if (position != end && *position == (byte)'.')
        {
            flags = TapeFlags.NotPlain;
            position++;
            if (position == end || !IsDigit(*position))
            {
                expected = "a digit after the decimal point";
                return position;
            }

            position = SkipDigits(position, end);
        }

        if (position != end && *position is (byte)'e' or (byte)'E')
        {
            flags = TapeFlags.NotPlain;
            position++;
            if (position != end && *position is (byte)'+' or (byte)'-')
            {
                position++;
            }

            if (position == end || !IsDigit(*position))
            {
                expected = "a digit in the exponent";
                return position;
            }

            position = SkipDigits(position, end);
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* SkipDigits(byte* position, byte* end)
    {
        while (position != end && IsDigit(*position))
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    private static bool Fail(InstanceTape tape, ScanFailureReason reason, long offset, string expected)
    {
        tape.Failure = new(reason, (int)offset, expected);
        return false;
    }

    private static unsafe bool FailString(InstanceTape tape, byte* origin, byte* position, byte* end)
    {
        string expected = "'\"' at the end of a string";
        if (position != end && *position < 0x20)
        {
            expected = "no control character in a string other than as an escape such as \\n or \\u0000";
        }
        else if (position != end)
        {
            // The escape is at fault; point at the byte in it that is.
            position++;
            if (position != end && *position != (byte)'u')
            {
                expected = "one of \" \\ / b f n r t u after '\\'";
            }
            else if (position != end)
            {
                expected = "four hexadecimal digits after '\\u'";
                for (position++; position != end && JsonStrings.HexDigit(*position) >= 0; position++)
                {
                }
            }
        }

        return Fail(tape, ScanFailureReason.Malformed, position - origin, expected);
    }

    private static unsafe bool FailLiteral(InstanceTape tape, byte* origin, byte* position, byte* end, ReadOnlySpan<byte> literal)
    {
        for (int i = 0; i < literal.Length && position != end && *position == literal[i]; i++)
        {
            position++;
        }

        return Fail(tape, ScanFailureReason.Malformed, position - origin, "the literal " + Encoding.ASCII.GetString(literal));
    }

    private static int FindInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        int offset = 0;
        while (offset < utf8.Length)
        {
            // Plain text goes by in one step; the rest is decoded one code point at a time.
            int plain = utf8[offset..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                break;
            }

            offset += plain;
            if (Rune.DecodeFromUtf8(utf8[offset..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += length;
        }

        return utf8.Length;
    }
}
