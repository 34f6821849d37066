namespace Typeset.Schema;

/// <summary>Where schemas stand in the value of a keyword.</summary>
internal enum SubschemaPlace
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The value is a schema.</summary>
    Value,

    /// <summary>Every item of the array is a schema.</summary>
    Items,

    /// <summary>The value of every member of the object is a schema.</summary>
    Members,

    /// <summary>The value is a schema or an array of schemas, as <c>items</c> has it before 2020-12.</summary>
    ValueOrItems,

    /// <summary>The value names a type, or is an array of such names and of schemas, as <c>type</c> and <c>disallow</c> have it in draft 3.</summary>
    Types,
}
