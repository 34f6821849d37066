namespace Typeset.News.Reading;

/// <summary>
/// A picture line is what one of the rules I1 to I6 and I9 splits into a caption and a credit, tried in the order below. The caption has two words or more and
/// ends in no initial; the credit has no verb. A rule that fails this passes the line on.
/// </summary>
internal static class PictureLines
{
    /// <summary>The split, or null when the line is no picture line.</summary>
    public static PictureLine? Find(string line) =>
        By("I1", BracketedCredit.Find(line))
        ?? By("I2", LabelledCredit.Find(line))
        ?? GluedCredit.Find(line)
        ?? By("I9", SupplierFirst.Find(line))
        ?? By("I5", CopyrightCredit.Find(line))
        ?? By("I6", BarCredit.Find(line));

    private static PictureLine? By(string rule, PictureLine? split) => split is { } found ? found with { Rule = rule } : null;
}
