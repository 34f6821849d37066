namespace Typeset.CodeGen;

/// <summary>A type of the contract that the project declares in part, to give it a name that its own code and other generators know.</summary>
/// <param name="Pointer">JSON Pointer fragment of the schema inside its document, such as <c>#/$defs/Quote</c>; <c>#</c> for the root.</param>
/// <param name="Name">The declared name.</param>
/// <param name="HasConverter">Whether the declaration carries the converter, which must then not be printed again.</param>
public sealed record TypeStub(string Pointer, string Name, bool HasConverter);
