using System.Globalization;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Branches that no value meets together.</content>
internal sealed partial class AcceptorPlanner
{
    private const int DeepestComparison = 3;
    private const int MostBranchesCompared = 16;

    // Schemas that lead back to themselves would be compared over and over.
    private readonly Dictionary<string, bool> _disjoint = new(StringComparer.Ordinal);

    /// <summary>Whether certainly no value of a kind meets both.</summary>
    private bool AreDisjoint(AcceptState left, AcceptState right, string kind, int depth)
    {
        string key = left.Key + "|" + right.Key + "|" + kind + "|" + depth.ToString(CultureInfo.InvariantCulture);
        if (!_disjoint.TryGetValue(key, out bool areDisjoint))
        {
            areDisjoint = Compare(left, right, kind, depth);
            _disjoint.Add(key, areDisjoint);
        }

        return areDisjoint;
    }

    private bool Compare(AcceptState left, AcceptState right, string kind, int depth)
    {
        Conjunction one = Flatten(left);
        Conjunction other = Flatten(right);
        if (one.IsImpossible || other.IsImpossible || (one.Types & other.Types & Kinds.TypeOf(kind)) == JsonTypes.None || AreListsDisjoint(one, other, kind))
        {
            return true;
        }

        if (depth > 0 && (AreBranchesDisjoint(left, one, right, kind, depth - 1) || AreBranchesDisjoint(right, other, left, kind, depth - 1)))
        {
            return true;
        }

        return kind switch
        {
            Kinds.Object => depth > 0 && (AreMembersDisjoint(left, one, right, other, depth) || AreMembersDisjoint(right, other, left, one, depth)),
            Kinds.Array => one.Parts.Any(part => other.Parts.Any(opposite => part.Array is not null && opposite.Array is not null &&
                (part.Array.MinItems > opposite.Array.MaxItems || opposite.Array.MinItems > part.Array.MaxItems))),
            _ => false,
        };
    }

    /// <summary>Whether a choice that one side leaves open has no branch that a value of the other side meets.</summary>
    private bool AreBranchesDisjoint(AcceptState state, Conjunction conjunction, AcceptState other, string kind, int depth)
    {
        foreach (PlanNode part in conjunction.Parts)
        {
            if ((IsOpen(part, part.OneOf, OneOfSlot) && AreAllDisjoint(part, part.OneOf, OneOfSlot)) || (IsOpen(part, part.AnyOf, AnyOfSlot) && AreAllDisjoint(part, part.AnyOf, AnyOfSlot)))
            {
                return true;
            }
        }

        return false;

        bool IsOpen(PlanNode part, EquatableArray<int> branches, int slot) => !branches.IsEmpty && branches.Count <= MostBranchesCompared && !state.TryGetChoice(part.Index, slot, out _);

        bool AreAllDisjoint(PlanNode part, EquatableArray<int> branches, int slot)
        {
            for (int i = 0; i < branches.Count; i++)
            {
                if (!AreDisjoint(state.With(part.Index, slot, i), other, kind, depth))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool AreListsDisjoint(Conjunction one, Conjunction other, string kind)
    {
        JsonNode[]? values = OfKind(one.Values, kind);
        JsonNode[]? opposites = OfKind(other.Values, kind);
        if (values is { Length: 0 } || opposites is { Length: 0 })
        {
            return true;
        }

        // Other kinds of value may be written in several ways.
        return kind is (Kinds.String or Kinds.True or Kinds.False or Kinds.Null) && (values, opposites) switch
        {
            ({ } left, { } right) => !left.Any(right.Contains),
            ({ } left, null) => left.All(value => Breaks(value, other)),
            (null, { } right) => right.All(value => Breaks(value, one)),
            _ => false,
        };
    }

    private static JsonNode[]? OfKind(List<JsonNode>? values, string kind) => values is null ? null : [.. values.Where(value => Kinds.Of(value.Kind) == kind)];

    /// <summary>Whether a listed string certainly breaks a rule of the other branch.</summary>
    private bool Breaks(JsonNode value, Conjunction other) => value.Kind == JsonNodeKind.String &&
        other.Parts.Any(part => (part.String?.Pattern is { } pattern && _parts.CompiledPatterns.IsMatch(pattern, value.Text) == false) || IsForbidden(value, part));

    private bool IsForbidden(JsonNode value, PlanNode part)
    {
        if (part.Not == PlanNode.None)
        {
            return false;
        }

        Conjunction not = Flatten(AcceptState.Of([part.Not]));
        return !not.IsUnknown && !not.IsImpossible && not.Values is { } values && not.Parts.All(IsPlainList) && values.Contains(value);
    }

    /// <summary>Whether a member that one side requires is forbidden, or held to other values, on the other.</summary>
    private bool AreMembersDisjoint(AcceptState left, Conjunction one, AcceptState right, Conjunction other, int depth)
    {
        foreach (string name in one.Parts.Where(part => part.Object is not null).SelectMany(part => part.Object!.Required).Distinct(StringComparer.Ordinal))
        {
            if (ExactValueState(one, name) is not { } value || ExactValueState(other, name) is not { } opposite)
            {
                continue;
            }

            Conjunction values = Flatten(value);
            Conjunction opposites = Flatten(opposite);
            if (values.IsImpossible || opposites.IsImpossible ||
                Kinds.All.All(kind => (values.Types & opposites.Types & Kinds.TypeOf(kind)) == JsonTypes.None || AreDisjoint(value, opposite, kind, depth - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a member's value is surely held against: unlike <see cref="ValueState"/> nothing beyond it.</summary>
    private AcceptState? ExactValueState(Conjunction conjunction, string name)
    {
        List<int> roots = [];
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.Object is { } checks && !TryAddValue(checks, name, roots))
            {
                return null;
            }
        }

        return AcceptState.Of(roots);
    }
}
