namespace Typeset.News;

/// <summary>One entry of the catalogue of reader notes.</summary>
/// <param name="Code">The stable code, <c>NR</c> and four digits.</param>
/// <param name="Severity">How much it matters: <c>info</c>, <c>warning</c> or <c>error</c>, as the contract spells it.</param>
/// <param name="Message">What was found, in words.</param>
public sealed record NoteDescriptor(string Code, string Severity, string Message);
