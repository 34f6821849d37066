using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Typeset.Testing;

namespace Typeset.Conformance;

/// <summary>
/// Generates the types of each schema, compiles them as a strict consumer does, and has them judge, read and write the
/// instances. Many schemas share one compilation; each has a namespace of its own.
/// </summary>
public sealed class GeneratedEngine : IEngine
{
    private const int SchemasPerCompilation = 250;

    /// <inheritdoc/>
    public string Name => "generated";

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<Outcome>> Run(IReadOnlyList<SchemaCase> cases) => cases.Chunk(SchemasPerCompilation).SelectMany(RunTogether);

    private static List<IReadOnlyList<Outcome>> RunTogether(SchemaCase[] cases)
    {
        GeneratedCase[] generated = [.. cases.Select((schemaCase, index) => GeneratedCase.Generate(schemaCase, "Case" + index.ToString("000", CultureInfo.InvariantCulture)))];
        Assembly? assembly = Compile(generated);
        return [.. generated.Select(one => one.Problem is { } problem ? Outcome.None(one.Case, problem) : Run(one, assembly!))];
    }

    /// <summary>Compiles everything that compiles; what does not gets a problem.</summary>
    private static Assembly? Compile(GeneratedCase[] generated)
    {
        while (generated.Any(one => one.Problem is null))
        {
            CSharpCompilation compilation = ConsumerProject.Create(generated.Where(one => one.Problem is null).SelectMany(one => one.Files));
            using MemoryStream image = new();
            using MemoryStream documentation = new();
            Diagnostic[] problems = [.. compilation.Emit(image, xmlDocumentationStream: documentation).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
            if (problems.Length == 0)
            {
                return Assembly.Load(image.ToArray());
            }

            foreach (IGrouping<string, Diagnostic> own in problems.GroupBy(problem => problem.Location.SourceTree?.FilePath.Split('/')[0] ?? ""))
            {
                GeneratedCase culprit = generated.FirstOrDefault(one => string.Equals(one.Namespace, own.Key, StringComparison.Ordinal))
                    ?? throw new InvalidOperationException("No case can be blamed for: " + string.Join("; ", own.Take(3)));
                culprit.Problem = "The code does not compile: " + string.Join("; ", own.Take(3));
            }
        }

        return null;
    }

    private static Outcome[] Run(GeneratedCase generated, Assembly assembly)
    {
        Type root = assembly.GetType(generated.RootType, throwOnError: true)!;
        IGeneratedType type = (IGeneratedType)Activator.CreateInstance(typeof(GeneratedType<>).MakeGenericType(root))!;
        return [.. generated.Case.Instances.Select(instance => Run(type, instance.Utf8))];
    }

    private static Outcome Run(IGeneratedType type, byte[] utf8)
    {
        try
        {
            return type.Run(utf8);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new Outcome(null, $"{failure.GetType().Name}: {failure.Message}");
        }
    }
}
