using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>What a project decides about the types of a contract; the schema's own <c>x-csharp-*</c> keywords win.</summary>
public sealed record ShapeOptions
{
    /// <summary>Namespace of the types when the schema names none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Name of the root type, or null for the one that the schema's title or the file name gives.</summary>
    public string? TypeName { get; init; }

    /// <summary>Name of the schema file, for contracts whose root has no title.</summary>
    public string FileName { get; init; } = "Contract";

    /// <summary>Whether the types are public; internal otherwise.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Whether strings are held to <c>contentEncoding</c>, <c>contentMediaType</c> and <c>contentSchema</c>, which otherwise only describe them.</summary>
    public bool AssertContent { get; init; }

    /// <summary>Types that the project declares itself. Their namespace is <see cref="Namespace"/>, and wins over the schema's.</summary>
    public EquatableArray<TypeStub> Stubs { get; init; }

    /// <summary>The documents of the contract; the first is its own.</summary>
    public EquatableArray<SchemaTextModel> Schemas { get; init; }

    /// <summary>Types of other contracts by the canonical place of their schema; they are named, not generated again.</summary>
    public IReadOnlyDictionary<string, TypeRef> ForeignTypes { get; init; } = new Dictionary<string, TypeRef>();
}
