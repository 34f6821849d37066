using System.Globalization;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Prints the acceptor of a contract: a class of methods over the walker, and how each type begins.</summary>
internal sealed class AcceptorEmitter
{
    /// <summary>How many characters of automata stand on a line.</summary>
    private const int AutomataWidth = 120;

    private static readonly Code s_position = new("p");

    private readonly AcceptorModel _acceptor;
    private readonly CodeWriter _code = new();
    private readonly Dictionary<string, string> _patternNames = new(StringComparer.Ordinal);

    private AcceptorEmitter(AcceptorModel acceptor) => _acceptor = acceptor;

    public static string Emit(ContractModel contract, AcceptorModel acceptor, AcceptingReaders readers)
    {
        AcceptorEmitter emitter = new(acceptor);
        foreach (AcceptorEntry entry in acceptor.Entries)
        {
            TypeModel type = contract.Types.First(type => string.Equals(type.Name, entry.Type, StringComparison.Ordinal));
            emitter.EmitEntry(entry, readers.Of(type) is null ? null : new TypeEmitter(contract, type, readers, emitter._code));
        }

        emitter._code.Line();
        emitter.EmitClass();
        return emitter._code.ToString();
    }

    private void EmitEntry(AcceptorEntry entry, TypeEmitter? reader)
    {
        Code kind = new(entry.IsStruct ? "record struct" : "record");
        Identifier type = new(entry.Type);
        Code check = Check(entry.Check, new Code(_acceptor.Methods.Any(method => method is AcceptorMethod.Recalled) ? "w.BeginAnew()" : "w.Begin()"), isInside: false);
        Code accepts = Code.Of($"static bool IJsonContract<{type}>.Accepts(ReadOnlySpan<byte> utf8) {{ using JsonWalker w = new(utf8); return w.Ends({check}); }}");
        if (reader is null)
        {
            _code.Line($"partial {kind} {type} {{ {accepts} }}");
            return;
        }

        _code.Line($"partial {kind} {type}");
        using (_code.Braces())
        {
            _code.Line(accepts);
            _code.Line($"static bool IJsonContract<{type}>.AcceptsWhileReading => true;");
            reader.EmitAcceptingReader();
        }
    }

    private void EmitClass()
    {
        _code.Doc($"Accepts documents that certainly keep the contract, in one walk over their bytes; what it is unsure of is left to the contract itself.");
        _code.Line($"file static class {new Identifier(_acceptor.Name)}");
        using (_code.Braces())
        {
            // Before the fields that refer to them: static fields are set in the order of the text.
            foreach (AcceptorPatternField pattern in _acceptor.Patterns)
            {
                EmitPattern(pattern);
            }

            foreach (AcceptorField field in _acceptor.Fields)
            {
                EmitField(field);
            }

            foreach (AcceptorMethod method in _acceptor.Methods)
            {
                _code.Line();
                EmitMethod(method);
            }
        }
    }

    private void EmitPattern(AcceptorPatternField pattern)
    {
        _patternNames.Add(pattern.Text, pattern.Name);
        Code head = Code.Of($"public static readonly JsonPattern {new Identifier(pattern.Name)} = new({Literal.Of(pattern.Text)}");
        if (pattern.Automata is not { } automata)
        {
            _code.Line($"{head});");
            return;
        }

        List<string> lines = SplitAutomata(automata, Math.Max(AutomataWidth - head.Text.Length, AutomataWidth / 2));
        if (lines.Count == 1)
        {
            _code.Line($"{head}, {Literal.Utf8(automata)});");
            return;
        }

        lines = SplitAutomata(automata, AutomataWidth);
        _code.Line($"{head},");
        for (int i = 0; i < lines.Count; i++)
        {
            _code.Line($"    {Literal.Utf8(lines[i])}{new Code(i < lines.Count - 1 ? " +" : ");")}");
        }
    }

    /// <summary>Parts of about the same width that end at a space.</summary>
    private static List<string> SplitAutomata(string automata, int width)
    {
        List<string> parts = [];
        int start = 0;
        while (automata.Length - start > width)
        {
            int space = automata.LastIndexOf(' ', start + width - 1, width);
            int end = space < 0 ? start + width : space + 1;
            parts.Add(automata.Substring(start, end - start));
            start = end;
        }

        parts.Add(automata.Substring(start));
        return parts;
    }

    private void EmitField(AcceptorField field)
    {
        Identifier name = new(field.Name);
        switch (field)
        {
            case AcceptorField.Names names:
                _code.Line($"public static readonly JsonNameSet {name} = new({Strings(names.Strings)});");
                break;
            case AcceptorField.Text text:
                List<string> parts = [];
                AddPart(parts, text.Minimum > 0, Code.Of($"MinLength = {Number(text.Minimum)}"));
                AddPart(parts, text.Maximum != long.MaxValue, Code.Of($"MaxLength = {Number(text.Maximum)}"));
                AddPart(parts, !text.Patterns.IsEmpty, Code.Of($"Patterns = [{new Code(string.Join(", ", text.Patterns.Select(pattern => new Identifier(_patternNames[pattern]).Code)))}]"));
                AddPart(parts, !text.Formats.IsEmpty, Code.Of($"Formats = [{Strings(text.Formats)}]"));
                AddPart(parts, !text.FormatsOfDraft3.IsEmpty, Code.Of($"FormatsOfDraft3 = [{Strings(text.FormatsOfDraft3)}]"));
                _code.Line($"public static readonly JsonTextRule {name} = new() {{ {new Code(string.Join(", ", parts))} }};");
                break;
            case AcceptorField.Number number:
                List<string> limits = [];
                AddLimit(limits, "Minimum", number.Minimum);
                AddLimit(limits, "Maximum", number.Maximum);
                AddLimit(limits, "ExclusiveMinimum", number.ExclusiveMinimum);
                AddLimit(limits, "ExclusiveMaximum", number.ExclusiveMaximum);
                AddLimit(limits, "MultipleOf", number.MultipleOf);
                AddPart(limits, number.IsInteger, new Code("IsInteger = true"));
                AddPart(limits, number.AsWritten, new Code("AsWritten = true"));
                _code.Line($"public static readonly JsonNumberRule {name} = new() {{ {new Code(string.Join(", ", limits))} }};");
                break;
        }
    }

    private static void AddPart(List<string> parts, bool isGiven, Code part)
    {
        if (isGiven)
        {
            parts.Add(part.Text);
        }
    }

    private static void AddLimit(List<string> parts, string name, string? limit)
    {
        if (limit is not null)
        {
            parts.Add(Code.Of($"{new Code(name)} = {Literal.Of(limit)}").Text);
        }
    }

    private void EmitMethod(AcceptorMethod method)
    {
        Code place = Code.Of($"{new DocText(method.Location.Substring(method.Location.IndexOf('#')))}");
        _code.Line($"// {place}");
        Code head = Code.Of($"public static {new Code(method is AcceptorMethod.Test or AcceptorMethod.BrokenItems or AcceptorMethod.BrokenMembers or AcceptorMethod.Recalled { IsTest: true } ? "bool" : "long")} {new Identifier(method.Name)}(JsonWalker w, long p)");
        switch (method)
        {
            case AcceptorMethod.Single single:
                _code.Line($"{head} => {Check(single.Check)};");
                break;
            case AcceptorMethod.Guarded guarded:
                _code.Line($"{head} => {Check(guarded.Check)} is >= 0 and var end && {AcceptorCode.Of(guarded.Condition, s_position)} ? end : JsonWalker.Unsure;");
                break;
            case AcceptorMethod.Recalled { IsTest: true } recalled:
                _code.Line($"{head} => JsonWalker.TryRecall({recalled.Ordinal}, p, out long known) ? known > 0 : JsonWalker.Remember({recalled.Ordinal}, p, {new Identifier(recalled.Anew)}(w, p) ? 1 : 0) > 0;");
                break;
            case AcceptorMethod.Recalled recalled:
                _code.Line($"{head} => JsonWalker.TryRecall({recalled.Ordinal}, p, out long known) ? known : JsonWalker.Remember({recalled.Ordinal}, p, {new Identifier(recalled.Anew)}(w, p));");
                break;
            case AcceptorMethod.Test test:
                _code.Line($"{head} => {AcceptorCode.Of(test.Condition, s_position)};");
                break;
            case AcceptorMethod.BrokenItems items:
                EmitBody(method, head, () => new BreakEmitter(_code).Emit(items));
                break;
            case AcceptorMethod.BrokenMembers members:
                EmitBody(method, head, () => new BreakEmitter(_code).Emit(members));
                break;
            case AcceptorMethod.Tag tag:
                _code.Line($"{head} => w.Tag(p, {Literal.Utf8(tag.Member)}, {new Identifier(tag.Field)}) switch");
                EmitArms(tag.Checks.Select((check, i) => (Label: i, Check: check)).GroupBy(arm => arm.Check).Select(arms => (new Code(string.Join(" or ", arms.Select(arm => arm.Label.ToString(CultureInfo.InvariantCulture)))), arms.Key)), tag.Others);
                break;
            case AcceptorMethod.Kinds kinds:
                _code.Line($"{head} => w.KindAt(p) switch");
                EmitArms(kinds.Cases.Select(value => (Kind(value.Kind, value.Check), value.Check)), new AcceptCheck.Unsure());
                break;
            case AcceptorMethod.Array array:
                EmitBody(method, head, () => EmitArray(array));
                break;
            case AcceptorMethod.Object shape:
                EmitBody(method, head, () => new ObjectAcceptorEmitter(_code, shape).Emit());
                break;
        }
    }

    private void EmitBody(AcceptorMethod method, Code head, Action emit)
    {
        _code.Line(head);
        using (_code.Braces())
        {
            if (!method.IsRecursive)
            {
                emit();
                return;
            }

            // No method of the class has a name in lower case.
            bool isTest = method is AcceptorMethod.BrokenItems or AcceptorMethod.BrokenMembers;
            _code.Line($"return w.Descend() ? w.Ascend(inside(w, p)) : {new Code(isTest ? "false" : "JsonWalker.Unsure")};");
            _code.Line();
            _code.Line($"static {new Code(isTest ? "bool" : "long")} inside(JsonWalker w, long p)");
            using (_code.Braces())
            {
                emit();
            }
        }
    }

    private void EmitArms(IEnumerable<(Code Label, AcceptCheck Check)> arms, AcceptCheck others)
    {
        using (_code.BracesWithSemicolon())
        {
            foreach ((Code label, AcceptCheck check) in arms)
            {
                if (check is not AcceptCheck.Unsure)
                {
                    _code.Line($"{label} => {Check(check)},");
                }
            }

            _code.Line($"_ => {Check(others)},");
        }
    }

    private static Code Kind(string kind, AcceptCheck check) =>
        check is AcceptCheck.Boolean ? new Code("JsonKind.True or JsonKind.False") : new Code("JsonKind." + kind);

    private void EmitArray(AcceptorMethod.Array array)
    {
        bool counts = array.MinItems > 0 || array.MaxItems is not null || !array.Prefix.IsEmpty;
        if (array.UniqueItems)
        {
            _code.Line($"long start = p;");
        }

        if (counts)
        {
            _code.Line($"int count = 0;");
        }

        for (int i = 0; i < array.Contains.Count; i++)
        {
            List<string> counters = [];
            AddPart(counters, array.Contains[i].Minimum > 0, Code.Of($"found{i} = 0"));
            AddPart(counters, array.Contains[i].Maximum is not null, Code.Of($"possible{i} = 0"));
            if (counters.Count > 0)
            {
                _code.Line($"int {new Code(string.Join(", ", counters))};");
            }
        }

        _code.Line($"for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))");
        using (_code.Braces())
        {
            for (int i = 0; i < array.Contains.Count; i++)
            {
                AcceptorContains contains = array.Contains[i];
                if (contains.Minimum > 0)
                {
                    _code.Line($"if (found{i} < {Number(contains.Minimum)} && {Check(contains.Check)} >= 0) found{i}++;");
                }

                if (contains.Maximum is not null && !contains.Lacks.Equals(AcceptTest.True))
                {
                    _code.Line($"if (!({AcceptorCode.Of(contains.Lacks, s_position)})) possible{i}++;");
                }
            }

            if (array.Prefix.IsEmpty)
            {
                _code.Line($"p = {Check(array.Items)};");
            }
            else
            {
                _code.Line($"p = count switch");
                using (_code.BracesWithSemicolon())
                {
                    for (int i = 0; i < array.Prefix.Count; i++)
                    {
                        _code.Line($"{i} => {Check(array.Prefix[i])},");
                    }

                    _code.Line($"_ => {Check(array.Items)},");
                }
            }

            if (counts)
            {
                _code.Line($"count++;");
            }
        }

        List<string> conditions = [];
        AddPart(conditions, array.MinItems > 0, Code.Of($"count >= {Number(array.MinItems)}"));
        AddPart(conditions, array.MaxItems is not null, Code.Of($"count <= {Number(array.MaxItems ?? 0)}"));
        for (int i = 0; i < array.Contains.Count; i++)
        {
            AddPart(conditions, array.Contains[i].Minimum > 0, Code.Of($"found{i} >= {Number(array.Contains[i].Minimum)}"));
            AddPart(conditions, array.Contains[i].Maximum is not null, Code.Of($"possible{i} <= {Number(array.Contains[i].Maximum ?? 0)}"));
        }

        Code end = new(array.UniqueItems ? "w.Distinct(start, p)" : "p");
        _code.Line(conditions.Count == 0 ? Code.Of($"return {end};") : Code.Of($"return {new Code(string.Join(" && ", conditions))} ? {end} : JsonWalker.Unsure;"));
    }

    private Code Check(AcceptCheck check) => Check(check, s_position, isInside: true);

    private Code Check(AcceptCheck check, Code p, bool isInside) => AcceptorCode.Of(check, p, isInside ? default : Code.Of($"{new Identifier(_acceptor.Name)}."));

    private static Code Strings(EquatableArray<string> strings) => new(string.Join(", ", strings.Select(text => Literal.Of(text).Code)));

    internal static Code Number(long number) => new(number switch
    {
        long.MaxValue => "long.MaxValue",
        long.MinValue => "long.MinValue",
        _ => number.ToString(CultureInfo.InvariantCulture),
    });
}
