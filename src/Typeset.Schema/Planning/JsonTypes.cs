namespace Typeset.Schema;

/// <summary>A set of the instance types of JSON Schema.</summary>
[Flags]
public enum JsonTypes : byte
{
    /// <summary>No type: nothing is valid.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>boolean</c></summary>
    Boolean = 2,

    /// <summary>A number whose fractional part is zero, however it is written.</summary>
    Integer = 4,

    /// <summary>A number that is not an integer. The keyword's <c>number</c> is both flags.</summary>
    Fraction = 8,

    /// <summary><c>number</c></summary>
    Number = Integer | Fraction,

    /// <summary><c>string</c></summary>
    String = 16,

    /// <summary><c>array</c></summary>
    Array = 32,

    /// <summary><c>object</c></summary>
    Object = 64,

    /// <summary>Every type.</summary>
    Any = Null | Boolean | Number | String | Array | Object,
}
