namespace Typeset.Schema;

/// <summary>Keywords that apply further schemas to the same instance (JSON Schema 2020-12 core, section 10.2).</summary>
internal static class CombinatorKeywords
{
    public static readonly Keyword AllOf = new("allOf") { Place = SubschemaPlace.Items, Plan = static c => c.Plan.AllOf = c.Schemas() };

    /// <summary>What became <c>allOf</c>: a schema or an array of them (draft 3, section 5.26).</summary>
    public static readonly Keyword Extends = new("extends") { Place = SubschemaPlace.ValueOrItems, Plan = PlanExtends };

    public static readonly Keyword AnyOf = new("anyOf") { Place = SubschemaPlace.Items, Plan = static c => c.Plan.AnyOf = c.Schemas() };

    public static readonly Keyword OneOf = new("oneOf") { Place = SubschemaPlace.Items, Plan = static c => c.Plan.OneOf = c.Schemas() };

    public static readonly Keyword Not = new("not") { Place = SubschemaPlace.Value, Plan = static c => c.Plan.Not = c.Schema() };

    public static readonly Keyword If = new("if") { Place = SubschemaPlace.Value, Plan = static c => c.Plan.If = c.Schema() };

    public static readonly Keyword Then = new("then") { Place = SubschemaPlace.Value, Partner = "if", Plan = static c => c.Plan.Then = c.Schema() };

    public static readonly Keyword Else = new("else") { Place = SubschemaPlace.Value, Partner = "if", Plan = static c => c.Plan.Else = c.Schema() };

    private static void PlanExtends(KeywordContext context)
    {
        bool isSingle = context.Value.Kind != JsonNodeKind.Array;
        if (!isSingle && context.Value.Items.Count == 0)
        {
            return;
        }

        context.Plan.AllOf = isSingle ? new EquatableArray<int>([context.Schema()]) : context.Schemas();
        context.Plan.Spell("allOf", context.Name, isSingle);
    }
}
