namespace Typeset.Schema;

/// <summary>Keywords for numbers (JSON Schema 2020-12 validation, section 6.2).</summary>
internal static class NumberKeywords
{
    public static readonly Keyword MultipleOf = new("multipleOf") { Concerns = JsonTypes.Number, Plan = PlanMultipleOf };

    /// <summary>What <c>multipleOf</c> is called in draft 3 (section 5.24).</summary>
    public static readonly Keyword DivisibleBy = new("divisibleBy")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            PlanMultipleOf(c);
            c.Plan.Spell("multipleOf", c.Name);
        },
    };

    /// <summary><c>minimum</c> of drafts 3 and 4, which <c>exclusiveMinimum</c> beside it makes exclusive (draft 4 validation, section 5.1.3).</summary>
    public static readonly Keyword MinimumWithFlag = new("minimum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Sibling("exclusiveMinimum") is { Kind: JsonNodeKind.True }
                    ? c.Plan.Number with { ExclusiveMinimum = limit }
                    : c.Plan.Number with { Minimum = limit };
            }
        },
    };

    /// <summary><c>maximum</c> of drafts 3 and 4, which <c>exclusiveMaximum</c> beside it makes exclusive (draft 4 validation, section 5.1.2).</summary>
    public static readonly Keyword MaximumWithFlag = new("maximum")
    {
        Concerns = JsonTypes.Number,
        Plan = static c =>
        {
            if (c.TryNumber(out ExactNumber limit))
            {
                c.Plan.Number = c.Sibling("exclusiveMaximum") is { Kind: JsonNodeKind.True }
                    ? c.Plan.Number with { ExclusiveMaximum = limit }
                    : c.Plan.Number with { Maximum = limit };
            }
        },
    };

    /// <summary><c>exclusiveMinimum</c> of drafts 3 and 4, which <see cref="MinimumWithFlag"/> reads.</summary>
    public static readonly Keyword ExclusiveMinimumFlag = new("exclusiveMinimum") { Concerns = JsonTypes.Number, Partner = "minimum", Plan = static c => c.TryFlag(out _) };

    /// <summary><c>exclusiveMaximum</c> of drafts 3 and 4, which <see cref="MaximumWithFlag"/> reads.</summary>
    public static readonly Keyword ExclusiveMaximumFlag = new("exclusiveMaximum") { Concerns = JsonTypes.Number, Partner = "maximum", Plan = static c => c.TryFlag(out _) };

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
            context.Report(SchemaProblems.DivisorNotPositive, context.Value, string.Empty, context.Name, Excerpt.Of(context.Value.Text));
            return;
        }

        context.Plan.Number = context.Plan.Number with { MultipleOf = divisor };
    }
}
