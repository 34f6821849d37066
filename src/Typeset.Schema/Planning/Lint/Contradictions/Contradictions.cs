namespace Typeset.Schema;

/// <summary>
/// Reports schemas that nothing can satisfy though each of their parts could be: parts that exclude each other, alternatives that
/// the schema around them rules out, properties that can never be valid. A schema that says itself that nothing is valid
/// (<c>false</c>, <c>{"not": {}}</c>) is no mistake.
/// </summary>
internal sealed class Contradictions
{
    /// <summary>Beyond this many parts that say something of one object the pairs among them are not looked at.</summary>
    private const int MostParts = 32;

    /// <summary>Schemas inside schemas are looked into so deep; what is below counts as possible.</summary>
    private const int MostNesting = 200;

    private readonly PlanRun _run;
    private readonly Possible?[] _possible;
    private readonly bool[] _isOpen;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private int _nesting;

    private Contradictions(PlanRun run)
    {
        _run = run;
        _possible = new Possible?[run.Nodes.Count];
        _isOpen = new bool[run.Nodes.Count];
    }

    /// <summary>Looks at every schema of the plan.</summary>
    public static void Check(PlanRun run)
    {
        Contradictions contradictions = new(run);
        for (int i = 0; i < run.Nodes.Count; i++)
        {
            contradictions.Of(i);
        }

        for (int i = 0; i < run.Nodes.Count; i++)
        {
            contradictions.CheckProperties(run.Nodes[i]);
        }
    }

    private Possible Of(int index)
    {
        if (index == PlanNode.None || _isOpen[index] || _nesting == MostNesting)
        {
            return Possible.Anything;
        }

        if (_possible[index] is Possible known)
        {
            return known;
        }

        _isOpen[index] = true;
        _nesting++;
        Possible found = Find(_run.Nodes[index]);
        _nesting--;
        _isOpen[index] = false;
        _possible[index] = found;
        return found;
    }

    private Possible Find(PlanNode node)
    {
        if (node.Always is bool always)
        {
            return always ? Possible.Anything : Possible.Nothing;
        }

        Possible own = Own(node);
        if (own.IsNothing)
        {
            return own;
        }

        if (node.Ref != PlanNode.None && !TryAdd(node, Of(node.Ref), "$ref", string.Empty, ref own))
        {
            return own;
        }

        for (int i = 0; i < node.AllOf.Count; i++)
        {
            if (!TryAdd(node, Of(node.AllOf[i]), KeywordOf(node, "allOf"), JsonPointer.Append(string.Empty, i), ref own))
            {
                return own;
            }
        }

        if (TryAddAlternatives(node, node.AnyOf, "anyOf", ref own))
        {
            TryAddAlternatives(node, node.OneOf, "oneOf", ref own);
        }

        return own;
    }

    /// <summary>Adds a part that applies together with what is known; false when nothing is left.</summary>
    private bool TryAdd(PlanNode node, Possible part, string keyword, string pointer, ref Possible known)
    {
        Possible both = Possible.Both(known, part);
        if (both.IsNothing && !part.IsNothing)
        {
            Report(SchemaProblems.PartsExcludeEachOther, node, keyword, pointer, Describe(part), Describe(known));
        }

        known = both;
        return !both.IsNothing;
    }

    private bool TryAddAlternatives(PlanNode node, EquatableArray<int> branches, string keyword, ref Possible known)
    {
        if (branches.IsEmpty)
        {
            return true;
        }

        List<Possible> alternatives = [];
        List<int> dead = [];
        bool anyPossible = false;
        for (int i = 0; i < branches.Count; i++)
        {
            Possible branch = Of(branches[i]);
            Possible both = Possible.Both(known, branch);
            anyPossible |= !branch.IsNothing;
            alternatives.Add(both);
            if (both.IsNothing && !branch.IsNothing)
            {
                dead.Add(i);
            }
        }

        Possible left = Possible.Either(alternatives);
        if (left.IsNothing)
        {
            if (anyPossible)
            {
                Report(SchemaProblems.PartsExcludeEachOther, node, KeywordOf(node, keyword), string.Empty, "nothing else than " + Describe(Possible.Either([.. Each(branches)])), Describe(known));
            }

            known = Possible.Nothing;
            return false;
        }

        foreach (int i in dead)
        {
            Report(SchemaProblems.ImpossibleAlternative, node, KeywordOf(node, keyword), JsonPointer.Append(string.Empty, i), Describe(Of(branches[i])), Describe(known));
        }

        known = Possible.Both(known, left);
        return !known.IsNothing;
    }

    private IEnumerable<Possible> Each(EquatableArray<int> nodes)
    {
        foreach (int node in nodes)
        {
            yield return Of(node);
        }
    }

    /// <summary>What the keywords of the schema itself allow.</summary>
    private Possible Own(PlanNode node)
    {
        JsonTypes types = node.Types;
        if (node.Not != PlanNode.None)
        {
            types &= ~TypesOf(_run.Nodes[node.Not]);
        }

        if (types == JsonTypes.None)
        {
            return Possible.Nothing;
        }

        (ExactNumber? minimum, bool isMinimumExclusive) = Bound(node.Number?.Minimum, node.Number?.ExclusiveMinimum, 1);
        (ExactNumber? maximum, bool isMaximumExclusive) = Bound(node.Number?.Maximum, node.Number?.ExclusiveMaximum, -1);
        Possible bounds = new Possible
        {
            Types = types,
            Minimum = minimum,
            IsMinimumExclusive = isMinimumExclusive,
            Maximum = maximum,
            IsMaximumExclusive = isMaximumExclusive,
            MinLength = node.String?.MinLength ?? 0,
            MaxLength = node.String?.MaxLength ?? long.MaxValue,
            MinItems = node.Array?.MinItems ?? 0,
            MaxItems = node.Array?.MaxItems ?? long.MaxValue,
            MinProperties = Math.Max(node.Object?.MinProperties ?? 0, node.Object?.Required.Count ?? 0),
            MaxProperties = node.Object?.MaxProperties ?? long.MaxValue,
        }.Settled();
        if (node.Const is null && node.Enum is null)
        {
            return bounds;
        }

        Possible known = bounds;
        if (node.Const is JsonNode constant)
        {
            known = WithValues(node, known, [constant], "const");
        }

        return node.Enum is EquatableArray<JsonNode> values && !known.IsNothing ? WithValues(node, known, [.. values], "enum") : known;
    }

    private Possible WithValues(PlanNode node, Possible known, JsonNode[] values, string keyword)
    {
        Possible both = Possible.Both(known, new Possible { Values = values });

        // Values that the type alone rules out have a problem of their own, each at its place.
        if (both.IsNothing && values.Length > 0 && !known.IsNothing && Array.Exists(values, value => (JsonValues.TypeOf(value) & node.Types) != JsonTypes.None))
        {
            Report(SchemaProblems.PartsExcludeEachOther, node, keyword, string.Empty, Describe(new Possible { Values = values }), Describe(known));
        }

        return both;
    }

    private static (ExactNumber? Bound, bool IsExclusive) Bound(ExactNumber? inclusive, ExactNumber? exclusive, int direction) =>
        exclusive is not ExactNumber strict ? (inclusive, false)
        : inclusive is ExactNumber loose && loose.CompareTo(strict) * direction > 0 ? (loose, false)
        : (strict, true);

    /// <summary>The types whose every value the schema allows, when that is certain.</summary>
    private static JsonTypes TypesOf(PlanNode node) => node switch
    {
        { Always: true } => JsonTypes.Any,
        { Always: false } => JsonTypes.None,
        {
            Const: null, Enum: null, String: null, Number: null, Array: null, Object: null, Ref: PlanNode.None, DynamicRef: null, AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0,
            Not: PlanNode.None, If: PlanNode.None, IntegersAsWritten: false
        } => node.Types,
        _ => JsonTypes.None,
    };

    /// <summary>Looks at what all parts of a schema say of the properties of the same object.</summary>
    private void CheckProperties(PlanNode node)
    {
        if (node.Object is { Properties.Count: > 0, PatternProperties.Count: > 0 } checks)
        {
            CheckPatterns(node, checks);
        }

        if (node.AllOf.IsEmpty && (node.Ref == PlanNode.None || node.Object is null))
        {
            return;
        }

        List<PlanNode> parts = [];
        if (!TryGather(node, parts) || parts.Count < 2)
        {
            return;
        }

        Dictionary<string, (Possible Known, PlanNode Part)> known = new(StringComparer.Ordinal);
        foreach (PlanNode part in parts)
        {
            foreach (NamedSchema property in part.Object!.Properties)
            {
                Possible possible = Of(property.Node);
                if (!known.TryGetValue(property.Name, out (Possible Known, PlanNode Part) other))
                {
                    known.Add(property.Name, (possible, part));
                    continue;
                }

                Possible both = Possible.Both(other.Known, possible);
                if (both.IsNothing && !possible.IsNothing && !other.Known.IsNothing)
                {
                    ReportProperty(SchemaProblems.PropertyNeverValid, part, node, property.Name, Describe(possible), Describe(other.Known), PlaceOf(other.Part));
                }

                known[property.Name] = (both, other.Part);
            }
        }

        foreach (PlanNode closed in parts)
        {
            if (ClosedNames(closed) is not HashSet<string> names)
            {
                continue;
            }

            foreach (PlanNode part in parts)
            {
                if (ReferenceEquals(part, closed))
                {
                    continue;
                }

                // One mistake shuts out all of them, and is reported once.
                string? first = null;
                int more = -1;
                foreach (NamedSchema property in part.Object!.Properties)
                {
                    if (!names.Contains(property.Name) && _run.Nodes[property.Node].Always is not false)
                    {
                        first ??= property.Name;
                        more++;
                    }
                }

                if (first is not null)
                {
                    ReportProperty(SchemaProblems.PropertyShutOut, part, node, first, more == 0 ? string.Empty : FormattableString.Invariant($" (and {more} more)"), PlaceOf(closed));
                }
            }
        }
    }

    /// <summary>Gathers the schemas that hold the same object together with this one; false when there are too many.</summary>
    private bool TryGather(PlanNode node, List<PlanNode> parts)
    {
        Stack<int> open = new();
        HashSet<int> seen = [node.Index];
        open.Push(node.Index);
        while (open.Count > 0)
        {
            PlanNode part = _run.Nodes[open.Pop()];
            if (part.Object is not null)
            {
                parts.Add(part);
                if (parts.Count > MostParts)
                {
                    return false;
                }
            }

            for (int i = part.AllOf.Count - 1; i >= 0; i--)
            {
                if (seen.Add(part.AllOf[i]))
                {
                    open.Push(part.AllOf[i]);
                }
            }

            if (part.Ref != PlanNode.None && seen.Add(part.Ref))
            {
                open.Push(part.Ref);
            }
        }

        return true;
    }

    /// <summary>The only properties that a closed object has; null when it is open.</summary>
    private HashSet<string>? ClosedNames(PlanNode node)
    {
        if (node.Object is not { PatternProperties.Count: 0 } checks || checks.AdditionalProperties == PlanNode.None || _run.Nodes[checks.AdditionalProperties].Always is not false)
        {
            return null;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (NamedSchema property in checks.Properties)
        {
            names.Add(property.Name);
        }

        return names;
    }

    private void CheckPatterns(PlanNode node, ObjectChecks checks)
    {
        foreach (NamedSchema property in checks.Properties)
        {
            Possible possible = Of(property.Node);
            foreach (NamedSchema pattern in checks.PatternProperties)
            {
                // Whether the pattern matches is asked last, for it costs most.
                Possible other = Of(pattern.Node);
                if (!possible.IsNothing && !other.IsNothing && Possible.Both(possible, other).IsNothing && Matches(pattern.Name, property.Name))
                {
                    ReportProperty(SchemaProblems.PropertyNeverValid, node, node, property.Name, Describe(possible), Describe(other), string.Concat("the pattern '", Excerpt.Of(pattern.Name), "'"));
                }
            }
        }
    }

    /// <summary>Whether a pattern certainly matches a name.</summary>
    private static bool Matches(string pattern, string name) =>
        EcmaPattern.ParseTolerantly(pattern) is { Error: null } parsed && parsed.ToByteTests() is { Count: > 0 } tests && ByteTest.AreKept(tests, name);

    private void ReportProperty(ProblemDescriptor descriptor, PlanNode part, PlanNode whole, string name, params string[] arguments)
    {
        SchemaNode schema = _run.Reached[part.Index];
        string pointer = JsonPointer.Append(JsonPointer.Append(schema.Pointer, "properties"), name);
        if (schema.Json["properties"]?.Find(name) is not JsonMember member || !_reported.Add(string.Concat(descriptor.Code, schema.Resource.Uri, pointer)))
        {
            return;
        }

        string where = ReferenceEquals(part, whole) || string.Equals(arguments[arguments.Length - 1], PlaceOf(whole), StringComparison.Ordinal) ? string.Empty : string.Concat(", where ", PlaceOf(whole), " joins them");
        _run.Report(descriptor, schema, member.NameStart, member.NameLength, pointer, [Excerpt.Of(name), .. arguments, where]);
    }

    private void Report(ProblemDescriptor descriptor, PlanNode node, string keyword, string pointer, params string[] arguments)
    {
        SchemaNode schema = _run.Reached[node.Index];
        if (schema.Json.Find(keyword) is not JsonMember member)
        {
            return;
        }

        (int start, int length) = (member.NameStart, member.NameLength);
        if (pointer.Length > 0 && JsonPointer.TryIndex(pointer.Substring(1), out int index) && index < member.Value.Items.Count)
        {
            (start, length) = (member.Value.Items[index].Start, member.Value.Items[index].Length);
        }

        _run.Report(descriptor, schema, start, length, JsonPointer.Append(schema.Pointer, keyword) + pointer, arguments);
    }

    private string PlaceOf(PlanNode node) => string.Concat("'#", Excerpt.Of(_run.Reached[node.Index].Pointer), "'");

    private static string KeywordOf(PlanNode node, string keyword)
    {
        foreach (KeywordSpelling spelling in node.Spellings)
        {
            if (string.Equals(spelling.Keyword, keyword, StringComparison.Ordinal))
            {
                return spelling.Name;
            }
        }

        return keyword;
    }

    private static string Describe(Possible possible)
    {
        if (possible.Values is { } values)
        {
            return values.Count == 1 ? Excerpt.Of(values[0]) : FormattableString.Invariant($"{values.Count} values such as {Excerpt.Of(values[0])}");
        }

        List<string> bounds = [];
        Add(JsonTypes.String, "of length", possible.MinLength, possible.MaxLength);
        Add(JsonTypes.Array, "with items from", possible.MinItems, possible.MaxItems);
        Add(JsonTypes.Object, "with properties from", possible.MinProperties, possible.MaxProperties);
        if ((possible.Types & JsonTypes.Number) != JsonTypes.None)
        {
            if (possible.Minimum is ExactNumber minimum)
            {
                bounds.Add(string.Concat(possible.IsMinimumExclusive ? "above " : "from ", minimum.ToString(), possible.Maximum is null ? " on" : string.Empty));
            }

            if (possible.Maximum is ExactNumber maximum)
            {
                bounds.Add(string.Concat(possible.IsMaximumExclusive ? "below " : "up to ", maximum.ToString()));
            }
        }

        string types = possible.Types == JsonTypes.Any ? "any value" : TypeNames.Describe(possible.Types);
        return bounds.Count == 0 ? types : string.Concat(types, " (", string.Join(", ", bounds), ")");

        void Add(JsonTypes type, string words, long least, long most)
        {
            if ((possible.Types & type) != JsonTypes.None && (least > 0 || most < long.MaxValue))
            {
                bounds.Add(most == long.MaxValue ? FormattableString.Invariant($"{words} {least} on") : FormattableString.Invariant($"{words} {least} to {most}"));
            }
        }
    }
}
