namespace Typeset.CodeGen;

/// <summary>The kinds of constant that a schema can put into code.</summary>
public enum ValueKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,

    /// <summary>A number of the member's type.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A member of the generated enum or open enum.</summary>
    EnumMember,

    /// <summary>A list of constants.</summary>
    List,

    /// <summary>An empty list or dictionary.</summary>
    Empty,
}
