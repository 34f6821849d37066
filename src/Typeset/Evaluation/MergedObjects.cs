using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// Makes one schema of an object schema and those it includes with <c>allOf</c> and <c>$ref</c>, where each speaks of members of its own.
/// What they have evaluated is then known without keeping track, so that <c>unevaluatedProperties</c> is <c>additionalProperties</c> of the
/// whole. Good for the verdict only: an error's place is in the schema as it is written.
/// </summary>
internal static class MergedObjects
{
    private const int MostParts = 16;
    private const int MostWatched = 64;

    /// <summary>The merged schema; null where the parts cannot be merged. Only where the dynamic scope does not matter.</summary>
    public static CompiledNode? TryMerge(CompiledNode node)
    {
        List<CompiledNode> parts = [];
        if ((node.Ref is null && node.AllOf.Length == 0) || !TryAdd(node, parts))
        {
            return null;
        }

        Dictionary<string, CompiledNode?> known = new(StringComparer.Ordinal);
        List<string> order = [];
        List<string> required = [];
        List<ObjectProgram.PatternProperty> patterns = [];
        JsonTypes types = JsonTypes.Any;
        long least = 0;
        long most = long.MaxValue;
        foreach (CompiledNode part in parts)
        {
            types &= part.Types;
            if (part.Object is not { } program)
            {
                continue;
            }

            least = Math.Max(least, program.MinProperties);
            most = Math.Min(most, program.MaxProperties);
            patterns.AddRange(program.Patterns);
            required.AddRange(program.Required.Select(bit => bit.Name).Where(name => !required.Contains(name, StringComparer.Ordinal)));
            foreach (ObjectProgram.KnownProperty property in program.Known)
            {
                if (!known.TryGetValue(property.Name, out CompiledNode? other))
                {
                    order.Add(property.Name);
                }

                if (other is null || property.Node is null || IsOpen(other))
                {
                    known[property.Name] = property.Node ?? other;
                }
                else if (other != property.Node && !IsOpen(property.Node))
                {
                    return null;
                }
            }
        }

        return required.Count > MostWatched || order.Count == 0
            ? null
            : new CompiledNode
            {
                Index = node.Index,
                Name = node.Name,
                Location = node.Location,
                Resource = node.Resource,
                Always = null,
                Types = types,
                IntegersAsWritten = false,
                HasMore = true,
                Object = new ObjectProgram
                {
                    Names = new NameTable([.. order.Select(name => Json.JsonStrings.ToUtf8(name))]),
                    Known = [.. order.Select(name => new ObjectProgram.KnownProperty(name, required.IndexOf(name), known[name]))],
                    PresenceBits = required.Count,
                    RequiredMask = required.Count == 0 ? [] : [ulong.MaxValue >> (MostWatched - required.Count)],
                    Required = [.. required.Select((name, bit) => new ObjectProgram.PresenceBit(name, bit))],
                    Patterns = [.. patterns],
                    Additional = node.Object?.Unevaluated,
                    Unevaluated = null,
                    PropertyNames = null,
                    MinProperties = least,
                    MaxProperties = most,
                    DependentRequired = [],
                    DependentSchemas = [],
                    RequiredByProperties = false,
                    DependentRequiredKeyword = "",
                    DependentSchemasKeyword = "",
                },
            };
    }

    /// <summary>Whether every value is valid.</summary>
    private static bool IsOpen(CompiledNode node) => node.Always == true || (node.Always is null && node.Types == JsonTypes.Any && !node.HasMore);

    private static bool TryAdd(CompiledNode node, List<CompiledNode> parts)
    {
        // Only the including schema may say what becomes of members that none of them speaks of.
        bool saysMore = node.Always is not null || node.IntegersAsWritten || node.Const is not null || node.Enum is not null || node.String is not null || node.Number is not null ||
            node.Array is not null || node.DynamicTarget is not null || node.AnyOf is not null || node.OneOf is not null || node.Not is not null || node.If is not null ||
            node.Object is { Additional: not null } or { PropertyNames: not null } or { HasDependencies: true } || (parts.Count > 0 && node.Object?.Unevaluated is not null);
        if (saysMore || parts.Count == MostParts)
        {
            return false;
        }

        parts.Add(node);
        return (node.Ref is null || TryAdd(node.Ref, parts)) && Array.TrueForAll(node.AllOf, part => TryAdd(part, parts));
    }
}
