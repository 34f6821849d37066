using System.Text;
using System.Text.Json;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class FieldTests
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "properties": {
            "a": { "type": ["integer", "null"] },
            "b\\/~": { "type": "string" },
            "o": { "$ref": "#/$defs/o" },
            "l": { "type": "array", "items": { "$ref": "#/$defs/o" } },
            "m": { "type": "object", "additionalProperties": { "properties": { "k": { "type": "integer" } } } },
            "free": { "type": "object" }
          },
          "$defs": { "o": { "properties": { "x": { "type": "integer" }, "y": {} } } }
        }
        """;

    private static readonly ContractValidator s_validator = new(JsonContract.Load(Schema), "schema");

    private static readonly Gen<string> s_value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf("1", "null", "-2.5e1", "true", "\"s\"", "\"{\\\"a\\\"\"")
        : Gen.OneOf(
            Gen.OneOf("1", "null", "\"x\\\\\"", "\" ] } , \"", "false", "[]", "{}"),
            inner.Array[0, 3].Select(items => "[" + string.Join(" ,", items) + " ]"),
            Gen.Select(Gen.OneOf("a", "b\\\\/~", "\\u0061", "o", "l", "m", "k", "x", "y", "free", "new", "é", "n\\u00e9", "\\ud800"), inner).Array[0, 5]
                .Select(members => "{ " + string.Join(", ", members.Select(member => $"\"{member.Item1}\" : {member.Item2}")) + "}")));

    [Theory]
    [InlineData("""{"properties": {"a": {}, "b": {"type": "object"}}}""", "/a /b")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"items": {"properties": {"c": {}}}}}}}}""", "/a /a/b /a/b/*/c")]
    [InlineData("""{"$ref": "#/$defs/d", "$defs": {"d": {"properties": {"a": {}}}}}""", "/a")]
    [InlineData("""{"allOf": [{"properties": {"a": {}}}], "anyOf": [{"properties": {"b": {}}}], "oneOf": [{"properties": {"c": {}}}], "if": {"properties": {"d": {}}}, "then": {"properties": {"e": {}}}, "else": {"properties": {"f": {}}}, "dependentSchemas": {"a": {"properties": {"g": {}}}}}""", "/a /b /c /d /e /f /g")]
    [InlineData("""{"properties": {"a": {"prefixItems": [{"properties": {"x": {}}}], "items": {"properties": {"y": {}}}}}}""", "/a /a/*/x /a/*/y")]
    [InlineData("""{"properties": {"m": {"patternProperties": {"^x": {"properties": {"p": {}}}}, "additionalProperties": {"properties": {"q": {}}}}}}""", "/m /m/*/p /m/*/q")]
    [InlineData("""{"properties": {"name": {}, "children": {"items": {"$ref": "#"}}}}""", "/children /name")]
    [InlineData("""{"properties": {"a": false, "b": {}}}""", "/b")]
    [InlineData("""{"properties": {"a/b": {"properties": {"~": {}}}}}""", "/a~1b /a~1b/~0")]
    [InlineData("true", "")]
    public void Fields_are_found_wherever_a_schema_describes_them(string schema, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', ContractFields.Of(JsonContract.Load(schema)).Pointers.Order(StringComparer.Ordinal)));

    [Fact]
    public void Of_very_many_fields_the_outer_ones_are_counted()
    {
        string wide = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"\"p{i}\": {{\"$ref\": \"#/$defs/d\"}}"));
        string deep = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"\"q{i}\": {{\"type\": \"integer\"}}"));
        ContractFields fields = ContractFields.Of(JsonContract.Load($"{{\"properties\": {{{wide}}}, \"$defs\": {{\"d\": {{\"properties\": {{{deep}}}}}}}}}"));
        Assert.Equal(ContractFields.MaxFields, fields.Pointers.Count);
        Assert.Equal(100, fields.Pointers.Count(pointer => pointer.Count(character => character == '/') == 1));
        Assert.Empty(Summary(fields, "{\"p99\": {\"q29\": 1}}").Unknown);
    }

    [Theory]
    [InlineData("""{"properties": {"a": {}}}""", """{"a": 1, "z": 2}""", "/z 1")]
    [InlineData("""{"properties": {"a": {}}, "additionalProperties": false}""", """{"a": 1, "z": 2}""", "")]
    [InlineData("""{"properties": {"a": {}}, "unevaluatedProperties": false}""", """{"a": 1, "z": 2}""", "")]
    [InlineData("""{"properties": {"a": {}}, "additionalProperties": {"type": "integer"}}""", """{"a": 1, "z": 2}""", "")]
    [InlineData("""{"properties": {"a": {}}, "patternProperties": {"^x-": {}}}""", """{"x-a": 1, "z": 2}""", "/z 1")]
    [InlineData("""{"type": "object"}""", """{"z": {"y": 1}}""", "")]
    [InlineData("""{"properties": {"a": {"items": {"properties": {"b": {}}}}}}""", """{"a": [{"z": 1}, {"b": {"u": 1}, "z": 2}, [{"v": 1}]]}""", "/a/*/z 2")]
    public void Properties_that_open_objects_do_not_describe_are_counted(string schema, string record, string unknown) =>
        Assert.Equal(unknown, string.Join(' ', Summary(ContractFields.Of(JsonContract.Load(schema)), record).Unknown.Select(field => $"{field.Pointer} {field.Count}")));

    [Fact]
    public void Counts_are_those_of_a_walk_over_the_parsed_records()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        s_value.Array[1, 6].Sample(records =>
        {
            FieldSummary summary = Summary(fields, string.Join('\n', records.Select(record => record.Replace('\n', ' '))));
            Dictionary<string, (long Seen, long Nulls)> counts = fields.Pointers.ToDictionary(pointer => pointer, _ => (0L, 0L), StringComparer.Ordinal);
            Dictionary<string, long> unknown = new(StringComparer.Ordinal);
            foreach (string record in records)
            {
                if (!HasLoneSurrogate(record))
                {
                    using JsonDocument document = JsonDocument.Parse(record);
                    Count(document.RootElement, "", counts, unknown);
                }
            }

            if (records.All(record => !HasLoneSurrogate(record)))
            {
                Assert.Equal(counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new FieldCount(count.Key, count.Value.Seen, count.Value.Nulls)), summary.Described);
                Assert.Equal(unknown.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)), summary.Unknown.Select(field => (field.Pointer, field.Count)));
            }
        });
    }

    [Fact]
    public void Counting_that_ends_with_the_first_value_tells_the_same_of_what_is_never_seen_always_null_or_unknown()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        ContractFields closed = ContractFields.Of(JsonContract.Load("""
            {
              "properties": { "a": {}, "o": { "$ref": "#/$defs/o" }, "l": { "items": { "$ref": "#/$defs/o" } }, "m": { "additionalProperties": { "$ref": "#/$defs/o" } } },
              "additionalProperties": false,
              "$defs": { "o": { "properties": { "x": {}, "o": { "properties": { "y": {} }, "additionalProperties": false } }, "additionalProperties": false } }
            }
            """));
        Gen.Select(s_value.Select(value => value.Replace('\n', ' ')).Array[0, 12].Array[1, 12], Gen.Int[1, 3], Gen.Bool).Sample(
            (files, threads, isClosed) =>
            {
                ContractFields contract = isClosed ? closed : fields;
                // Each file is a batch of its own.
                DatasetInput[] inputs = [.. files.Select((records, index) => DatasetInput.FromBytes($"f{index}.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', records))))];
                FieldSummary full = DatasetRun.Validate(inputs, s_validator, new() { Fields = contract, Threads = 1 }, new ReportSet([])).Fields!;
                FieldSummary brief = DatasetRun.Validate(inputs, s_validator, new() { Fields = contract, Threads = threads, CountsFieldsInFull = false }, new ReportSet([])).Fields!;
                Assert.Equal(full.Described.Select(field => field.Seen > field.Nulls ? new FieldCount(field.Pointer, 1, 0) : field), brief.Described);
                Assert.Equal(full.NeverSeen, brief.NeverSeen);
                Assert.Equal(full.Unknown, brief.Unknown);
            },
            iter: 300);
    }

    [Fact]
    public void Nothing_is_looked_into_once_every_field_was_seen_with_a_value()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load("""{"properties": {"a": {}, "o": {"properties": {"x": {}}, "additionalProperties": false}}, "additionalProperties": false}"""));
        FieldCounter counter = new(fields, isFull: false);
        Assert.Equal([1, 1, 1], Walk("{\"a\": 1, \"o\": {\"x\": null}}"u8));
        Assert.Equal([1, 1, 1], Walk("{\"a\": 1, \"o\": {\"x\": 1}}"u8));
        Assert.Equal([0, 0, 0], Walk("{\"a\": 1, \"o\": {\"x\": 1}}"u8));

        IReadOnlyList<long> Walk(ReadOnlySpan<byte> record)
        {
            FieldWalk walk = counter.Begin();
            walk.Add(record, isJson: true);
            counter.Add(walk, "data");
            return walk.Seen;
        }
    }

    [Fact]
    public void What_is_no_JSON_has_no_fields_and_what_is_invalid_has()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        FieldSummary summary = Summary(fields, "{\"a\": \"bad\", \"z\": 1}\n{\"a\": 1, \"b\n{\"a\": 1]\n");
        Assert.Equal(1, summary.Described.Single(field => field.Pointer == "/a").Seen);
        Assert.Equal(("/z", 1L), (summary.Unknown.Single().Pointer, summary.Unknown.Single().Count));
    }

    [Fact]
    public void The_first_of_an_unknown_property_is_located()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        UnknownField field = Summary(fields, "{\"a\": 1}\n {\"a\": \"é\", \"z\": 1}\n{\"z\": 1}\n").Unknown.Single();
        Assert.Equal(("/z", 2L, "data", new RecordPosition(2, 2, 13, 22)), (field.Pointer, field.Count, field.File, field.First));
        UnknownField cell = DatasetRun.Validate(
            [DatasetInput.FromBytes("t.csv", "a,z,b\n1,,2\n1,x,\n"u8.ToArray())], s_validator, new() { Fields = fields }, new ReportSet([])).Fields!.Unknown.Single(each => each.Pointer == "/z");
        Assert.Equal(new RecordPosition(2, 3, 3, 13), cell.First);
    }

    [Fact]
    public void Only_the_outermost_place_that_never_occurs_is_named()
    {
        FieldSummary summary = new(
            [new("/a", 0, 0), new("/a/b", 0, 0), new("/l", 2, 0), new("/l/*/x", 0, 0), new("/l/*/y", 0, 0), new("/k", 2, 0), new("/k/*/x", 0, 0), new("/k/*/y", 1, 0), new("/n", 2, 2), new("/n/x", 0, 0)], [], 0);
        Assert.Equal(["/a", "/k/*/x", "/l/*"], summary.NeverSeen);
        Assert.Equal(["/n"], summary.AlwaysNull.Select(field => field.Pointer));
    }

    [Fact]
    public void Reports_with_fields_add_up_whatever_the_parts_the_order_and_the_threads()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        Gen<string> record = Gen.OneOf(s_value.Select(value => value.Replace('\n', ' ')), Gen.Int[0, 3000].Select(i => $"{{\"u{i}\": 1, \"o\": {{\"v{i % 50}\": null}}}}"), Gen.Const("{"));
        Gen.Select(record.Array[0, 200].Array[1, 5], Gen.Int[2, 4], Gen.Int, Gen.Int[1, 8]).Sample(
            (files, parts, seed, threads) =>
            {
                DatasetInput[] inputs = [.. files.Select((records, index) => DatasetInput.FromBytes($"f{index}.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', records))))];
                Random random = new(seed);
                string whole = Report(inputs, fields, 1);
                DatasetInput[] shuffled = [.. inputs];
                random.Shuffle(shuffled);
                Assert.Equal(whole, Report(shuffled, fields, threads));
                ReportMerge merge = new();
                foreach (IGrouping<int, DatasetInput> part in shuffled.GroupBy(_ => random.Next(parts)))
                {
                    Assert.True(merge.TryAdd($"{part.Key}", Encoding.UTF8.GetBytes(Report([.. part], fields, threads)), out string? conflict), conflict);
                }

                Assert.True(merge.TrySum(isPartial: false, out DatasetSummary? sum, out _));
                Assert.Equal(whole, Json(sum));
            },
            iter: 60);
    }

    [Fact]
    public void Unknown_properties_beyond_the_limit_are_counted_together_however_they_are_parted()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load(Schema));
        DatasetInput[] inputs = [.. Enumerable.Range(0, 3).Select(f => DatasetInput.FromBytes($"f{f}.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(f * 400, 900).Select(i => $"{{\"n{i}\": 1}}")))))];
        FieldSummary summary = DatasetRun.Validate(inputs, s_validator, new() { Fields = fields }, new ReportSet([])).Fields!;
        Assert.Equal(FieldTally.MaxUnknown, summary.Unknown.Count);
        Assert.Equal(2700, summary.Unknown.Sum(field => field.Count) + summary.OtherUnknown);
        ReportMerge merge = new();
        Assert.True(merge.TryAdd("1", Encoding.UTF8.GetBytes(Report([inputs[1]], fields, 1)), out _));
        Assert.True(merge.TryAdd("2", Encoding.UTF8.GetBytes(Report([inputs[0], inputs[2]], fields, 2)), out _));
        Assert.True(merge.TrySum(isPartial: false, out DatasetSummary? sum, out _));
        Assert.Equal(Report(inputs, fields, 1), Json(sum));
    }

    [Fact]
    public void A_sum_has_fields_only_when_every_part_has()
    {
        DatasetInput[] inputs = [DatasetInput.FromBytes("a", "{\"a\": 1}"u8.ToArray()), DatasetInput.FromBytes("b", "1"u8.ToArray())];
        ReportMerge merge = new();
        Assert.True(merge.TryAdd("1", Encoding.UTF8.GetBytes(Report([inputs[0]], ContractFields.Of(JsonContract.Load(Schema)), 1)), out _));
        Assert.True(merge.TryAdd("2", Encoding.UTF8.GetBytes(Report([inputs[1]], null, 1)), out _));
        Assert.True(merge.TrySum(isPartial: false, out DatasetSummary? sum, out _));
        Assert.Null(sum.Fields);
    }

    private static FieldSummary Summary(ContractFields fields, string lines) => DatasetRun.Validate(
        [DatasetInput.FromBytes("data", Encoding.UTF8.GetBytes(lines))], s_validator, new() { Fields = fields, Source = new() { Format = DatasetFormat.JsonLines } }, new ReportSet([])).Fields!;

    private static string Report(IReadOnlyList<DatasetInput> inputs, ContractFields? fields, int threads)
    {
        using MemoryStream stream = new();
        DatasetRun.Validate(inputs, s_validator, new() { Fields = fields, Threads = threads }, new JsonReport(stream));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Json(DatasetSummary summary)
    {
        using MemoryStream stream = new();
        new JsonReport(stream).End(summary);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static bool HasLoneSurrogate(string record) => record.Contains("\\ud800", StringComparison.Ordinal);

    // What the schema above describes, said once more.
    private static void Count(JsonElement value, string place, Dictionary<string, (long Seen, long Nulls)> counts, Dictionary<string, long> unknown)
    {
        if (value.ValueKind == JsonValueKind.Array && place == "/l")
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Count(item, "/l/*", counts, unknown);
            }
        }

        if (value.ValueKind != JsonValueKind.Object || place is not ("" or "/o" or "/l/*" or "/m" or "/m/*"))
        {
            return;
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            string pointer = place == "/m" ? "/m/*" : place + "/" + member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (counts.TryGetValue(pointer, out (long Seen, long Nulls) count))
            {
                counts[pointer] = (count.Seen + 1, count.Nulls + (member.Value.ValueKind == JsonValueKind.Null ? 1 : 0));
            }
            else if (place != "/m")
            {
                unknown[pointer] = unknown.GetValueOrDefault(pointer) + 1;
                continue;
            }

            Count(member.Value, pointer, counts, unknown);
        }
    }
}
