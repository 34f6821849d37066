namespace Typeset.Json;

/// <summary>What an entry of an <see cref="InstanceTape"/> stands for.</summary>
internal enum TapeKind : byte
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>true</c></summary>
    True,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string that is a value.</summary>
    String,

    /// <summary>An array; its items follow.</summary>
    Array,

    /// <summary>An object; names and values follow in turn.</summary>
    Object,

    /// <summary>The name of a member; its value is the next entry.</summary>
    Name,
}
