using System.Collections.Immutable;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>A contract's own schema, first, and every other one it may refer to, in the order of their paths.</summary>
/// <param name="Schemas">The schemas.</param>
public sealed record ContractInput(EquatableArray<ParsedSchema> Schemas)
{
    internal static IEnumerable<ContractInput> All(ImmutableArray<ParsedSchema> all)
    {
        List<ParsedSchema> sorted = [.. all.OrderBy(schema => schema.File.FullPath, StringComparer.Ordinal)];
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
                ParsedSchema current = open.Dequeue();
                foreach (ParsedSchema other in sorted)
                {
                    if (!closure.Contains(other) && current.MayReferTo(other))
                    {
                        closure.Add(other);
                        open.Enqueue(other);
                    }
                }
            }

            yield return new ContractInput(new EquatableArray<ParsedSchema>([own, .. sorted.Where(schema => schema != own && closure.Contains(schema))]));
        }
    }
}
