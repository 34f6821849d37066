namespace Typeset.Schema;

/// <summary>Keywords for numbers (JSON Schema 2020-12 validation, section 6.2).</summary>
internal static class NumberKeywords
{
    public static readonly Keyword MultipleOf = new("multipleOf") { Concerns = JsonTypes.Number, Plan = PlanMultipleOf };

    public static readonly Keyword Minimum = new("minimum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Plan.Number with { Minimum = limit };
            }
        },
    };

    public static readonly Keyword Maximum = new("maximum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Plan.Number with { Maximum = limit };
            }
        },
    };

    public static readonly Keyword ExclusiveMinimum = new("exclusiveMinimum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Plan.Number with { ExclusiveMinimum = limit };
            }
        },
    };

    public static readonly Keyword ExclusiveMaximum = new("exclusiveMaximum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Plan.Number with { ExclusiveMaximum = limit };
            }
        },
    };

    private static void PlanMultipleOf(KeywordContext context)
    {
        if (!context.TryNumber(out ExactNumber divisor))
        {
            return;
        }

        if (divisor.Sign <= 0)
        {
            context.Report(SchemaProblems.DivisorNotPositive, context.Value, string.Empty, Excerpt.Of(context.Value.Text));
            return;
        }

        context.Plan.Number = context.Plan.Number with { MultipleOf = divisor };
    }
}
