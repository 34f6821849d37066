using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// Decides how documents are accepted without the evaluator. Schemas that hold for one value together are merged, choices
/// between branches are tried one by one, and what cannot be compiled is left unsure.
/// </summary>
/// <remarks>
/// The rule that everything here keeps: what is accepted is valid. A branch may ask for more than the schema does, never for
/// less, so that in doubt a branch is left out.
/// </remarks>
internal sealed partial class AcceptorPlanner
{
    private const int AnyOfSlot = 0;
    private const int OneOfSlot = 1;
    private const int IfSlot = 2;
    private const int DependentSlot = 3;
    private const int BothBranches = 2;
    private const int MostChoices = 6;
    private const int MostMethods = 2_000;
    private const int DeepestNesting = 128;

    private static readonly PlanNode s_nothing = new() { Index = 0, Location = "" };

    private readonly AcceptorParts _parts;
    private readonly SchemaPlan _plan;
    private readonly bool _assertContent;
    private readonly Dictionary<string, AcceptCheck> _checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conjunction> _conjunctions = new(StringComparer.Ordinal);

    private AcceptorPlanner(AcceptorParts parts, SchemaPlan plan, bool assertContent)
    {
        _parts = parts;
        _plan = plan;
        _assertContent = assertContent;
        _breaks = new AcceptTest?[plan.Nodes.Count];
    }

    /// <summary>Plans the acceptor of a contract.</summary>
    /// <param name="plans">The plans the contract was shaped from, the root's first.</param>
    /// <param name="contract">The contract.</param>
    /// <returns>Null when nothing could be accepted.</returns>
    public static AcceptorModel? Plan(IReadOnlyList<SchemaPlan> plans, ContractModel contract)
    {
        string name = ClassName(contract);
        AcceptorParts parts = new(contract.RootType, name);
        AcceptorPlanner[] planners = [.. plans.Select(plan => new AcceptorPlanner(parts, plan, contract.AssertContent))];
        string root = plans[0].Nodes[plans[0].Root].Location;
        string uri = root.Substring(0, root.IndexOf('#') + 1);
        List<AcceptorEntry> entries = [];
        foreach (TypeModel type in contract.Types)
        {
            if (type is EnumModel { IsOpen: false })
            {
                continue;
            }

            string[] pointers = [type.Pointer, .. type.FurtherPointers];
            string[] locations = [.. pointers.Select(pointer => pointer.Length > 0 && pointer[0] == '#' ? uri + pointer.Substring(1) : pointer)];
            foreach (AcceptorPlanner planner in planners)
            {
                List<int> nodes = [.. locations.Select(planner.Find)];
                if (!nodes.Contains(PlanNode.None))
                {
                    AcceptCheck check = planner.Compile(AcceptState.Of(nodes), type.Kinds);
                    if (check is not AcceptCheck.Unsure)
                    {
                        entries.Add(new AcceptorEntry(type.Name, type is TupleModel or EnumModel, check));
                    }

                    break;
                }
            }
        }

        return entries.Count == 0 ? null : parts.Build(name, entries, DeepestNesting);
    }

    /// <summary>A name that no type has, nor a member of a type, whose code would take the class for it.</summary>
    private static string ClassName(ContractModel contract) =>
        new NameScope(contract.Types.SelectMany(NamesIn)).Take(contract.RootType + "Acceptor", "Acceptor", out _);

    private static IEnumerable<string> NamesIn(TypeModel type) => type switch
    {
        RecordModel record => [type.Name, record.Extra?.Name ?? "", .. record.Properties.Select(property => property.Name)],
        TupleModel tuple => [type.Name, .. tuple.Items.Select(item => item.Name)],
        EnumModel { IsOpen: true } open => [type.Name, .. open.Members.Select(member => member.Name)],
        EnumModel => [type.Name, type.Name + "Json"],
        UnionModel union => [type.Name, .. union.Variants.Select(variant => variant.Wrapper)],
        _ => [type.Name],
    };

    private int Find(string location)
    {
        for (int i = 0; i < _plan.Nodes.Count; i++)
        {
            if (string.Equals(_plan.Nodes[i].Location, location, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return PlanNode.None;
    }

    /// <summary>The check of a value for some schemas together, and of some types.</summary>
    private AcceptCheck Compile(AcceptState state, JsonTypes types = JsonTypes.Any)
    {
        state = Shortest(state, kind: null);
        Conjunction conjunction = Flatten(state);
        if (conjunction.IsImpossible || conjunction.IsUnknown)
        {
            return new AcceptCheck.Unsure();
        }

        if (conjunction.Parts.Count == 0 && types == JsonTypes.Any)
        {
            return new AcceptCheck.Anything();
        }

        List<AcceptorCase> cases = [];
        bool isAnything = true;
        foreach (string kind in Kinds.All)
        {
            AcceptCheck check = (conjunction.Types & types & Kinds.TypeOf(kind)) == JsonTypes.None ? new AcceptCheck.Unsure() : Compile(state, kind);
            isAnything &= check.Equals(Kinds.Every(kind));
            if (check is not AcceptCheck.Unsure)
            {
                cases.Add(new AcceptorCase(kind, check));
            }
        }

        if (isAnything)
        {
            return new AcceptCheck.Anything();
        }

        // true and false are one case when nothing more is asked of them.
        if (cases.Any(value => value.Kind == Kinds.True && value.Check is AcceptCheck.Literal) && cases.Any(value => value.Kind == Kinds.False && value.Check is AcceptCheck.Literal))
        {
            cases.RemoveAll(value => value.Kind is Kinds.True or Kinds.False);
            cases.Add(new AcceptorCase(Kinds.True, new AcceptCheck.Boolean()));
        }

        return cases.Count switch
        {
            0 => new AcceptCheck.Unsure(),
            1 => cases[0].Check,
            _ => _parts.Method(
                this,
                types == JsonTypes.Any ? state.Key : state.Key + "|" + types,
                NameOf(state),
                (name, location) => new AcceptorMethod.Kinds(new(cases)) { Name = name, Location = location },
                LocationOf(state)),
        };
    }

    /// <summary>The check of a value of one kind.</summary>
    private AcceptCheck Compile(AcceptState state, string kind)
    {
        state = Shortest(state, kind);
        string key = state.Key + "/" + kind;
        if (_checks.TryGetValue(key, out AcceptCheck? known))
        {
            return known;
        }

        AcceptCheck check;
        if (kind is Kinds.Object or Kinds.Array && NeedsMethod(Flatten(state), kind))
        {
            // Reserved before it is made, so that recursion finds it.
            string name = _parts.Reserve(NameOf(state));
            _checks[key] = new AcceptCheck.Method(name);
            check = _parts.IsFull(MostMethods) ? new AcceptCheck.Unsure() : Decide(state, kind, name);
            if (check is AcceptCheck.Method made && made.Name == name)
            {
                return check;
            }

            // Where recursion has met the name, it forwards; where not, nobody asks for it.
            _parts.Fill(new AcceptorMethod.Single(check) { Name = name, Location = LocationOf(state) });
            return _checks[key] = check is AcceptCheck.First or AcceptCheck.All ? new AcceptCheck.Method(name) : check;
        }

        check = Decide(state, kind, "");
        _checks[key] = check;
        return check;
    }

    /// <summary>Takes the choices that the schemas leave, then checks what is left.</summary>
    private AcceptCheck Decide(AcceptState state, string kind, string reserved)
    {
        Conjunction conjunction = Flatten(state);
        if (conjunction.IsImpossible || conjunction.IsUnknown || (conjunction.Types & Kinds.TypeOf(kind)) == JsonTypes.None)
        {
            return new AcceptCheck.Unsure();
        }

        AcceptConditions conditions = new();
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.Not != PlanNode.None)
            {
                conditions.Add(Formula(part.Not, kind, positive: false, DeepestFormula), () => Breaks(part.Not));
            }

            if (DecideIf(part, state, conjunction, kind, conditions, reserved) is { } conditional)
            {
                return conditional;
            }

            if (kind == Kinds.Object && DecideDependent(part, state, conditions, reserved) is { } dependent)
            {
                return dependent;
            }

            if (DecideUnion(part, part.AnyOf, AnyOfSlot, state, kind, conditions, reserved) is { } any)
            {
                return any;
            }

            if (DecideUnion(part, part.OneOf, OneOfSlot, state, kind, conditions, reserved) is { } one)
            {
                return one;
            }
        }

        AcceptFormula formula = conditions.Formula;
        AcceptTest test = conditions.Test;
        if (formula is AcceptFormula.Constant { Value: false } || test is AcceptTest.Constant { Value: false } || (kind != Kinds.Object && formula is not AcceptFormula.Constant))
        {
            return new AcceptCheck.Unsure();
        }

        // What is walked over first gets a method of its own, so that the test can be asked of what it has accepted.
        string inner = test is AcceptTest.Constant || kind is not (Kinds.Object or Kinds.Array) ? reserved : _parts.Reserve(NameOf(state));
        AcceptCheck check = kind switch
        {
            Kinds.Object => Object(state, conjunction, formula, inner),
            Kinds.Array => Array(state, conjunction, inner),
            _ => Scalar(state, conjunction, kind),
        };
        if (test is AcceptTest.Constant || check is AcceptCheck.Unsure)
        {
            return check;
        }

        string name = reserved.Length > 0 ? reserved : _parts.Reserve(NameOf(state));
        _parts.Fill(new AcceptorMethod.Guarded(check, test) { Name = name, Location = LocationOf(state) });
        return new AcceptCheck.Method(name);
    }

    private AcceptCheck? DecideIf(PlanNode part, AcceptState state, Conjunction conjunction, string kind, AcceptConditions conditions, string reserved)
    {
        if (part.If == PlanNode.None || (part.Then == PlanNode.None && part.Else == PlanNode.None))
        {
            return null;
        }

        AcceptFormula? holds = Formula(part.If, kind, positive: true, DeepestFormula);
        AcceptFormula? fails = Formula(part.If, kind, positive: false, DeepestFormula);
        if (state.TryGetChoice(part.Index, IfSlot, out int branch))
        {
            switch (branch)
            {
                case 1:
                    conditions.Add(holds, () => Keeps(part.If, kind));
                    break;
                case 0:
                    conditions.Add(fails, () => Breaks(part.If));
                    break;
            }

            return null;
        }

        AcceptFormula? then = part.Then == PlanNode.None ? AcceptFormula.True : Formula(part.Then, kind, positive: true, DeepestFormula);
        AcceptFormula? otherwise = part.Else == PlanNode.None ? AcceptFormula.True : Formula(part.Else, kind, positive: true, DeepestFormula);
        if (then is not null && otherwise is not null && holds is not null && fails is not null)
        {
            conditions.Add(AcceptFormula.Join(all: false, [
                AcceptFormula.Join(all: true, [holds, then]),
                AcceptFormula.Join(all: true, [fails, otherwise]),
                AcceptFormula.Join(all: true, [then, otherwise])]));
            return null;
        }

        // What a branch evaluates is known only where it was taken.
        bool isApart = !conjunction.AsksForUnevaluated && (holds is null || fails is null);
        if (isApart || state.ChoiceCount >= MostChoices)
        {
            conditions.Add(KeepsIf(part, kind));
            return null;
        }

        if (kind == Kinds.Object && DecideTaggedIfs(state, conjunction, reserved) is { } tagged)
        {
            return tagged;
        }

        List<int> branches = [];
        if (holds is not AcceptFormula.Constant { Value: false })
        {
            branches.Add(1);
        }

        if (fails is not AcceptFormula.Constant { Value: false })
        {
            branches.Add(0);
        }

        if (holds is null || fails is null)
        {
            branches.Add(BothBranches);
        }

        return Branch(state, part.Index, IfSlot, branches, kind, reserved);
    }

    private AcceptCheck? DecideDependent(PlanNode part, AcceptState state, AcceptConditions conditions, string reserved)
    {
        for (int i = 0; part.Object is { } checks && i < checks.DependentSchemas.Count; i++)
        {
            NamedSchema dependent = checks.DependentSchemas[i];
            if (state.TryGetChoice(part.Index, DependentSlot + i, out int branch))
            {
                conditions.Add(new AcceptFormula.Presence(dependent.Name, branch == 1));
            }
            else if (Formula(dependent.Node, Kinds.Object, positive: true, DeepestFormula) is { } asked)
            {
                conditions.Add(AcceptFormula.Join(all: false, [new AcceptFormula.Presence(dependent.Name, false), asked]));
            }
            else
            {
                return Branch(state, part.Index, DependentSlot + i, [0, 1], Kinds.Object, reserved);
            }
        }

        return null;
    }

    private AcceptCheck? DecideUnion(PlanNode part, EquatableArray<int> branches, int slot, AcceptState state, string kind, AcceptConditions conditions, string reserved)
    {
        if (branches.IsEmpty)
        {
            return null;
        }

        Discriminator? discriminator = kind != Kinds.Object ? null : slot == OneOfSlot ? part.OneOfDiscriminator : part.AnyOfDiscriminator;
        if (state.TryGetChoice(part.Index, slot, out int chosen))
        {
            // That the other branches fail is known from what they ask, or is asked of the members as well.
            if (slot == OneOfSlot && discriminator is null)
            {
                conditions.Add(OthersFail(part, chosen, state, kind));
            }

            return null;
        }

        AcceptFormula? formula = slot == OneOfSlot ? ExactlyOne(branches, kind, true, DeepestFormula) : AnyOf(branches, kind, true, DeepestFormula);
        if (formula is not null)
        {
            conditions.Add(formula);
            return null;
        }

        if (state.ChoiceCount >= MostChoices)
        {
            conditions.Add(KeepsUnion(part, slot, state, kind));
            return null;
        }

        // What is impossible for this kind of value is no branch of it.
        List<int> possible = [];
        for (int i = 0; i < branches.Count; i++)
        {
            AcceptState one = state.With(part.Index, slot, i);
            Conjunction conjunction = Flatten(one);
            if (!conjunction.IsImpossible && (conjunction.Types & Kinds.TypeOf(kind)) != JsonTypes.None && Formula(branches[i], kind, positive: true, DeepestFormula) is not AcceptFormula.Constant { Value: false })
            {
                possible.Add(i);
            }
        }

        List<int> usable = slot == OneOfSlot && discriminator is null
            ? possible.FindAll(i => OthersFail(part, i, state.With(part.Index, slot, i), kind).IsPossible)
            : possible;
        if (discriminator is not null && usable.Count > 1)
        {
            return Tag(state, discriminator.Property, [.. usable.Select(i => discriminator.Values[i])], usable.ConvertAll(i => Compile(state.With(part.Index, slot, i), kind)), new AcceptCheck.Unsure(), reserved);
        }

        if (kind == Kinds.Object && DecideByTag(part, slot, usable, state, reserved) is { } tagged)
        {
            return tagged;
        }

        return Branch(state, part.Index, slot, usable, kind, reserved);
    }

    /// <summary>That every branch of a <c>oneOf</c> but one fails, where that is not known already.</summary>
    private AcceptConditions OthersFail(PlanNode part, int chosen, AcceptState state, string kind)
    {
        AcceptConditions conditions = new();
        for (int i = 0; i < part.OneOf.Count; i++)
        {
            if (i != chosen && !AreDisjoint(state, state.With(part.Index, OneOfSlot, i), kind, DeepestComparison))
            {
                int other = part.OneOf[i];
                conditions.Add(Formula(other, kind, positive: false, DeepestFormula), () => Breaks(other));
            }
        }

        return conditions;
    }

    private AcceptCheck Branch(AcceptState state, int node, int slot, List<int> branches, string kind, string reserved)
    {
        List<AcceptCheck> checks = state.ChoiceCount < MostChoices ? Branches(state, node, slot, branches, kind) : [];
        return checks.Count switch
        {
            0 => new AcceptCheck.Unsure(),
            1 => checks[0],
            _ => First(checks, state, kind, reserved),
        };
    }

    private List<AcceptCheck> Branches(AcceptState state, int node, int slot, List<int> branches, string kind)
    {
        List<AcceptCheck> checks = [];
        foreach (int branch in branches)
        {
            AcceptCheck check = Compile(state.With(node, slot, branch), kind);
            if (check is not AcceptCheck.Unsure && !checks.Contains(check))
            {
                checks.Add(check);
            }
        }

        return checks;
    }

    /// <summary>Whether the members or items of a value are walked over.</summary>
    private static bool NeedsMethod(Conjunction conjunction, string kind)
    {
        foreach (PlanNode part in conjunction.Parts)
        {
            if ((kind == Kinds.Object ? part.Object is not null : part.Array is not null) || !part.AnyOf.IsEmpty || !part.OneOf.IsEmpty || part.If != PlanNode.None || part.Not != PlanNode.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same without schemas that only lead to others, so that what is asked for alike is compiled once.</summary>
    private AcceptState Shortest(AcceptState state, string? kind)
    {
        List<int> roots = [];
        HashSet<int> met = [];
        Stack<int> open = new(state.Roots);
        while (open.Count > 0)
        {
            int index = open.Pop();
            if (!met.Add(index))
            {
                continue;
            }

            PlanNode node = _plan.Nodes[index];
            bool choosesAny = state.TryGetChoice(index, AnyOfSlot, out int any);

            // That the other branches of a oneOf fail has to be asked as well, where no tag of an object tells them apart.
            bool choosesOne = state.TryGetChoice(index, OneOfSlot, out int one) && kind == Kinds.Object && node.OneOfDiscriminator is not null;
            bool asksNothing = node.Always == true || (node.Always is null && node with
            {
                Index = 0,
                Location = "",
                Ref = PlanNode.None,
                AllOf = default,
                AnyOf = choosesAny ? default : node.AnyOf,
                AnyOfDiscriminator = choosesAny ? null : node.AnyOfDiscriminator,
                OneOf = choosesOne ? default : node.OneOf,
                OneOfDiscriminator = choosesOne ? null : node.OneOfDiscriminator,
                Annotations = null,
                Spellings = default,
            } == s_nothing);
            if (!asksNothing)
            {
                roots.Add(index);
                continue;
            }

            foreach (int target in node.AllOf)
            {
                open.Push(target);
            }

            if (node.Ref != PlanNode.None)
            {
                open.Push(node.Ref);
            }

            if (choosesAny)
            {
                open.Push(node.AnyOf[any]);
            }

            if (choosesOne)
            {
                open.Push(node.OneOf[one]);
            }
        }

        return AcceptState.Of(roots).WithChoicesOf(state, met);
    }

    private Conjunction Flatten(AcceptState state)
    {
        if (!_conjunctions.TryGetValue(state.Key, out Conjunction? conjunction))
        {
            conjunction = new Conjunction();
            HashSet<int> met = [];
            foreach (int root in state.Roots)
            {
                Flatten(root, state, met, conjunction);
            }

            _conjunctions.Add(state.Key, conjunction);
        }

        return conjunction;
    }

    private void Flatten(int index, AcceptState state, HashSet<int> met, Conjunction conjunction)
    {
        if (index == PlanNode.None || !met.Add(index))
        {
            return;
        }

        PlanNode node = _plan.Nodes[index];
        if (node.Always is { } verdict)
        {
            conjunction.IsImpossible |= !verdict;
            return;
        }

        conjunction.Parts.Add(node);
        Flatten(node.Ref, state, met, conjunction);
        if (node.DynamicRef is { } dynamic)
        {
            if (IsStatic(dynamic))
            {
                Flatten(dynamic.Target, state, met, conjunction);
            }
            else
            {
                conjunction.IsUnknown = true;
            }
        }

        foreach (int all in node.AllOf)
        {
            Flatten(all, state, met, conjunction);
        }

        if (state.TryGetChoice(index, AnyOfSlot, out int branch))
        {
            Flatten(node.AnyOf[branch], state, met, conjunction);
        }

        if (state.TryGetChoice(index, OneOfSlot, out branch))
        {
            Flatten(node.OneOf[branch], state, met, conjunction);
        }

        // Which of both branches counts is not known where both were asked for, so that neither tells what was evaluated.
        if (state.TryGetChoice(index, IfSlot, out branch) && !(branch == BothBranches && conjunction.IsForEvaluation))
        {
            Flatten(branch != 0 ? node.Then : PlanNode.None, state, met, conjunction);
            Flatten(branch != 1 ? node.Else : PlanNode.None, state, met, conjunction);
        }

        for (int i = 0; node.Object is { } checks && i < checks.DependentSchemas.Count; i++)
        {
            if (state.TryGetChoice(index, DependentSlot + i, out branch) && branch == 1)
            {
                Flatten(checks.DependentSchemas[i].Node, state, met, conjunction);
            }
        }
    }

    /// <summary>Whether a reference leads to the same schema whatever the scope; where it does not, only the document tells where.</summary>
    private static bool IsStatic(DynamicReference reference) => reference.Anchor is null || reference.Candidates.All(candidate => candidate.Node == reference.Target);

    private string LocationOf(AcceptState state) => _plan.Nodes[state.Roots[state.Roots.Length - 1]].Location;

    private string NameOf(AcceptState state) => _parts.NameOf(LocationOf(state));
}
