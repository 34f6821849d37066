namespace Typeset.News.Reading;

/// <summary>Rule A25: the verb opens the sentence before the quote: <c>Said X: “…”</c>, <c>Adds X, a nurse: “…”</c></summary>
internal static class VerbOpening
{
    private const int MostWords = 14;

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        if (!place.IsDirect || before.IsEmpty)
        {
            return null;
        }

        string masked = before.Paragraph.Masked;
        (int start, int end) = WhiteSpace.Trim(masked, before.Start, before.End);
        if (start >= end || masked[end - 1] is not (':' or ','))
        {
            return null;
        }

        ReadOnlySpan<char> verb = Words.First(masked.AsSpan(start, end - start));
        if (verb.IsEmpty || !char.IsAsciiLetterUpper(verb[0]) || CueForms.Listed.Find(string.Concat(char.ToLowerInvariant(verb[0]).ToString(), verb[1..])) is not [var form, ..] || form.IsParticiple || form.Next is not null)
        {
            return null;
        }

        int from = start + verb.Length;
        int comma = masked.AsSpan(from, end - 1 - from).IndexOf(',');
        int to = comma < 0 ? end - 1 : from + comma;
        int paragraph = before.Paragraph.Index;
        return Words.AtMost(masked.AsSpan(from, end - from), MostWords)
            && NounPhrase.Read(before.Paragraph, from, to, afterConjunction: false) is { } speaker
            && Words.HasCapital(masked.AsSpan(speaker.Start, speaker.End - speaker.Start))
            ? new Finding(AttributionRule.A25, new TextRange(paragraph, speaker.Start, speaker.End), new TextRange(paragraph, start, start + verb.Length), form.Lemma)
            : null;
    }
}
