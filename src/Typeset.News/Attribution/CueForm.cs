namespace Typeset.News.Reading;

/// <summary>One printed form of a verb that introduces a quote.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="BeforeOnly">Whether it introduces a quote only before it.</param>
/// <param name="IsParticiple">Whether it ends in -ing.</param>
/// <param name="Next">The words after the first of a verb of several (to shoot back, to be fond of saying), which must follow; null for the others.</param>
internal sealed record CueForm(string Lemma, bool BeforeOnly, bool IsParticiple, string? Next);
