using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>
/// Choices that the string in one member of an object settles, or narrows: it is looked up before the object is walked over. What is accepted does not rest on it,
/// for each branch asks for all that it needs itself; so that what is looked up only has to be likely to spare walks that come to nothing.
/// </content>
internal sealed partial class AcceptorPlanner
{
    private const int MostTags = 64;
    private const int MostMembers = 16;

    /// <summary>Decides every <c>if</c> that the string in a member settles, which is how records of several kinds are often told apart: <c>"if": {"properties": {"kind": {"const": …}}}</c>.</summary>
    /// <returns>Null where there are not several such schemas.</returns>
    private AcceptCheck.Method? DecideTaggedIfs(AcceptState state, Conjunction conjunction, string reserved)
    {
        if (state.IsTold)
        {
            return null;
        }

        List<PlanNode> open = conjunction.Parts.FindAll(part =>
            part.If != PlanNode.None && (part.Then != PlanNode.None || part.Else != PlanNode.None) && !state.TryGetChoice(part.Index, IfSlot, out _) &&
            Formula(part.If, Kinds.Object, positive: true, DeepestFormula) is not null && Formula(part.If, Kinds.Object, positive: false, DeepestFormula) is not null);
        IEnumerable<AcceptFormula.Listed> listed = open.SelectMany(part => Formula(part.If, Kinds.Object, positive: true, DeepestFormula)!.Conditions).OfType<AcceptFormula.Listed>();
        IGrouping<string, AcceptFormula.Listed>? member = listed.GroupBy(value => value.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault();
        string[] tags = member is null ? [] : [.. member.SelectMany(value => value.Values).Distinct(StringComparer.Ordinal)];
        if (member is null || member.Count() < 2 || tags.Length > MostTags)
        {
            return null;
        }

        List<AcceptCheck> checks = [];
        foreach (string tag in tags)
        {
            if (Told(state, open, formula => formula.Given(member.Key, tag)) is not { } told)
            {
                return null;
            }

            checks.Add(Compile(told, Kinds.Object));
        }

        List<AcceptCheck> others = [];
        foreach (AcceptState? told in new[] { Told(state, open, formula => formula.Given(member.Key, text: null)), Told(state, open, formula => formula.Without(member.Key)) })
        {
            if (told is not null && Compile(told, Kinds.Object) is var check and not AcceptCheck.Unsure && !others.Contains(check))
            {
                others.Add(check);
            }
        }

        return Tag(state, member.Key, tags, checks, OneOf(others), reserved);
    }

    /// <summary>With a choice for each <c>if</c> whose outcome is known; null where none is.</summary>
    private AcceptState? Told(AcceptState state, List<PlanNode> open, Func<AcceptFormula, AcceptFormula> given)
    {
        AcceptState told = state;
        foreach (PlanNode part in open)
        {
            bool holds = given(Formula(part.If, Kinds.Object, positive: true, DeepestFormula)!) is AcceptFormula.Constant { Value: true };
            if (holds || given(Formula(part.If, Kinds.Object, positive: false, DeepestFormula)!) is AcceptFormula.Constant { Value: true })
            {
                told = told.Told(part.Index, IfSlot, holds ? 1 : 0);
            }
        }

        return told.IsTold ? told : null;
    }

    /// <summary>Decides which branches of a union are tried, in their order, for each string that branches list for a member: the one that leaves the fewest.</summary>
    /// <returns>Null where no member leaves any branch out.</returns>
    private AcceptCheck.Method? DecideByTag(PlanNode part, int slot, List<int> branches, AcceptState state, string reserved)
    {
        AcceptState[] asked = [.. branches.Select(branch => state.With(part.Index, slot, branch))];
        string? member = null;
        JsonNode[] tags = [];
        List<List<int>> chosen = [];
        double fewest = branches.Count;
        foreach (string name in asked.SelectMany(one => ListedMembers(one, DeepestComparison)).Distinct(StringComparer.Ordinal).Take(MostMembers))
        {
            JsonNode[]?[] listed = [.. asked.Select(one => ListedFor(one, name, DeepestComparison))];
            JsonNode[] values = [.. listed.SelectMany(one => one ?? []).Distinct()];
            if (values.Length is 0 or > MostTags)
            {
                continue;
            }

            List<List<int>> left = [.. values.Select(value => branches.Where((_, i) => !BreaksMember(asked[i], name, value, DeepestComparison)).ToList())];
            if (left.Average(some => some.Count) is var average && average < fewest)
            {
                (member, tags, chosen, fewest) = (name, values, left, average);
            }
        }

        if (member is null)
        {
            return null;
        }

        List<int> others = [.. branches.Where((_, i) => ListedFor(asked[i], member, DeepestComparison) is null || !Requires(asked[i], member, DeepestComparison))];
        return Tag(state, member, [.. tags.Select(tag => tag.Text)], chosen.ConvertAll(Checks), Checks(others), reserved);

        AcceptCheck Checks(List<int> some) => OneOf(Branches(state, part.Index, slot, some, Kinds.Object));
    }

    /// <summary>The members of which a schema lists the strings.</summary>
    private IEnumerable<string> ListedMembers(AcceptState state, int depth) =>
        Flatten(state).Parts.Where(part => part.Object is not null).SelectMany(part => part.Object!.Properties).Where(property => AreStrings(Flatten(AcceptState.Of([property.Node])).Values)).Select(property => property.Name)
            .Concat(OpenUnions(state, depth).SelectMany(union => union.SelectMany(branch => ListedMembers(branch, depth - 1))));

    private static bool AreStrings(List<JsonNode>? values) => values is { Count: > 0 } && values.TrueForAll(value => value.Kind == JsonNodeKind.String);

    /// <summary>The strings of which a member has to be one where it is there; null when it may be something else.</summary>
    private JsonNode[]? ListedFor(AcceptState state, string name, int depth)
    {
        if (ExactValueState(Flatten(state), name) is { } value && Flatten(value).Values is { } values && AreStrings(values))
        {
            return [.. values];
        }

        foreach (AcceptState[] union in OpenUnions(state, depth))
        {
            JsonNode[]?[] listed = [.. union.Select(branch => ListedFor(branch, name, depth - 1))];
            if (!listed.Contains(null))
            {
                return [.. listed.SelectMany(one => one!)];
            }
        }

        return null;
    }

    private bool Requires(AcceptState state, string name, int depth) =>
        Flatten(state).Parts.Exists(part => part.Object?.Required.Contains(name) == true) || OpenUnions(state, depth).Any(union => System.Array.TrueForAll(union, branch => Requires(branch, name, depth - 1)));

    /// <summary>Whether an object in which a member has a certain string certainly breaks what is asked.</summary>
    private bool BreaksMember(AcceptState state, string name, JsonNode text, int depth)
    {
        if (ExactValueState(Flatten(state), name) is { } asked)
        {
            Conjunction value = Flatten(asked);
            if (value.IsImpossible || (value.Types & JsonTypes.String) == JsonTypes.None || value.Values?.Contains(text) == false || Breaks(text, value))
            {
                return true;
            }
        }

        return OpenUnions(state, depth).Any(union => System.Array.TrueForAll(union, branch => BreaksMember(branch, name, text, depth - 1)));
    }

    /// <summary>The branches of each union of which none was chosen yet.</summary>
    private IEnumerable<AcceptState[]> OpenUnions(AcceptState state, int depth)
    {
        foreach (PlanNode part in depth > 0 ? Flatten(state).Parts : [])
        {
            foreach ((EquatableArray<int> branches, int slot) in new[] { (part.AnyOf, AnyOfSlot), (part.OneOf, OneOfSlot) })
            {
                if (!branches.IsEmpty && branches.Count <= MostBranchesCompared && !state.TryGetChoice(part.Index, slot, out _))
                {
                    yield return [.. branches.Select((_, i) => state.With(part.Index, slot, i))];
                }
            }
        }
    }

    private AcceptCheck.Method Tag(AcceptState state, string member, string[] tags, List<AcceptCheck> checks, AcceptCheck others, string reserved)
    {
        string field = _parts.Field(new AcceptorField.Names(new(tags)), NameOf(state) + CSharpName.Pascal(member));
        _parts.Fill(new AcceptorMethod.Tag(member, field, new(checks), others) { Name = reserved, Location = LocationOf(state) });
        return new AcceptCheck.Method(reserved);
    }

    private static AcceptCheck OneOf(List<AcceptCheck> checks) => checks.Count switch
    {
        0 => new AcceptCheck.Unsure(),
        1 => checks[0],
        _ => new AcceptCheck.First(new(checks)),
    };
}
