namespace Typeset.News;

/// <summary>One rule of the reader at work: which it is, and what of the record it gave.</summary>
/// <param name="Rule">The rule, such as <c>B03</c>, <c>I1</c> or <c>A4</c>; of a quote whose speaker is a pronoun, two rules with a space between: the one
/// that found the pronoun and the one that found the person.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of that part of the record.</param>
public sealed record RuleUse(string Rule, string Pointer);
