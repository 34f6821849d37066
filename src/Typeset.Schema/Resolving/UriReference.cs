using System.Text;

namespace Typeset.Schema;

/// <summary>
/// A URI reference (RFC 3986) in its five parts. <see cref="Uri"/> is not used here: what it normalizes differs between
/// frameworks, and it opens the door to the current folder.
/// </summary>
/// <param name="Scheme">The scheme in lower case, or null.</param>
/// <param name="Authority">What follows <c>//</c>, host in lower case, or null.</param>
/// <param name="Path">The path, perhaps empty.</param>
/// <param name="Query">What follows <c>?</c>, or null.</param>
/// <param name="Fragment">What follows <c>#</c>, or null.</param>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    private const string HexDigits = "0123456789ABCDEF";

    /// <summary>Whether the reference says where it leads without a base.</summary>
    public bool IsAbsolute => Scheme is not null;

    /// <summary>
    /// Takes a reference apart (RFC 3986 appendix B) and brings its parts into one spelling: characters that are not
    /// allowed percent-encoded, unreserved ones not (section 6.2.2.2). Whatever the text, there is a result.
    /// </summary>
    public static UriReference Parse(string text)
    {
        string rest = text;
        string? fragment = null;
        string? query = null;
        string? scheme = null;
        string? authority = null;
        int hash = rest.IndexOf('#');
        if (hash >= 0)
        {
            fragment = rest.Substring(hash + 1);
            rest = rest.Substring(0, hash);
        }

        int question = rest.IndexOf('?');
        if (question >= 0)
        {
            query = Normalize(rest.Substring(question + 1));
            rest = rest.Substring(0, question);
        }

        int colon = SchemeLength(rest);
        if (colon > 0)
        {
            scheme = rest.Substring(0, colon).ToLowerInvariant();
            rest = rest.Substring(colon + 1);
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int end = rest.IndexOf('/', 2);
            end = end < 0 ? rest.Length : end;
            authority = Normalize(rest.Substring(2, end - 2)).ToLowerInvariant();
            rest = rest.Substring(end);
        }

        string path = Normalize(rest);
        if (path.Length == 0 && scheme is "http" or "https")
        {
            path = "/";
        }

        if (scheme is not null && (authority is not null || path.StartsWith("/", StringComparison.Ordinal) || scheme == "file"))
        {
            path = RemoveDotSegments(path);
        }

        return new UriReference(scheme, authority, path, query, fragment);
    }

    /// <summary>The URI of a file: a path as the operating system writes it, or an absolute URI, which stays as it is.</summary>
    /// <remarks>
    /// A relative path becomes <c>file:</c> and the path, so that no current folder is needed and neighbours still find
    /// each other. Both kinds of slash separate folders.
    /// </remarks>
    public static UriReference FromPath(string path)
    {
        if (SchemeLength(path) > 1)
        {
            return Parse(path) with { Fragment = null };
        }

        string unified = path.Replace('\\', '/');
        StringBuilder encoded = new(unified.Length);
        foreach (char c in unified)
        {
            encoded.Append(c switch { '%' => "%25", '?' => "%3F", '#' => "%23", _ => null } ?? c.ToString());
        }

        string text = Normalize(encoded.ToString());
        if (SchemeLength(unified) == 1)
        {
            text = "/" + text;
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            return Parse("file:" + text);
        }

        return new UriReference("file", text.StartsWith("/", StringComparison.Ordinal) ? string.Empty : null, RemoveDotSegments(text), null, null);
    }

    /// <summary>Where <paramref name="reference"/> leads from here (RFC 3986 section 5.2).</summary>
    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null)
        {
            return reference;
        }

        if (reference.Authority is not null)
        {
            return reference with { Scheme = Scheme, Path = RemoveDotSegments(reference.Path) };
        }

        if (reference.Path.Length == 0)
        {
            return this with { Query = reference.Query ?? Query, Fragment = reference.Fragment };
        }

        string path = reference.Path;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            int slash = Path.LastIndexOf('/');
            path = Authority is not null && Path.Length == 0 ? "/" + path : Path.Substring(0, slash + 1) + path;
        }

        return new UriReference(Scheme, Authority, RemoveDotSegments(path), reference.Query, reference.Fragment);
    }

    /// <summary>The whole reference as text; a URI of a file without authority begins with <c>file:///</c> when its path is absolute.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        if (Scheme is not null)
        {
            text.Append(Scheme).Append(':');
        }

        if (Authority is not null)
        {
            text.Append("//").Append(Authority);
        }

        text.Append(Path);
        if (Query is not null)
        {
            text.Append('?').Append(Query);
        }

        if (Fragment is not null)
        {
            text.Append('#').Append(Fragment);
        }

        return text.ToString();
    }

    /// <summary>Undoes percent-encoding; false when a <c>%</c> is not followed by two hexadecimal digits or the bytes are not UTF-8.</summary>
    public static bool TryDecode(string text, out string decoded)
    {
        decoded = text;
        if (text.IndexOf('%') < 0)
        {
            return true;
        }

        List<byte> bytes = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (!TryHex(text, i, out int value))
                {
                    return false;
                }

                bytes.Add((byte)value);
                i += 2;
                continue;
            }

            int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
            i += length - 1;
        }

        try
        {
            decoded = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString([.. bytes]);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Number of characters of the scheme in front, or 0.</summary>
    private static int SchemeLength(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ':')
            {
                return i;
            }

            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string Normalize(string text)
    {
        int i = 0;
        while (i < text.Length && IsAllowed(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        StringBuilder builder = new(text.Length + 16);
        builder.Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%' && TryHex(text, i, out int value))
            {
                char decoded = (char)value;
                if (IsUnreserved(decoded))
                {
                    builder.Append(decoded);
                }
                else
                {
                    AppendEncoded(builder, (byte)value);
                }

                i += 2;
            }
            else if (IsAllowed(c))
            {
                builder.Append(c);
            }
            else
            {
                int length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                foreach (byte b in Encoding.UTF8.GetBytes(text.Substring(i, length)))
                {
                    AppendEncoded(builder, b);
                }

                i += length - 1;
            }
        }

        return builder.ToString();
    }

    private static void AppendEncoded(StringBuilder builder, byte value) => builder.Append('%').Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);

    private static bool TryHex(string text, int percent, out int value)
    {
        value = 0;
        if (percent + 2 >= text.Length)
        {
            return false;
        }

        for (int i = percent + 1; i <= percent + 2; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return true;
    }

    private static bool IsUnreserved(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    private static bool IsAllowed(char c) => IsUnreserved(c) || c is
        '/' or ':' or '@' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or '?' or '[' or ']';

    /// <summary>
    /// Resolves <c>.</c> and <c>..</c> (RFC 3986 section 5.2.4). In a path without a leading slash, which only a relative
    /// file has, leading <c>..</c> stay: they tell files apart.
    /// </summary>
    private static string RemoveDotSegments(string path)
    {
        if (path.IndexOf('.') < 0)
        {
            return path;
        }

        bool rooted = path.StartsWith("/", StringComparison.Ordinal);
        string[] segments = (rooted ? path.Substring(1) : path).Split('/');
        List<string> kept = new(segments.Length);
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (segments[i] == ".")
            {
                if (isLast)
                {
                    kept.Add(string.Empty);
                }
            }
            else if (segments[i] == "..")
            {
                if (kept.Count > 0 && kept[kept.Count - 1] != "..")
                {
                    kept.RemoveAt(kept.Count - 1);
                }
                else if (!rooted)
                {
                    kept.Add("..");
                }

                if (isLast)
                {
                    kept.Add(string.Empty);
                }
            }
            else
            {
                kept.Add(segments[i]);
            }
        }

        return (rooted ? "/" : string.Empty) + string.Join("/", kept);
    }
}
