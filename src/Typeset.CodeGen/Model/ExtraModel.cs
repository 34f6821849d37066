namespace Typeset.CodeGen;

/// <summary>The dictionary member for properties that no other member stands for.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Item">The type of the values.</param>
/// <param name="Doc">What the documentation comment says.</param>
public sealed record ExtraModel(string Name, TypeRef Item, DocModel Doc);
