using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A schema document and what the project says about its types.</summary>
/// <param name="Document">The document.</param>
/// <param name="Options">The project's settings for it.</param>
/// <param name="IsContract">Whether types are generated from it; otherwise it only serves references.</param>
public sealed record ContractSource(SchemaDocument Document, ShapeOptions Options, bool IsContract = true);
