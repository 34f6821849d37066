using Typeset.CodeGen;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>What became of one contract.</summary>
/// <param name="Path">Path of its schema file.</param>
/// <param name="Model">The types to print; null when an error stands in the way.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record ContractOutcome(string Path, ContractModel? Model, EquatableArray<DiagnosticRecord> Diagnostics)
{
    internal static ContractOutcome Of(ContractInput input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SchemaFile own = input.Schemas[0].File;
        if (own.Text is null)
        {
            return new ContractOutcome(own.FullPath, null, new([DiagnosticRecord.Unreadable(own.FullPath)]));
        }

        try
        {
            CompiledContract contract = ContractCompiler.Compile([.. input.Schemas.Select(schema => new ContractSource(schema.Document, OptionsOf(schema.File), !schema.File.IsIgnored))]);
            Dictionary<string, string> fullPaths = new(StringComparer.Ordinal);
            foreach (ParsedSchema schema in input.Schemas)
            {
                fullPaths[schema.File.Path] = schema.File.FullPath;
            }

            // Problems of little weight would drown a build log; the command line shows them.
            IEnumerable<DiagnosticRecord> diagnostics = contract.Problems.Select(problem => DiagnosticRecord.Of(problem, fullPaths));
            return new ContractOutcome(own.FullPath, contract.Model, new(diagnostics.ToArray()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ContractOutcome(own.FullPath, null, new([DiagnosticRecord.Unexpected(own.FullPath, exception)]));
        }
    }

    private static ShapeOptions OptionsOf(SchemaFile file) => new()
    {
        Namespace = Namespace(file.Namespace),
        TypeName = file.TypeName,
        FileName = file.Name,
        IsPublic = file.IsPublic,
    };

    // A root namespace may be any text that MSBuild holds.
    private static string Namespace(string given) =>
        string.Join(".", given.Split('.').Where(part => part.Length > 0).Select(part => CSharpName.IsIdentifier(part) || part.Split('_').All(piece => piece.Length == 0 || CSharpName.IsIdentifier(piece)) ? part : CSharpName.Pascal(part)));
}
