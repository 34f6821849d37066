namespace Typeset.CodeGen;

/// <summary>A schema document as the generated code carries it.</summary>
/// <param name="Path">The path the document is known under when the contract is loaded.</param>
/// <param name="Json">The document without insignificant white space, broken into lines at its top-level members and definitions.</param>
public sealed record SchemaTextModel(string Path, string Json);
