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
}
