namespace Typeset.Differential.Tests;

/// <summary>What the generator has to know of a dialect.</summary>
internal sealed record TestDialect(string Name, string Uri)
{
    public string DefinitionsName { get; init; } = "$defs";

    public bool HasBooleanSchemas { get; init; } = true;

    /// <summary>const, contains, propertyNames, and exclusive limits that are numbers.</summary>
    public bool HasConst { get; init; } = true;

    public bool HasConditions { get; init; } = true;

    /// <summary>$anchor, dependentRequired, dependentSchemas, unevaluated…, minContains.</summary>
    public bool HasAnchors { get; init; } = true;

    public bool HasPrefixItems { get; init; }

    public bool ReferenceHasSiblings { get; init; } = true;

    public bool AllowsEmptyRequired { get; init; } = true;

    public string? DynamicAnchor { get; init; }

    public string? DynamicReference { get; init; }

    public static IReadOnlyList<TestDialect> All { get; } =
    [
        new("2020-12", "https://json-schema.org/draft/2020-12/schema") { HasPrefixItems = true, DynamicAnchor = "\"$dynamicAnchor\": \"node\"", DynamicReference = "\"$dynamicRef\": \"#node\"" },
        new("2019-09", "https://json-schema.org/draft/2019-09/schema") { DynamicAnchor = "\"$recursiveAnchor\": true", DynamicReference = "\"$recursiveRef\": \"#\"" },
        new("draft-07", "http://json-schema.org/draft-07/schema#") { DefinitionsName = "definitions", HasAnchors = false, ReferenceHasSiblings = false },
        new("draft-06", "http://json-schema.org/draft-06/schema#") { DefinitionsName = "definitions", HasAnchors = false, ReferenceHasSiblings = false, HasConditions = false },
        new("draft-04", "http://json-schema.org/draft-04/schema#")
        {
            DefinitionsName = "definitions", HasAnchors = false, ReferenceHasSiblings = false, HasConditions = false, HasConst = false, HasBooleanSchemas = false, AllowsEmptyRequired = false,
        },
    ];
}
