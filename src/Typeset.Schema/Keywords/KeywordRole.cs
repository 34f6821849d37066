namespace Typeset.Schema;

/// <summary>What a keyword does before anything is planned.</summary>
internal enum KeywordRole
{
    /// <summary>Nothing; it only contributes to the plan.</summary>
    None,

    /// <summary>Names the dialect of a resource.</summary>
    Dialect,

    /// <summary>Gives the schema a URI and makes it a resource.</summary>
    Identifier,

    /// <summary>Names the place inside its resource.</summary>
    Anchor,

    /// <summary>Names the place, for dynamic references as well.</summary>
    DynamicAnchor,

    /// <summary>Lets the dynamic scope redefine the whole resource.</summary>
    RecursiveAnchor,

    /// <summary>Leads to another schema.</summary>
    Reference,

    /// <summary>Leads to another schema that the dynamic scope may redefine.</summary>
    DynamicReference,

    /// <summary>Leads to a resource that the dynamic scope may redefine as a whole.</summary>
    RecursiveReference,
}
