namespace Typeset.CodeGen;

/// <summary>
/// Prints how an object is accepted: a loop over its members that looks every name up, and inside it a short cut from each
/// property to the one declared after it, for members mostly come in that order. Of few properties every one is a short cut to every other.
/// </summary>
/// <param name="code">Where it is printed to.</param>
/// <param name="shape">The object.</param>
/// <param name="home">The class of methods and fields with its dot; nothing inside of it.</param>
internal sealed class ObjectAcceptorEmitter(CodeWriter code, AcceptorMethod.Object shape, Code home = default)
{
    private const int LongestPrediction = 56;

    // So many names are compared sooner than one of them is looked up.
    private const int Few = 3;

    private readonly string[] _names = [.. shape.Properties.Select(property => property.Name)];

    // Whatever looks at every member has to see every member come by.
    private bool SeesEveryMember => shape.PropertyNames is not null || shape.MinProperties > 0 || shape.MaxProperties is not null;

    private bool IsClosed => shape.Patterns.IsEmpty && shape.Rest.Any(rest => rest.Check is AcceptCheck.Unsure);

    // A property that comes twice leaves the walk unsure; other names may come twice.
    private bool MayCountTwice => !IsClosed || shape.Properties.Count > AcceptorMethod.Object.MostMarked;

    public void Emit()
    {
        bool looksAtNames = shape.MinProperties > 1 && MayCountTwice;
        if (looksAtNames)
        {
            code.Line($"long start = p;");
        }

        code.Line($"ulong seen = 0;");
        for (int i = 0; i < shape.Properties.Count; i++)
        {
            if (shape.Properties[i].IsRecorded)
            {
                code.Line($"long at{i} = JsonWalker.Unsure;");
            }
        }

        if (shape.MinProperties > 0 || shape.MaxProperties is not null)
        {
            code.Line($"int count = 0;");
        }

        Identifier names = new(shape.Names);
        Code first = First();
        code.Line($"for (int name = w.Enter(ref p, ref seen, {names}{first}); name >= 0; name = w.Next(ref p, ref seen, {names}))");
        using (code.Braces())
        {
            EmitEveryMember();
            if (shape.Properties.IsEmpty)
            {
                code.Line(Rest());
            }
            else
            {
                code.Line($"switch (name)");
                using (code.Braces())
                {
                    for (int i = 0; i < shape.Properties.Count; i++)
                    {
                        EmitProperty(i);
                    }

                    code.Line(IsClosed ? new Code("default: return JsonWalker.Unsure;") : Code.Of($"default: {Rest()} break;"));
                }
            }
        }

        List<string> conditions = [];
        if (!shape.Required.IsEmpty)
        {
            Code bits = AcceptorCode.Bits(shape.Required, _names);
            conditions.Add(Code.Of($"(seen & {bits}) == {bits}").Text);
        }

        if (shape.MinProperties > 0)
        {
            Code least = AcceptorEmitter.Number(shape.MinProperties);
            conditions.Add(Code.Of($"count >= {least}").Text);
            if (looksAtNames)
            {
                conditions.Add(Code.Of($"w.HasNames(start, p, {least})").Text);
            }
        }

        if (shape.MaxProperties is { } most)
        {
            conditions.Add(Code.Of($"count <= {AcceptorEmitter.Number(most)}").Text);
        }

        if (shape.Formula is not AcceptFormula.Constant)
        {
            conditions.Add(AcceptorCode.Of(shape.Formula, _names).Text);
        }

        code.Line(conditions.Count == 0 ? new Code("return p;") : Code.Of($"return {new Code(string.Join(" && ", conditions))} ? p : JsonWalker.Unsure;"));
    }

    private void EmitEveryMember()
    {
        if (shape.MinProperties > 0 || shape.MaxProperties is not null)
        {
            code.Line($"count++;");
        }

        if (shape.PropertyNames is { } names)
        {
            code.Line($"if ({AcceptorCode.Of(names, new Code("w.NameOf(p)"))} < 0) return JsonWalker.Unsure;");
        }
    }

    private void EmitProperty(int index)
    {
        AcceptorProperty property = shape.Properties[index];
        if (property.Check is AcceptCheck.Unsure)
        {
            // Not a return: where every case were one, what follows the loop's body could not be reached.
            code.Line($"case {index}: p = JsonWalker.Unsure; break;");
            return;
        }

        Code record = property.IsRecorded ? Code.Of($"at{index} = p; ") : default;
        Code check = AcceptorCode.Of(property.Check, new Code("p"));
        Code next = SeesEveryMember ? default : Next(index);
        code.Line($"case {index}: {record}p = {check}; {next}break;");
    }

    private bool AreFew => shape.Properties.Count <= Few && Enumerable.Range(0, shape.Properties.Count).All(index => Predict(index) is not null);

    /// <summary>The names that an object is expected to begin with.</summary>
    private Code First()
    {
        int count = AreFew ? shape.Properties.Count : shape.Properties.Count > 0 && Predict(0) is not null ? 1 : 0;
        return new Code(string.Concat(Enumerable.Range(0, count).Select(index => Code.Of($", {Predict(index)!.Value}").Text)));
    }

    /// <summary>The short cuts behind a property.</summary>
    private Code Next(int index)
    {
        int count = shape.Properties.Count;
        IEnumerable<int> followers = AreFew ? Enumerable.Range(1, count - 1).Select(step => (index + step) % count)
            : index + 1 < count && Predict(index + 1) is not null ? [index + 1] : [];
        return new Code(string.Concat(followers.Select(next => Code.Of($"if (w.Follows(ref p, ref seen, {next}, {Predict(next)!.Value})) goto case {next}; ").Text)));
    }

    private Literal? Predict(int index)
    {
        string name = shape.Properties[index].Name;
        foreach (char c in name)
        {
            if (c is < ' ' or '"' or '\\' || char.IsSurrogate(c))
            {
                return null;
            }
        }

        return System.Text.Encoding.UTF8.GetByteCount(name) <= LongestPrediction ? Literal.Utf8("\"" + name + "\":") : null;
    }

    /// <summary>The check of a member which is no property, where there are no patterns of names.</summary>
    public Code RestAt(Code p) => AcceptorCode.Of(All([.. shape.Rest.Select(rest => rest.Check)]), p, home);

    /// <summary>Statements that lead the position over a member which is no property.</summary>
    public Code Rest()
    {
        Code value = new("p");
        if (shape.Patterns.IsEmpty)
        {
            return Code.Of($"p = {RestAt(value)};");
        }

        if (shape.Patterns.Count == 1)
        {
            Code matched = AcceptorCode.Of(All([shape.Patterns[0].Check, .. shape.Rest.Where(rest => rest.Patterns.IsEmpty).Select(rest => rest.Check)]), value, home);
            Code other = AcceptorCode.Of(All([.. shape.Rest.Select(rest => rest.Check)]), value, home);
            return Code.Of($"p = w.NameMatches(ref p, {Field(0)}) ? {matched} : {other};");
        }

        // Each pattern and each group of the unmatched asks for itself; all have to agree on where the value ends.
        List<string> tests = [];
        List<string> checks = ["w.Skip(p)"];
        for (int i = 0; i < shape.Patterns.Count; i++)
        {
            tests.Add(Code.Of($"bool is{i} = w.NameMatches(ref p, {Field(i)}); ").Text);
            if (shape.Patterns[i].Check is not AcceptCheck.Anything)
            {
                checks.Add(Code.Of($"(is{i} ? {AcceptorCode.Of(shape.Patterns[i].Check, value, home)} : 0)").Text);
            }
        }

        foreach (AcceptorRest rest in shape.Rest)
        {
            Code check = AcceptorCode.Of(rest.Check, value, home);
            checks.Add(rest.Patterns.IsEmpty ? check.Text : Code.Of($"({new Code(string.Join(" || ", rest.Patterns.Select(pattern => Code.Of($"is{pattern}").Text)))} ? 0 : {check})").Text);
        }

        return Code.Of($"{new Code(string.Concat(tests))}p = {new Code(string.Join(" | ", checks))};");
    }

    private Code Field(int pattern) => Code.Of($"{home}{new Identifier(shape.Patterns[pattern].Field)}");

    private static AcceptCheck All(AcceptCheck[] checks)
    {
        AcceptCheck[] asking = [.. checks.Where(check => check is not AcceptCheck.Anything)];
        return asking.Length == 0 ? new AcceptCheck.Anything() : asking.Length == 1 ? asking[0] : new AcceptCheck.All(new(asking));
    }
}
