using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>A diagnostic as pure data.</summary>
/// <param name="Descriptor">The entry of the catalogue.</param>
/// <param name="Message">The message.</param>
/// <param name="Path">The file as the compiler knows it.</param>
/// <param name="Location">The token.</param>
public sealed record DiagnosticRecord(ProblemDescriptor Descriptor, string Message, string Path, SourceLocation Location)
{
    internal static DiagnosticRecord Of(Problem problem, IReadOnlyDictionary<string, string> fullPaths) => new(
        problem.Descriptor,
        problem.Message,
        fullPaths.TryGetValue(problem.Location.Path, out string? full) ? full : problem.Location.Path,
        problem.Location);

    internal static DiagnosticRecord Unreadable(string path) => At(GeneratorProblems.FileUnreadable, path);

    internal static DiagnosticRecord Unexpected(string path, Exception exception) =>
        At(GeneratorProblems.Unexpected, path, exception.GetType().Name, exception.Message.Replace('\r', ' ').Replace('\n', ' '));

    internal static DiagnosticRecord At(ProblemDescriptor descriptor, string path, params string[] arguments)
    {
        Problem problem = new(descriptor, new SourceLocation(path, 0, 0, 1, 1, 1, 1), "", new(arguments));
        return new DiagnosticRecord(descriptor, problem.Message, path, problem.Location);
    }

    internal Diagnostic ToDiagnostic() => Diagnostic.Create(
        DiagnosticDescriptors.For(Descriptor),
        Microsoft.CodeAnalysis.Location.Create(
            Path,
            new TextSpan(Location.Start, Location.Length),
            new LinePositionSpan(new LinePosition(Location.Line - 1, Location.Column - 1), new LinePosition(Location.EndLine - 1, Location.EndColumn - 1))),
        Message);
}
