namespace Typeset.News.Reading;

/// <summary>BCP 47 tags made of language, optional script and optional region, in the letters that the contract asks for.</summary>
internal static class LanguageTag
{
    /// <summary>The tag, or null when it has another form: <c>en_us</c> and <c>EN-us</c> give <c>en-US</c>.</summary>
    public static string? Read(string printed)
    {
        string[] parts = printed.Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter) || parts.Length > 3)
        {
            return null;
        }

        string tag = parts[0].ToLowerInvariant();
        int next = 1;
        if (next < parts.Length && parts[next].Length == 4 && parts[next].All(char.IsAsciiLetter))
        {
            tag += "-" + char.ToUpperInvariant(parts[next][0]) + parts[next][1..].ToLowerInvariant();
            next++;
        }

        if (next < parts.Length && (parts[next].Length == 2 && parts[next].All(char.IsAsciiLetter) || parts[next].Length == 3 && parts[next].All(char.IsAsciiDigit)))
        {
            tag += "-" + parts[next].ToUpperInvariant();
            next++;
        }

        return next == parts.Length ? tag : null;
    }
}
