namespace Typeset.News.Reading;

/// <summary>Who said a quote and how that is known, or why it is not known.</summary>
internal sealed record AttributionDraft
{
    private AttributionDraft()
    {
    }

    /// <summary>Nothing near the quote says who spoke.</summary>
    public static AttributionDraft NoCue { get; } = new() { Reason = ReasonNotAttributed.NoCue };

    /// <summary>A pronoun could stand for more than one person, or for none that was named.</summary>
    public static AttributionDraft Ambiguous { get; } = new() { Reason = ReasonNotAttributed.Ambiguous };

    /// <summary>The speaker, or null when not known.</summary>
    public SpeakerDraft? Speaker { get; private init; }

    /// <summary>The method, or null when not known.</summary>
    public AttributionMethod? Method { get; private init; }

    /// <summary>Why the speaker is not known, or null when known.</summary>
    public ReasonNotAttributed? Reason { get; private init; }

    /// <summary>The rule that told who spoke; null when none did.</summary>
    public string? Rule { get; private init; }

    /// <summary>The words around the quote that told, or null when none did.</summary>
    public Finding? Finding { get; private init; }

    public static AttributionDraft Explicit(SpeakerDraft speaker, Finding finding) => new() { Speaker = speaker, Method = AttributionMethod.Explicit, Finding = finding, Rule = finding.Rule.ToString() };

    public static AttributionDraft Pronoun(SpeakerDraft speaker, Finding finding, string rule) => new() { Speaker = speaker, Method = AttributionMethod.Pronoun, Finding = finding, Rule = finding.Rule + " " + rule };

    public static AttributionDraft Described(SpeakerDraft speaker, Finding finding, string rule) => new() { Speaker = speaker, Method = AttributionMethod.Explicit, Finding = finding, Rule = finding.Rule + " " + rule };

    public static AttributionDraft Floating(SpeakerDraft speaker) => new() { Speaker = speaker, Method = AttributionMethod.Floating, Rule = "C3" };
}
