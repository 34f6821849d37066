namespace Typeset.Generator;

/// <summary>A declared type and where the project names its schema.</summary>
/// <param name="Stub">The type.</param>
/// <param name="Location">The argument of the attribute.</param>
public sealed record StubDeclaration(ContractStub Stub, Schema.SourceLocation Location);
