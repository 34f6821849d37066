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

    public static readonly Keyword Defs = new("$defs") { Place = SubschemaPlace.Members, Plan = static c => c.CheckDefinitions() };

    public static readonly Keyword Comment = new("$comment") { Plan = static c => c.TryText(out _) };
}
