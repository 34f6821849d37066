using System.Numerics;

namespace Typeset.Schema;

/// <summary>
/// What a keyword sees while it is planned: its value, the schema around it and the node being built. The readers of
/// values (<see cref="TryCount"/>, <see cref="TryText"/>…) report what is wrong, so a keyword only says what it asks for.
/// </summary>
internal sealed class KeywordContext(PlanRun run, SchemaNode schema, PlanNodeBuilder plan)
{
    private JsonMember _member = null!;

    /// <summary>The node being built.</summary>
    public PlanNodeBuilder Plan { get; } = plan;

    /// <summary>The dialect of the schema.</summary>
    public Dialect Dialect => schema.Resource.Dialect;

    /// <summary>The keyword's name.</summary>
    public string Name => _member.Name;

    /// <summary>The keyword's value.</summary>
    public JsonNode Value => _member.Value;

    /// <summary>Goes to a keyword of the schema.</summary>
    public void MoveTo(JsonMember member) => _member = member;

    /// <summary>The value of another keyword of the same schema, or null.</summary>
    public JsonNode? Sibling(string keyword) => schema.Json[keyword];

    /// <summary>Reports a problem of a value.</summary>
    /// <param name="descriptor">The entry of the catalogue.</param>
    /// <param name="at">The value.</param>
    /// <param name="pointer">JSON Pointer from the keyword's value to <paramref name="at"/>.</param>
    /// <param name="arguments">What the message names.</param>
    public void Report(ProblemDescriptor descriptor, JsonNode at, string pointer, params string[] arguments) =>
        run.Report(descriptor, schema, at.Start, at.Length, JsonPointer.Append(schema.Pointer, Name) + pointer, arguments);

    /// <summary>Reports a problem of the keyword itself.</summary>
    public void ReportName(ProblemDescriptor descriptor, params string[] arguments) =>
        run.Report(descriptor, schema, _member.NameStart, _member.NameLength, JsonPointer.Append(schema.Pointer, Name), arguments);

    /// <summary>The members that count: of those with the same name only the last.</summary>
    public IEnumerable<JsonMember> Members() => JsonMembers.Effective(Value);

    /// <summary>Reads a string.</summary>
    public bool TryText(out string text)
    {
        text = Value.Text;
        if (Value.Kind == JsonNodeKind.String)
        {
            return true;
        }

        Report(SchemaProblems.StringExpected, Value, string.Empty, Name, Excerpt.Of(Value));
        return false;
    }

    /// <summary>Reads true or false.</summary>
    public bool TryFlag(out bool flag)
    {
        flag = Value.Kind == JsonNodeKind.True;
        if (Value.Kind is JsonNodeKind.True or JsonNodeKind.False)
        {
            return true;
        }

        Report(SchemaProblems.BooleanExpected, Value, string.Empty, Name, Excerpt.Of(Value));
        return false;
    }

    /// <summary>Reads a number.</summary>
    public bool TryNumber(out ExactNumber number)
    {
        if (Value.Kind == JsonNodeKind.Number && ExactNumber.TryParse(Value.Text, out number))
        {
            return true;
        }

        number = default;
        Report(SchemaProblems.NumberExpected, Value, string.Empty, Name, Excerpt.Of(Value), QuotedNumberHint());
        return false;
    }

    /// <summary>Reads a whole number from 0 up, however it is written (<c>2.0</c> is one). What a long cannot hold counts as the largest.</summary>
    public bool TryCount(out long count)
    {
        count = 0;
        if (Value.Kind != JsonNodeKind.Number || !ExactNumber.TryParse(Value.Text, out ExactNumber number) || !number.IsInteger)
        {
            Report(SchemaProblems.CountExpected, Value, string.Empty, Name, Excerpt.Of(Value), QuotedNumberHint());
            return false;
        }

        if (number.Sign < 0)
        {
            Report(SchemaProblems.NegativeCount, Value, string.Empty, Name, Excerpt.Of(Value.Text));
            return false;
        }

        BigInteger largest = long.MaxValue;
        count = number.Exponent > 18 || number.Coefficient > largest
            ? long.MaxValue
            : (long)BigInteger.Min(largest, number.Coefficient * BigInteger.Pow(10, (int)number.Exponent));
        return true;
    }

    /// <summary>Reads an array of property names, each once. Draft 4 asks for at least one (validation, sections 5.4.3 and 5.4.5).</summary>
    public bool TryNames(JsonNode value, string pointer, out EquatableArray<string> names)
    {
        names = default;
        if (value.Kind != JsonNodeKind.Array)
        {
            string hint = value.Kind == JsonNodeKind.String
                ? string.Concat("; write [\"", Excerpt.Of(value.Text), "\"]")
                : value.Kind is JsonNodeKind.True or JsonNodeKind.False ? "; list the names beside 'properties'" : string.Empty;
            Report(SchemaProblems.NamesExpected, value, pointer, Name, Excerpt.Of(value), hint);
            return false;
        }

        if (value.Items.Count == 0 && ReferenceEquals(schema.Resource.Dialect, Dialect.Draft4))
        {
            Report(SchemaProblems.EmptyNames, value, pointer, Name, schema.Resource.Dialect.Name);
        }

        bool isWellFormed = true;
        List<string> read = new(value.Items.Count);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < value.Items.Count; i++)
        {
            JsonNode item = value.Items[i];
            if (item.Kind != JsonNodeKind.String)
            {
                Report(SchemaProblems.NameExpected, item, JsonPointer.Append(pointer, i), Name, Excerpt.Of(item));
                isWellFormed = false;
            }
            else if (!seen.Add(item.Text))
            {
                Report(SchemaProblems.DuplicateName, item, JsonPointer.Append(pointer, i), Excerpt.Of(item.Text), Name);
                isWellFormed = false;
            }
            else
            {
                read.Add(item.Text);
            }
        }

        names = new EquatableArray<string>(read);
        return isWellFormed;
    }

    /// <summary>The node of the schema that the value is, or <see cref="PlanNode.None"/> when it is none.</summary>
    public int Schema() => Schema(Value, string.Empty);

    /// <summary>The node of the value, which may be true or false in every dialect.</summary>
    public int SchemaOrBoolean() => Value.Kind is JsonNodeKind.True or JsonNodeKind.False ? Node(Value, string.Empty) : Schema();

    /// <summary>Checks that the value is a schema, which is not planned.</summary>
    public void CheckSchema()
    {
        if (run.Graph.NodeOf(Value) is null)
        {
            Report(SchemaProblems.SchemaExpected, Value, string.Empty, Excerpt.Of(Value));
        }
    }

    /// <summary>The node of a schema inside the value.</summary>
    public int SchemaAt(JsonNode value, string pointer) => Schema(value, pointer);

    /// <summary>The node of an item of the value that is a schema or the name of a type.</summary>
    public int TypeExpression(JsonNode item, string pointer) => Node(item, pointer);

    /// <summary>Whether the schema of a property says that the property is required, itself or where its reference leads.</summary>
    public bool IsRequired(JsonNode property)
    {
        SchemaNode? node = run.Graph.NodeOf(property);
        for (int steps = 0; node is { Reference: not SchemaNode.None } && steps < run.Graph.Nodes.Count; steps++)
        {
            node = run.Graph.Nodes[node.Reference];
        }

        return node?.Json["required"] is { Kind: JsonNodeKind.True };
    }

    /// <summary>The nodes of the schemas in an array with at least one.</summary>
    public EquatableArray<int> Schemas()
    {
        if (Value.Kind != JsonNodeKind.Array)
        {
            Report(SchemaProblems.SchemaArrayExpected, Value, string.Empty, Name, Excerpt.Of(Value));
            return default;
        }

        if (Value.Items.Count == 0)
        {
            Report(SchemaProblems.EmptySchemaArray, Value, string.Empty, Name);
            return default;
        }

        int[] nodes = new int[Value.Items.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Schema(Value.Items[i], JsonPointer.Append(string.Empty, i));
        }

        return new EquatableArray<int>(nodes);
    }

    /// <summary>The nodes of the schemas in an object, under their names.</summary>
    public EquatableArray<NamedSchema> NamedSchemas()
    {
        if (Value.Kind != JsonNodeKind.Object)
        {
            Report(SchemaProblems.SchemaMapExpected, Value, string.Empty, Name, Excerpt.Of(Value));
            return default;
        }

        List<NamedSchema> schemas = new(Value.Members.Count);
        foreach (JsonMember member in Members())
        {
            CheckName(member);
            schemas.Add(new NamedSchema(member.Name, Schema(member.Value, JsonPointer.Append(string.Empty, member.Name))));
        }

        return new EquatableArray<NamedSchema>(schemas);
    }

    /// <summary>The node that the schema's reference leads to.</summary>
    public int Reference()
    {
        Plan.RefThrough = run.Enter(schema.ReferenceThrough);
        return run.NodeFor(schema.Reference);
    }

    /// <summary>Asks for the target of the dynamic reference; what may redefine it is known once all of the plan is.</summary>
    public void DynamicReference()
    {
        if (schema.DynamicTarget != SchemaNode.None)
        {
            Plan.DynamicRef = run.DynamicReference(schema);
        }
    }

    /// <summary>Checks definitions without planning them: only what is referred to is planned.</summary>
    public void CheckDefinitions()
    {
        if (Value.Kind != JsonNodeKind.Object)
        {
            Report(SchemaProblems.SchemaMapExpected, Value, string.Empty, Name, Excerpt.Of(Value));
            return;
        }

        foreach (JsonMember member in Members())
        {
            CheckName(member);
            if (run.Graph.NodeOf(member.Value) is null)
            {
                Report(SchemaProblems.SchemaExpected, member.Value, JsonPointer.Append(string.Empty, member.Name), Excerpt.Of(member.Value));
            }
            else
            {
                CheckBoolean(member.Value, JsonPointer.Append(string.Empty, member.Name));
            }
        }
    }

    /// <summary>Checks an object of vocabularies (JSON Schema 2020-12 core, section 8.1.2).</summary>
    public void CheckVocabularies()
    {
        if (Value.Kind != JsonNodeKind.Object)
        {
            Report(SchemaProblems.VocabulariesExpected, Value, string.Empty, Excerpt.Of(Value));
            return;
        }

        foreach (JsonMember member in Value.Members)
        {
            if (member.Value.Kind is not (JsonNodeKind.True or JsonNodeKind.False))
            {
                Report(SchemaProblems.VocabulariesExpected, member.Value, JsonPointer.Append(string.Empty, member.Name), Excerpt.Of(member.Value));
            }
        }
    }

    /// <summary>Whether the value is a regular expression; reports it when it is not.</summary>
    public bool CheckPattern(string pattern) => CheckPattern(pattern, Value.Start, Value.Length, string.Empty);

    /// <summary>Checks the regular expression that a member's name is.</summary>
    public void CheckPattern(JsonMember member) =>
        CheckPattern(member.Name, member.NameStart, member.NameLength, JsonPointer.Append(string.Empty, member.Name));

    private bool CheckPattern(string pattern, int start, int length, string pointer)
    {
        EcmaPattern parsed = EcmaPattern.ParseTolerantly(pattern);
        if ((parsed.Error ?? parsed.Departure) is EcmaPatternError error)
        {
            ProblemDescriptor descriptor = parsed.Error is null ? SchemaProblems.PatternOutsideUnicodeMode : SchemaProblems.MalformedPattern;
            run.Report(descriptor, schema, start, length, JsonPointer.Append(schema.Pointer, Name) + pointer, Excerpt.Of(pattern), error.ToString());
        }

        return parsed.Error is null;
    }

    private int Schema(JsonNode value, string pointer)
    {
        CheckBoolean(value, pointer);
        return Node(value, pointer);
    }

    private void CheckName(JsonMember member)
    {
        if (KeywordsAmongNames.Includes(member))
        {
            run.Report(SchemaProblems.KeywordAmongNames, schema, member.NameStart, member.NameLength, JsonPointer.Append(JsonPointer.Append(schema.Pointer, Name), member.Name), member.Name, Name);
        }
    }

    private void CheckBoolean(JsonNode value, string pointer)
    {
        if (value.Kind is JsonNodeKind.True or JsonNodeKind.False && !schema.Resource.Dialect.HasBooleanSchemas)
        {
            Report(SchemaProblems.BooleanSchema, value, pointer, schema.Resource.Dialect.Name, value.Kind == JsonNodeKind.True ? "{}" : "{\"not\": {}}");
        }
    }

    private int Node(JsonNode value, string pointer)
    {
        if (run.Graph.NodeOf(value) is SchemaNode node)
        {
            return run.NodeFor(node.Index);
        }

        Report(SchemaProblems.SchemaExpected, value, pointer, Excerpt.Of(value));
        return PlanNode.None;
    }

    private string QuotedNumberHint() =>
        Value.Kind == JsonNodeKind.String && ExactNumber.TryParse(Value.Text, out _) ? string.Concat("; write ", Excerpt.Of(Value.Text), " without quotation marks") : string.Empty;
}
