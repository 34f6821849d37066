using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A13: the words before a whole quote end in a colon and have no verb of the lists, but name exactly one person: <c>X put the case for the plan: “…”</c>
/// He or she as the subject counts too, a topic does not (<c>On whether X will play:</c>).
/// The words may stand at the end of the paragraph before, when the quote opens its own.
/// </summary>
internal static class IntroducingName
{
    private const int MostWordsGoingOn = 5;

    private static readonly FrozenSet<string> s_topics = Lexicon.Default.Set("TOPIC");

    public static Finding? Find(QuotePlace place, NamesOfText names)
    {
        if (!place.IsDirect)
        {
            return null;
        }

        Clause clause = place.Mark.Open > 0 ? place.Before
            : place.ParagraphBefore is { IsRead: true } before ? Clause.Last(before)
            : place.Before;
        if (clause.IsEmpty)
        {
            return null;
        }

        string masked = clause.Paragraph.Masked;
        (_, int end) = WhiteSpace.Trim(masked, clause.Start, clause.End);
        if (masked[end - 1] != ':')
        {
            return null;
        }

        (int first, _) = WhiteSpace.Trim(masked, clause.Start, end);

        // On whether Ruiz will play: a topic, and nobody speaks there.
        if (s_topics.Contains(Words.First(masked.AsSpan(first, end - first)).ToString()) && !masked.AsSpan(first, end - first).Contains(','))
        {
            return null;
        }

        if (place.Mark.Open > 0 && place.LastQuote?.Finding is { } last && last.Mention.Paragraph == clause.Paragraph.Index && GoesOn(masked.AsSpan(first, end - first)))
        {
            // And then, more seriously: “…”; and to Reed: “…”
            return last with { Rule = AttributionRule.A13, Addressee = null, Occasion = null };
        }

        if (place.Mark.Open > 0 && Pronoun(clause, first) is { } pronoun)
        {
            return new Finding(AttributionRule.A13, pronoun, null, null);
        }

        TextRange? person = PersonsNamed.Only(names, clause.Paragraph, clause.Start, end);
        if (person is null && Words.First(masked.AsSpan(first, end - first)) is "His" or "Her" && place.Mark.Open > 0)
        {
            // His answer: the person is named before it in the paragraph.
            person = PersonsNamed.Only(names, clause.Paragraph, place.LastKept, first);
        }

        // Not satisfied, the opposition MP rose again: “…”
        person ??= place.Mark.Open > 0 && names.In(clause.Paragraph, clause.Start, end).IsEmpty ? Described(clause, first, end) : null;
        return person is { } mention ? new Finding(AttributionRule.A13, mention, null, null) : null;
    }

    private static bool GoesOn(ReadOnlySpan<char> words) =>
        words.StartsWith("And to ", StringComparison.Ordinal) || words.StartsWith("and to ", StringComparison.Ordinal) || Words.First(words) is "And" or "Then" or "and" or "then" && Words.AtMost(words, MostWordsGoingOn) && !Words.HasCapital(words[1..]);

    private static TextRange? Described(Clause clause, int first, int end)
    {
        string masked = clause.Paragraph.Masked;
        int comma = masked.LastIndexOf(", ", end - 1, end - first, StringComparison.Ordinal);
        return AskedSubject.DescriptionAt(clause.Paragraph, first, end) ?? (comma > first ? AskedSubject.DescriptionAt(clause.Paragraph, comma + 2, end) : null);
    }

    /// <summary>He or she as the subject of the sentence: <c>She had a message for him:</c>, <c>Asked to explain, he declined:</c></summary>
    private static TextRange? Pronoun(Clause clause, int first)
    {
        string masked = clause.Paragraph.Masked;
        int start = LeadingClause.SubjectStart(clause) ?? first;
        ReadOnlySpan<char> word = Words.First(masked.AsSpan(start, clause.End - start));
        return Pronouns.IsResolved(word) ? new TextRange(clause.Paragraph.Index, start, start + word.Length) : null;
    }
}
