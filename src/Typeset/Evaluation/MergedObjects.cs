using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// Makes one schema of an object schema and those it includes with <c>allOf</c> and <c>$ref</c>, where each speaks of members of its own.
/// What they have evaluated is then known without keeping track, so that <c>unevaluatedProperties</c> is <c>additionalProperties</c> of the
/// whole. The including schema may have alternatives and conditions besides, as long as those look into no member. Good for the verdict only: an error's place is in the schema as it is written.
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
        List<(string When, string[] Required)> dependencies = [];
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
            dependencies.AddRange(program.DependentRequired.Select(static entry => (entry.When.Name, entry.Required.Select(static bit => bit.Name).ToArray())));
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

        // Those of 'required' come first, so that their bits are the lowest.
        string[] watched = [.. required.Concat(dependencies.SelectMany(static entry => (IEnumerable<string>)[entry.When, .. entry.Required])).Distinct(StringComparer.Ordinal)];
        return watched.Length > MostWatched || order.Count == 0
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
                HasApplicators = HasAlternatives(node),
                AnyOf = node.AnyOf,
                OneOf = node.OneOf,
                Not = node.Not,
                If = node.If,
                Then = node.Then,
                Else = node.Else,
                Object = new ObjectProgram
                {
                    Names = new NameTable([.. order.Select(name => Json.JsonStrings.ToUtf8(name))]),
                    Known = [.. order.Select(name => new ObjectProgram.KnownProperty(name, Array.IndexOf(watched, name), known[name]))],
                    PresenceBits = watched.Length,
                    RequiredMask = required.Count == 0 ? [] : [ulong.MaxValue >> (MostWatched - required.Count)],
                    Required = [.. required.Select(Bit)],
                    Patterns = [.. patterns],
                    Additional = node.Object?.Unevaluated,
                    Unevaluated = null,
                    PropertyNames = null,
                    MinProperties = least,
                    MaxProperties = most,
                    DependentRequired = [.. dependencies.Select(entry => new ObjectProgram.DependentNames(Bit(entry.When), [.. entry.Required.Select(Bit)]))],
                    DependentSchemas = [],
                    RequiredByProperties = false,
                    DependentRequiredKeyword = "",
                    DependentSchemasKeyword = "",
                },
            };

        ObjectProgram.PresenceBit Bit(string name) => new(name, Array.IndexOf(watched, name));
    }

    private static bool HasAlternatives(CompiledNode node) => node.AnyOf is not null || node.OneOf is not null || node.Not is not null || node.If is not null;

    /// <summary>Whether the alternatives and conditions of a schema look into no member, and so evaluate none. What <c>not</c> looks into never counts (core, 7.7.1.2).</summary>
    private static bool LookIntoNoMember(CompiledNode node) =>
        ((IEnumerable<CompiledNode?>)[.. node.AnyOf?.Branches ?? [], .. node.OneOf?.Branches ?? [], node.If, node.Then, node.Else]).All(static branch => branch is null || LooksIntoNoMember(branch));

    private static bool LooksIntoNoMember(CompiledNode branch) =>
        branch.Ref is null && branch.DynamicTarget is null && branch.AllOf.Length == 0 && branch.AnyOf is null && branch.OneOf is null && branch.If is null &&
        branch.Object is null or { Patterns.Length: 0, Additional: null, Unevaluated: null, DependentSchemas.Length: 0 } && branch.Object?.Known.All(static known => known.Node is null) != false;

    /// <summary>Whether every value is valid.</summary>
    private static bool IsOpen(CompiledNode node) => node.Always == true || (node.Always is null && node.Types == JsonTypes.Any && !node.HasMore);

    private static bool TryAdd(CompiledNode node, List<CompiledNode> parts)
    {
        // Only the including schema may say what becomes of members that none of them speaks of.
        bool saysMore = node.Always is not null || node.IntegersAsWritten || node.Const is not null || node.Enum is not null || node.String is not null || node.Number is not null ||
            node.Array is not null || node.DynamicTarget is not null || (HasAlternatives(node) && (parts.Count > 0 || !LookIntoNoMember(node))) ||
            node.Object is { Additional: not null } or { PropertyNames: not null } or { DependentSchemas.Length: > 0 } || (parts.Count > 0 && node.Object?.Unevaluated is not null);
        if (saysMore || parts.Count == MostParts)
        {
            return false;
        }

        parts.Add(node);
        return (node.Ref is null || TryAdd(node.Ref, parts)) && Array.TrueForAll(node.AllOf, part => TryAdd(part, parts));
    }
}
