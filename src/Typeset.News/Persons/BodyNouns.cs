namespace Typeset.News.Reading;

/// <summary>Nouns that stand for any body which the text named: the company, the agency.</summary>
internal static class BodyNouns
{
    private static readonly WordSet s_nouns = new(Lexicon.Default.Set("COMPANYNOUN").Concat(Lexicon.Default.Set("ANYBODYNOUN")));

    /// <summary>Whether words are the and such a noun.</summary>
    public static bool MayStandFor(string mention) => mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && Words.AtMost(mention, 2) && s_nouns.Contains(Words.Last(mention));
}
