using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The catalogue of what can be wrong when a contract becomes C#.</summary>
public static class ShapeProblems
{
    /// <summary>Two types would have the same name.</summary>
    public static readonly ProblemDescriptor TypeNameTaken = new(
        "TYS0501", "Type name taken",
        "The name '{0}' is taken by another type of this contract, so this one is called '{1}'; give the schema a title of its own, or \"x-csharp-name\"",
        ProblemSeverity.Warning);

    /// <summary>Two members would have the same name.</summary>
    public static readonly ProblemDescriptor MemberNameTaken = new(
        "TYS0502", "Member name taken",
        "The {0} \"{1}\" would be called '{2}' like another member of {3}, so it is called '{4}'; {5}",
        ProblemSeverity.Warning);

    /// <summary><c>x-csharp-type</c> names a type that cannot hold the value.</summary>
    public static readonly ProblemDescriptor TypeOverrideUnknown = new(
        "TYS0503", "C# type cannot be used",
        "\"x-csharp-type\": \"{0}\" cannot be used for this schema, so it is ignored; use one of {1}",
        ProblemSeverity.Warning);

    /// <summary><c>x-csharp-name</c> or <c>x-csharp-namespace</c> is no identifier.</summary>
    public static readonly ProblemDescriptor NameOverrideInvalid = new(
        "TYS0504", "C# name cannot be used",
        "\"{0}\": \"{1}\" is not a C# name, so it is ignored",
        ProblemSeverity.Warning);

    /// <summary>Nothing says that only objects are meant.</summary>
    public static readonly ProblemDescriptor NotOnlyObjects = new(
        "TYS0505", "Not only objects are valid",
        "The schema of {0} names properties but no type, so a value that is no object is valid too and is held in '{1}'; say \"type\": \"object\" if only objects are meant",
        ProblemSeverity.Info);

    /// <summary>A public type would have a member of an internal one.</summary>
    public static readonly ProblemDescriptor TypeHidden = new(
        "TYS0506", "Type less accessible",
        "'{0}' is internal and the types of this contract are public, so nothing is generated from this file; give both schema files the same Accessibility",
        ProblemSeverity.Error);

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = [TypeNameTaken, MemberNameTaken, TypeOverrideUnknown, NameOverrideInvalid, NotOnlyObjects, TypeHidden];
}
