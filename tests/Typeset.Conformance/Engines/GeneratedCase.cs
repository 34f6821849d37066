using Typeset.CodeGen;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>The code of a case.</summary>
internal sealed class GeneratedCase
{
    private GeneratedCase(SchemaCase schemaCase, string ns)
    {
        Case = schemaCase;
        Namespace = ns;
    }

    /// <summary>The case.</summary>
    public SchemaCase Case { get; }

    /// <summary>Namespace of the types, and folder of the files.</summary>
    public string Namespace { get; }

    /// <summary>Full name of the type of the whole document.</summary>
    public string RootType { get; private set; } = "";

    /// <summary>The files by their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Files { get; private set; } = [];

    /// <summary>Why the case cannot run; null while it can.</summary>
    public string? Problem { get; set; }

    /// <summary>Generates the code of a case, or says why there is none.</summary>
    public static GeneratedCase Generate(SchemaCase schemaCase, string ns)
    {
        GeneratedCase generated = new(schemaCase, ns);
        try
        {
            CompiledContract contract = ContractCompiler.Compile([Source(schemaCase, schemaCase.Schema, ns, isContract: true), .. schemaCase.References.Select(reference => Source(schemaCase, reference, ns, isContract: false))]);
            if (contract.Model is { } model)
            {
                generated.RootType = model.Namespace + "." + model.RootType;
                generated.Files = [.. ContractEmitter.Emit(model).Select(file => KeyValuePair.Create($"{ns}/{file.Name}", file.Text))];
            }
            else
            {
                generated.Problem = "No code is generated: " + string.Join("; ", contract.Problems.Where(problem => problem.Severity == ProblemSeverity.Error));
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            generated.Problem = $"The generator throws {failure.GetType().Name}: {failure.Message}";
        }

        return generated;
    }

    private static ContractSource Source(SchemaCase schemaCase, SchemaText schema, string ns, bool isContract) =>
        new(SchemaDocument.Parse(schema.Path, InDialect(schema.Text, schemaCase.DefaultDialect)), new ShapeOptions { Namespace = ns, FileName = "schema", AssertContent = schemaCase.AssertContent }, isContract);

    // A project has no setting for the dialect of schemas that name none, so they are given the name.
    private static string InDialect(string schema, Dialect dialect)
    {
        JsonNode? root = ReferenceEquals(dialect, Dialect.Draft202012) ? null : SchemaDocument.Parse("", schema).Root;
        return root is not { Kind: JsonNodeKind.Object } || root["$schema"] is not null
            ? schema
            : string.Concat(schema.AsSpan(0, root.Start + 1), $"\"$schema\": \"{dialect.Uri}\"", root.Members.Count > 0 ? "," : "", schema.AsSpan(root.Start + 1));
    }
}
