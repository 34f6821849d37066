namespace Typeset.News.Reading;

/// <summary>
/// Rule G2: a heading has at most 12 words, starts with a capital, a digit or a quotation mark, ends no sentence and not in <c>, ; :</c>, and the
/// next unit ends a sentence or has more than 12 words.
/// </summary>
internal static class HeadingRule
{
    private const int LongestHeadingInWords = 12;

    public static bool Matches(string text, string next) =>
        (Words.IsCapital(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '“' or '"' or '„' or '«' or '‘' or '\'')
        && text[^1] is not (',' or ';' or ':')
        && !Sentences.IsEnd(text)
        && Words.AtMost(text, LongestHeadingInWords)
        && (Sentences.IsEnd(next) || !Words.AtMost(next, LongestHeadingInWords));
}
