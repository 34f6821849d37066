using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// The words behind a comma or a closing mark that say who said something: <c>Don't miss the bus, the driver told the children.</c> A line with such words is a sentence of
/// an article, whatever else it looks like.
/// </summary>
internal static class SpeechTag
{
    private static readonly SearchValues<string> s_words = SearchValues.Create([" said", " says", " told", " added"], StringComparison.Ordinal);
    private static readonly TieredRegex s_tag = Lexicon.Default.Regex(@"[,”""’'] (?:[\w’'.-]+ ){1,6}(?:said|says|told|added)\b|[,”""’'] (?:said|says) [\w’'.-]");

    /// <summary>Whether the line has such words.</summary>
    public static bool StandsIn(string line) => line.AsSpan().ContainsAny(s_words) && s_tag.IsMatch(line);
}
