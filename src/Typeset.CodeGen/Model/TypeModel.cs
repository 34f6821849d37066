namespace Typeset.CodeGen;

/// <summary>A C# type to be printed.</summary>
public abstract record TypeModel
{
    /// <summary>The simple name.</summary>
    public required string Name { get; init; }

    /// <summary>What the documentation comment says.</summary>
    public required DocModel Doc { get; init; }

    /// <summary>JSON Pointer fragment of the schema inside its contract, such as <c>#/$defs/Quote</c>; <c>#</c> for the root.</summary>
    public required string Pointer { get; init; }

    /// <summary>Whether a declaration in the project carries the converter of System.Text.Json.</summary>
    public bool HasDeclaredConverter { get; init; }

    /// <summary>Whether the schema is marked <c>deprecated</c>.</summary>
    public bool IsObsolete { get; init; }
}
