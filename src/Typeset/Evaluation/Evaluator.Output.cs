using System.Runtime.CompilerServices;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <content>
/// The specification's output: every keyword of every schema at every value, with its verdict and its annotation. Nothing is
/// left out for being the consequence of something else, and unevaluated values are found by the annotations of what holds
/// alone, to the letter of the specification.
/// </content>
internal ref partial struct Evaluator
{
    private const string PartFailed = "a schema of this keyword does not hold";

    /// <summary>Describes an instance by output units.</summary>
    /// <exception cref="InsufficientExecutionStackException">The instance is nested too deeply for the stack of this thread.</exception>
    public static OutputUnit Describe(CompiledPlan plan, ReadOnlySpan<byte> utf8, InstanceTape tape, OutputRun output)
    {
        Evaluator evaluator = new(plan, utf8, tape, new ErrorCollector(int.MaxValue)) { _output = output };
        OutputUnit unit = evaluator.DescribeSchema(plan.Root, 0, NoTracker, "", "");
        if (evaluator._isAbandoned && unit.IsValid)
        {
            unit.Fail("not decided: a pattern or the whole evaluation takes longer than the limits allow");
        }

        return unit;
    }

    private OutputUnit DescribeSchema(CompiledNode node, int index, int tracker, string path, string pointer)
    {
        OutputUnit unit = new("", path, node.Location, pointer);
        if (!_output!.TryCount())
        {
            unit.Fail("not evaluated: the output would be too large");
            return unit;
        }

        if (node.Always is { } verdict)
        {
            if (!verdict)
            {
                unit.Fail("expected nothing here: the schema allows no value");
            }

            return unit;
        }

        if (++_depth > UncheckedDepth)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        bool entered = _tracksScope && _scratch.EnterResource(node.Resource);
        bool isContainer = _entries[index].Kind is TapeKind.Object or TapeKind.Array;
        int count = _entries[index].Length;
        int own = isContainer ? _scratch.PushSet(count) : NoTracker;
        DescribeKeywords(unit, node, index, own);
        if (isContainer)
        {
            if (unit.IsValid && tracker != NoTracker)
            {
                _scratch.AddSet(tracker, own, count);
            }

            _scratch.PopSet(own);
        }

        if (entered)
        {
            _scratch.LeaveResource();
        }

        _depth--;
        return unit;
    }

    private void DescribeKeywords(OutputUnit schema, CompiledNode node, int index, int own)
    {
        ref readonly TapeEntry entry = ref _entries[index];
        DescribeValue(schema, node, index);
        switch (entry.Kind)
        {
            case TapeKind.String or TapeKind.Name when node.String is not null:
                DescribeString(schema, node, node.String, index);
                break;
            case TapeKind.Number when node.Number is not null:
                DescribeNumber(schema, node, node.Number, index);
                break;
            case TapeKind.Object when node.Object is not null:
                DescribeObject(schema, node, node.Object, index, own);
                break;
            case TapeKind.Array when node.Array is not null:
                DescribeArray(schema, node, node.Array, index, own);
                break;
            default:
                break;
        }

        DescribeApplicators(schema, node, index, own);
        if (entry.Kind == TapeKind.Object && node.Object?.Unevaluated is { } properties)
        {
            DescribeUnevaluatedProperties(schema, node, properties, index, own);
        }
        else if (entry.Kind == TapeKind.Array && node.Array?.UnevaluatedItems is { } items)
        {
            DescribeUnevaluatedItems(schema, node, items, index, own);
        }

        DescribeRemarks(schema, node, index);
    }

    /// <summary>Keywords that ask for nothing here: remarks, unknown ones, and those about other types of value.</summary>
    private void DescribeRemarks(OutputUnit schema, CompiledNode node, int index)
    {
        IReadOnlyList<JsonMember> members = _output!.MembersOf(node);
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        Dictionary<string, OutputUnit> described = new(StringComparer.Ordinal);
        foreach (OutputUnit unit in schema.Units)
        {
            described.TryAdd(unit.Keyword, unit);
        }

        foreach (JsonMember member in members)
        {
            places[member.Name] = places.Count;
            Keyword? keyword = _output.KeywordOf(node, member.Name);
            if (keyword is not null && (keyword.Role is not (KeywordRole.None or KeywordRole.Reference or KeywordRole.DynamicReference or KeywordRole.RecursiveReference) || keyword.Defines || member.Name is "$comment" or "$vocabulary"))
            {
                continue;
            }

            if (!described.TryGetValue(member.Name, out OutputUnit? unit))
            {
                unit = AddKeyword(schema, node, member.Name);
            }

            if (unit.IsValid && Annotates(keyword, member.Name, in _entries[index]))
            {
                unit.Annotation = OutputRun.ToJson(member.Value);
            }
        }

        schema.Sort(unit => places.GetValueOrDefault(unit.Keyword, int.MaxValue));
    }

    private static bool Annotates(Keyword? keyword, string name, ref readonly TapeEntry entry) => name switch
    {
        _ when keyword is null || keyword.Describes => true,
        "format" => true,
        "contentEncoding" or "contentMediaType" or "contentSchema" => entry.Kind is TapeKind.String or TapeKind.Name,
        _ => false,
    };

    private void DescribeValue(OutputUnit schema, CompiledNode node, int index)
    {
        if (node.Types != JsonTypes.Any)
        {
            AddKeyword(schema, node, "type", IsOfType(node, in _entries[index]) ? null : ErrorText.Type(node.Types, node.IntegersAsWritten, View(index)));
        }

        if (node.Const is not null)
        {
            AddKeyword(schema, node, "const", node.Const.Matches(View(index)) ? null : ErrorText.Const(node.Const, View(index)));
        }

        if (node.Enum is not null)
        {
            AddKeyword(schema, node, "enum", IsListed(node, index) ? null : ErrorText.Enum(node.Enum, View(index), advise: true));
        }
    }

    private void DescribeString(OutputUnit schema, CompiledNode node, StringProgram program, int index)
    {
        ref readonly TapeEntry entry = ref _entries[index];
        if (program.MinLength > 0 || program.MaxLength != long.MaxValue)
        {
            int length = CountCodePoints(in entry);
            if (program.MinLength > 0)
            {
                AddKeyword(schema, node, "minLength", length >= program.MinLength ? null : ErrorText.MinLength(program.MinLength, length));
            }

            if (program.MaxLength != long.MaxValue)
            {
                AddKeyword(schema, node, "maxLength", length <= program.MaxLength ? null : ErrorText.MaxLength(program.MaxLength, length));
            }
        }

        if (program.Pattern is not null)
        {
            bool matches = Matches<VerdictMode>(node, program.Pattern, "pattern", "", index, Text(in entry), (entry.Flags & TapeFlags.Escaped) != 0, out bool undecided);
            AddKeyword(schema, node, "pattern", matches ? null : undecided ? ErrorText.PatternUndecided(program.Pattern.Text) : ErrorText.Pattern(program.Pattern.Text, View(index)));
        }

        if (program.Format is not null)
        {
            AddKeyword(schema, node, "format", program.Format(Text(in entry)) ? null : ErrorText.Format(program.FormatDescription!, View(index)));
        }

        if (program.Content is not null)
        {
            DescribeContent(schema, node, program.Content, index);
        }
    }

    private void DescribeNumber(OutputUnit schema, CompiledNode node, NumberProgram program, int index)
    {
        ReadOnlySpan<byte> token = _utf8.Slice(_entries[index].Start, _entries[index].Length);
        if (program.Minimum is { } minimum)
        {
            AddKeyword(schema, node, "minimum", minimum.CompareFrom(token) >= 0 ? null : ErrorText.Limit("of at least", minimum, View(index)));
        }

        if (program.ExclusiveMinimum is { } above)
        {
            AddKeyword(schema, node, "exclusiveMinimum", above.CompareFrom(token) > 0 ? null : ErrorText.Limit("above", above, View(index)));
        }

        if (program.Maximum is { } maximum)
        {
            AddKeyword(schema, node, "maximum", maximum.CompareFrom(token) <= 0 ? null : ErrorText.Limit("of at most", maximum, View(index)));
        }

        if (program.ExclusiveMaximum is { } below)
        {
            AddKeyword(schema, node, "exclusiveMaximum", below.CompareFrom(token) < 0 ? null : ErrorText.Limit("below", below, View(index)));
        }

        if (program.MultipleOf is { } step)
        {
            AddKeyword(schema, node, program.MultipleOfKeyword, step.Divides(token) ? null : ErrorText.Limit("that is a multiple of", step, View(index)));
        }
    }

    private void DescribeObject(OutputUnit schema, CompiledNode node, ObjectProgram program, int index, int own)
    {
        int count = CountProperties(program, index, _entries[index].Length, needsNumber: true);
        if (program.MinProperties > 0)
        {
            AddKeyword(schema, node, "minProperties", count >= program.MinProperties ? null : ErrorText.AtLeast(program.MinProperties, "property", "properties", count));
        }

        if (program.MaxProperties != long.MaxValue)
        {
            AddKeyword(schema, node, "maxProperties", count <= program.MaxProperties ? null : ErrorText.AtMost(program.MaxProperties, "property", "properties", count));
        }

        HashSet<string> present = new(StringComparer.Ordinal);
        DescribeMembers(schema, node, program, index, own, present);
        DescribeRequired(schema, node, program, index, present);
        if (program.DependentRequired.Length > 0)
        {
            string?[] missing =
            [
                .. program.DependentRequired
                    .Where(dependency => present.Contains(dependency.When.Name))
                    .SelectMany(dependency => dependency.Required.Where(required => !present.Contains(required.Name)).Select(required => ErrorText.DependentRequired(required.Name, dependency.When.Name))),
            ];
            AddKeyword(schema, node, program.DependentRequiredKeyword, missing.Length == 0 ? null : string.Join("; ", missing));
        }

        if (program.DependentSchemas.Length > 0)
        {
            OutputUnit keyword = AddKeyword(schema, node, program.DependentSchemasKeyword);
            foreach (ObjectProgram.DependentNode dependency in program.DependentSchemas)
            {
                if (present.Contains(dependency.When.Name))
                {
                    AddPart(schema, keyword, DescribeSchema(dependency.Node, index, own, JsonPointer.Append(keyword.Path, dependency.When.Name), schema.Pointer));
                }
            }
        }
    }

    private void DescribeMembers(OutputUnit schema, CompiledNode node, ObjectProgram program, int index, int own, HashSet<string> present)
    {
        OutputUnit? properties = program.Known.Any(known => known.Node is not null) ? AddKeyword(schema, node, "properties") : null;
        OutputUnit? patterns = program.Patterns.Length > 0 ? AddKeyword(schema, node, "patternProperties") : null;
        OutputUnit? additional = program.Additional is not null ? AddKeyword(schema, node, "additionalProperties") : null;
        OutputUnit? names = program.PropertyNames is not null ? AddKeyword(schema, node, "propertyNames") : null;
        List<string> byName = [];
        List<string> byPattern = [];
        List<string> others = [];
        int count = _entries[index].Length;
        for (int ordinal = 0, name = index + 1; ordinal < count; ordinal++, name = _entries[name + 1].Next)
        {
            ref readonly TapeEntry nameEntry = ref _entries[name];
            string text = JsonStrings.ToText(Text(in nameEntry));
            string pointer = JsonPointer.Append(schema.Pointer, text);
            bool evaluated = false;
            present.Add(text);
            int found = properties is null ? -1 : program.Names.Find(Text(in nameEntry));
            if (found >= 0 && program.Known[found].Node is { } known)
            {
                evaluated = true;
                byName.Add(text);
                AddPart(schema, properties!, DescribeSchema(known, name + 1, NoTracker, JsonPointer.Append(properties!.Path, text), pointer));
            }

            bool fits = false;
            foreach (ObjectProgram.PatternProperty property in program.Patterns)
            {
                bool matches = Matches<VerdictMode>(node, property.Pattern, "patternProperties", property.Pattern.Text, name, Text(in nameEntry), (nameEntry.Flags & TapeFlags.Escaped) != 0, out bool undecided);
                if (undecided)
                {
                    patterns!.Fail(ErrorText.PatternUndecided(property.Pattern.Text));
                    schema.Fail(null);
                }
                else if (matches)
                {
                    fits = true;
                    AddPart(schema, patterns!, DescribeSchema(property.Node, name + 1, NoTracker, JsonPointer.Append(patterns!.Path, property.Pattern.Text), pointer));
                }
            }

            if (fits)
            {
                evaluated = true;
                byPattern.Add(text);
            }

            if (!evaluated && additional is not null)
            {
                evaluated = true;
                others.Add(text);
                AddPart(schema, additional, DescribeSchema(program.Additional!, name + 1, NoTracker, additional.Path, pointer));
            }

            if (evaluated)
            {
                _scratch.Add(own, ordinal);
            }

            if (names is not null)
            {
                AddPart(schema, names, DescribeSchema(program.PropertyNames!, name, NoTracker, names.Path, pointer));
            }
        }

        Annotate(properties, byName);
        Annotate(patterns, byPattern);
        Annotate(additional, others);
    }

    private void DescribeRequired(OutputUnit schema, CompiledNode node, ObjectProgram program, int index, HashSet<string> present)
    {
        if (program.RequiredByProperties)
        {
            foreach (ObjectProgram.PresenceBit required in program.Required)
            {
                string tail = JsonPointer.Append(JsonPointer.Append("/properties", required.Name), "required");
                OutputUnit unit = new("properties", schema.Path + tail, node.Location + JsonPointer.ToFragment(tail), schema.Pointer);
                schema.Add(unit);
                if (!present.Contains(required.Name))
                {
                    unit.Fail(ErrorText.Required(required.Name, program, View(index), advise: true));
                    schema.Fail(null);
                }
            }
        }
        else if (program.Required.Length > 0)
        {
            List<string> missing = [];
            foreach (ObjectProgram.PresenceBit required in program.Required)
            {
                if (!present.Contains(required.Name))
                {
                    missing.Add(ErrorText.Required(required.Name, program, View(index), advise: true));
                }
            }

            AddKeyword(schema, node, "required", missing.Count == 0 ? null : string.Join("; ", missing));
        }
    }

    private void DescribeUnevaluatedProperties(OutputUnit schema, CompiledNode node, CompiledNode unevaluated, int index, int own)
    {
        OutputUnit keyword = AddKeyword(schema, node, "unevaluatedProperties");
        List<string> names = [];
        int count = _entries[index].Length;
        for (int ordinal = 0, name = index + 1; ordinal < count; ordinal++, name = _entries[name + 1].Next)
        {
            if (!_scratch.Contains(own, ordinal))
            {
                string text = JsonStrings.ToText(Text(in _entries[name]));
                names.Add(text);
                AddPart(schema, keyword, DescribeSchema(unevaluated, name + 1, NoTracker, keyword.Path, JsonPointer.Append(schema.Pointer, text)));
            }
        }

        _scratch.AddAll(own, count);
        Annotate(keyword, names);
    }

    private void DescribeArray(OutputUnit schema, CompiledNode node, ArrayProgram program, int index, int own)
    {
        int count = _entries[index].Length;
        if (program.MinItems > 0)
        {
            AddKeyword(schema, node, "minItems", count >= program.MinItems ? null : ErrorText.AtLeast(program.MinItems, "item", "items", count));
        }

        if (program.MaxItems != long.MaxValue)
        {
            AddKeyword(schema, node, "maxItems", count <= program.MaxItems ? null : ErrorText.AtMost(program.MaxItems, "item", "items", count));
        }

        if (program.UniqueItems)
        {
            bool isBad = TryFindDuplicate(index, count, out int first, out int second);
            AddKeyword(schema, node, "uniqueItems", isBad ? ErrorText.Duplicate(OrdinalOf(index, first), OrdinalOf(index, second), View(second)) : null);
        }

        DescribeItems(schema, node, program, index, own);
        if (program.Contains is not null)
        {
            DescribeContains(schema, node, program, program.Contains, index, own);
        }
    }

    private void DescribeItems(OutputUnit schema, CompiledNode node, ArrayProgram program, int index, int own)
    {
        int count = _entries[index].Length;
        int item = index + 1;
        int ordinal = 0;
        if (program.PrefixItems.Length > 0)
        {
            OutputUnit keyword = AddKeyword(schema, node, program.PrefixItemsKeyword);
            for (; ordinal < count && ordinal < program.PrefixItems.Length; ordinal++, item = _entries[item].Next)
            {
                _scratch.Add(own, ordinal);
                AddPart(schema, keyword, DescribeSchema(program.PrefixItems[ordinal], item, NoTracker, JsonPointer.Append(keyword.Path, ordinal), JsonPointer.Append(schema.Pointer, ordinal)));
            }

            if (keyword.IsValid && ordinal > 0)
            {
                keyword.Annotation = ordinal == count ? "true" : Token(ordinal - 1);
            }
        }

        if (program.Items is not null)
        {
            OutputUnit keyword = AddKeyword(schema, node, program.ItemsKeyword);
            bool any = ordinal < count;
            for (; ordinal < count; ordinal++, item = _entries[item].Next)
            {
                AddPart(schema, keyword, DescribeSchema(program.Items, item, NoTracker, keyword.Path, JsonPointer.Append(schema.Pointer, ordinal)));
            }

            if (any)
            {
                _scratch.AddAll(own, count);
                keyword.Annotation = keyword.IsValid ? "true" : null;
            }
        }
    }

    private void DescribeContains(OutputUnit schema, CompiledNode node, ArrayProgram program, CompiledNode contains, int index, int own)
    {
        OutputUnit keyword = AddKeyword(schema, node, "contains");
        List<string> found = [];
        int count = _entries[index].Length;
        for (int ordinal = 0, item = index + 1; ordinal < count; ordinal++, item = _entries[item].Next)
        {
            OutputUnit part = DescribeSchema(contains, item, NoTracker, keyword.Path, JsonPointer.Append(schema.Pointer, ordinal));
            keyword.Add(part);
            if (part.IsValid)
            {
                found.Add(Token(ordinal));
                if (program.ContainsEvaluates)
                {
                    _scratch.Add(own, ordinal);
                }
            }
        }

        if (found.Count == 0 && program.MinContains > 0)
        {
            keyword.Fail(ErrorText.Contains(count));
            schema.Fail(null);
        }
        else if (program.ContainsEvaluates)
        {
            keyword.Annotation = found.Count == count && count > 0 ? "true" : $"[{string.Join(',', found)}]";
        }

        if (program.MinContains != 1)
        {
            AddKeyword(schema, node, "minContains", found.Count >= program.MinContains ? null : ErrorText.MinContains(program.MinContains, found.Count));
        }

        if (program.MaxContains != long.MaxValue)
        {
            AddKeyword(schema, node, "maxContains", found.Count <= program.MaxContains ? null : ErrorText.MaxContains(program.MaxContains, found.Count));
        }
    }

    private void DescribeUnevaluatedItems(OutputUnit schema, CompiledNode node, CompiledNode unevaluated, int index, int own)
    {
        OutputUnit keyword = AddKeyword(schema, node, "unevaluatedItems");
        bool any = false;
        int count = _entries[index].Length;
        for (int ordinal = 0, item = index + 1; ordinal < count; ordinal++, item = _entries[item].Next)
        {
            if (!_scratch.Contains(own, ordinal))
            {
                any = true;
                AddPart(schema, keyword, DescribeSchema(unevaluated, item, NoTracker, keyword.Path, JsonPointer.Append(schema.Pointer, ordinal)));
            }
        }

        _scratch.AddAll(own, count);
        keyword.Annotation = any && keyword.IsValid ? "true" : null;
    }

    private void DescribeApplicators(OutputUnit schema, CompiledNode node, int index, int own)
    {
        if (node.Ref is not null)
        {
            OutputUnit keyword = AddKeyword(schema, node, "$ref");
            bool entered = node.RefThrough >= 0 && _tracksScope && _scratch.EnterResource(node.RefThrough);
            AddPart(schema, keyword, DescribeSchema(node.Ref, index, own, keyword.Path, schema.Pointer));
            if (entered)
            {
                _scratch.LeaveResource();
            }
        }

        if (node.DynamicTarget is not null)
        {
            DescribeDynamic(schema, node, node.DynamicTarget, index, own);
        }

        if (node.AllOf.Length > 0)
        {
            OutputUnit keyword = AddKeyword(schema, node, node.AllOfKeyword);
            for (int i = 0; i < node.AllOf.Length; i++)
            {
                string path = node.AllOfIsSingle ? keyword.Path : JsonPointer.Append(keyword.Path, i);
                AddPart(schema, keyword, DescribeSchema(node.AllOf[i], index, own, path, schema.Pointer));
            }
        }

        DescribeUnion(schema, node, node.AnyOf, false, index, own);
        DescribeUnion(schema, node, node.OneOf, true, index, own);
        if (node.Not is not null)
        {
            OutputUnit keyword = AddKeyword(schema, node, node.NotKeyword);
            OutputUnit part = DescribeSchema(node.Not, index, NoTracker, keyword.Path, schema.Pointer);
            keyword.Add(part);
            if (part.IsValid)
            {
                keyword.Fail(ErrorText.Not(node.NotKeyword, View(index)));
                schema.Fail(null);
            }
        }

        if (node.If is not null)
        {
            OutputUnit condition = AddKeyword(schema, node, "if");
            OutputUnit part = DescribeSchema(node.If, index, own, condition.Path, schema.Pointer);
            condition.Add(part);
            if ((part.IsValid ? node.Then : node.Else) is { } branch)
            {
                OutputUnit keyword = AddKeyword(schema, node, part.IsValid ? "then" : "else");
                AddPart(schema, keyword, DescribeSchema(branch, index, own, keyword.Path, schema.Pointer));
            }
        }
    }

    private void DescribeUnion(OutputUnit schema, CompiledNode node, UnionProgram? union, bool exactlyOne, int index, int own)
    {
        if (union is null)
        {
            return;
        }

        OutputUnit keyword = AddKeyword(schema, node, union.Keyword);
        List<int> fitting = [];
        for (int i = 0; i < union.Branches.Length; i++)
        {
            OutputUnit part = DescribeSchema(union.Branches[i], index, own, JsonPointer.Append(keyword.Path, i), schema.Pointer);
            keyword.Add(part);
            if (part.IsValid)
            {
                fitting.Add(i);
            }
        }

        if (fitting.Count == 0 || (exactlyOne && fitting.Count > 1))
        {
            keyword.Fail(fitting.Count == 0 ? "none of the alternatives holds" : ErrorText.SeveralBranches(union, fitting));
            schema.Fail(null);
        }
    }

    private void DescribeDynamic(OutputUnit schema, CompiledNode node, CompiledNode initial, int index, int own)
    {
        OutputUnit keyword = AddKeyword(schema, node, node.DynamicKeyword);
        if (node.DynamicCandidates is null)
        {
            AddPart(schema, keyword, DescribeSchema(initial, index, own, keyword.Path, schema.Pointer));
        }
        else if (_isAbandoned || !_scratch.TryEnterDynamic(node.Index, index))
        {
            _isAbandoned = true;
            keyword.Fail(ErrorText.DynamicLoop(node.DynamicKeyword));
            schema.Fail(null);
        }
        else
        {
            AddPart(schema, keyword, DescribeSchema(_scratch.FindDynamic(node.DynamicCandidates) ?? initial, index, own, keyword.Path, schema.Pointer));
            _scratch.LeaveDynamic();
        }
    }

    /// <summary>Adds the unit of a keyword, valid unless there is an error.</summary>
    private static OutputUnit AddKeyword(OutputUnit schema, CompiledNode node, string keyword, string? error = null)
    {
        string tail = JsonPointer.Append("", keyword);
        OutputUnit unit = new(keyword, schema.Path + tail, node.Location + JsonPointer.ToFragment(tail), schema.Pointer);
        schema.Add(unit);
        if (error is not null)
        {
            unit.Fail(error);
            schema.Fail(null);
        }

        return unit;
    }

    /// <summary>Adds what came of a schema whose failure is that of the keyword.</summary>
    private static void AddPart(OutputUnit schema, OutputUnit keyword, OutputUnit part)
    {
        keyword.Add(part);
        if (!part.IsValid)
        {
            keyword.Fail(PartFailed);
            schema.Fail(null);
        }
    }

    private static void Annotate(OutputUnit? keyword, List<string> names)
    {
        if (keyword is { IsValid: true })
        {
            keyword.Annotation = OutputRun.ToJson(names);
        }
    }
}
