namespace Typeset.News.Reading;

/// <summary>
/// Rule A6: the comma of rules A1 and A2 stands after the closing mark, as in British papers (<c>“…”, said X</c>), or the mark ends in an inner closing mark
/// that has it (<c>‘…,’”</c>).
/// </summary>
internal static class CommaOutside
{
    public static Finding? Find(Clause after, Mark mark)
    {
        string masked = after.Paragraph.Masked;
        Finding? finding = null;
        if (masked[after.Start] == ',')
        {
            finding = CueAfter.Read(after with { Start = after.Start + 1 }, CueForms.Listed);
        }
        else if (mark.Last is '’' or '\'' or '”' or '"' && mark.End - 2 >= mark.Start && masked[mark.End - 2] is ',' or '?' or '!' or '—' or '…')
        {
            finding = CueAfter.Read(after, CueForms.Listed) ?? CueAfter.Read(after, CueForms.Wider);
        }

        return finding is null ? null : finding with { Rule = AttributionRule.A6 };
    }
}
