namespace Typeset.Schema;

/// <summary>Keywords that describe without asking anything of the instance (JSON Schema 2020-12 validation, section 9).</summary>
internal static class AnnotationKeywords
{
    public static readonly Keyword Title = new("title")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.TryText(out string text))
            {
                c.Plan.Annotations = c.Plan.Annotations with { Title = text };
            }
        },
    };

    public static readonly Keyword Description = new("description")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.TryText(out string text))
            {
                c.Plan.Annotations = c.Plan.Annotations with { Description = text };
            }
        },
    };

    public static readonly Keyword Default = new("default")
    {
        Describes = true,
        Plan = static c => c.Plan.Annotations = c.Plan.Annotations with { Default = c.Value },
    };

    public static readonly Keyword Deprecated = new("deprecated")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.TryFlag(out bool flag))
            {
                c.Plan.Annotations = c.Plan.Annotations with { Deprecated = flag };
            }
        },
    };

    public static readonly Keyword ReadOnly = new("readOnly")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.TryFlag(out bool flag))
            {
                c.Plan.Annotations = c.Plan.Annotations with { ReadOnly = flag };
            }
        },
    };

    public static readonly Keyword WriteOnly = new("writeOnly")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.TryFlag(out bool flag))
            {
                c.Plan.Annotations = c.Plan.Annotations with { WriteOnly = flag };
            }
        },
    };

    public static readonly Keyword Examples = new("examples")
    {
        Describes = true,
        Plan = static c =>
        {
            if (c.Value.Kind == JsonNodeKind.Array)
            {
                c.Plan.Annotations = c.Plan.Annotations with { Examples = new EquatableArray<JsonNode>(c.Value.Items) };
            }
            else
            {
                c.Report(SchemaProblems.ValuesExpected, c.Value, string.Empty, c.Name, Excerpt.Of(c.Value));
            }
        },
    };
}
