using Typeset.CodeGen;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>What became of one contract.</summary>
/// <param name="Path">Path of its schema file.</param>
/// <param name="Model">The types to print; null when an error stands in the way.</param>
/// <param name="Diagnostics">What was found in the schema.</param>
/// <param name="StubProblems">What was found in the types that the project declares for it.</param>
public sealed record ContractOutcome(string Path, ContractModel? Model, EquatableArray<DiagnosticRecord> Diagnostics, EquatableArray<StubProblem> StubProblems)
{
    internal static ContractOutcome Of(ContractInput input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ContractPart own = input.Parts[0];
        SchemaFile file = own.Schema.File;
        if (file.Text is null)
        {
            return new ContractOutcome(file.FullPath, null, new([DiagnosticRecord.Unreadable(file.FullPath)]), default);
        }

        try
        {
            CompiledContract contract = ContractCompiler.Compile([.. input.Parts.Select(part => new ContractSource(part.Schema.Document, OptionsOf(part), !part.Schema.File.IsIgnored))]);
            Dictionary<string, string> fullPaths = new(StringComparer.Ordinal);
            foreach (ContractPart part in input.Parts)
            {
                fullPaths[part.Schema.File.Path] = part.Schema.File.FullPath;
            }

            List<DiagnosticRecord> diagnostics = [.. file.Problems(), .. contract.Problems.Select(problem => DiagnosticRecord.Of(problem, fullPaths))];
            List<StubProblem> stubs = [.. StubChecks.Find(own, contract.Model)];
            return new ContractOutcome(file.FullPath, stubs.Count == 0 ? contract.Model : null, new(diagnostics.ToArray()), new(stubs.ToArray()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ContractOutcome(file.FullPath, null, new([DiagnosticRecord.Unexpected(file.FullPath, exception)]), default);
        }
    }

    private static ShapeOptions OptionsOf(ContractPart part)
    {
        SchemaFile file = part.Schema.File;
        ContractStub? first = part.Stubs.IsEmpty ? null : part.Stubs[0];
        return new()
        {
            Namespace = first?.Namespace ?? file.Namespace,
            TypeName = part.Stubs.FirstOrDefault(stub => stub.Pointer == "#")?.Name ?? file.TypeName,
            FileName = file.Name,
            AssertContent = file.AssertsContent,
            IsPublic = first?.IsPublic ?? file.IsPublic,
            Stubs = new(part.Stubs.Select(stub => new TypeStub(stub.Pointer, stub.Name, stub.HasConverter)).ToArray()),
        };
    }
}
