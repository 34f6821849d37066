using System.Globalization;
using System.Text;

namespace Typeset.Datasets;

/// <summary>Says what errors of one kind are about on one line of plain text, safe to print and no wider than asked for.</summary>
internal static class GroupText
{
    /// <summary>The commonest values with their counts, as many as there is room for, and how many more there are.</summary>
    /// <param name="group">The errors.</param>
    /// <param name="width">The most characters.</param>
    public static string Values(FindingGroup group, int width)
    {
        if (group.Values.Count == 0)
        {
            return "";
        }

        StringBuilder text = new();
        int shown = 0;
        foreach (ValueCount value in group.Values)
        {
            string next = Invariant($"{(shown == 0 ? "" : ", ")}{Cut(PrintableText.Escape(value.Value), width / 2)}{(value.Count is null ? "" : $" ({(group.AreCountsEstimated ? "≈" : "")}{value.Count})")}");
            if (shown > 0 && text.Length + next.Length + More(group, shown + 1).Length > width)
            {
                break;
            }

            text.Append(next);
            shown++;
        }

        return text + More(group, shown);
    }

    /// <summary>A record on one line.</summary>
    /// <param name="sample">The record.</param>
    /// <param name="width">The most characters.</param>
    public static string Record(RecordSample sample, int width)
    {
        // What is white space in JSON is white space in it, however the record is laid out.
        string line = string.Join(' ', sample.Text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return Cut(PrintableText.Escape(line) + (sample.IsCut ? "…" : ""), width);
    }

    /// <summary>The first record of each kind that was not shown for a kind before it.</summary>
    /// <param name="groups">The kinds.</param>
    public static IEnumerable<(FindingGroup Group, RecordSample Sample)> Samples(IEnumerable<FindingGroup> groups)
    {
        HashSet<(string, long)> shown = [];
        foreach (FindingGroup group in groups)
        {
            if (group.Samples is [var sample, ..] && shown.Add((sample.File, sample.Position.ByteOffset)))
            {
                yield return (group, sample);
            }
        }
    }

    private static string More(FindingGroup group, int shown)
    {
        string about = group.Sketch is not null ? "about " : "";
        return group.DistinctValues > shown ? Invariant($", … {about}{group.DistinctValues - shown} more") : "";
    }

    private static string Cut(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        int end = width - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
