using System.Buffers;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule W5: a last unit of at most 6 words such as The Local/DPA/hc, of which the known outlets count; one that starts with <c>Source:</c> and ends in
/// initials (Source: AFP/rw(ac)) may have lines of the page below it.
/// </summary>
internal static class SlashLine
{
    private const string Label = "Source: ";

    private static readonly SearchValues<char> s_initials = SearchValues.Create("abcdefghijklmnopqrstuvwxyz()");
    private static readonly TieredRegex s_line = Lexicon.Default.Regex("%W5%");

    public static ImmutableArray<string> Read(string text) =>
        text.Contains('/', StringComparison.Ordinal) && Words.AtMost(text, 6) && s_line.IsMatch(text)
            ? [.. (text.StartsWith(Label, StringComparison.Ordinal) ? text[Label.Length..] : text).Split('/').Select(static part => Lexicon.Default.FullAgencyName(part.Trim())).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>Whether a unit gives a source, and the initials of who wrote and who edited: no credit of a picture does.</summary>
    public static bool IsSigned(string text)
    {
        if (!text.StartsWith(Label, StringComparison.Ordinal) || !Words.AtMost(text, 6))
        {
            return false;
        }

        ReadOnlySpan<char> initials = text.AsSpan(text.LastIndexOf('/') + 1);
        return initials.Length is > 1 and < 9 && initials.Length < text.Length && !initials.ContainsAnyExcept(s_initials);
    }
}
