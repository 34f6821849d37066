using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>A schema and the types that the project declares for it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Stubs">The declared types, in the order of their names.</param>
public sealed record ContractPart(ParsedSchema Schema, EquatableArray<ContractStub> Stubs);
