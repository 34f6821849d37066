using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Everything the emitter prints for one contract: pure data without positions, compared by value.</summary>
public sealed record ContractModel
{
    /// <summary>Namespace of the types; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the type that stands for the whole document.</summary>
    public required string RootType { get; init; }

    /// <summary>Whether the types are public; internal otherwise.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Whether strings are held to what the content keywords say.</summary>
    public bool AssertContent { get; init; }

    /// <summary>The schema documents the contract is made of; the first is its own.</summary>
    public required EquatableArray<SchemaTextModel> Schemas { get; init; }

    /// <summary>The types, in the order of their names.</summary>
    public required EquatableArray<TypeModel> Types { get; init; }

    /// <summary>How documents are accepted without the evaluator, or null when they never are.</summary>
    internal AcceptorModel? Acceptor { get; init; }
}
