namespace Typeset.Schema;

/// <summary>What <c>$schema</c> leads to.</summary>
/// <param name="Dialect">The dialect, or null when none can be used.</param>
/// <param name="UnknownVocabulary">The vocabulary that the dialect requires and that is not known, or null.</param>
internal readonly record struct DialectResult(Dialect? Dialect, string? UnknownVocabulary);
