namespace Typeset.Schema;

/// <summary>What <c>$schema</c> leads to.</summary>
/// <param name="Dialect">The dialect, or null when none can be used.</param>
/// <param name="UnknownVocabulary">The vocabulary that the dialect requires and that is not known, or null.</param>
/// <param name="MetaSchema">The meta-schema that describes the dialect, where it is one of the documents; null for a known dialect.</param>
internal readonly record struct DialectResult(Dialect? Dialect, string? UnknownVocabulary, MetaSchema? MetaSchema = null);
