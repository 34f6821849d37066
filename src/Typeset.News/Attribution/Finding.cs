namespace Typeset.News.Reading;

/// <summary>What an A rule found around a mark.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Mention">The words that point at the speaker.</param>
/// <param name="Cue">The verb, or <c>according to</c>; null when there is none.</param>
/// <param name="Lemma">Dictionary form of the cue; null when there is none.</param>
internal sealed record Finding(AttributionRule Rule, TextRange Mention, TextRange? Cue, string? Lemma)
{
    /// <summary>What stands beside the mention between commas, such as <c>the town’s clerk</c>.</summary>
    public TextRange? Apposition { get; init; }

    /// <summary>Who was told.</summary>
    public TextRange? Addressee { get; init; }

    /// <summary>Where, when or by what means.</summary>
    public TextRange? Occasion { get; init; }
}
