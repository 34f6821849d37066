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
        return masked[end - 1] == ':' && PersonsNamed.Only(names, clause.Paragraph, clause.Start, end) is { } person
            ? new Finding(AttributionRule.A13, person, null, null)
            : null;
    }
}
