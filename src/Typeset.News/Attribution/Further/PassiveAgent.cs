namespace Typeset.News.Reading;

/// <summary>Rule A15: the verb is passive and names who spoke after by: <c>described by X as “…”</c>, <c>he was told by X to “…”</c>.</summary>
internal static class PassiveAgent
{
    private static readonly string[] s_ends = [" as", " to", " to be", " to have", " that"];

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        int by = before.IsEmpty ? -1 : before.Masked.LastIndexOf(" by ", StringComparison.Ordinal);
        if (by < 0)
        {
            return null;
        }

        // Whoever quotes somebody is not who spoke.
        string masked = before.Paragraph.Masked;
        if (before.Masked.Contains(" as saying", StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> verb = Words.Last(masked.AsSpan(before.Start, by));
        if (!verb.EndsWith("d") || CueForms.WithInfinitives.Find(verb) is not [var form, ..])
        {
            return null;
        }

        int cueStart = before.Start + by - verb.Length;
        int start = before.Start + by + 4;
        ReadOnlySpan<char> rest = masked.AsSpan(start, before.End - start);
        int that = rest.IndexOf(" that ", StringComparison.Ordinal);
        int to = rest.IndexOf(" to ", StringComparison.Ordinal);
        rest = that >= 0 ? rest[..that] : to >= 0 ? rest[..to] : rest.TrimEnd();
        foreach (string end in s_ends)
        {
            rest = rest.EndsWith(end, StringComparison.Ordinal) ? rest[..^end.Length] : rest;
        }

        int paragraph = before.Paragraph.Index;
        return NounPhrase.Read(before.Paragraph, start, start + rest.Length, afterConjunction: false) is { } agent
            && Words.AtMost(rest, MostWords)
            ? new Finding(AttributionRule.A15, new TextRange(paragraph, agent.Start, agent.End), new TextRange(paragraph, cueStart, cueStart + verb.Length), form.Lemma)
            : null;
    }

    private const int MostWords = 12;
}
