using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I17, only in a news text: after the last sentence of a caption stand a dash and who supplied the picture, as in papers of South and East Asia:
/// <c>The bridge at dawn.—Dawn</c>, <c>The bridge at dawn. — AFP</c>, <c>— Ana Ruiz/White Star</c>, <c>—ANA RUIZ</c>. Apart from the sentence, a name alone is none: it may be of whom the words are.
/// A report that somebody said something is no caption, for papers sign dispatches in the same way.
/// </summary>
internal static class DashedCredit
{
    private const int LongestCredit = 60;
    private const int MostCaptionWords = 40;
    private const int FewestCaptionWords = 4;
    private const int FewestUnendedWords = 6;

    private static readonly Regex s_credit = Lexicon.Default.Whole("%DASHED%");
    private static readonly TieredRegex s_said = Lexicon.Default.Regex("%SAID%");
    private static readonly TieredRegex s_report = Lexicon.Default.Regex("%REPORT%");

    /// <summary>The split, or null when the line has no such end.</summary>
    public static PictureLine? Find(string line)
    {
        int from = Math.Max(1, line.Length - LongestCredit);
        int dash = char.IsLetter(line[^1]) && from < line.Length ? line.AsSpan(from).LastIndexOfAny('—', '–') : -1;
        if (dash < 0)
        {
            return null;
        }

        dash += from;
        (_, int captionEnd) = WhiteSpace.Trim(line, 0, dash);
        (int start, _) = WhiteSpace.Trim(line, dash + 1, line.Length);
        bool isGlued = captionEnd == dash && start == dash + 1;
        ReadOnlySpan<char> caption = line.AsSpan(0, captionEnd);
        bool isSupplier = new CreditGrammar(line, start, line.Length).IsSupplier(start);
        return captionEnd > 0 && (line[captionEnd - 1] is '.' or '!' or '?' or ')' || isSupplier && char.IsAsciiLetterLower(line[captionEnd - 1]) && !Words.AtMost(caption, FewestUnendedWords - 1))
            && s_credit.IsMatch(line.AsSpan(start))
            && (isGlued || start == dash + 1 && Words.IsAllCapitals(line.AsSpan(start)) || line.AsSpan(start).Contains('/') || isSupplier)
            && Words.AtMost(caption, MostCaptionWords)
            && !Words.AtMost(caption, FewestCaptionWords - 1)
            && (!IsReport(line[..captionEnd]) || line.AsSpan(start).Contains('/') && Words.IsAllCapitals(line.AsSpan(start)) && !s_said.IsMatch(caption))
            && CreditTail.Guarded(line, captionEnd, start, line.Length) is { } split ? split with { Rule = "I17" } : null;
    }

    /// <summary>Whether a line reports what somebody said.</summary>
    public static bool IsReport(string line) => s_report.IsMatch(line);
}
