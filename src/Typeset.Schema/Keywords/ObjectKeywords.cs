namespace Typeset.Schema;

/// <summary>Keywords for objects (JSON Schema 2020-12 core, sections 10.2.2.4, 10.3.2 and 11.3; validation, section 6.5).</summary>
internal static class ObjectKeywords
{
    public static readonly Keyword Properties = new("properties")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c => c.Plan.Object = c.Plan.Object with { Properties = c.NamedSchemas() },
    };

    /// <summary><c>properties</c> of draft 3, whose schemas say themselves whether the property is required (section 5.7).</summary>
    public static readonly Keyword PropertiesWithRequired = new("properties")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c =>
        {
            c.Plan.Object = c.Plan.Object with { Properties = c.NamedSchemas() };
            List<string> required = [];
            foreach (JsonMember member in c.Members())
            {
                if (c.IsRequired(member.Value))
                {
                    required.Add(member.Name);
                }
            }

            if (required.Count > 0)
            {
                c.Plan.Object = c.Plan.Object with { Required = new EquatableArray<string>(required), RequiredByProperties = true };
            }
        },
    };

    /// <summary><c>required</c> of draft 3, which <see cref="PropertiesWithRequired"/> reads.</summary>
    public static readonly Keyword RequiredFlag = new("required") { Plan = static c => c.TryFlag(out _) };

    public static readonly Keyword PatternProperties = new("patternProperties")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c =>
        {
            foreach (JsonMember member in c.Value.Members)
            {
                c.CheckPattern(member);
            }

            c.Plan.Object = c.Plan.Object with { PatternProperties = c.NamedSchemas() };
        },
    };

    public static readonly Keyword AdditionalProperties = new("additionalProperties")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Object = c.Plan.Object with { AdditionalProperties = c.SchemaOrBoolean() },
    };

    public static readonly Keyword UnevaluatedProperties = new("unevaluatedProperties")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Object = c.Plan.Object with { UnevaluatedProperties = c.Schema() },
    };

    public static readonly Keyword PropertyNames = new("propertyNames")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Object = c.Plan.Object with { PropertyNames = c.Schema() },
    };

    public static readonly Keyword DependentSchemas = new("dependentSchemas")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c => c.Plan.Object = c.Plan.Object with { DependentSchemas = new EquatableArray<NamedSchema>([.. c.Plan.Object.DependentSchemas, .. c.NamedSchemas()]) },
    };

    public static readonly Keyword Required = new("required")
    {
        Concerns = JsonTypes.Object,
        Plan = static c =>
        {
            if (c.TryNames(c.Value, string.Empty, out EquatableArray<string> names))
            {
                c.Plan.Object = c.Plan.Object with { Required = names };
            }
        },
    };

    public static readonly Keyword DependentRequired = new("dependentRequired") { Concerns = JsonTypes.Object, Plan = PlanDependentRequired };

    public static readonly Keyword MinProperties = new("minProperties")
    {
        Concerns = JsonTypes.Object,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Object = c.Plan.Object with { MinProperties = count };
            }
        },
    };

    public static readonly Keyword MaxProperties = new("maxProperties")
    {
        Concerns = JsonTypes.Object,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Object = c.Plan.Object with { MaxProperties = count };
            }
        },
    };

    private static void PlanDependentRequired(KeywordContext context)
    {
        if (context.Value.Kind != JsonNodeKind.Object)
        {
            context.Report(SchemaProblems.NameMapExpected, context.Value, string.Empty, context.Name, Excerpt.Of(context.Value));
            return;
        }

        List<DependentRequired> dependencies = [];
        foreach (JsonMember member in context.Members())
        {
            if (context.TryNames(member.Value, JsonPointer.Append(string.Empty, member.Name), out EquatableArray<string> names))
            {
                dependencies.Add(new DependentRequired(member.Name, names));
            }
        }

        context.Plan.Object = context.Plan.Object with { DependentRequired = new EquatableArray<DependentRequired>([.. context.Plan.Object.DependentRequired, .. dependencies]) };
    }
}
