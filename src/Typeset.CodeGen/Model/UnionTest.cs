namespace Typeset.CodeGen;

/// <summary>How the variants of a union are told apart.</summary>
public enum UnionTest
{
    /// <summary>By the constant of one property.</summary>
    Discriminator,

    /// <summary>By the kind of the JSON value.</summary>
    Kind,

    /// <summary>By validating against one branch after the other.</summary>
    Validation,
}
