using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>What can be told of a value once it was walked over: that it keeps a schema, that it breaks one.</content>
internal sealed partial class AcceptorPlanner
{
    private const int MostBranchesPaired = 4;

    private readonly AcceptTest?[] _breaks;

    /// <summary>That a value of a kind keeps a schema.</summary>
    private AcceptTest Keeps(int index, string kind) => index == PlanNode.None ? AcceptTest.True : KeepsOf(Compile(AcceptState.Of([index]), kind));

    private static AcceptTest KeepsOf(AcceptCheck check) => check switch
    {
        AcceptCheck.Unsure => AcceptTest.False,
        AcceptCheck.Anything => AcceptTest.True,
        _ => new AcceptTest.Keeps(check),
    };

    /// <summary>That a value of a kind keeps an <c>if</c> with its branches: it is held against each of them on its own.</summary>
    private AcceptTest KeepsIf(PlanNode part, string kind)
    {
        // What is held against the condition first is walked over but once where its outcome is known. Where one branch asks for nothing the other alone decides.
        AcceptTest then = Keeps(part.Then, kind);
        AcceptTest otherwise = Keeps(part.Else, kind);
        AcceptTest both = AcceptTest.Join(all: true, then, otherwise);
        return then.Equals(AcceptTest.True) ? AcceptTest.Join(all: false, Keeps(part.If, kind), both)
            : otherwise.Equals(AcceptTest.True) ? AcceptTest.Join(all: false, Breaks(part.If), both)
            : AcceptTest.Join(all: false, AcceptTest.Join(all: true, Keeps(part.If, kind), then), AcceptTest.Join(all: true, Breaks(part.If), otherwise), both);
    }

    /// <summary>That a value of a kind keeps a union: it is held against each of its branches on its own.</summary>
    private AcceptTest KeepsUnion(PlanNode part, int slot, AcceptState state, string kind)
    {
        List<AcceptTest> ways = [];
        EquatableArray<int> branches = slot == OneOfSlot ? part.OneOf : part.AnyOf;
        for (int i = 0; i < branches.Count; i++)
        {
            List<AcceptTest> all = [Keeps(branches[i], kind)];
            for (int j = 0; slot == OneOfSlot && j < branches.Count; j++)
            {
                if (i != j && !AreDisjoint(state.With(part.Index, slot, i), state.With(part.Index, slot, j), kind, DeepestComparison))
                {
                    all.Add(Breaks(branches[j]));
                }
            }

            ways.Add(AcceptTest.Join(all: true, all));
        }

        return AcceptTest.Join(all: false, ways);
    }

    /// <summary>That a value breaks a schema.</summary>
    private AcceptTest Breaks(int index)
    {
        if (index == PlanNode.None)
        {
            return AcceptTest.False;
        }

        PlanNode node = _plan.Nodes[index];
        if (node.Always is { } verdict)
        {
            return verdict ? AcceptTest.False : AcceptTest.True;
        }

        if (_breaks[index] is { } known)
        {
            return known;
        }

        if (_parts.IsFull(MostMethods))
        {
            return AcceptTest.False;
        }

        // Reserved before it is made, so that recursion finds it.
        string name = _parts.Reserve("Breaks" + _parts.NameOf(node.Location));
        _breaks[index] = new AcceptTest.Method(name);
        AcceptTest test = AcceptTest.Join(all: false, WaysToBreak(node));
        _parts.Fill(new AcceptorMethod.Test(test) { Name = name, Location = node.Location });
        if (test is not (AcceptTest.All or AcceptTest.Any))
        {
            _breaks[index] = test;
        }

        return _breaks[index]!;
    }

    private List<AcceptTest> WaysToBreak(PlanNode node)
    {
        List<AcceptTest> ways = [BreaksTypes(node), BreaksLists(node), Breaks(node.Ref)];
        if (node.String is { } text && (text.MinLength > 0 || text.MaxLength is not null || text.Pattern is not null || text.Format is not null))
        {
            EquatableArray<string> formats = text.Format is { } format ? new([format]) : default;
            ways.Add(new AcceptTest.Breaks(FieldOf(
                new AcceptorField.Text(
                    text.MinLength,
                    text.MaxLength ?? long.MaxValue,
                    text.Pattern is { } pattern ? new([pattern]) : default,
                    text.FormatOfDraft3 ? default : formats,
                    text.FormatOfDraft3 ? formats : default),
                node)));
        }

        if (node.Number is { } number)
        {
            ways.Add(new AcceptTest.Breaks(FieldOf(NumberField(number, isInteger: false, asWritten: false), node)));
        }

        if (node.Array is { } array)
        {
            ways.Add(BreaksItems(node, array));
        }

        if (node.Object is { } shape)
        {
            ways.Add(BreaksMembers(node, shape));
        }

        if (node.DynamicRef is { } dynamic && IsStatic(dynamic))
        {
            ways.Add(Breaks(dynamic.Target));
        }

        ways.AddRange(node.AllOf.Select(Breaks));
        if (!node.AnyOf.IsEmpty)
        {
            ways.Add(AcceptTest.Join(all: true, node.AnyOf.Select(Breaks)));
        }

        if (!node.OneOf.IsEmpty)
        {
            ways.Add(AcceptTest.Join(all: true, node.OneOf.Select(Breaks)));
            for (int i = 0; i < node.OneOf.Count && node.OneOf.Count <= MostBranchesPaired; i++)
            {
                for (int j = i + 1; j < node.OneOf.Count; j++)
                {
                    ways.Add(AcceptTest.Join(all: true, Keeps(node.OneOf[i]), Keeps(node.OneOf[j])));
                }
            }
        }

        if (node.Not != PlanNode.None)
        {
            ways.Add(Keeps(node.Not));
        }

        if (node.If != PlanNode.None)
        {
            ways.Add(AcceptTest.Join(all: true, Breaks(node.Then), Keeps(node.If)));
            ways.Add(AcceptTest.Join(all: true, Breaks(node.Else), Breaks(node.If)));
        }

        return ways;
    }

    private AcceptTest Keeps(int index) => KeepsOf(Compile(AcceptState.Of([index])));

    private string FieldOf(AcceptorField field, PlanNode node) => _parts.Field(field, _parts.NameOf(node.Location));

    private AcceptTest BreaksTypes(PlanNode node)
    {
        string[] others = [.. Kinds.All.Where(kind => (node.Types & Kinds.TypeOf(kind)) == JsonTypes.None)];
        return AcceptTest.Join(
            all: false,
            others.Length == 0 ? AcceptTest.False : new AcceptTest.Kind(new(others)),
            (node.Types & JsonTypes.Number) == JsonTypes.Integer ? new AcceptTest.Breaks(FieldOf(NumberField(new NumberChecks(), isInteger: true, node.IntegersAsWritten), node)) : AcceptTest.False);
    }

    /// <summary>That a value is none of those that <c>const</c> or <c>enum</c> list. Objects and arrays are not compared.</summary>
    private AcceptTest BreaksLists(PlanNode node)
    {
        List<AcceptTest> ways = [];
        foreach (EquatableArray<JsonNode>? values in new[] { node.Const is null ? null : (EquatableArray<JsonNode>?)new([node.Const]), node.Enum })
        {
            if (values is not { } listed)
            {
                continue;
            }

            string[] others = [.. Kinds.All.Where(kind => !listed.Any(value => Kinds.Of(value.Kind) == kind))];
            ways.Add(others.Length == 0 ? AcceptTest.False : new AcceptTest.Kind(new(others)));
            string[] texts = [.. listed.Where(value => value.Kind == JsonNodeKind.String).Select(value => value.Text).Distinct(StringComparer.Ordinal)];
            ways.Add(texts.Length == 0 ? AcceptTest.False : new AcceptTest.Unlisted(FieldOf(new AcceptorField.Names(new(texts)), node)));
            AcceptTest[] numbers = [.. listed.Where(value => value.Kind == JsonNodeKind.Number).Select(value => new AcceptTest.OtherNumber(value.Text))];
            ways.Add(numbers.Length == 0 ? AcceptTest.False : AcceptTest.Join(all: true, numbers));
        }

        return AcceptTest.Join(all: false, ways);
    }

    private AcceptTest BreaksItems(PlanNode node, ArrayChecks checks)
    {
        AcceptTest[] prefix = [.. checks.PrefixItems.Take(LongestPrefix).Select(Breaks)];
        AcceptorMethod.BrokenItems items = new()
        {
            Name = "",
            Location = node.Location,
            Prefix = new(System.Array.TrueForAll(prefix, test => test.Equals(AcceptTest.False)) && checks.Items == PlanNode.None ? [] : prefix),
            Rest = checks.PrefixItems.Count > LongestPrefix ? AcceptTest.False : Breaks(checks.Items),
            MinItems = checks.MinItems,
            MaxItems = checks.MaxItems,
            Contains = checks.Contains == PlanNode.None ? AcceptTest.False : Keeps(checks.Contains),
            Lacks = checks.Contains == PlanNode.None || checks.MinContains == 0 ? AcceptTest.False : Breaks(checks.Contains),
            MinContains = checks.MinContains,
            MaxContains = checks.MaxContains,
        };
        if (!items.AsksSomething)
        {
            return AcceptTest.False;
        }

        string name = _parts.Reserve("Breaks" + _parts.NameOf(node.Location));
        _parts.Fill(items with { Name = name });
        return new AcceptTest.Method(name);
    }

    private AcceptTest BreaksMembers(PlanNode node, ObjectChecks checks)
    {
        List<AcceptFormula> missing = [.. checks.Required.Select(name => new AcceptFormula.Presence(name, false))];
        foreach (DependentRequired dependent in checks.DependentRequired)
        {
            missing.Add(AcceptFormula.Join(all: true, [
                new AcceptFormula.Presence(dependent.Name, true),
                AcceptFormula.Join(all: false, dependent.Required.Select(name => new AcceptFormula.Presence(name, false)))]));
        }

        // Only the first names are marked when they are met; what asks for more of them is left out, which is never wrong.
        List<string> watched = [];
        missing.RemoveAll(part =>
        {
            List<string> names = [.. watched];
            part.AddNames(names);
            names = [.. names.Distinct(StringComparer.Ordinal)];
            if (names.Count <= AcceptorMethod.Object.MostMarked)
            {
                watched = names;
            }

            return names.Count > AcceptorMethod.Object.MostMarked;
        });
        List<AcceptorTestedMember> members = [];
        foreach (string name in watched.Concat(checks.Properties.Select(property => property.Name)).Distinct(StringComparer.Ordinal))
        {
            List<int> roots = [];
            if (!TryAddValue(checks, name, roots))
            {
                roots = [.. checks.Properties.Where(property => string.Equals(property.Name, name, StringComparison.Ordinal)).Select(property => property.Node)];
            }

            members.Add(new AcceptorTestedMember(name, AcceptTest.Join(all: false, roots.Select(Breaks))));
        }

        AcceptorTestedPattern[] patterns = [.. checks.PatternProperties.Select(pattern => new AcceptorTestedPattern(
            _parts.Field(new AcceptorField.Text(0, long.MaxValue, new([pattern.Name]), default, default), _parts.NameOf(node.Location) + "Names"),
            Breaks(pattern.Node)))];
        AcceptorMethod.BrokenMembers method = new()
        {
            Name = "",
            Location = node.Location,
            Names = "",
            Properties = new(members),
            Patterns = new(patterns),
            Rest = Breaks(checks.AdditionalProperties),
            PropertyNames = Breaks(checks.PropertyNames),
            MinProperties = checks.MinProperties,
            MaxProperties = checks.MaxProperties,
            Formula = AcceptFormula.Join(all: false, missing),
        };
        if (!method.AsksSomething)
        {
            return AcceptTest.False;
        }

        string methodName = _parts.Reserve("Breaks" + _parts.NameOf(node.Location));
        _parts.Fill(method with { Name = methodName, Names = FieldOf(new AcceptorField.Names(new(members.Select(member => member.Name))), node) });
        return new AcceptTest.Method(methodName);
    }
}
