using System.Collections.Immutable;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>A contract's own schema, first, and every other one it may refer to, in the order of their paths.</summary>
/// <param name="Parts">The schemas, each with its declared types.</param>
public sealed record ContractInput(EquatableArray<ContractPart> Parts)
{
    internal static IEnumerable<ContractInput> All(ImmutableArray<ParsedSchema> all, ImmutableArray<ContractStub> stubs)
    {
        List<ParsedSchema> sorted = [.. all.OrderBy(schema => schema.File.FullPath, StringComparer.Ordinal)];
        StubBindings bindings = StubBindings.Of(sorted.Select(schema => schema.File), stubs);
        Dictionary<string, List<ParsedSchema>> byName = new(StringComparer.Ordinal);
        foreach (ParsedSchema schema in sorted)
        {
            foreach (string name in schema.Identifiers)
            {
                if (!byName.TryGetValue(name, out List<ParsedSchema>? named))
                {
                    byName.Add(name, named = []);
                }

                named.Add(schema);
            }
        }

        foreach (ParsedSchema own in sorted)
        {
            if (own.File.IsIgnored)
            {
                continue;
            }

            HashSet<ParsedSchema> closure = [own];
            Queue<ParsedSchema> open = new([own]);
            while (open.Count > 0)
            {
                foreach (string name in open.Dequeue().References)
                {
                    foreach (ParsedSchema other in byName.TryGetValue(name, out List<ParsedSchema>? named) ? named : [])
                    {
                        if (closure.Add(other))
                        {
                            open.Enqueue(other);
                        }
                    }
                }
            }

            List<ParsedSchema> parts = [own];
            if (closure.Count > 1)
            {
                parts.AddRange(sorted.Where(schema => schema != own && closure.Contains(schema)));
            }

            yield return new ContractInput(new EquatableArray<ContractPart>(parts.Select(schema => new ContractPart(schema, bindings.For(schema.File))).ToArray()));
        }
    }
}
