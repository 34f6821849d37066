using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A problem of shaping, at a keyword of a schema; the caller knows where that stands in the file.</summary>
/// <param name="Descriptor">The entry of the catalogue.</param>
/// <param name="Location">Canonical place of the schema.</param>
/// <param name="Keyword">The keyword it is about, or empty for the schema as a whole.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record ShapeProblem(ProblemDescriptor Descriptor, string Location, string Keyword, EquatableArray<string> Arguments);
