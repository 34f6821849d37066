using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Words of the page around a picture line: buttons after its credit (<c>Acquire Licensing Rights</c>), and the count of a gallery or a label before its caption
/// (<c>1of4</c>). They belong to neither.
/// </summary>
internal static class CreditFurniture
{
    /// <summary>The label before a caption that is no part of it.</summary>
    public const string PhotoLabel = "Photo: ";

    // A space, a plus and two digits.
    private const int MostOfCount = 4;
    private const int FewestLabelledWords = 5;
    private const string FileWord = "File ";

    private static readonly ImmutableArray<string> s_after = Lexicon.Default.Items("AFTERCREDIT");
    private static readonly FrozenSet<char> s_lastLetters = s_after.Select(static words => words[^1]).ToFrozenSet();
    private static readonly TieredRegex s_before = Lexicon.Default.Regex("^%BEFORECAPTION%");

    /// <summary>The line up to the buttons after a credit.</summary>
    public static string WithoutButtons(string line)
    {
        // … at the hen do +6: how many pictures more a gallery has.
        int plus = line.Length - MostOfCount;
        plus = plus > 0 ? line.IndexOf(" +", plus, StringComparison.Ordinal) : -1;
        line = plus > 0 && !line.AsSpan(plus + 2).IsEmpty && !line.AsSpan(plus + 2).ContainsAnyExceptInRange('0', '9') ? line[..plus].TrimEnd() : line;
        if (!s_lastLetters.Contains(line[^1]))
        {
            return line;
        }

        string left = line;
        for (int i = 0; i < s_after.Length; i++)
        {
            if (left.Length > s_after[i].Length && left.EndsWith(s_after[i], StringComparison.Ordinal) && !Words.IsWordCharacter(left[left.Length - s_after[i].Length - 1]))
            {
                left = left[..^s_after[i].Length].TrimEnd(' ', ',');
                i = -1;
            }
        }

        return left.Length > 0 ? left : line;
    }

    /// <summary>The caption of a line without a credit in brackets at its end, which the credit behind it says once more: <c>… (AP Photo/Ana Ruiz) Photo: Ana Ruiz, AP</c>.</summary>
    public static string WithoutSecondCredit(string caption) =>
        caption[^1] == ')' && BracketedCredit.Find(caption) is { } bracketed ? caption[..bracketed.CaptionEnd] : caption;

    /// <summary>A caption without the label before it, where its credit stands elsewhere: <c>Photo: The causeway has been under water since May.</c></summary>
    public static string WithoutPhotoLabel(string caption) =>
        caption.StartsWith(PhotoLabel, StringComparison.Ordinal) && !Words.AtMost(caption, FewestLabelledWords) ? caption[PhotoLabel.Length..].TrimStart() : caption;

    /// <summary>The split with the word File, which some agencies print before their label, in the credit: <c>… in a drawing. File Photo by Ana Ruiz/UPI</c>.</summary>
    public static PictureLine WithFileInCredit(string line, PictureLine split)
    {
        int file = split.CreditStart - FileWord.Length;
        return split is { HasCaption: true, HasCredit: true }
            && file > split.CaptionStart
            && line.AsSpan(file).StartsWith(FileWord, StringComparison.Ordinal)
            && line.AsSpan(split.CreditStart).StartsWith("Photo", StringComparison.Ordinal)
            && Sentences.IsEnd(line.AsSpan(split.CaptionStart, file - split.CaptionStart).TrimEnd())
            ? split with { CaptionEnd = split.CaptionStart + line.AsSpan(split.CaptionStart, file - split.CaptionStart).TrimEnd().Length, CreditStart = file }
            : split;
    }

    /// <summary>The split with the caption after the count or label before it.</summary>
    public static PictureLine WithoutLabel(string line, PictureLine split)
    {
        split = split is { HasCaption: true, HasCredit: false } && split.CaptionEnd == line.Length ? split with { CaptionEnd = WithoutButtons(line).Length } : split;
        if (split is not { HasCaption: true, CaptionStart: 0 } || !char.IsAsciiDigit(line[0]) && line[0] is not ('[' or 'C' or 'P' or 'V' or 'O' or 'E' or 'I' or 'i'))
        {
            return split;
        }

        Match before = s_before.Match(line);
        return before.Success && before.Length < split.CaptionEnd ? split with { CaptionStart = before.Length } : split;
    }
}
