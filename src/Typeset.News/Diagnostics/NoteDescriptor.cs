namespace Typeset.News;

/// <summary>One entry of the catalogue of reader notes.</summary>
/// <param name="Code">The stable code, <c>NR</c> and four digits.</param>
/// <param name="Severity">How much it matters: after an error there is no record.</param>
/// <param name="Message">What was found, in words.</param>
public sealed record NoteDescriptor(string Code, Severity Severity, string Message);
