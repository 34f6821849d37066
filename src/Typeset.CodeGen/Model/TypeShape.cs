namespace Typeset.CodeGen;

/// <summary>The C# types that a JSON value can be held in.</summary>
public enum TypeShape
{
    /// <summary>Any JSON value, kept as its text.</summary>
    Raw,

    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary><c>int</c></summary>
    Int32,

    /// <summary><c>long</c></summary>
    Int64,

    /// <summary><c>BigInteger</c></summary>
    BigInteger,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>decimal</c></summary>
    Decimal,

    /// <summary><c>DateOnly</c></summary>
    Date,

    /// <summary><c>DateTimeOffset</c></summary>
    DateTime,

    /// <summary><c>TimeOnly</c></summary>
    Time,

    /// <summary><c>Guid</c></summary>
    Uuid,

    /// <summary><c>Uri</c></summary>
    Uri,

    /// <summary><c>ValueList&lt;byte&gt;</c>: bytes with value equality, which <c>ReadOnlyMemory&lt;byte&gt;</c> has not.</summary>
    Base64,

    /// <summary>A generated enum.</summary>
    Enum,

    /// <summary>A generated value type: an open enum or a tuple.</summary>
    Struct,

    /// <summary>A generated record or union.</summary>
    Record,

    /// <summary><c>ValueList&lt;T&gt;</c></summary>
    List,

    /// <summary><c>ValueDictionary&lt;T&gt;</c></summary>
    Dictionary,
}
