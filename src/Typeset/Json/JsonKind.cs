namespace Typeset.Json;

/// <summary>The kinds of JSON value, true and false apart (RFC 8259, section 3).</summary>
public enum JsonKind : byte
{
    /// <summary>No value: the end of the text, or bytes that start none.</summary>
    None,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>null</c></summary>
    Null,
}
