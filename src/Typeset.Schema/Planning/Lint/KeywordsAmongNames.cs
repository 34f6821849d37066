namespace Typeset.Schema;

/// <summary>
/// Finds keywords that close an object or an array but stand one level too deep, among the names of properties or definitions, where
/// they close nothing.
/// </summary>
internal static class KeywordsAmongNames
{
    /// <summary>Whether a member of <c>properties</c> or of definitions is meant as a keyword: nobody calls the schema <c>false</c> so.</summary>
    public static bool Includes(JsonMember member) =>
        member.Value.Kind == JsonNodeKind.False && member.Name is ("additionalProperties" or "unevaluatedProperties" or "additionalItems" or "unevaluatedItems");
}
