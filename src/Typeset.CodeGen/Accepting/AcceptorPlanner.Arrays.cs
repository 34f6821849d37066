using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Arrays.</content>
internal sealed partial class AcceptorPlanner
{
    private const int LongestPrefix = 64;

    private AcceptCheck Array(AcceptState state, Conjunction conjunction, string reserved)
    {
        ArrayChecks[] arrays = [.. conjunction.Parts.Where(part => part.Array is not null).Select(part => part.Array!)];
        if (conjunction.Values is { } values)
        {
            return Listed(state, values, Kinds.Array, arrays.Length == 0 ? Kinds.Every(Kinds.Array) : Walk(state, conjunction, arrays, _parts.Reserve(NameOf(state))));
        }

        return arrays.Length == 0 ? Kinds.Every(Kinds.Array) : Walk(state, conjunction, arrays, reserved);
    }

    private AcceptCheck Walk(AcceptState state, Conjunction conjunction, ArrayChecks[] arrays, string name)
    {
        int prefix = arrays.Max(checks => checks.PrefixItems.Count);
        if (prefix > LongestPrefix)
        {
            return new AcceptCheck.Unsure();
        }

        List<AcceptCheck> items = [];
        for (int i = 0; i <= prefix; i++)
        {
            items.Add(Compile(ItemState(state, conjunction, i)));
        }

        List<AcceptorContains> contains = [];
        foreach (ArrayChecks checks in arrays)
        {
            if (checks.Contains == PlanNode.None)
            {
                continue;
            }

            // Only an item that certainly does not count leaves room for others.
            contains.Add(new AcceptorContains(
                checks.MinContains > 0 ? Compile(AcceptState.Of([checks.Contains])) : new AcceptCheck.Unsure(),
                checks.MinContains,
                checks.MaxContains is null ? AcceptTest.False : Breaks(checks.Contains),
                checks.MaxContains));
        }

        _parts.Fill(new AcceptorMethod.Array
        {
            Name = name,
            Location = LocationOf(state),
            Prefix = new(items.Take(prefix)),
            Items = items[prefix],
            MinItems = arrays.Max(checks => checks.MinItems),
            MaxItems = arrays.Min(checks => checks.MaxItems),
            UniqueItems = arrays.Any(checks => checks.UniqueItems),
            Contains = new(contains),
        });
        return new AcceptCheck.Method(name);
    }

    /// <summary>What the item at an ordinal is held against.</summary>
    private AcceptState ItemState(AcceptState state, Conjunction conjunction, int ordinal)
    {
        List<int> roots = [];
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.Array is not { } checks)
            {
                continue;
            }

            if (ordinal < checks.PrefixItems.Count)
            {
                roots.Add(checks.PrefixItems[ordinal]);
            }
            else if (checks.Items != PlanNode.None)
            {
                roots.Add(checks.Items);
            }

            // What other branches might have evaluated counts as not evaluated: that asks for more, not for less.
            if (checks.UnevaluatedItems != PlanNode.None && !IsItemEvaluated(part, state, ordinal))
            {
                roots.Add(checks.UnevaluatedItems);
            }
        }

        return AcceptState.Of(roots);
    }

    private bool IsItemEvaluated(PlanNode part, AcceptState state, int ordinal)
    {
        foreach (PlanNode inside in Under(part, state))
        {
            if (inside.Array is { } checks &&
                (ordinal < checks.PrefixItems.Count || checks.Items != PlanNode.None || (inside != part && checks.UnevaluatedItems != PlanNode.None)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A schema and those under it that hold for the same value.</summary>
    private List<PlanNode> Under(PlanNode part, AcceptState state)
    {
        Conjunction conjunction = new() { IsForEvaluation = true };
        Flatten(part.Index, state, [], conjunction);
        return conjunction.Parts;
    }
}
