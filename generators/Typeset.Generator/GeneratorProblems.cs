using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>The catalogue of what can be wrong around a schema file in a project.</summary>
public static class GeneratorProblems
{
    /// <summary>The compiler could not read the file.</summary>
    public static readonly ProblemDescriptor FileUnreadable = new(
        "TYS0551", "Schema file cannot be read",
        "The schema file cannot be read; check that it exists and is text, or take it out of AdditionalFiles",
        ProblemSeverity.Error);

    /// <summary>Two schema files generate the same type.</summary>
    public static readonly ProblemDescriptor TypeGeneratedTwice = new(
        "TYS0552", "Type generated twice",
        "{0} is already generated from {1}, so nothing is generated from this file; give one of them another Namespace or TypeName",
        ProblemSeverity.Error);

    /// <summary>A fault of the generator itself.</summary>
    public static readonly ProblemDescriptor Unexpected = new(
        "TYS0559", "Schema could not be compiled",
        "Typeset failed on this schema ({0}: {1}); other schemas are not affected. Please report it with the schema",
        ProblemSeverity.Error);

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = [FileUnreadable, TypeGeneratedTwice, Unexpected];
}
