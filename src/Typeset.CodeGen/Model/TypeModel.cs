using Typeset.Schema;

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

    /// <summary>The same for further schemas that its values meet as well.</summary>
    public EquatableArray<string> FurtherPointers { get; init; }

    /// <summary>The kinds of JSON value that it stands for where the schemas take others too; any where they take no others.</summary>
    public JsonTypes Kinds { get; init; } = JsonTypes.Any;

    /// <summary>Whether a declaration in the project carries the converter of System.Text.Json.</summary>
    public bool HasDeclaredConverter { get; init; }

    /// <summary>Whether the schema is marked <c>deprecated</c>.</summary>
    public bool IsObsolete { get; init; }
}
