using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Takes schema documents all the way to the model of their types: resolve, plan, shape.</summary>
public static class ContractCompiler
{
    /// <summary>Compiles the first document; the others are those it may refer to.</summary>
    public static CompiledContract Compile(IReadOnlyList<ContractSource> sources)
    {
        ContractSource own = sources[0];
        List<Problem> problems = [.. own.Document.Problems];
        if (own.Document.Root is null)
        {
            return new CompiledContract(null, new(problems.ToArray()));
        }

        SchemaGraph graph = SchemaGraph.Resolve([.. sources.Select(source => source.Document)]);
        problems.AddRange(graph.Problems.Where(problem => Concerns(problem, sources)));
        PlanResult planned = SchemaPlanner.Plan(graph, own.Document);
        problems.AddRange(planned.Problems.Where(problem => Concerns(problem, sources)));
        if (planned.Plan is null)
        {
            return new CompiledContract(null, new(problems.ToArray()));
        }

        List<PlanResult> plans = Plans(graph, own.Document, planned);
        Dictionary<string, TypeRef> foreign = new(StringComparer.Ordinal);
        for (int i = 1; i < sources.Count; i++)
        {
            AddForeign(graph, sources[i], plans, foreign);
        }

        ShapeOptions options = own.Options with { ForeignTypes = foreign, Schemas = Texts(sources, plans) };
        ShapeResult shaped = ContractShaper.Shape([.. plans.Select(plan => plan.Plan!)], options);
        problems.AddRange(shaped.Problems.Select(problem => Locate(problem, own.Document, plans)));
        if (shaped.Problems.Any(problem => problem.Descriptor.Severity == ProblemSeverity.Error))
        {
            return new CompiledContract(null, new(problems.ToArray()));
        }

        ContractModel model = shaped.Model with { Acceptor = AcceptorPlanner.Plan([.. plans.Select(plan => plan.Plan!)], shaped.Model) };
        return new CompiledContract(model, new(problems.ToArray()));
    }

    // A document that is a contract of its own reports for itself.
    private static bool Concerns(Problem problem, IReadOnlyList<ContractSource> sources)
    {
        for (int i = 1; i < sources.Count; i++)
        {
            if (sources[i].IsContract && string.Equals(sources[i].Document.Path, problem.Location.Path, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The plan of the root, and one for each definition that no plan before it reaches.</summary>
    private static List<PlanResult> Plans(SchemaGraph graph, SchemaDocument document, PlanResult root)
    {
        List<PlanResult> plans = [root];
        HashSet<string> reached = new(root.Plan!.Nodes.Select(node => node.Location), StringComparer.Ordinal);
        string uri = root.Plan.Nodes[root.Plan.Root].Location;
        uri = uri.Substring(0, uri.IndexOf('#') + 1);
        foreach (string keyword in (string[])["$defs", "definitions"])
        {
            if (document.Root![keyword] is not { Kind: JsonNodeKind.Object } definitions)
            {
                continue;
            }

            foreach (JsonMember definition in definitions.Members)
            {
                string pointer = "/" + keyword + "/" + definition.Name.Replace("~", "~0").Replace("/", "~1");
                PlanResult plan = SchemaPlanner.Plan(graph, document, pointer);
                if (plan.Plan is { } found && !reached.Contains(found.Nodes[found.Root].Location))
                {
                    plans.Add(plan);
                    reached.UnionWith(found.Nodes.Select(node => node.Location));
                }
            }
        }

        return plans;
    }

    /// <summary>Adds the types that another contract generates, as far as the plans reach into it.</summary>
    private static void AddForeign(SchemaGraph graph, ContractSource source, List<PlanResult> plans, Dictionary<string, TypeRef> foreign)
    {
        bool isReached = plans.Any(plan => Documents(plan).Contains(source.Document));
        if (!source.IsContract || !isReached || SchemaPlanner.Plan(graph, source.Document) is not { Plan: not null } root)
        {
            return;
        }

        List<PlanResult> own = Plans(graph, source.Document, root);
        HashSet<string> places = new(StringComparer.Ordinal);
        foreach (PlanResult plan in own)
        {
            for (int i = 0; i < plan.Plan!.Nodes.Count; i++)
            {
                if (ReferenceEquals(plan.Positions.DocumentOf(i), source.Document))
                {
                    places.Add(plan.Plan.Nodes[i].Location);
                }
            }
        }

        foreach (KeyValuePair<string, TypeRef> type in ContractShaper.Shape([.. own.Select(plan => plan.Plan!)], source.Options).Types)
        {
            if (places.Contains(type.Key))
            {
                foreign[type.Key] = type.Value;
            }
        }
    }

    private static EquatableArray<SchemaTextModel> Texts(IReadOnlyList<ContractSource> sources, List<PlanResult> plans)
    {
        List<SchemaDocument> documents = [sources[0].Document];
        foreach (PlanResult plan in plans)
        {
            documents.AddRange(Documents(plan).Where(document => document.Root is not null && !documents.Contains(document)));
        }

        // A meta-schema says which vocabularies count. Grows while it is gone through: a meta-schema may have one of its own.
        for (int i = 0; i < documents.Count; i++)
        {
            HashSet<string> dialects = new(StringComparer.Ordinal);
            AddDialects(documents[i].Root!, dialects);
            documents.AddRange(sources.Select(source => source.Document).Where(document => !documents.Contains(document) && Names(document).Any(dialects.Contains)));
        }

        return new(documents.Select(document => new SchemaTextModel(document.Path, SchemaJsonWriter.Write(document.Root!))).ToArray());
    }

    private static void AddDialects(JsonNode node, HashSet<string> dialects)
    {
        if (node["$schema"] is { Kind: JsonNodeKind.String } dialect && Dialect.Find(dialect.Text) is null)
        {
            dialects.Add(dialect.Text.TrimEnd('#'));
        }

        foreach (JsonMember member in node.Members)
        {
            AddDialects(member.Value, dialects);
        }

        foreach (JsonNode item in node.Items)
        {
            AddDialects(item, dialects);
        }
    }

    private static List<string> Names(SchemaDocument document)
    {
        List<string> names = [document.Path];
        foreach (string keyword in (string[])["$id", "id"])
        {
            if (document.Root?[keyword] is { Kind: JsonNodeKind.String } id)
            {
                names.Add(id.Text.TrimEnd('#'));
            }
        }

        return names;
    }

    private static List<SchemaDocument> Documents(PlanResult plan)
    {
        List<SchemaDocument> documents = [];
        for (int i = 0; i < plan.Plan!.Nodes.Count; i++)
        {
            SchemaDocument document = plan.Positions.DocumentOf(i);
            if (!documents.Contains(document))
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static Problem Locate(ShapeProblem problem, SchemaDocument document, List<PlanResult> plans)
    {
        foreach (PlanResult plan in plans)
        {
            for (int i = 0; i < plan.Plan!.Nodes.Count; i++)
            {
                if (string.Equals(plan.Plan.Nodes[i].Location, problem.Location, StringComparison.Ordinal))
                {
                    SourceLocation location = plan.Positions.Find(i, problem.Keyword) ?? plan.Positions.Find(i, "") ?? document.Locate(0, 0);
                    return new Problem(problem.Descriptor, location, plan.Positions.PointerOf(i), problem.Arguments);
                }
            }
        }

        return new Problem(problem.Descriptor, document.Locate(0, 0), "", problem.Arguments);
    }
}
