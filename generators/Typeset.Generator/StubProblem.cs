using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>What is wrong with a declared type; its place is added last.</summary>
/// <param name="Stub">The type.</param>
/// <param name="Descriptor">The entry of the catalogue.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record StubProblem(ContractStub Stub, ProblemDescriptor Descriptor, EquatableArray<string> Arguments)
{
    internal static StubProblem Of(ContractStub stub, ProblemDescriptor descriptor, params string[] arguments) => new(stub, descriptor, new(arguments));

    internal DiagnosticRecord At(SourceLocation location) => new(Descriptor, new Problem(Descriptor, location, "", Arguments).Message, location.Path, location);
}
