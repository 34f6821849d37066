namespace Typeset.Schema;

/// <summary>One entry of the catalogue of schema problems.</summary>
/// <param name="Code">The stable code, <c>TYS0</c> and three digits.</param>
/// <param name="Title">What the problem is, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>, <c>{1}</c>… for the arguments of the case at hand.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record ProblemDescriptor(string Code, string Title, string MessageFormat, ProblemSeverity Severity);
