using System.Text;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class CsvRecordTests
{
    [Theory]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "1", "1")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "1.5", "1.5")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "\"-12e+3\"", "-12e+3")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "01", "\"01\"")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "+1", "\"+1\"")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", " 1", "\" 1\"")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "1.", "\"1.\"")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "1e", "\"1e\"")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "-", "\"-\"")]
    [InlineData("""{"properties": {"a": {"type": "string"}}}""", "1", "\"1\"")]
    [InlineData("""{"properties": {"a": {}}}""", "1", "\"1\"")]
    [InlineData("""{"properties": {"b": {"type": "integer"}}}""", "1", "\"1\"")]
    [InlineData("""{"properties": {"a": {"type": ["string", "integer"]}}}""", "1", "1")]
    [InlineData("""{"properties": {"a": {"type": ["null", "number"]}}}""", "1", "1")]
    [InlineData("""{"properties": {"a": {"type": "boolean"}}}""", "true", "true")]
    [InlineData("""{"properties": {"a": {"type": "boolean"}}}""", "True", "\"True\"")]
    [InlineData("""{"properties": {"a": {"enum": [1, 2]}}}""", "1", "1")]
    [InlineData("""{"properties": {"a": {"const": true}}}""", "true", "true")]
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}}""", "1", "1")]
    [InlineData("""{"allOf": [{"$ref": "#/$defs/r"}], "$defs": {"r": {"properties": {"a": {"type": "number"}}}}}""", "1", "1")]
    [InlineData("""{"anyOf": [{"properties": {"a": {"type": "number"}}}, {"properties": {"b": {"type": "string"}}}]}""", "1", "1")]
    [InlineData("""{"anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"a": {"type": "boolean"}}}]}""", "1", "\"1\"")]
    [InlineData("""{"properties": {"a": {"oneOf": [{"type": "integer"}, {"type": "boolean"}]}}}""", "true", "true")]
    [InlineData("""{"if": {"required": ["b"]}, "then": {"properties": {"a": {"type": "number"}}}}""", "1", "1")]
    [InlineData("""{"patternProperties": {"^a": {"type": "number"}}}""", "1", "1")]
    [InlineData("""{"additionalProperties": {"type": "number"}}""", "1", "1")]
    [InlineData("""{"properties": {"a": {"type": "array"}}}""", "\"[1, {\"\"b\"\": 2}]\"", "[1, {\"b\": 2}]")]
    [InlineData("""{"properties": {"a": {"type": "array"}}}""", "[1", "\"[1\"")]
    [InlineData("""{"properties": {"a": {"type": ["array", "string"]}}}""", "[1]", "\"[1]\"")]
    [InlineData("""{"$ref": "#/$defs/loop", "$defs": {"loop": {"allOf": [{"properties": {"a": {"type": "number"}}}], "properties": {"next": {"$ref": "#"}}}}}""", "1", "1")]
    public void A_cell_is_what_the_schema_wants_when_it_is_written_so(string schema, string cell, string value) =>
        Assert.Equal([$"{{\"a\":{value}}}"], CsvText.Records($"a\n{cell}\n", new CsvOptions { Contract = JsonContract.Load(schema) }));

    [Theory]
    [InlineData(CsvEmptyCells.Absent, "{\"c\":\"x\"}")]
    [InlineData(CsvEmptyCells.Null, "{\"a\":null,\"b\":null,\"c\":\"x\"}")]
    [InlineData(CsvEmptyCells.String, "{\"a\":\"\",\"b\":\"\",\"c\":\"x\"}")]
    public void An_empty_cell_is_what_is_asked_for(CsvEmptyCells empty, string record) =>
        Assert.Equal([record], CsvText.Records("a,b,c\n,\"\",x\n", new CsvOptions { EmptyCells = empty }));

    [Theory]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "integer"}, "c": {}}}}}""", "a.b,x,a.c\n1,2,3", """{"a":{"b":1,"c":"3"},"x":"2"}""")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "integer"}, "c": {}}}}}""", "a.b,x,a.c\n,2,", """{"x":"2"}""")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "integer"}}}}}""", "a.z\n1", """{"a.z":"1"}""")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "integer"}}}, "a.b": {"type": "number"}}}""", "a.b\n1", """{"a.b":1}""")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "integer"}}}}}""", "a,a.b\n1,2", """{"a":"1","a.b":2}""")]
    [InlineData("""{}""", "a.b\n1", """{"a.b":"1"}""")]
    public void A_point_leads_into_an_object_where_the_schema_has_one(string schema, string text, string record) =>
        Assert.Equal([record], CsvText.Records(text, new CsvOptions { Contract = JsonContract.Load(schema) }));

    [Theory]
    [InlineData("a,b\n1\n", "TYS1808@2,2+5")]
    [InlineData("a,b\n1,é,3\n", "TYS1808@2,5+9")]
    [InlineData("a,b\n\"é\n\",1,2\n", "TYS1808@3,5+12")]
    [InlineData("a,b\n1,\"2\n", "TYS1809@2,3+6")]
    [InlineData("a,b\n1,\"2\"x\n", "TYS1809@2,6+9")]
    public void A_row_that_is_none_is_located(string text, string fault) => Assert.Equal([fault], CsvText.Records(text, new CsvOptions()));

    [Fact]
    public void Types_are_guessed_only_when_asked_for()
    {
        Assert.Equal(["""{"a":"1","b":"true","c":"x","d":"01"}"""], CsvText.Records("a,b,c,d\n1,true,x,01\n", new CsvOptions()));
        Assert.Equal(["""{"a":1,"b":true,"c":"x","d":"01"}"""], CsvText.Records("a,b,c,d\n1,true,x,01\n", new CsvOptions { GuessTypes = true }));
    }

    [Fact]
    public void Errors_point_at_the_cell_and_reports_are_the_same_for_any_number_of_threads()
    {
        JsonContract contract = JsonContract.Load("""{"properties": {"n": {"type": "integer"}, "s": {"type": "string", "maxLength": 3}}, "additionalProperties": false, "required": ["s"]}""");
        Gen<string> cell = Gen.OneOf("", "1", "x", "long text", "\n", "\"", "é", ",");
        Gen.Select(cell.Array[2].Array[1, 400], Gen.Int[2, 8]).Sample(
            (rows, threads) =>
            {
                string text = CsvText.Write([["n", "s"], .. rows], ",", "\n", quotesAll: false);
                (string report, string good, string bad) = Run(text, contract, 1);
                Assert.Equal((report, good, bad), Run(text, contract, threads));
                foreach (string line in report.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    System.Text.Json.JsonElement error = System.Text.Json.JsonDocument.Parse(line).RootElement;
                    int offset = error.GetProperty("byteOffset").GetInt32();
                    string before = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(0, offset));
                    Assert.Equal(before.Count(character => character == '\n') + 1, error.GetProperty("line").GetInt32());
                    Assert.Equal(before.Length - before.LastIndexOf('\n'), error.GetProperty("column").GetInt32());
                    string pointer = error.GetProperty("pointer").GetString()!;
                    Assert.True(pointer != "/s" || before[^1] == ',');
                    Assert.True(pointer != "/n" || before[^1] == '\n');
                }
            },
            iter: 30);
    }

    [Fact]
    public void Good_and_bad_rows_are_the_table_again()
    {
        JsonContract contract = JsonContract.Load("""{"properties": {"n": {"type": "integer"}}, "required": ["n"]}""");
        Gen<string> cell = Gen.OneOf("1", "x", "", "a\nb", "\"", "é");
        Gen.Select(cell.Array[2].Array[1, 60], Gen.OneOf("\n", "\r\n")).Sample((rows, lineEnd) =>
        {
            string text = CsvText.Write([["n", "s"], .. rows], ";", lineEnd, quotesAll: false);
            (_, string good, string bad) = Run(text, contract, 2);
            IEnumerable<string[]> valid = rows.Where(row => row[0] == "1");
            Assert.Equal(valid.Any() ? CsvText.Write([["n", "s"], .. valid], ";", lineEnd, quotesAll: false) : "", good);
            IEnumerable<string[]> others = rows.Where(row => row[0] != "1");
            if (!others.Any())
            {
                // A file without envelopes is an error of that file.
                Assert.Equal("", bad);
                return;
            }

            (_, string mended, string still) = Run(bad, JsonContract.Load("true"), 1, requeue: true);
            Assert.Equal(CsvText.Write([["n", "s"], .. others], ";", "\n", quotesAll: false), mended);
            Assert.Equal("", still);
        });
    }

    [Fact]
    public void Rows_of_different_tables_do_not_get_into_one_file()
    {
        using MemoryStream good = new();
        using QuarantineWriter quarantine = new(good, null);
        DatasetInput[] inputs = [DatasetInput.FromBytes("a.csv", "n\n1\n"u8.ToArray()), DatasetInput.FromBytes("b.csv", "n\r\n2\r\n"u8.ToArray()), DatasetInput.FromBytes("c.csv", "m\n1\n"u8.ToArray())];
        IOException error = Assert.Throws<IOException>(() => DatasetRun.Validate(inputs, new ContractValidator(JsonContract.Load("true"), "true"), new() { Quarantine = quarantine, Threads = 1 }, new ReportSet([])));
        Assert.StartsWith("valid rows of tables with different columns", error.Message, StringComparison.Ordinal);
        Assert.Equal("n\n1\n2\n", Encoding.UTF8.GetString(good.ToArray()));
    }

    private static (string Report, string Good, string Bad) Run(string text, JsonContract contract, int threads, bool requeue = false)
    {
        using MemoryStream report = new();
        using MemoryStream good = new();
        using MemoryStream bad = new();
        using (QuarantineWriter quarantine = new(good, bad))
        using (JsonLinesReport lines = new(report))
        {
            DatasetRun.Validate(
                [DatasetInput.FromBytes(requeue ? "bad.jsonl" : "data.csv", Encoding.UTF8.GetBytes(text))],
                new ContractValidator(contract, "contract"),
                new() { Threads = threads, Quarantine = quarantine, IsQuarantine = requeue, Source = new() { Csv = new() { Contract = contract } } },
                lines);
        }

        return (Encoding.UTF8.GetString(report.ToArray()), Encoding.UTF8.GetString(good.ToArray()), Encoding.UTF8.GetString(bad.ToArray()));
    }
}
