namespace Typeset.Schema;

/// <summary>A schema that stands under a name: a property, a pattern or a dependency.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="Node">Index of the schema in <see cref="SchemaPlan.Nodes"/>.</param>
public sealed record NamedSchema(string Name, int Node);
