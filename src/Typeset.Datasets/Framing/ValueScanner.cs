using System.Buffers;

namespace Typeset.Datasets;

/// <summary>
/// Finds where a JSON value ends, in bytes that come in pieces, and where a broken value most likely ends, so that the
/// records after it are found.
/// </summary>
/// <remarks>
/// In JSON the end of a value follows from brackets and quotation marks alone. Of a broken value this is made:
/// a string ends at a line feed, which JSON strings cannot contain; a closing bracket closes what was left open inside
/// it; and a bracket that opens where JSON allows none starts the next value if it follows a comma or is the first on
/// its line.
/// </remarks>
/// <param name="inArray">Whether the values are elements of an array, which end at a comma or <c>]</c>.</param>
internal sealed class ValueScanner(bool inArray)
{
    private static readonly SearchValues<byte> s_string = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> s_nested = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> s_elementEnd = SearchValues.Create("\"{[],\n"u8);
    private static readonly SearchValues<byte> s_sequenceEnd = SearchValues.Create("\"{[ \t\r\n"u8);

    // White space beyond this is not waited for.
    private const int LookAhead = 64 * 1024;

    private readonly BracketStack _open = new();
    private bool _started;
    private bool _inString;

    // Set when a byte was seen that only the bytes after it can explain.
    private bool _waiting;

    /// <summary>Index after the last byte of the value, once <see cref="Scan"/> is true.</summary>
    public int End { get; private set; }

    /// <summary>Index of the first byte that does not belong to the value, after a comma that was left between two broken values.</summary>
    public int Next { get; private set; }

    /// <summary>Whether the bytes ended inside brackets or a string.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the value ended because the next one began inside it.</summary>
    public bool IsSplit { get; private set; }

    /// <summary>Whether brackets closed that were not open, or did not close.</summary>
    public bool IsRepaired { get; private set; }

    /// <summary>Gets ready for another value.</summary>
    public void Reset()
    {
        _open.Clear();
        _started = false;
        _inString = false;
        IsCut = false;
        IsSplit = false;
        IsRepaired = false;
    }

    /// <summary>
    /// Whether a <c>]</c> that no bracket of an element opened closes the array around the elements. It does not when
    /// a comma, and so another element, follows.
    /// </summary>
    /// <param name="data">The bytes.</param>
    /// <param name="position">Index of the bracket.</param>
    /// <param name="isFinal">Whether no more bytes follow.</param>
    /// <returns>The answer, or null when more bytes are needed to tell.</returns>
    public static bool? ClosesArray(ReadOnlySpan<byte> data, int position, bool isFinal)
    {
        ReadOnlySpan<byte> after = data[(position + 1)..];
        after = after[..Math.Min(after.Length, LookAhead)];
        int next = JsonBytes.SkipWhiteSpace(after, 0);
        return next < after.Length ? after[next] != (byte)','
            : isFinal || next == LookAhead ? true
            : null;
    }

    /// <summary>Scans on.</summary>
    /// <param name="data">The bytes; a new value starts at index 0 and not with white space.</param>
    /// <param name="position">Where to go on; set to where the next call goes on.</param>
    /// <param name="isFinal">Whether no more bytes follow.</param>
    /// <returns>Whether the value has ended.</returns>
    public bool Scan(ReadOnlySpan<byte> data, ref int position, bool isFinal)
    {
        while (position < data.Length)
        {
            bool ended =
                _inString ? ScanString(data, ref position, isFinal)
                : _open.Depth > 0 ? ScanNested(data, ref position, isFinal)
                : ScanOuter(data, ref position);
            if (ended)
            {
                return true;
            }

            if (_waiting)
            {
                _waiting = false;
                return false;
            }
        }

        if (!isFinal)
        {
            return false;
        }

        IsCut = _inString || _open.Depth > 0;
        return EndAt(data.Length, data.Length);
    }

    private bool ScanString(ReadOnlySpan<byte> data, ref int position, bool isFinal)
    {
        int found = data[position..].IndexOfAny(s_string);
        if (found < 0)
        {
            position = data.Length;
            return false;
        }

        position += found;
        if (data[position] == (byte)'\\')
        {
            if (position + 1 < data.Length)
            {
                position += data[position + 1] == (byte)'\n' ? 1 : 2;
            }
            else if (isFinal)
            {
                position++;
            }
            else
            {
                _waiting = true;
            }

            return false;
        }

        _inString = false;
        if (data[position] == (byte)'"')
        {
            position++;
        }

        return _open.Depth == 0 && EndAt(position, position);
    }

    private bool ScanNested(ReadOnlySpan<byte> data, ref int position, bool isFinal)
    {
        int found = data[position..].IndexOfAny(s_nested);
        if (found < 0)
        {
            position = data.Length;
            return false;
        }

        position += found;
        byte token = data[position];
        switch (token)
        {
            case (byte)'"':
                _inString = true;
                position++;
                return false;

            case (byte)'{' or (byte)'[':
                if (StartsNextValue(data, position, out int end))
                {
                    IsSplit = true;
                    return EndAt(end, position);
                }

                _open.Push(token == (byte)'{');
                position++;
                return false;

            default:
                long closed = _open.Close(token == (byte)'}');
                IsRepaired |= closed != 1;
                if (closed > 0)
                {
                    position++;
                    return _open.Depth == 0 && EndAt(position, position);
                }

                if (inArray && token == (byte)']')
                {
                    switch (ClosesArray(data, position, isFinal))
                    {
                        case null:
                            _waiting = true;
                            return false;

                        case true:
                            return EndAt(position, position);
                    }
                }

                position++;
                return false;
        }
    }

    private bool ScanOuter(ReadOnlySpan<byte> data, ref int position)
    {
        if (!_started)
        {
            _started = true;
            byte first = data[position];
            position++;
            if (first is (byte)'{' or (byte)'[')
            {
                _open.Push(first == (byte)'{');
            }
            else
            {
                _inString = first == (byte)'"';
            }

            return false;
        }

        int found = data[position..].IndexOfAny(inArray ? s_elementEnd : s_sequenceEnd);
        position = found < 0 ? data.Length : position + found;
        return found >= 0 && EndAt(position, position);
    }

    // In JSON a bracket opens after a colon in an object, and after a comma or the opening bracket in an array.
    private bool StartsNextValue(ReadOnlySpan<byte> data, int position, out int end)
    {
        int before = position - 1;
        bool firstOnLine = false;
        while (before >= 0 && JsonBytes.IsWhiteSpace(data[before]))
        {
            firstOnLine |= data[before] == (byte)'\n';
            before--;
        }

        end = before + 1;
        if (before < 0 || (_open.IsInObject ? data[before] == (byte)':' : data[before] is (byte)',' or (byte)'['))
        {
            return false;
        }

        bool afterComma = inArray && data[before] == (byte)',';
        end = afterComma ? before : end;
        return afterComma || firstOnLine;
    }

    private bool EndAt(int end, int next)
    {
        End = end;
        Next = next;
        return true;
    }
}
