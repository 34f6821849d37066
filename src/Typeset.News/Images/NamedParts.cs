using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I10: a line that says itself what it is: <c>Image copyright Ana Ruiz</c>, <c>Image caption The pier at dusk</c>, or both on one line. Where they are two
/// lines, the credit belongs to the caption below it.
/// </summary>
internal static class NamedParts
{
    private const int LongestCredit = 80;

    private static readonly TieredRegex s_credit = Lexicon.Default.Regex("%NAMEDCREDIT%");
    private static readonly TieredRegex s_caption = Lexicon.Default.Regex("%NAMEDCAPTION%");
    private static readonly TieredRegex s_label = Lexicon.Default.Regex("%NAMEDLABEL%");
    private static readonly TieredRegex s_verb = Lexicon.Default.Regex("%VERB%");

    /// <summary>The credit, the caption, or both; null when the line is none of them.</summary>
    public static PictureLine? Find(string line)
    {
        if (line[0] is not ('I' or 'M' or 'V') || line.Length < 10 || line[5] != ' ')
        {
            return null;
        }

        Match caption = s_caption.Match(line);
        if (caption.Success && caption.Index == 0)
        {
            return new PictureLine(caption.Length, line.Length, 0, 0) { Rule = "I10" };
        }

        Match credit = s_credit.Match(line);
        if (!credit.Success)
        {
            return null;
        }

        (_, int creditEnd) = WhiteSpace.Trim(line, 0, caption.Success ? caption.Index : line.Length);
        ReadOnlySpan<char> name = line.AsSpan(Math.Min(credit.Length, creditEnd), creditEnd - Math.Min(credit.Length, creditEnd));
        if (name.IsEmpty || name.Length > LongestCredit || !Words.IsCapital(name[0]) && name[0] is not ('@' or '©') && !char.IsAsciiDigit(name[0]) || Sentences.IsEnd(name) || s_verb.IsMatch(name))
        {
            return null;
        }

        return caption.Success
            ? new PictureLine(caption.Index + caption.Length, line.Length, credit.Length, creditEnd) { Rule = "I10" }
            : new PictureLine(0, 0, credit.Length, creditEnd) { Rule = "I10" };
    }

    /// <summary>Whether these words stand before a caption and label it.</summary>
    public static bool IsLabel(ReadOnlySpan<char> words) => s_label.IsMatch(words);
}
