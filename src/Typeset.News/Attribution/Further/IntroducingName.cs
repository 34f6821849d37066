namespace Typeset.News.Reading;

/// <summary>
/// Rule A13: the words before a whole quote end in a colon and have no verb of the lists, but name exactly one person: <c>X put the case for the plan: “…”</c>
/// The words may stand at the end of the paragraph before, when the quote opens its own.
/// </summary>
internal static class IntroducingName
{
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

        TextRange? person = PersonsNamed.Only(names, clause.Paragraph, clause.Start, end);
        (int first, _) = WhiteSpace.Trim(masked, clause.Start, end);
        if (person is null && Words.First(masked.AsSpan(first, end - first)) is "His" or "Her" && place.Mark.Open > 0)
        {
            // His answer: the person is named before it in the paragraph.
            person = PersonsNamed.Only(names, clause.Paragraph, place.LastKept, first);
        }

        return person is { } mention ? new Finding(AttributionRule.A13, mention, null, null) : null;
    }
}
