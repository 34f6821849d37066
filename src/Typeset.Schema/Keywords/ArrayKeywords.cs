namespace Typeset.Schema;

/// <summary>Keywords for arrays (JSON Schema 2020-12 core, sections 10.3.1 and 11.2; validation, section 6.4).</summary>
internal static class ArrayKeywords
{
    public static readonly Keyword PrefixItems = new("prefixItems")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Items,
        Plan = static c => c.Plan.Array = c.Plan.Array with { PrefixItems = c.Schemas() },
    };

    public static readonly Keyword Items = new("items")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Array = c.Plan.Array with { Items = c.Schema() },
    };

    /// <summary><c>items</c> up to 2019-09: one schema for every item, or an array of them for the first items.</summary>
    public static readonly Keyword ItemsOrPrefix = new("items")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.ValueOrItems,
        Plan = PlanItemsOrPrefix,
    };

    /// <summary><c>items</c> of draft 3, where the array may be empty (section 5.5).</summary>
    public static readonly Keyword ItemsOrAnyPrefix = new("items")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.ValueOrItems,
        Plan = static c =>
        {
            if (c.Value is not { Kind: JsonNodeKind.Array, Items.Count: 0 })
            {
                PlanItemsOrPrefix(c);
            }
        },
    };

    /// <summary>What 2020-12 calls <c>items</c>, up to 2019-09; asks for nothing unless <c>items</c> is an array (2019-09 core, section 9.3.1.2).</summary>
    public static readonly Keyword AdditionalItems = new("additionalItems")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Value,
        Partner = "items",
        Plan = static c =>
        {
            if (c.Sibling("items") is { Kind: JsonNodeKind.Array })
            {
                c.Plan.Array = c.Plan.Array with { Items = c.SchemaOrBoolean() };
                c.Plan.Spell("items", c.Name);
            }
            else
            {
                c.CheckSchema();
            }
        },
    };

    /// <summary><c>contains</c> up to 2019-09, which tells <c>unevaluatedItems</c> nothing.</summary>
    public static readonly Keyword ContainsOnly = new("contains")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Array = c.Plan.Array with { Contains = c.Schema(), ContainsEvaluates = false },
    };

    public static readonly Keyword Contains = new("contains")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Array = c.Plan.Array with { Contains = c.Schema() },
    };

    public static readonly Keyword UnevaluatedItems = new("unevaluatedItems")
    {
        Concerns = JsonTypes.Array,
        Place = SubschemaPlace.Value,
        Plan = static c => c.Plan.Array = c.Plan.Array with { UnevaluatedItems = c.Schema() },
    };

    public static readonly Keyword MinItems = new("minItems")
    {
        Concerns = JsonTypes.Array,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Array = c.Plan.Array with { MinItems = count };
            }
        },
    };

    public static readonly Keyword MaxItems = new("maxItems")
    {
        Concerns = JsonTypes.Array,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Array = c.Plan.Array with { MaxItems = count };
            }
        },
    };

    public static readonly Keyword UniqueItems = new("uniqueItems")
    {
        Concerns = JsonTypes.Array,
        Plan = static c =>
        {
            if (c.TryFlag(out bool flag))
            {
                c.Plan.Array = c.Plan.Array with { UniqueItems = flag };
            }
        },
    };

    public static readonly Keyword MinContains = new("minContains")
    {
        Concerns = JsonTypes.Array,
        Partner = "contains",
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Array = c.Plan.Array with { MinContains = count };
            }
        },
    };

    public static readonly Keyword MaxContains = new("maxContains")
    {
        Concerns = JsonTypes.Array,
        Partner = "contains",
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.Array = c.Plan.Array with { MaxContains = count };
            }
        },
    };

    private static void PlanItemsOrPrefix(KeywordContext context)
    {
        if (context.Value.Kind == JsonNodeKind.Array)
        {
            context.Plan.Array = context.Plan.Array with { PrefixItems = context.Schemas() };
            context.Plan.Spell("prefixItems", context.Name);
        }
        else
        {
            context.Plan.Array = context.Plan.Array with { Items = context.Schema() };
        }
    }
}
