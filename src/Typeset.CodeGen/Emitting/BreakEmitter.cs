namespace Typeset.CodeGen;

/// <summary>Prints how an array or an object that was walked over is found to break a schema: the first item or member that does settles it.</summary>
internal sealed class BreakEmitter(CodeWriter code)
{
    private static readonly Code s_position = new("p");
    private static readonly Code s_name = new("w.NameOf(p)");

    public void Emit(AcceptorMethod.BrokenItems items)
    {
        bool counts = !items.Prefix.IsEmpty || items.MinItems > 0 || items.MaxItems is not null;
        List<string> counters = [];
        Add(counters, counts, new Code("count = 0"));
        Add(counters, items.CountsFound, new Code("found = 0"));
        Add(counters, items.CountsOthers, new Code("possible = 0"));
        if (counters.Count > 0)
        {
            code.Line($"int {new Code(string.Join(", ", counters))};");
        }

        code.Line($"for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))");
        using (code.Braces())
        {
            if (items.LooksAtItems)
            {
                IEnumerable<string> arms = items.Prefix.Select((test, i) => Code.Of($"{i} => {AcceptorCode.Of(test, s_position)}, ").Text);
                Code rest = AcceptorCode.Of(items.Rest, s_position);

                // A condition that is constant would make the rest of the loop unreachable.
                code.Line(items.Prefix.IsEmpty ? Code.Of($"if ({(items.Rest.Equals(AcceptTest.True) ? new Code("more") : rest)}) return true;") : Code.Of($"if (count switch {{ {new Code(string.Concat(arms))}_ => {rest} }}) return true;"));
            }

            if (items.CountsFound)
            {
                code.Line($"if ({AcceptorCode.Of(items.Contains, s_position)}) found++;");
            }

            if (items.CountsOthers && !items.Lacks.Equals(AcceptTest.True))
            {
                code.Line($"if (!({AcceptorCode.Of(items.Lacks, s_position)})) possible++;");
            }

            code.Line(new Code(counts ? "count++; p = w.Skip(p);" : "p = w.Skip(p);"));
        }

        List<string> ways = [];
        Add(ways, items.MinItems > 0, Code.Of($"count < {AcceptorEmitter.Number(items.MinItems)}"));
        Add(ways, items.MaxItems is not null, Code.Of($"count > {AcceptorEmitter.Number(items.MaxItems ?? 0)}"));
        Add(ways, items.CountsFound, Code.Of($"found > {AcceptorEmitter.Number(items.MaxContains ?? 0)}"));
        Add(ways, items.CountsOthers, Code.Of($"possible < {AcceptorEmitter.Number(items.MinContains)}"));
        EmitEnd(ways);
    }

    public void Emit(AcceptorMethod.BrokenMembers members)
    {
        bool counts = members.MinProperties > 0 || members.MaxProperties is not null;
        code.Line(new Code((members.MaxProperties is null ? "" : "long start = p; ") + (counts ? "ulong seen = 0; int count = 0;" : "ulong seen = 0;")));
        Identifier names = new(members.Names);
        code.Line($"for (int name = w.Enter(ref p, ref seen, {names}); name >= 0; name = w.Next(ref p, ref seen, {names}))");
        using (code.Braces())
        {
            if (members.LooksAtMembers)
            {
                EmitMember(members);
            }

            EmitStop(members);
            code.Line(new Code(counts ? "count++; p = w.Skip(p);" : "p = w.Skip(p);"));
        }

        List<string> ways = [];
        Add(ways, members.MinProperties > 0, Code.Of($"count < {AcceptorEmitter.Number(members.MinProperties)}"));
        Add(ways, members.MaxProperties is not null, Code.Of($"count > {AcceptorEmitter.Number(members.MaxProperties ?? 0)} && w.HasNames(start, p, {AcceptorEmitter.Number((members.MaxProperties ?? 0) + 1)})"));
        Add(ways, members.Formula is not AcceptFormula.Constant, AcceptorCode.Of(members.Formula, [.. members.Properties.Select(property => property.Name)]));
        EmitEnd(ways);
    }

    private void EmitMember(AcceptorMethod.BrokenMembers members)
    {
        if (!members.PropertyNames.Equals(AcceptTest.False))
        {
            // As above, no condition may be constant.
            code.Line($"if ({(members.PropertyNames.Equals(AcceptTest.True) ? new Code("name >= 0") : AcceptorCode.Of(members.PropertyNames, s_name))}) return true;");
        }

        Code rest = Rest(members);
        IEnumerable<string> arms = members.Properties.Select((member, i) => (Code.Of($"{i} => {AcceptorCode.Of(member.Test, s_position)}, ").Text, member.Test))
            .Where(arm => rest.Text != "false" || !arm.Test.Equals(AcceptTest.False))
            .Select(arm => arm.Text);
        string listed = string.Concat(arms);
        if (listed.Length > 0)
        {
            code.Line($"if (name switch {{ {new Code(listed)}_ => {rest} }}) return true;");
        }
        else if (rest.Text != "false")
        {
            code.Line($"if ({(rest.Text == "true" ? new Code("name >= 0") : rest)}) return true;");
        }
    }

    /// <summary>Ends the walk where every member was met of which something is asked.</summary>
    private void EmitStop(AcceptorMethod.BrokenMembers members)
    {
        List<string> asked = [];
        members.Formula.AddNames(asked);
        asked.AddRange(members.Properties.Where(member => !member.Test.Equals(AcceptTest.False)).Select(member => member.Name));
        if (asked.Count > 0 && members.Properties.Count <= AcceptorMethod.Object.MostMarked && !members.LooksAtEveryMember)
        {
            Code bits = AcceptorCode.Bits(asked.Distinct(StringComparer.Ordinal), [.. members.Properties.Select(member => member.Name)]);
            code.Line($"if ((seen & {bits}) == {bits}) break;");
        }
    }

    /// <summary>What is said of a member that is no property.</summary>
    private static Code Rest(AcceptorMethod.BrokenMembers members)
    {
        List<string> ways = [];
        foreach (AcceptorTestedPattern pattern in members.Patterns)
        {
            Add(ways, !pattern.Test.Equals(AcceptTest.False), Code.Of($"w.String({s_name}, {new Identifier(pattern.Field)}) >= 0 && {AcceptorCode.Of(pattern.Test, s_position)}"));
        }

        if (!members.Rest.Equals(AcceptTest.False))
        {
            ways.Add(string.Join(" && ", [.. members.Patterns.Select(pattern => Code.Of($"w.Breaks({s_name}, {new Identifier(pattern.Field)})").Text), AcceptorCode.Of(members.Rest, s_position).Text]));
        }

        return new Code(ways.Count == 0 ? "false" : string.Join(" || ", ways));
    }

    private static void Add(List<string> ways, bool isGiven, Code way)
    {
        if (isGiven)
        {
            ways.Add(way.Text);
        }
    }

    // What could not be walked over to its end is not certain to have broken anything.
    private void EmitEnd(List<string> ways) =>
        code.Line(ways.Count == 0 ? new Code("return false;") : Code.Of($"return p >= 0 && {new Code(ways.Count == 1 ? ways[0] : "(" + string.Join(" || ", ways) + ")")};"));
}
