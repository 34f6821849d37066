namespace Typeset.CodeGen;

/// <summary>One file of generated code.</summary>
/// <param name="Name">File name without folder, such as <c>Article.g.cs</c>.</param>
/// <param name="Text">The code; line ends are line feeds.</param>
public sealed record GeneratedFile(string Name, string Text);
