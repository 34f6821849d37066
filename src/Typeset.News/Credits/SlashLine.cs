using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>Rule W5: a last unit of at most 6 words such as The Local/DPA/hc, of which the known outlets count.</summary>
internal static class SlashLine
{
    private static readonly TieredRegex s_line = Lexicon.Default.Regex("%W5%");

    public static ImmutableArray<string> Read(string text) =>
        text.Contains('/', StringComparison.Ordinal) && Words.AtMost(text, 6) && s_line.IsMatch(text)
            ? [.. text.Split('/').Select(static part => Lexicon.Default.FullAgencyName(part.Trim())).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];
}
