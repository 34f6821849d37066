namespace Typeset.Schema;

/// <summary>
/// <c>dependencies</c>, which 2019-09 split into <c>dependentRequired</c> and <c>dependentSchemas</c>: names that have to be
/// present beside another one, or a schema that holds beside it (draft 7 validation, section 6.5.7; draft 3, section 5.8).
/// </summary>
internal static class DependencyKeywords
{
    /// <summary>Drafts 4 to 7.</summary>
    public static readonly Keyword Dependencies = new("dependencies")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c => Plan(c, allowsName: false),
    };

    /// <summary>Draft 3, where a single name needs no array.</summary>
    public static readonly Keyword DependenciesOrName = new("dependencies")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c => Plan(c, allowsName: true),
    };

    /// <summary>2019-09 and later, whose meta-schemas still describe it for schemas that are older than they say.</summary>
    public static readonly Keyword DependenciesKept = new("dependencies")
    {
        Concerns = JsonTypes.Object,
        Place = SubschemaPlace.Members,
        Plan = static c =>
        {
            c.ReportName(SchemaProblems.OutdatedKeyword, c.Name, "write 'dependentRequired' or 'dependentSchemas'");
            Plan(c, allowsName: false);
        },
    };

    private static void Plan(KeywordContext context, bool allowsName)
    {
        if (context.Value.Kind != JsonNodeKind.Object)
        {
            context.Report(SchemaProblems.DependenciesExpected, context.Value, string.Empty, Excerpt.Of(context.Value));
            return;
        }

        List<DependentRequired> names = [.. context.Plan.Object.DependentRequired];
        List<NamedSchema> schemas = [.. context.Plan.Object.DependentSchemas];
        foreach (JsonMember member in context.Members())
        {
            string pointer = JsonPointer.Append(string.Empty, member.Name);
            switch (member.Value.Kind)
            {
                case JsonNodeKind.Array:
                    if (context.TryNames(member.Value, pointer, out EquatableArray<string> required))
                    {
                        names.Add(new DependentRequired(member.Name, required));
                    }

                    break;
                case JsonNodeKind.String when allowsName:
                    names.Add(new DependentRequired(member.Name, new EquatableArray<string>([member.Value.Text])));
                    break;
                case JsonNodeKind.Object or JsonNodeKind.True or JsonNodeKind.False:
                    schemas.Add(new NamedSchema(member.Name, context.SchemaAt(member.Value, pointer)));
                    break;
                default:
                    context.Report(SchemaProblems.DependenciesExpected, member.Value, pointer, Excerpt.Of(member.Value));
                    break;
            }
        }

        context.Plan.Object = context.Plan.Object with
        {
            DependentRequired = new EquatableArray<DependentRequired>(names),
            DependentSchemas = new EquatableArray<NamedSchema>(schemas),
        };

        // Beside the keywords that came after it the errors of all are reported under those.
        if (context.Sibling("dependentRequired") is null && context.Sibling("dependentSchemas") is null)
        {
            context.Plan.Spell("dependentRequired", context.Name);
            context.Plan.Spell("dependentSchemas", context.Name);
        }
    }
}
