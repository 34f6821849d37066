namespace Typeset.Formats;

/// <summary><c>json-pointer</c>: RFC 6901 section 5, the string form, not the URI fragment.</summary>
internal static class JsonPointerFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return true;
        }

        if (utf8[0] != '/')
        {
            return false;
        }

        while (true)
        {
            int tilde = utf8.IndexOf((byte)'~');
            if (tilde < 0)
            {
                return true;
            }

            if (tilde + 1 == utf8.Length || utf8[tilde + 1] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }

            utf8 = utf8[(tilde + 2)..];
        }
    }
}
