namespace Typeset.CodeGen;

/// <summary>When a member stands in the JSON object.</summary>
public enum Presence
{
    /// <summary>Always.</summary>
    Required,

    /// <summary>Always, and its value is a constant.</summary>
    Constant,

    /// <summary>When it is not null.</summary>
    Optional,

    /// <summary>It may be absent, null or a value, all three different.</summary>
    OptionalOrNull,

    /// <summary>It may be absent and then reads as its default.</summary>
    Defaulted,
}
