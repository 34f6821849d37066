namespace Typeset.Schema;

/// <summary>The seven kinds of JSON value, true and false apart.</summary>
public enum JsonNodeKind : byte
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>true</c></summary>
    True,

    /// <summary>A number, kept as it is written.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
