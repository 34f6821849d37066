using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The outcome of compiling a contract.</summary>
/// <param name="Model">What to print; null when an error stands in the way.</param>
/// <param name="Problems">What was found, each at its token.</param>
public sealed record CompiledContract(ContractModel? Model, EquatableArray<Problem> Problems);
