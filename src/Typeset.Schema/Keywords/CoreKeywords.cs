namespace Typeset.Schema;

/// <summary>
/// Keywords that identify schemas and refer to them (JSON Schema 2020-12 core, section 8). What their roles say is done
/// while references are resolved, where their values are checked too.
/// </summary>
internal static class CoreKeywords
{
    public static readonly Keyword Schema = new("$schema") { Role = KeywordRole.Dialect };

    public static readonly Keyword Vocabulary = new("$vocabulary") { Plan = static c => c.CheckVocabularies() };

    public static readonly Keyword Id = new("$id") { Role = KeywordRole.Identifier };

    public static readonly Keyword Anchor = new("$anchor")
    {
        Role = KeywordRole.Anchor,
        Plan = static c =>
        {
            // Beside both anchors, the plain one is the name for people.
            if (c.Value.Kind == JsonNodeKind.String)
            {
                c.Plan.Annotations = c.Plan.Annotations with { Anchor = c.Value.Text };
            }
        },
    };

    public static readonly Keyword DynamicAnchor = new("$dynamicAnchor")
    {
        Role = KeywordRole.DynamicAnchor,
        Plan = static c =>
        {
            if (c.Value.Kind == JsonNodeKind.String && c.Sibling("$anchor") is null)
            {
                c.Plan.Annotations = c.Plan.Annotations with { Anchor = c.Value.Text };
            }
        },
    };

    public static readonly Keyword Ref = new("$ref") { Role = KeywordRole.Reference, Plan = static c => c.Plan.Ref = c.Reference() };

    public static readonly Keyword DynamicRef = new("$dynamicRef") { Role = KeywordRole.DynamicReference, Plan = static c => c.DynamicReference() };

    /// <summary>2019-09 core, section 8.2.4.2.2.</summary>
    public static readonly Keyword RecursiveAnchor = new("$recursiveAnchor") { Role = KeywordRole.RecursiveAnchor };

    /// <summary>2019-09 core, section 8.2.4.2.1.</summary>
    public static readonly Keyword RecursiveRef = new("$recursiveRef")
    {
        Role = KeywordRole.RecursiveReference,
        Plan = static c =>
        {
            c.DynamicReference();
            c.Plan.Spell("$dynamicRef", c.Name);
        },
    };

    public static readonly Keyword Defs = new("$defs") { Place = SubschemaPlace.Members, Defines = true, Plan = static c => c.CheckDefinitions() };

    /// <summary><c>$defs</c> up to draft 7.</summary>
    public static readonly Keyword Definitions = new("definitions") { Place = SubschemaPlace.Members, Defines = true, Plan = static c => c.CheckDefinitions() };

    /// <summary><c>$id</c> of drafts 6 and 7, whose fragment names the place inside its resource (draft 7 core, section 8.2.3).</summary>
    public static readonly Keyword IdOrAnchor = new("$id") { Role = KeywordRole.Identifier, Plan = PlanPlaceName };

    /// <summary><c>$id</c> up to draft 4.</summary>
    public static readonly Keyword PlainId = new("id") { Role = KeywordRole.Identifier, Plan = PlanPlaceName };

    public static readonly Keyword Comment = new("$comment") { Describes = true, Plan = static c => c.TryText(out _) };

    private static void PlanPlaceName(KeywordContext context)
    {
        string text = context.Value.Text;
        if (text.StartsWith("#", StringComparison.Ordinal) && text.Length > 1 && text[1] != '/')
        {
            context.Plan.Annotations = context.Plan.Annotations with { Anchor = text.Substring(1) };
        }
    }
}
