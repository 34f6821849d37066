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

    /// <summary>A declared type names a schema file that the project does not have.</summary>
    public static readonly ProblemDescriptor StubWithoutSchema = new(
        "TYS0553", "Declared type without a schema",
        "No schema file of the project is called '{0}'; {1}. Write the path from the project's folder",
        ProblemSeverity.Error);

    /// <summary>A declared type names a schema file in a way that several fit.</summary>
    public static readonly ProblemDescriptor StubOfSeveralSchemas = new(
        "TYS0554", "Declared type of several schemas",
        "'{0}' may be any of {1}; write more of the path",
        ProblemSeverity.Error);

    /// <summary>A declared type is of a kind that the generated part cannot be joined to.</summary>
    public static readonly ProblemDescriptor StubUnsuitable = new(
        "TYS0555", "Declared type cannot be completed",
        "'{0}' cannot be completed from the schema, so nothing is generated from it; {1}",
        ProblemSeverity.Error);

    /// <summary>Two declared types contradict each other.</summary>
    public static readonly ProblemDescriptor StubsContradict = new(
        "TYS0556", "Declared types contradict each other",
        "'{0}' and '{1}' are declared for the same contract, but {2}; nothing is generated from it",
        ProblemSeverity.Error);

    /// <summary>A declared type names a place in a schema from which no type is generated.</summary>
    public static readonly ProblemDescriptor StubWithoutType = new(
        "TYS0557", "Declared type without a generated one",
        "No type is generated from '{0}' in {1}; the contract has {2}",
        ProblemSeverity.Error);

    /// <summary>A setting of a schema file has a value that means nothing.</summary>
    public static readonly ProblemDescriptor SettingInvalid = new(
        "TYS0558", "Setting cannot be used",
        "{0}=\"{1}\" of this file is not {2}, so it is ignored",
        ProblemSeverity.Warning);

    /// <summary>A context of System.Text.Json reaches a generated type, which its generator cannot see.</summary>
    public static readonly ProblemDescriptor UnseenByContext = new(
        "TYS0561", "Contract type hidden from a serializer context",
        "'{0}' leads to the contract type '{1}' ({2}), which the generator of System.Text.Json cannot see: {3}",
        ProblemSeverity.Error);

    /// <summary>A fault of the generator itself.</summary>
    public static readonly ProblemDescriptor Unexpected = new(
        "TYS0559", "Schema could not be compiled",
        "Typeset failed on this schema ({0}: {1}); other schemas are not affected. Please report it with the schema",
        ProblemSeverity.Error);

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        FileUnreadable, TypeGeneratedTwice, StubWithoutSchema, StubOfSeveralSchemas, StubUnsuitable, StubsContradict, StubWithoutType, SettingInvalid, Unexpected,
        UnseenByContext,
    ];
}
