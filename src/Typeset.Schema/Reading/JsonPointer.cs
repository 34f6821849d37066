using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>Writes and reads JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    private const string HexDigits = "0123456789ABCDEF";

    /// <summary><paramref name="pointer"/> with one more reference token.</summary>
    public static string Append(string pointer, string token) => string.Concat(pointer, "/", Escape(token));

    /// <summary><paramref name="pointer"/> with the index of an array's item.</summary>
    public static string Append(string pointer, int index) => string.Concat(pointer, "/", index.ToString(CultureInfo.InvariantCulture));

    /// <summary>A reference token with <c>~</c> and <c>/</c> escaped (section 3).</summary>
    public static string Escape(string token)
    {
        if (token.IndexOf('~') < 0 && token.IndexOf('/') < 0)
        {
            return token;
        }

        return token.Replace("~", "~0").Replace("/", "~1");
    }

    /// <summary>Undoes <see cref="Escape"/>; false when a <c>~</c> is followed by neither 0 nor 1.</summary>
    public static bool TryUnescape(string token, out string unescaped)
    {
        unescaped = token;
        int tilde = token.IndexOf('~');
        if (tilde < 0)
        {
            return true;
        }

        StringBuilder builder = new(token.Length);
        for (int i = 0; i < token.Length; i++)
        {
            if (token[i] != '~')
            {
                builder.Append(token[i]);
                continue;
            }

            i++;
            if (i == token.Length || token[i] is not ('0' or '1'))
            {
                return false;
            }

            builder.Append(token[i] == '0' ? '~' : '/');
        }

        unescaped = builder.ToString();
        return true;
    }

    /// <summary>Reads the index of an array's item: digits without a leading zero (section 4).</summary>
    public static bool TryIndex(string token, out int index)
    {
        index = 0;
        if (token.Length is 0 or > 9 || (token[0] == '0' && token.Length > 1))
        {
            return false;
        }

        foreach (char c in token)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            index = (index * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>The pointer as it stands in a URI fragment: what RFC 3986 does not allow there is percent-encoded as UTF-8 (section 6).</summary>
    public static string ToFragment(string pointer)
    {
        int i = 0;
        while (i < pointer.Length && IsFragmentCharacter(pointer[i]))
        {
            i++;
        }

        if (i == pointer.Length)
        {
            return pointer;
        }

        StringBuilder builder = new(pointer.Length + 16);
        builder.Append(pointer, 0, i);
        foreach (byte b in Encoding.UTF8.GetBytes(pointer.Substring(i)))
        {
            if (b < 0x80 && IsFragmentCharacter((char)b))
            {
                builder.Append((char)b);
            }
            else
            {
                builder.Append('%').Append(HexDigits[b >> 4]).Append(HexDigits[b & 15]);
            }
        }

        return builder.ToString();
    }

    private static bool IsFragmentCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or
        '-' or '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '@' or '/' or '?';
}
