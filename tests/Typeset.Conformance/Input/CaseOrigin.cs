namespace Typeset.Conformance;

/// <summary>Where a case stands.</summary>
/// <param name="Draft">Folder of the suite, such as <c>draft2020-12</c>; null outside of the suite.</param>
/// <param name="File">The file, relative to the folder of the draft or of the list.</param>
/// <param name="Group">Description of the group in the file; null where files have no groups.</param>
public sealed record CaseOrigin(string? Draft, string File, string? Group);
