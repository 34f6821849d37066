using Typeset.News.Reading;

namespace Typeset.News.Checks;

/// <summary>S10: every character of the raw text that is not white space is in a source span, and in one only.</summary>
internal static class CoverageCheck
{
    public static void Run(Article article, RawLines raw, CheckReport report)
    {
        var ranges = new List<(int Start, int End, string Pointer)>();
        foreach (PlacedSource placed in SourceSpans.All(article))
        {
            if (raw.Range(placed.Source) is { } range)
            {
                ranges.Add((range.Start, range.End, placed.Pointer));
            }
        }

        ranges.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.End != right.End ? left.End.CompareTo(right.End)
            : string.CompareOrdinal(left.Pointer, right.Pointer));
        int covered = 0;
        string owner = "";
        foreach ((int start, int end, string pointer) in ranges)
        {
            ReportGap(raw, covered, start, report);
            if (start < covered && FirstWord(raw.Text, start, Math.Min(covered, end)) is { } shared)
            {
                report.Add(ArticleChecks.S10, pointer, $"Line {raw.LineOf(shared)} belongs to {owner} as well.", raw.Text[start..Math.Min(covered, end)]);
            }

            if (end > covered)
            {
                covered = end;
                owner = pointer;
            }
        }

        ReportGap(raw, covered, raw.Text.Length, report);
    }

    /// <summary>One finding for each line with a character between the two offsets.</summary>
    private static void ReportGap(RawLines raw, int start, int end, CheckReport report)
    {
        while (FirstWord(raw.Text, start, end) is { } missed)
        {
            int line = raw.LineOf(missed);
            int lineEnd = Math.Min(end, raw.End(line));
            report.Add(ArticleChecks.S10, "", $"Line {line} of the raw text is not accounted for from offset {missed - raw.Start(line)} on.", raw.Text[missed..lineEnd]);
            start = lineEnd;
        }
    }

    private static int? FirstWord(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!WhiteSpace.Is(text[i]))
            {
                return i;
            }
        }

        return null;
    }
}
