namespace Typeset.News.Reading;

/// <summary>One utterance: its segments and what is known of its speaker.</summary>
internal sealed class QuoteDraft(Mark first, bool isDirect, Finding? finding)
{
    public List<Mark> Segments { get; } = [first];

    /// <summary>Whether it is whole clauses (rule Q8), by its first mark.</summary>
    public bool IsDirect { get; } = isDirect;

    /// <summary>What an A rule found, of its first mark or of a later one that ran on.</summary>
    public Finding? Finding { get; set; } = finding;

    /// <summary>The A rule that fitted last, of any of its segments.</summary>
    public AttributionRule? LastRule { get; set; } = finding?.Rule;

    public AttributionDraft Attribution { get; set; } = AttributionDraft.NoCue;

    public TextRange Range(int segment) => new(Segments[segment].Paragraph, Segments[segment].Start, Segments[segment].End);
}
