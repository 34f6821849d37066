namespace Typeset.Schema;

/// <summary>What a schema asks of objects.</summary>
public sealed record ObjectChecks
{
    /// <summary><c>properties</c>, in the order of the schema.</summary>
    public EquatableArray<NamedSchema> Properties { get; init; }

    /// <summary><c>patternProperties</c>, in the order of the schema; the name is the pattern.</summary>
    public EquatableArray<NamedSchema> PatternProperties { get; init; }

    /// <summary>Node of <c>additionalProperties</c>, or <see cref="PlanNode.None"/>.</summary>
    public int AdditionalProperties { get; init; } = PlanNode.None;

    /// <summary>Node of <c>unevaluatedProperties</c>, or <see cref="PlanNode.None"/>.</summary>
    public int UnevaluatedProperties { get; init; } = PlanNode.None;

    /// <summary>Node of <c>propertyNames</c>, or <see cref="PlanNode.None"/>.</summary>
    public int PropertyNames { get; init; } = PlanNode.None;

    /// <summary><c>required</c>, in the order of the schema.</summary>
    public EquatableArray<string> Required { get; init; }

    /// <summary>Whether the schemas of the properties say what is required (<c>"required": true</c>, draft 3) instead of one list.</summary>
    public bool RequiredByProperties { get; init; }

    /// <summary><c>minProperties</c>; 0 without the keyword.</summary>
    public long MinProperties { get; init; }

    /// <summary><c>maxProperties</c>, or null.</summary>
    public long? MaxProperties { get; init; }

    /// <summary><c>dependentRequired</c>, in the order of the schema.</summary>
    public EquatableArray<DependentRequired> DependentRequired { get; init; }

    /// <summary><c>dependentSchemas</c>, in the order of the schema.</summary>
    public EquatableArray<NamedSchema> DependentSchemas { get; init; }
}
