namespace Typeset.News.Reading;

/// <summary>
/// Rule I19, only in a news text: a line that starts with a label and a supplier, and goes on with the caption: <c>Picture: Supplied The step that residents built</c>.
/// </summary>
internal static class LabelFirst
{
    private const int MostWords = 60;
    private const int FewestCaptionWords = 4;
    private const int MostSupplierWords = 3;

    private static readonly TieredRegex s_label = Lexicon.Default.Regex(@"^(?:%LABEL%)(?=[A-Z])");
    private static readonly LiteralGate s_gate = new([Lexicon.Default.Expand("^(?:%LABEL%)")]);

    /// <summary>The split, or null when the line has no such start.</summary>
    public static PictureLine? Find(string line)
    {
        if (!s_gate.MayMatch(line) || !Words.AtMost(line, MostWords) || s_label.Match(line) is not { Success: true } label)
        {
            return null;
        }

        int end = label.Length;
        for (int words = 0; words < MostSupplierWords; words++)
        {
            int space = line.IndexOf(' ', end);
            if (space < 0)
            {
                return null;
            }

            end = space;
            int start = end + 1;
            start += line.AsSpan(start).StartsWith("| ") ? 2 : 0;
            if (start < line.Length && Words.IsCapital(line[start]) && new CreditGrammar(line, label.Length, end).IsSupplier(label.Length) && !Words.AtMost(line.AsSpan(start), FewestCaptionWords - 1) && line.AsSpan(start).ContainsAnyInRange('a', 'z'))
            {
                return new PictureLine(start, line.Length, 0, end) { Rule = "I19" };
            }

            end++;
        }

        return null;
    }
}
