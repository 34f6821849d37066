using System.Collections.Immutable;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>Which schema file each declared type is about.</summary>
/// <param name="Bound">The declared types of each file, by its full path.</param>
/// <param name="Problems">The declared types that are about no file, or about several.</param>
internal sealed record StubBindings(IReadOnlyDictionary<string, EquatableArray<ContractStub>> Bound, EquatableArray<StubProblem> Problems)
{
    public static StubBindings Of(IEnumerable<SchemaFile> files, ImmutableArray<ContractStub> stubs)
    {
        SchemaFile[] sorted = [.. files.Where(file => !file.IsIgnored).OrderBy(file => file.FullPath, StringComparer.Ordinal)];
        List<StubProblem> problems = [];
        Dictionary<string, List<ContractStub>> bound = new(StringComparer.Ordinal);
        foreach (ContractStub stub in stubs.OrderBy(stub => stub.FullName, StringComparer.Ordinal))
        {
            SchemaFile[] meant = [.. sorted.Where(file => string.Equals(file.Path, stub.Schema, StringComparison.Ordinal))];
            meant = meant.Length > 0 ? meant : [.. sorted.Where(file => ("/" + file.Path).EndsWith("/" + stub.Schema, StringComparison.Ordinal))];
            if (meant.Length == 1)
            {
                if (!bound.TryGetValue(meant[0].FullPath, out List<ContractStub>? list))
                {
                    bound.Add(meant[0].FullPath, list = []);
                }

                list.Add(stub);
            }
            else if (meant.Length > 1)
            {
                problems.Add(StubProblem.Of(stub, GeneratorProblems.StubOfSeveralSchemas, stub.Schema, string.Join(", ", meant.Select(file => file.Path))));
            }
            else
            {
                string known = sorted.Length == 0 ? "the project has none" : "the project has " + string.Join(", ", sorted.Take(5).Select(file => file.Path)) + (sorted.Length > 5 ? ", …" : "");
                problems.Add(StubProblem.Of(stub, GeneratorProblems.StubWithoutSchema, stub.Schema, known));
            }
        }

        return new StubBindings(bound.ToDictionary(pair => pair.Key, pair => new EquatableArray<ContractStub>(pair.Value.ToArray()), StringComparer.Ordinal), new(problems.ToArray()));
    }

    public EquatableArray<ContractStub> For(SchemaFile file) => Bound.TryGetValue(file.FullPath, out EquatableArray<ContractStub> stubs) ? stubs : default;
}
