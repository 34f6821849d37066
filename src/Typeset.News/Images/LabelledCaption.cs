using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I14, only in a news text: a line without a credit that says by its first words that it stands under a picture: <c>Pictured: The bridge at dawn</c>,
/// <c>FILE PHOTO: The bridge in 2019</c>, <c>In this May 3, 2019, photo, the bridge …</c>. A label such as Caption: is no part of it. Or a line that ends no sentence points at somebody: <c>Ana Ruiz (left) on the bridge in 2019</c>.
/// </summary>
internal static class LabelledCaption
{
    private const int MostWords = 60;
    private const int FewestWords = 3;
    private const int FewestPointingWords = 7;

    private static readonly TieredRegex s_label = Lexicon.Default.Regex("^%CAPTIONLABEL%");
    private static readonly TieredRegex s_pointing = Lexicon.Default.Regex("%POINTING%");
    private static readonly TieredRegex s_start = Lexicon.Default.Regex("^%CAPTIONSTART%");
    private static readonly TieredRegex s_shown = Lexicon.Default.Regex("^%SHOWNINPICTURE%");
    private static readonly LiteralGate s_gate = new([Lexicon.Default.Expand("^%CAPTIONLABEL%"), Lexicon.Default.Expand("^%CAPTIONSTART%")]);

    /// <summary>The caption, or null when the line does not say that it is one.</summary>
    public static PictureLine? Find(string line)
    {
        bool mayStart = s_gate.MayMatch(line);
        Match label = mayStart ? s_label.Match(line) : Match.Empty;
        PictureLine? found = label.Success && label.Length < line.Length ? new PictureLine(label.Length, line.Length, 0, 0) { Rule = "I14" }
            : mayStart && s_start.IsMatch(line) || line[0] is 'I' or 'T' && s_shown.IsMatch(line) || Points(line) ? new PictureLine(0, line.Length, 0, 0) { Rule = "I14" }
            : null;
        return found is not null && Words.AtMost(line, MostWords) && !Words.AtMost(line, FewestWords - 1) ? found : null;
    }

    /// <summary>Whether the line starts with the button that some pages print in front of a caption, above its credit: <c>Enlarge / The reel</c>.</summary>
    public static bool StandsAboveCredit(string line) => line.StartsWith("Enlarge /", StringComparison.Ordinal);

    private static bool Points(string line) =>
        (char.IsLetterOrDigit(line[^1]) || line[^1] == ')' && !Sentences.IsEnd(line)) && Words.IsCapital(line[0]) && (line.Contains('(', StringComparison.Ordinal) || line.Contains(", pictured", StringComparison.Ordinal)) && s_pointing.IsMatch(line) && !Words.AtMost(line, FewestPointingWords - 1);
}
