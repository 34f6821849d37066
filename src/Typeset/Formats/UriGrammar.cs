using System.Buffers;
using System.Text;

namespace Typeset.Formats;

/// <summary>The grammars of RFC 3986 appendix A and RFC 3987 section 2.2, which differ in the characters beyond ASCII alone.</summary>
internal static class UriGrammar
{
    private const string Unreserved = AsciiSet.Letters + AsciiSet.Digits + "-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly AsciiSet s_schemeCharacters = new(AsciiSet.Letters + AsciiSet.Digits + "+-.");
    private static readonly AsciiSet s_hexDigits = new(AsciiSet.HexDigits);
    private static readonly AsciiSet s_userInfo = new(Unreserved + SubDelimiters + ":");
    private static readonly AsciiSet s_name = new(Unreserved + SubDelimiters);
    private static readonly AsciiSet s_path = new(Unreserved + SubDelimiters + ":@/");
    // What may stand anywhere after the scheme and has one meaning there wherever it stands.
    private static readonly SearchValues<byte> s_everywhere = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + SubDelimiters + "/?"));

    private static readonly AsciiSet s_queryOrFragment = new(Unreserved + SubDelimiters + ":@/?");

    /// <summary>Whether the text is an absolute URI or IRI, a fragment allowed.</summary>
    internal static bool IsUri(ReadOnlySpan<byte> utf8, bool international)
    {
        int scheme = SchemeLength(utf8);
        return scheme > 0 && IsRest(utf8[(scheme + 1)..], international);
    }

    /// <summary>Whether the text is an absolute or a relative reference.</summary>
    internal static bool IsReference(ReadOnlySpan<byte> utf8, bool international)
    {
        int scheme = SchemeLength(utf8);
        if (scheme > 0)
        {
            return IsRest(utf8[(scheme + 1)..], international);
        }

        // Without a scheme the first segment has no colon (path-noscheme).
        int delimiter = utf8.IndexOfAny(":/?#"u8);
        return (delimiter < 0 || utf8[delimiter] != ':') && IsRest(utf8, international);
    }

    /// <summary>Whether a code point may stand in an IRI, other than in its query: <c>ucschar</c>, but for the controls that section 4.1 bars.</summary>
    internal static bool IsUcsCharacter(int codePoint) => codePoint switch
    {
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) => false,
        (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF) => true,
        >= 0xE0000 and < 0xE1000 => false,
        _ => codePoint is >= 0x10000 and < 0xF0000 && (codePoint & 0xFFFF) <= 0xFFFD,
    };

    /// <summary>Whether a code point may stand in the query of an IRI besides: <c>iprivate</c>.</summary>
    internal static bool IsPrivateCharacter(int codePoint) =>
        codePoint is >= 0xE000 and <= 0xF8FF || (codePoint >= 0xF0000 && (codePoint & 0xFFFF) <= 0xFFFD);

    /// <summary>Whether <c>%</c> and two hexadecimal digits stand at an index.</summary>
    internal static bool IsEscape(ReadOnlySpan<byte> utf8, int index) =>
        index + 2 < utf8.Length && s_hexDigits.Contains(utf8[index + 1]) && s_hexDigits.Contains(utf8[index + 2]);

    /// <summary>The length of the scheme before a colon; 0 when the text begins with none.</summary>
    private static int SchemeLength(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("https:"u8))
        {
            return "https".Length;
        }

        if (utf8.IsEmpty || !char.IsAsciiLetter((char)utf8[0]))
        {
            return 0;
        }

        int length = 1;
        while (length < utf8.Length && s_schemeCharacters.Contains(utf8[length]))
        {
            length++;
        }

        return length < utf8.Length && utf8[length] == ':' ? length : 0;
    }

    private static bool IsRest(ReadOnlySpan<byte> rest, bool international)
    {
        // Most have no port, no user, no escape and no fragment: then any sequence is an authority, a path and a query.
        if (!rest.ContainsAnyExcept(s_everywhere))
        {
            return true;
        }

        int fragment = rest.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            if (!IsMadeOf(rest[(fragment + 1)..], s_queryOrFragment, international, isQuery: false))
            {
                return false;
            }

            rest = rest[..fragment];
        }

        int query = rest.IndexOf((byte)'?');
        if (query >= 0)
        {
            if (!IsMadeOf(rest[(query + 1)..], s_queryOrFragment, international, isQuery: true))
            {
                return false;
            }

            rest = rest[..query];
        }

        if (rest.StartsWith("//"u8))
        {
            rest = rest[2..];
            int path = rest.IndexOf((byte)'/');
            if (!IsAuthority(path < 0 ? rest : rest[..path], international))
            {
                return false;
            }

            rest = path < 0 ? [] : rest[path..];
        }

        return IsMadeOf(rest, s_path, international, isQuery: false);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> authority, bool international)
    {
        int at = authority.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!IsMadeOf(authority[..at], s_userInfo, international, isQuery: false))
            {
                return false;
            }

            authority = authority[(at + 1)..];
        }

        int end;
        if (authority is [(byte)'[', ..])
        {
            end = authority.IndexOf((byte)']');
            if (end < 0 || !IsLiteral(authority[1..end]))
            {
                return false;
            }

            end++;
        }
        else
        {
            end = authority.IndexOf((byte)':');
            end = end < 0 ? authority.Length : end;
            if (!IsMadeOf(authority[..end], s_name, international, isQuery: false))
            {
                return false;
            }
        }

        ReadOnlySpan<byte> port = authority[end..];
        return port.IsEmpty || (port[0] == ':' && AsciiDigits.CountLeading(port[1..]) == port.Length - 1);
    }

    /// <summary>What stands in the brackets of a host: an IPv6 address, or one of a later version.</summary>
    private static bool IsLiteral(ReadOnlySpan<byte> literal)
    {
        if (literal is not [(byte)'v' or (byte)'V', ..])
        {
            return Ipv6Format.IsMatch(literal);
        }

        int point = literal.IndexOf((byte)'.');
        if (point < 2 || point + 1 == literal.Length)
        {
            return false;
        }

        foreach (byte digit in literal[1..point])
        {
            if (!s_hexDigits.Contains(digit))
            {
                return false;
            }
        }

        foreach (byte character in literal[(point + 1)..])
        {
            if (!s_userInfo.Contains(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMadeOf(ReadOnlySpan<byte> part, AsciiSet allowed, bool international, bool isQuery)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (allowed.Contains(part[i]))
            {
                continue;
            }

            if (part[i] == '%' && IsEscape(part, i))
            {
                i += 2;
                continue;
            }

            if (part[i] < 0x80 || !international || Rune.DecodeFromUtf8(part[i..], out Rune rune, out int length) != OperationStatus.Done)
            {
                return false;
            }

            if (!IsUcsCharacter(rune.Value) && !(isQuery && IsPrivateCharacter(rune.Value)))
            {
                return false;
            }

            i += length - 1;
        }

        return true;
    }
}
