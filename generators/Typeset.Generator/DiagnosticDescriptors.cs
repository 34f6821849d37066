using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>The catalogue's entries as the compiler knows them.</summary>
internal static class DiagnosticDescriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> s_known = new(StringComparer.Ordinal);

    public static DiagnosticDescriptor For(ProblemDescriptor problem) => s_known.GetOrAdd(problem.Code, _ => new DiagnosticDescriptor(
        problem.Code,
        problem.Title,
        "{0}",
        "Typeset",
        problem.Severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true));
}
