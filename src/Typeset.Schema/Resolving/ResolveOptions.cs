namespace Typeset.Schema;

/// <summary>Settings of <see cref="SchemaGraph.Resolve"/>.</summary>
public sealed record ResolveOptions
{
    /// <summary>The settings that hold when none are given.</summary>
    public static ResolveOptions Default { get; } = new();

    /// <summary>The dialect of schemas without <c>$schema</c>; 2020-12 by default.</summary>
    public Dialect DefaultDialect { get; init; } = Dialect.Draft202012;

    /// <summary>How much work a schema may ask for.</summary>
    public SchemaLimits Limits { get; init; } = SchemaLimits.Default;
}
