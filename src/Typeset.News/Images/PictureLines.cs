namespace Typeset.News.Reading;

/// <summary>
/// A picture line is what one of the rules I1 to I6, I9, I10 and I12 splits into a caption and a credit, tried in the order below. The caption has two words or more and
/// ends in no initial; the credit has no verb. A rule that fails this passes the line on.
/// </summary>
internal static class PictureLines
{
    /// <summary>The split, or null when the line is no picture line.</summary>
    public static PictureLine? Find(string line) => Find(line, CreditSigns.MayStandIn(line));

    /// <summary>The split, or null when the line is no picture line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasSigns">What <see cref="CreditSigns.MayStandIn"/> says of it.</param>
    public static PictureLine? Find(string line, bool hasSigns)
    {
        if (IsListed(line) || line.Contains('\t', StringComparison.Ordinal) || hasSigns && SlashLine.IsSigned(line))
        {
            return null;
        }

        if (line.Length > 4 && line[0] == '[' && line[^1] == ']' && line.AsSpan(1, line.Length - 2).IndexOfAny('[', ']') < 0)
        {
            // [The pier at dusk. Mandatory Credit: Ana Ruiz]
            return FindIn(line[1..^1], hasSigns) is { HasCaption: true, HasCredit: true } inside
                ? inside with { CaptionStart = inside.CaptionStart + 1, CaptionEnd = inside.CaptionEnd + 1, CreditStart = inside.CreditStart + 1, CreditEnd = inside.CreditEnd + 1 }
                : null;
        }

        return FindIn(CreditFurniture.WithoutButtons(line), hasSigns) is { } split ? CreditFurniture.WithoutLabel(line, split) : null;
    }

    private static PictureLine? FindIn(string line, bool hasSigns) =>
        !hasSigns ? NamedParts.Find(line) :
        NamedParts.Find(line)
        ?? By("I1", BracketedCredit.Find(line))
        ?? By("I12", WordedCredit.Find(line))
        ?? By("I2", LabelledCredit.Find(line))
        ?? GluedCredit.Find(line)
        ?? By("I9", SupplierFirst.Find(line))
        ?? By("I5", CopyrightCredit.Find(line))
        ?? By("I6", BarCredit.Find(line));

    /// <summary>Whether a line is one of a list: lists of changes thank their authors in the words of a credit.</summary>
    public static bool IsListed(string line) => line.Length > 1 && line[0] is '*' or '-' or '+' or '#' or '•' or '–' && line[1] is ' ' or '\t' or '#';

    private static PictureLine? By(string rule, PictureLine? split) => split is { } found ? found with { Rule = rule } : null;
}
