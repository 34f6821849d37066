namespace Typeset.News.Reading;

/// <summary>Rule A3: the words after the mark start with <c>according to X</c>, or those before it with <c>According to X</c>; or those after it with <c>in the words of X</c>.</summary>
internal static class AccordingTo
{
    public static Finding? FindAfter(Clause after)
    {
        string masked = after.Paragraph.Masked;
        (int at, _) = WhiteSpace.Trim(masked, after.Start, after.End);
        if (at < after.End && masked[at] == ',')
        {
            (at, _) = WhiteSpace.Trim(masked, at + 1, after.End);
        }

        return Find(after, at, "according to", ",.;") ?? Find(after, at, "in the words of", ",.;");
    }

    public static Finding? FindBefore(Clause before)
    {
        (int at, _) = WhiteSpace.Trim(before.Paragraph.Masked, before.Start, before.End);
        return Find(before, at, "According to", ",");
    }

    private static Finding? Find(Clause clause, int at, string cue, string stops)
    {
        string masked = clause.Paragraph.Masked;
        int cueEnd = at + cue.Length;
        if (cueEnd >= clause.End || !masked.AsSpan(at, cue.Length).SequenceEqual(cue) || !WhiteSpace.Is(masked[cueEnd]))
        {
            return null;
        }

        int stop = masked.AsSpan(cueEnd, clause.End - cueEnd).IndexOfAny(stops);
        (int start, int end) = WhiteSpace.Trim(masked, cueEnd, stop < 0 ? clause.End : cueEnd + stop);
        int paragraph = clause.Paragraph.Index;
        return start < end
            ? new Finding(AttributionRule.A3, new TextRange(paragraph, start, end), new TextRange(paragraph, at, cueEnd), cue.ToLowerInvariant())
            : null;
    }
}
