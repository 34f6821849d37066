namespace Typeset.News.Reading;

/// <summary>Who is quoted.</summary>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Name">The name, or the description of one who is not named.</param>
/// <param name="Role">Title or function of a person, as printed.</param>
/// <param name="Count">How many people an unnamed source is.</param>
internal sealed record SpeakerDraft(SpeakerKind Kind, string Name, string? Role = null, int? Count = null);
