using System.Globalization;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Schemas that only ask which members are there and which constants they hold.</content>
internal sealed partial class AcceptorPlanner
{
    private const int DeepestFormula = 16;
    private const int LongestFormula = 64;

    private readonly Dictionary<string, AcceptFormula?> _formulas = new(StringComparer.Ordinal);

    /// <summary>What says that a value of a kind is valid, or that it is not; null when no formula does, or none of a sensible length.</summary>
    private AcceptFormula? Formula(int index, string kind, bool positive, int depth)
    {
        if (index == PlanNode.None)
        {
            return new AcceptFormula.Constant(positive);
        }

        if (_plan.Nodes[index].Always is { } verdict)
        {
            return new AcceptFormula.Constant(verdict == positive);
        }

        if (depth <= 0)
        {
            return null;
        }

        // A schema that leads back to itself through many members is asked for again and again at every depth.
        string key = $"{index.ToString(CultureInfo.InvariantCulture)}/{kind}/{(positive ? '+' : '-')}{depth.ToString(CultureInfo.InvariantCulture)}";
        if (!_formulas.TryGetValue(key, out AcceptFormula? formula))
        {
            formula = MakeFormula(_plan.Nodes[index], kind, positive, depth);
            formula = formula?.Length > LongestFormula ? null : formula;
            _formulas.Add(key, formula);
        }

        return formula;
    }

    private AcceptFormula? MakeFormula(PlanNode node, string kind, bool positive, int depth)
    {
        if (node.DynamicRef is { } dynamic && (dynamic.Anchor is not null || Formula(dynamic.Target, kind, positive, depth - 1) is null))
        {
            return null;
        }

        JsonTypes types = node.Types & Kinds.TypeOf(kind);
        if (types == JsonTypes.None)
        {
            return new AcceptFormula.Constant(!positive);
        }

        List<AcceptFormula?> parts = [kind == Kinds.Number && types != JsonTypes.Number ? null : new AcceptFormula.Constant(positive), OfValues(node, kind, positive)];
        parts.Add(kind switch
        {
            Kinds.Object => node.Object is null ? null : OfObject(node.Object, positive, depth),
            Kinds.Array => node.Array is null ? new AcceptFormula.Constant(positive) : null,
            Kinds.String => node.String is null || (node.String is { MinLength: 0, MaxLength: null, Pattern: null, Format: null } && !AssertsContent(node.String)) ? new AcceptFormula.Constant(positive) : null,
            Kinds.Number => node.Number is null ? new AcceptFormula.Constant(positive) : null,
            _ => new AcceptFormula.Constant(positive),
        });
        if (kind == Kinds.Object && node.Object is null)
        {
            parts[parts.Count - 1] = new AcceptFormula.Constant(positive);
        }

        parts.Add(Formula(node.Ref, kind, positive, depth - 1));
        if (node.Ref == PlanNode.None)
        {
            parts[parts.Count - 1] = new AcceptFormula.Constant(positive);
        }

        if (node.DynamicRef is { } reference)
        {
            parts.Add(Formula(reference.Target, kind, positive, depth - 1));
        }

        foreach (int all in node.AllOf)
        {
            parts.Add(Formula(all, kind, positive, depth - 1));
        }

        parts.Add(node.AnyOf.IsEmpty ? new AcceptFormula.Constant(positive) : AnyOf(node.AnyOf, kind, positive, depth - 1));
        parts.Add(node.OneOf.IsEmpty ? new AcceptFormula.Constant(positive) : ExactlyOne(node.OneOf, kind, positive, depth - 1));
        parts.Add(node.Not == PlanNode.None ? new AcceptFormula.Constant(positive) : Formula(node.Not, kind, !positive, depth - 1));
        parts.Add(node.If == PlanNode.None ? new AcceptFormula.Constant(positive) : OfIf(node, kind, positive, depth - 1));
        return JoinKnown(positive, parts);
    }

    /// <summary>
    /// All parts hold, or one of them fails. Where one part alone settles it the others need not be known: one that never holds,
    /// or one that always fails.
    /// </summary>
    private static AcceptFormula? JoinKnown(bool all, List<AcceptFormula?> parts)
    {
        if (parts.Any(part => part is AcceptFormula.Constant constant && constant.Value != all))
        {
            return new AcceptFormula.Constant(!all);
        }

        return parts.Contains(null) ? null : AcceptFormula.Join(all, parts.Select(part => part!));
    }

    private AcceptFormula? AnyOf(EquatableArray<int> branches, string kind, bool positive, int depth) =>
        JoinKnown(!positive, [.. branches.Select(branch => Formula(branch, kind, positive, depth))]);

    private AcceptFormula? ExactlyOne(EquatableArray<int> branches, string kind, bool positive, int depth)
    {
        List<AcceptFormula?> holds = [.. branches.Select(branch => Formula(branch, kind, true, depth))];
        List<AcceptFormula?> fails = [.. branches.Select(branch => Formula(branch, kind, false, depth))];
        if (holds.TrueForAll(formula => formula is AcceptFormula.Presence { IsPresent: true }) && fails.TrueForAll(formula => formula is AcceptFormula.Presence { IsPresent: false }))
        {
            string[] names = [.. holds.Select(formula => ((AcceptFormula.Presence)formula!).Name)];
            if (names.Distinct(StringComparer.Ordinal).Count() == names.Length)
            {
                return new AcceptFormula.Single(new(names), positive);
            }
        }

        if (holds.Contains(null) || fails.Contains(null) || branches.Count > 8)
        {
            return null;
        }

        List<AcceptFormula> ways = [];
        if (!positive)
        {
            ways.Add(AcceptFormula.Join(all: true, fails.Select(formula => formula!)));
        }

        for (int i = 0; i < branches.Count; i++)
        {
            if (positive)
            {
                ways.Add(AcceptFormula.Join(all: true, branches.Select((_, j) => i == j ? holds[j]! : fails[j]!)));
            }

            for (int j = i + 1; j < branches.Count && !positive; j++)
            {
                ways.Add(AcceptFormula.Join(all: true, [holds[i]!, holds[j]!]));
            }
        }

        return AcceptFormula.Join(all: false, ways);
    }

    private AcceptFormula? OfIf(PlanNode node, string kind, bool positive, int depth)
    {
        AcceptFormula? holds = Formula(node.If, kind, true, depth);
        AcceptFormula? fails = Formula(node.If, kind, false, depth);
        AcceptFormula? then = Formula(node.Then, kind, positive, depth);
        AcceptFormula? otherwise = Formula(node.Else, kind, positive, depth);
        return holds is null || fails is null || then is null || otherwise is null
            ? null
            : AcceptFormula.Join(all: false, [AcceptFormula.Join(all: true, [holds, then]), AcceptFormula.Join(all: true, [fails, otherwise])]);
    }

    private static AcceptFormula.Constant? OfValues(PlanNode node, string kind, bool positive)
    {
        EquatableArray<JsonNode>? values = node.Const is null ? node.Enum : new([node.Const]);
        if (values is null)
        {
            return new AcceptFormula.Constant(positive);
        }

        JsonNode[] ofKind = [.. values.Value.Where(value => Kinds.Of(value.Kind) == kind)];
        return ofKind.Length == 0 ? new AcceptFormula.Constant(!positive)
            : kind is Kinds.True or Kinds.False or Kinds.Null && (node.Const is null || node.Enum is null) ? new AcceptFormula.Constant(positive)
            : null;
    }

    private AcceptFormula? OfObject(ObjectChecks checks, bool positive, int depth)
    {
        List<AcceptFormula?> parts = [];
        foreach (string name in checks.Required)
        {
            parts.Add(new AcceptFormula.Presence(name, positive));
        }

        foreach (NamedSchema property in checks.Properties)
        {
            parts.Add(OfProperty(property, positive, depth - 1));
        }

        foreach (DependentRequired dependent in checks.DependentRequired)
        {
            AcceptFormula all = AcceptFormula.Join(positive, dependent.Required.Select(name => new AcceptFormula.Presence(name, positive)));
            parts.Add(AcceptFormula.Join(!positive, [new AcceptFormula.Presence(dependent.Name, !positive), all]));
        }

        bool hasMore = !checks.PatternProperties.IsEmpty || checks.AdditionalProperties != PlanNode.None || checks.UnevaluatedProperties != PlanNode.None ||
            checks.PropertyNames != PlanNode.None || checks.MinProperties > 0 || checks.MaxProperties is not null || !checks.DependentSchemas.IsEmpty;
        if (hasMore)
        {
            parts.Add(null);
        }

        return JoinKnown(positive, parts);
    }

    private AcceptFormula? OfProperty(NamedSchema property, bool positive, int depth)
    {
        // Valid where the member is missing or its value is valid; not valid where it is there and its value is not.
        AcceptFormula? value = OfMember(property.Name, property.Node, positive, depth);
        return value is null
            ? null
            : AcceptFormula.Join(!positive, [new AcceptFormula.Presence(property.Name, !positive), value]);
    }

    private AcceptFormula? OfMember(string name, int index, bool positive, int depth)
    {
        if (depth <= 0)
        {
            return null;
        }

        Conjunction conjunction = Flatten(AcceptState.Of([index]));
        if (conjunction.IsUnknown)
        {
            return null;
        }

        if (conjunction.IsImpossible)
        {
            return new AcceptFormula.Constant(!positive);
        }

        List<string> kinds = [];
        bool isListed = conjunction.Values is not null && conjunction.Parts.All(IsPlainList);
        foreach (string kind in Kinds.All)
        {
            // A string that is listed is told apart from others; every other kind has to be wholly valid or wholly not.
            if (kind == Kinds.String && isListed)
            {
                continue;
            }

            List<AcceptFormula?> parts = [.. conjunction.Parts.Select(part => Formula(part.Index, kind, true, depth))];
            if (JoinKnown(true, parts) is not AcceptFormula.Constant verdict)
            {
                return null;
            }

            if (verdict.Value)
            {
                kinds.Add(kind);
            }
        }

        AcceptFormula ofKind = kinds.Count == 0 ? new AcceptFormula.Constant(!positive)
            : kinds.Count == Kinds.All.Length ? new AcceptFormula.Constant(positive)
            : new AcceptFormula.Kind(name, new(kinds), positive);
        string[] listed = isListed ? [.. conjunction.Values!.Where(value => value.Kind == JsonNodeKind.String).Select(value => value.Text)] : [];
        return listed.Length == 0 ? ofKind : AcceptFormula.Join(!positive, [ofKind, new AcceptFormula.Listed(name, new(listed), positive)]);
    }

    /// <summary>Whether a schema asks nothing of strings but to be listed.</summary>
    private static bool IsPlainList(PlanNode part) =>
        (part.Types & JsonTypes.String) != JsonTypes.None && part.String is null &&
        part.AnyOf.IsEmpty && part.OneOf.IsEmpty && part.Not == PlanNode.None && part.If == PlanNode.None && part.DynamicRef is null;
}
