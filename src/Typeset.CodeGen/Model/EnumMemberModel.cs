namespace Typeset.CodeGen;

/// <summary>One value of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">The string in JSON.</param>
/// <param name="Doc">What the documentation comment says.</param>
public sealed record EnumMemberModel(string Name, string JsonName, DocModel Doc);
