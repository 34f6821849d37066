namespace Typeset.Schema;

/// <summary>Names sets of types in messages.</summary>
internal static class TypeNames
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.Null, "null"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Number, "number"), (JsonTypes.Integer, "integer"),
        (JsonTypes.String, "string"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
    ];

    /// <summary>The types with commas between them.</summary>
    public static string Describe(JsonTypes types)
    {
        List<string> names = [];
        foreach ((JsonTypes type, string name) in Names)
        {
            if ((types & type) == type)
            {
                names.Add(name);
                types &= ~type;
            }
        }

        return string.Join(", ", names);
    }
}
