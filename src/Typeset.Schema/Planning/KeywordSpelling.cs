namespace Typeset.Schema;

/// <summary>How a schema writes a check that the plan names by its keyword of 2020-12.</summary>
/// <param name="Keyword">The keyword of 2020-12, such as <c>prefixItems</c> or <c>allOf</c>.</param>
/// <param name="Name">The keyword that stands in the schema, such as <c>items</c> or <c>extends</c>.</param>
/// <param name="IsSingle">Whether the value is one schema where the keyword of 2020-12 takes an array of them.</param>
public sealed record KeywordSpelling(string Keyword, string Name, bool IsSingle = false);
