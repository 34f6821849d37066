using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The outcome of shaping a contract.</summary>
/// <param name="Model">What to print.</param>
/// <param name="Types">The generated types by the canonical place of their schema, for contracts that refer to them.</param>
/// <param name="Problems">Names that had to be numbered and overrides that cannot be met.</param>
public sealed record ShapeResult(ContractModel Model, IReadOnlyDictionary<string, TypeRef> Types, EquatableArray<ShapeProblem> Problems);
