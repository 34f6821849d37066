using System.Text;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// Holds schemas against the meta-schemas among the documents that their <c>$schema</c> names (2020-12 core, section 8.1.1). What
/// the known dialects ask of their keywords is checked while they are planned.
/// </summary>
internal static class MetaSchemaCheck
{
    private const int MostErrors = 100;

    /// <summary>Checks every resource of the graph that names a meta-schema of its own.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="contractOf">The contract of a meta-schema; null when it cannot be used, which is reported elsewhere.</param>
    /// <returns>The problems, each with the resource it stands in.</returns>
    public static List<(SchemaResource Resource, Problem Problem)> Run(SchemaGraph graph, Func<MetaSchema, JsonContract?> contractOf)
    {
        List<(SchemaResource Resource, Problem Problem)> problems = [];
        Dictionary<MetaSchema, JsonContract?> contracts = [];
        for (int i = 0; i < graph.Resources.Count; i++)
        {
            SchemaResource resource = graph.Resources[i];
            if (resource.MetaSchema is not { } metaSchema)
            {
                continue;
            }

            if (!contracts.TryGetValue(metaSchema, out JsonContract? contract))
            {
                contract = contractOf(metaSchema);
                contracts.Add(metaSchema, contract);
            }

            if (contract is not null)
            {
                problems.AddRange(Check(resource, metaSchema, contract, graph).Select(problem => (resource, problem)));
            }
        }

        return problems;
    }

    private static IEnumerable<Problem> Check(SchemaResource resource, MetaSchema metaSchema, JsonContract contract, SchemaGraph graph)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(resource.Document.Text.Substring(resource.Root.Start, resource.Root.Length));
        foreach (ValidationError error in contract.Validate(utf8, new ValidationOptions { MaxErrors = MostErrors }).Errors)
        {
            string pointer = resource.RootPointer + error.InstancePointer;
            if (!IsInOtherDialect(pointer, resource, graph))
            {
                yield return new Problem(SchemaProblems.MetaSchemaNotMet, Locate(resource, error), pointer, new EquatableArray<string>([metaSchema.Uri, error.Message]));
            }
        }
    }

    /// <summary>Whether a place belongs to a schema inside that names a dialect itself and is checked by that (2020-12 core, section 9.3.3).</summary>
    private static bool IsInOtherDialect(string pointer, SchemaResource outer, SchemaGraph graph)
    {
        foreach (SchemaResource inner in graph.Resources)
        {
            if (!ReferenceEquals(inner, outer) && ReferenceEquals(inner.Document, outer.Document) && inner.RootPointer.Length > outer.RootPointer.Length && inner.Root.Find("$schema") is not null &&
                pointer.StartsWith(inner.RootPointer, StringComparison.Ordinal) && (pointer.Length == inner.RootPointer.Length || pointer[inner.RootPointer.Length] == '/'))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceLocation Locate(SchemaResource resource, ValidationError error)
    {
        JsonNode node = resource.Root;
        foreach (string escaped in error.InstancePointer.Length == 0 ? [] : error.InstancePointer[1..].Split('/'))
        {
            JsonPointer.TryUnescape(escaped, out string token);
            JsonNode? next = node.Kind == JsonNodeKind.Array && JsonPointer.TryIndex(token, out int index) && index < node.Items.Count ? node.Items[index] : node[token];
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return error.Property is { } name && node.Find(name) is { } member
            ? resource.Document.Locate(member.NameStart, member.NameLength)
            : resource.Document.Locate(node);
    }
}
