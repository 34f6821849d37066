namespace Typeset.Generator;

/// <summary>The names of the generator's steps, by which tests ask why a step ran.</summary>
public static class Steps
{
    /// <summary>Text and settings of each schema file.</summary>
    public const string Files = "Typeset.Files";

    /// <summary>Each file as a document.</summary>
    public const string Parse = "Typeset.Parse";

    /// <summary>Types that the project declares for contracts, each with its place.</summary>
    public const string Declarations = "Typeset.Declarations";

    /// <summary>The same types without their places.</summary>
    public const string Stubs = "Typeset.Stubs";

    /// <summary>What is wrong with the declared types.</summary>
    public const string StubDiagnostics = "Typeset.StubDiagnostics";

    /// <summary>Each contract with the documents it may refer to.</summary>
    public const string Inputs = "Typeset.Inputs";

    /// <summary>Each contract resolved, planned and shaped.</summary>
    public const string Shape = "Typeset.Shape";

    /// <summary>The names of the types of each contract.</summary>
    public const string TypeNames = "Typeset.TypeNames";

    /// <summary>Types that several contracts would generate.</summary>
    public const string Clashes = "Typeset.Clashes";

    /// <summary>The models that are printed; they hold no position.</summary>
    public const string Sources = "Typeset.Sources";

    /// <summary>The diagnostics, each with its place.</summary>
    public const string Diagnostics = "Typeset.Diagnostics";
}
