namespace Typeset.Schema;

/// <summary>A regular expression in the syntax of .NET.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsAutomaton">Whether it is fit for <c>RegexOptions.NonBacktracking</c>.</param>
internal sealed record DotNetPattern(string Text, bool IsAutomaton);
