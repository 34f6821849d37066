using System.Collections.Immutable;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>The schema files that would generate a type which another file generates already.</summary>
/// <param name="Diagnostics">One for each of those files; none when all is well.</param>
public sealed record TypeClashes(EquatableArray<DiagnosticRecord> Diagnostics)
{
    internal bool Concern(string path)
    {
        foreach (DiagnosticRecord diagnostic in Diagnostics)
        {
            if (string.Equals(diagnostic.Path, path, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    internal static TypeClashes Find(ImmutableArray<ContractTypes> all)
    {
        // Files of generated code are told apart without regard to case.
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        List<DiagnosticRecord> diagnostics = [];
        foreach (ContractTypes contract in all.OrderBy(contract => contract.Path, StringComparer.Ordinal))
        {
            string? taken = contract.Names.FirstOrDefault(owners.ContainsKey);
            if (taken is not null)
            {
                string owner = owners[taken];
                diagnostics.Add(DiagnosticRecord.At(GeneratorProblems.TypeGeneratedTwice, contract.Path, taken, owner.Substring(owner.LastIndexOfAny(['/', '\\']) + 1)));
                continue;
            }

            foreach (string name in contract.Names)
            {
                owners[name] = contract.Path;
            }
        }

        return new TypeClashes(new EquatableArray<DiagnosticRecord>(diagnostics.ToArray()));
    }
}
