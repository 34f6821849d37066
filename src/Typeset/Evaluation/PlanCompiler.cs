using Typeset.Content;
using Typeset.Formats;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>Brings a plan into the form it is executed in.</summary>
internal sealed class PlanCompiler
{
    private readonly SchemaPlan _plan;
    private readonly JsonContractOptions _options;
    private readonly CompiledNode[] _nodes;
    private readonly Dictionary<string, int> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternMatcher> _patterns = new(StringComparer.Ordinal);
    private readonly List<ContentProgram> _contents = [];
    private string? _lastUri;
    private bool _tracksScope;
    private bool _warns;

    private PlanCompiler(SchemaPlan plan, JsonContractOptions options)
    {
        _plan = plan;
        _options = options;
        _nodes = new CompiledNode[plan.Nodes.Count];
    }

    public static CompiledPlan Compile(SchemaPlan plan, JsonContractOptions options)
    {
        PlanCompiler compiler = new(plan, options);
        foreach (PlanNode node in plan.Nodes)
        {
            compiler._nodes[node.Index] = new CompiledNode
            {
                Index = node.Index,
                Location = node.Location,
                Name = BranchNames.NameOf(node),
                Resource = compiler.ResourceOf(node.Location),
                Always = node.Always,
                Types = node.Types,
                IntegersAsWritten = node.IntegersAsWritten,
            };
        }

        foreach (PlanNode node in plan.Nodes)
        {
            compiler.Fill(compiler._nodes[node.Index], node);
        }

        foreach (CompiledNode node in compiler._nodes)
        {
            NodeFacts.Fill(node);
        }

        foreach (CompiledNode node in compiler._nodes)
        {
            node.Direct = compiler._tracksScope ? node : NodeFacts.DirectOf(node);
        }

        foreach (CompiledNode node in compiler._nodes)
        {
            NodeFacts.MarkAlternatives(node);
            if (node.Object is not null)
            {
                NodeFacts.FillVerdicts(node.Object);
            }

            if (node.Direct != node && node.Direct.Object is { Verdicts.Length: 0 } merged)
            {
                NodeFacts.FillVerdicts(merged);
            }
        }

        StepBudget budget = new(options.MaxSteps, options.MaxStepsPerValue);
        long slowMatches = SlowMatches(options.RegexTimeout);
        foreach (ContentProgram content in compiler._contents)
        {
            content.Plan = content.Schema is null ? null : new CompiledPlan(content.Schema, compiler._tracksScope, Warns: false, budget, slowMatches);
        }

        return new CompiledPlan(compiler._nodes[plan.Root], compiler._tracksScope, compiler._warns, budget, slowMatches);
    }

    // A pattern that was slow once is likely to be so again: an instance may cost a few times the limit of one match, no more.
    private static long SlowMatches(TimeSpan timeout) => timeout < TimeSpan.Zero ? long.MaxValue : Math.Max(1, (long)(timeout.TotalMilliseconds * 2));

    private void Fill(CompiledNode compiled, PlanNode node)
    {
        compiled.Const = node.Const is null ? null : new JsonConstant(node.Const);
        FillEnum(compiled, node);
        compiled.String = node.String is null ? null : ToProgram(node.String);
        compiled.Number = node.Number is null ? null : new NumberProgram(node.Number) { MultipleOfKeyword = NameOf(node, "multipleOf") };
        compiled.Array = node.Array is null ? null : ToProgram(node, node.Array);
        compiled.Object = node.Object is null ? null : ToProgram(node, node.Object);
        compiled.Ref = NodeAt(node.Ref);
        compiled.RefThrough = node.RefThrough is null ? -1 : ResourceOf(node.RefThrough + "#");
        FillDynamic(compiled, node.DynamicRef);
        compiled.DynamicKeyword = NameOf(node, "$dynamicRef");
        compiled.AllOf = NodesAt(node.AllOf);
        compiled.AllOfKeyword = NameOf(node, "allOf");
        foreach (KeywordSpelling spelling in node.Spellings)
        {
            compiled.AllOfIsSingle |= spelling is { Keyword: "allOf", IsSingle: true };
        }

        compiled.AnyOf = ToUnion(NameOf(node, "anyOf"), node.AnyOf, node.AnyOfDiscriminator);
        compiled.OneOf = ToUnion("oneOf", node.OneOf, node.OneOfDiscriminator);
        compiled.Not = NodeAt(node.Not);
        compiled.NotKeyword = NameOf(node, "not");
        compiled.If = NodeAt(node.If);
        compiled.Then = NodeAt(node.Then);
        compiled.Else = NodeAt(node.Else);
        compiled.HasApplicators = compiled.Ref is not null || compiled.DynamicTarget is not null || compiled.AllOf.Length > 0 ||
            compiled.AnyOf is not null || compiled.OneOf is not null || compiled.Not is not null || compiled.If is not null;
        compiled.HasMore = compiled.HasApplicators || compiled.Const is not null || compiled.Enum is not null || compiled.String is not null ||
            compiled.Number is not null || compiled.Array is not null || compiled.Object is not null;
    }

    private void FillDynamic(CompiledNode compiled, DynamicReference? reference)
    {
        if (reference is null)
        {
            return;
        }

        compiled.DynamicTarget = NodeAt(reference.Target);
        if (reference.Anchor is not null)
        {
            _tracksScope = true;
            compiled.DynamicCandidates = [];
            foreach (NamedSchema candidate in reference.Candidates)
            {
                compiled.DynamicCandidates[_nodes[candidate.Node].Resource] = _nodes[candidate.Node];
            }
        }
    }

    private static void FillEnum(CompiledNode compiled, PlanNode node)
    {
        if (node.Enum is not { } values)
        {
            return;
        }

        compiled.Enum = new JsonConstant[values.Count];
        bool allStrings = true;
        HashSet<string> texts = new(StringComparer.Ordinal);
        List<byte[]> names = [];
        for (int i = 0; i < values.Count; i++)
        {
            compiled.Enum[i] = new JsonConstant(values[i]);
            allStrings &= values[i].Kind == JsonNodeKind.String;
            if (allStrings && texts.Add(values[i].Text))
            {
                names.Add(JsonStrings.ToUtf8(values[i].Text));
            }
        }

        compiled.EnumNames = allStrings && names.Count > 0 ? new NameTable(names) : null;
    }

    private StringProgram? ToProgram(StringChecks checks)
    {
        FormatMode mode = ModeOf(checks);
        FormatDescriptor? format = checks.Format is null || mode == FormatMode.Annotate
            ? null
            : checks.FormatOfDraft3 ? FormatRegistry.FindForDraft3(checks.Format) : FormatRegistry.Find(checks.Format);
        ContentProgram? content = ToContent(checks);
        _warns |= format?.Check is not null && mode == FormatMode.Warn;
        return checks.MinLength == 0 && checks.MaxLength is null && checks.Pattern is null && format?.Check is null && content is null
            ? null
            : new StringProgram
            {
                MinLength = checks.MinLength,
                MaxLength = checks.MaxLength ?? long.MaxValue,
                Pattern = checks.Pattern is null ? null : PatternOf(checks.Pattern),
                FormatDescription = format?.Description,
                Format = mode == FormatMode.Warn ? null : format?.Check,
                WarnedFormat = mode == FormatMode.Warn ? format?.Check : null,
                Content = content,
            };
    }

    private ContentProgram? ToContent(StringChecks checks)
    {
        ContentEncoding? encoding = checks.ContentEncoding is null ? null : ContentEncoding.Find(checks.ContentEncoding);

        // What a text of an unknown encoding holds cannot be told.
        bool isJson = checks.ContentMediaType is not null && MediaTypes.IsJson(checks.ContentMediaType) && (encoding is not null || checks.ContentEncoding is null);
        if (!_options.AssertContent || (encoding is null && !isJson))
        {
            return null;
        }

        ContentProgram content = new() { Encoding = encoding, IsJson = isJson, MaxDepth = _options.MaxDepth, Schema = isJson ? NodeAt(checks.ContentSchema) : null };
        _contents.Add(content);
        return content;
    }

    private FormatMode ModeOf(StringChecks checks)
    {
        FormatMode mode = checks.Format is not null && _options.FormatModes.TryGetValue(checks.Format, out FormatMode own) ? own : _options.Formats;
        return mode != FormatMode.ByDialect ? mode : checks.FormatAsserts ? FormatMode.Assert : FormatMode.Annotate;
    }

    private ArrayProgram ToProgram(PlanNode node, ArrayChecks checks) => new()
    {
        PrefixItemsKeyword = NameOf(node, "prefixItems"),
        ItemsKeyword = NameOf(node, "items"),
        ContainsEvaluates = checks.ContainsEvaluates,
        MinItems = checks.MinItems,
        MaxItems = checks.MaxItems ?? long.MaxValue,
        UniqueItems = checks.UniqueItems,
        PrefixItems = NodesAt(checks.PrefixItems),
        Items = NodeAt(checks.Items),
        Contains = NodeAt(checks.Contains),
        MinContains = checks.MinContains,
        MaxContains = checks.MaxContains ?? long.MaxValue,
        UnevaluatedItems = NodeAt(checks.UnevaluatedItems),
    };

    private ObjectProgram ToProgram(PlanNode node, ObjectChecks checks)
    {
        List<string> order = [];
        Dictionary<string, CompiledNode?> nodes = new(StringComparer.Ordinal);
        Dictionary<string, int> bits = new(StringComparer.Ordinal);

        void Know(string name, CompiledNode? value)
        {
            if (!nodes.TryGetValue(name, out CompiledNode? known))
            {
                order.Add(name);
                nodes.Add(name, value);
            }
            else if (value is not null)
            {
                nodes[name] = value;
            }
        }

        ObjectProgram.PresenceBit Watch(string name)
        {
            Know(name, null);
            bits.TryAdd(name, bits.Count);
            return new(name, bits[name]);
        }

        foreach (NamedSchema property in checks.Properties)
        {
            Know(property.Name, _nodes[property.Node]);
        }

        ObjectProgram.PresenceBit[] required = checks.Required.IsEmpty ? [] : [.. checks.Required.Distinct(StringComparer.Ordinal).Select(Watch)];
        ulong[] requiredMask = new ulong[(required.Length + 63) / 64];
        foreach (ObjectProgram.PresenceBit bit in required)
        {
            // Required names come first, so their bits fill the first words.
            requiredMask[bit.Bit / 64] |= 1UL << (bit.Bit % 64);
        }

        ObjectProgram.DependentNames[] dependentRequired =
            checks.DependentRequired.IsEmpty ? [] : [.. checks.DependentRequired.Select(entry => new ObjectProgram.DependentNames(Watch(entry.Name), [.. entry.Required.Select(Watch)]))];
        ObjectProgram.DependentNode[] dependentSchemas =
            checks.DependentSchemas.IsEmpty ? [] : [.. checks.DependentSchemas.Select(entry => new ObjectProgram.DependentNode(Watch(entry.Name), _nodes[entry.Node]))];

        return new ObjectProgram
        {
            Names = new NameTable([.. order.Select(name => JsonStrings.ToUtf8(name))]),
            Known = [.. order.Select(name => new ObjectProgram.KnownProperty(name, bits.GetValueOrDefault(name, -1), nodes[name]))],
            PresenceBits = bits.Count,
            RequiredMask = requiredMask,
            Required = required,
            Patterns = checks.PatternProperties.IsEmpty ? [] : [.. checks.PatternProperties.Select(entry => new ObjectProgram.PatternProperty(PatternOf(entry.Name), _nodes[entry.Node]))],
            Additional = NodeAt(checks.AdditionalProperties),
            Unevaluated = NodeAt(checks.UnevaluatedProperties),
            PropertyNames = NodeAt(checks.PropertyNames),
            MinProperties = checks.MinProperties,
            MaxProperties = checks.MaxProperties ?? long.MaxValue,
            DependentRequired = dependentRequired,
            DependentSchemas = dependentSchemas,
            RequiredByProperties = checks.RequiredByProperties,
            DependentRequiredKeyword = NameOf(node, "dependentRequired"),
            DependentSchemasKeyword = NameOf(node, "dependentSchemas"),
        };
    }

    private UnionProgram? ToUnion(string keyword, EquatableArray<int> branches, Discriminator? discriminator) => branches.IsEmpty
        ? null
        : new UnionProgram
        {
            Keyword = keyword,
            Branches = NodesAt(branches),
            Tag = discriminator?.Property,
            TagName = discriminator is null ? [] : JsonStrings.ToUtf8(discriminator.Property),
            TagValues = discriminator is null ? null : new NameTable([.. discriminator.Values.Select(value => JsonStrings.ToUtf8(value))]),
        };

    private PatternMatcher PatternOf(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out PatternMatcher? matcher))
        {
            matcher = new PatternMatcher(pattern, _options.RegexTimeout);
            _patterns.Add(pattern, matcher);
        }

        return matcher;
    }

    /// <summary>The keyword that the schema writes where 2020-12 writes this one.</summary>
    private static string NameOf(PlanNode node, string keyword)
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

    private CompiledNode? NodeAt(int index) => index == PlanNode.None ? null : _nodes[index];

    private CompiledNode[] NodesAt(EquatableArray<int> indices)
    {
        if (indices.IsEmpty)
        {
            return [];
        }

        var nodes = new CompiledNode[indices.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _nodes[indices[i]];
        }

        return nodes;
    }

    private int ResourceOf(string location)
    {
        int fragment = location.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> resourceUri = fragment < 0 ? location : location.AsSpan(0, fragment);
        if (_lastUri is not null && resourceUri.SequenceEqual(_lastUri))
        {
            return _resources[_lastUri];
        }

        string uri = _lastUri = resourceUri.ToString();
        if (!_resources.TryGetValue(uri, out int resource))
        {
            resource = _resources.Count;
            _resources.Add(uri, resource);
        }

        return resource;
    }
}
