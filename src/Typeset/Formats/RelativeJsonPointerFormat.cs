namespace Typeset.Formats;

/// <summary>
/// <c>relative-json-pointer</c>: section 3 of draft-bhutton-relative-json-pointer-00: how many levels up, an optional shift of an array index,
/// and a JSON Pointer; or levels and <c>#</c>.
/// </summary>
internal static class RelativeJsonPointerFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (!ReadInteger(ref utf8))
        {
            return false;
        }

        if (utf8 is [(byte)'#'])
        {
            return true;
        }

        if (utf8 is [(byte)'+' or (byte)'-', ..])
        {
            utf8 = utf8[1..];
            if (!ReadInteger(ref utf8))
            {
                return false;
            }

            // The shifted index may be asked for itself, as the draft's examples do (0-1#).
            if (utf8 is [(byte)'#'])
            {
                return true;
            }
        }

        return JsonPointerFormat.IsMatch(utf8);
    }

    private static bool ReadInteger(ref ReadOnlySpan<byte> utf8)
    {
        int digits = AsciiDigits.CountLeading(utf8);
        if (digits == 0 || (digits > 1 && utf8[0] == '0'))
        {
            return false;
        }

        utf8 = utf8[digits..];
        return true;
    }
}
