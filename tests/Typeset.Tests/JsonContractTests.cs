using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Tests;

public sealed class JsonContractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typeset-contract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_schema_that_cannot_be_used_is_an_exception_with_every_problem()
    {
        SchemaException failure = Assert.Throws<SchemaException>(() => JsonContract.Load("""{"type":"strin","minLength":-1}""", new JsonContractOptions { Path = "my.schema.json" }));

        Assert.Equal(2, failure.Problems.Count(problem => problem.Severity == ProblemSeverity.Error));
        Assert.Contains("my.schema.json(1,9): error", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("5")]
    [InlineData("""{"$ref":"#/$defs/missing"}""")]
    [InlineData("""{"$ref":"https://example.org/not-given"}""")]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"pattern":"("}""")]
    public void An_unusable_schema_is_told_by_problems(string schema)
    {
        Assert.False(JsonContract.TryLoad(schema, null, out JsonContract? contract, out IReadOnlyList<Problem> problems));
        Assert.Null(contract);
        Assert.Contains(problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Throws<SchemaException>(() => JsonContract.Load(schema));
    }

    [Fact]
    public void Warnings_are_kept()
    {
        Assert.True(JsonContract.TryLoad("""{"minLenght":1}""", null, out JsonContract? contract, out IReadOnlyList<Problem> problems));
        Assert.Equal("TYS0101", Assert.Single(problems).Code);
        Assert.Equal(problems, contract.Problems);
    }

    [Fact]
    public void Several_documents_make_one_contract()
    {
        JsonContract byList = JsonContract.Load([new SchemaText("a.json", """{"$ref":"b.json#/$defs/n"}"""), new SchemaText("b.json", """{"$defs":{"n":{"type":"integer"}}}""")]);
        JsonContract byReference = JsonContract.Load("""{"$ref":"https://example.org/b"}""", new JsonContractOptions { References = [new SchemaText("b.json", """{"$id":"https://example.org/b","type":"integer"}""")] });

        Assert.True(byList.IsValid("1"u8));
        Assert.False(byList.IsValid("\"1\""u8));
        Assert.True(byReference.IsValid("1"u8));
        Assert.False(byReference.IsValid("\"1\""u8));
        Assert.Throws<ArgumentException>(() => JsonContract.Load(Array.Empty<SchemaText>()));
    }

    [Fact]
    public void A_file_brings_the_neighbours_it_refers_to()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "parts"));
        File.WriteAllText(Path.Combine(_folder, "root.schema.json"), """{"properties":{"a":{"$ref":"parts/a.schema.json"},"s":{"$ref":"#/$defs/s"}},"$defs":{"s":{"type":"string"}}}""", new UTF8Encoding(true));
        File.WriteAllText(Path.Combine(_folder, "parts", "a.schema.json"), """{"items":{"$ref":"b%20c.schema.json#/$defs/x"}}""");
        File.WriteAllText(Path.Combine(_folder, "parts", "b c.schema.json"), """{"$defs":{"x":{"$ref":"../root.schema.json#/$defs/s"}}}""");

        JsonContract contract = JsonContract.LoadFile(Path.Combine(_folder, "root.schema.json"));

        Assert.True(contract.IsValid("""{"a":["x"],"s":"y"}"""u8));
        Assert.Equal(["/a/0", "/s"], contract.Validate("""{"a":[1],"s":2}"""u8).Errors.Select(error => error.InstancePointer));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem()
    {
        string latin = Path.Combine(_folder, "latin.schema.json");
        File.WriteAllBytes(latin, [.. "{\"title\":\""u8, 0xE9, .. "\"}"u8]);
        string referring = Path.Combine(_folder, "referring.schema.json");
        File.WriteAllText(referring, """{"$ref":"gone.schema.json"}""");

        foreach (string path in (string[])[Path.Combine(_folder, "missing.schema.json"), _folder, latin, referring, Path.Combine(_folder, "no", "folder.json"), ""])
        {
            Assert.False(JsonContract.TryLoadFile(path, null, out _, out IReadOnlyList<Problem> problems), path);
            Assert.Contains(problems, problem => problem.Severity == ProblemSeverity.Error);
        }

        Assert.Throws<SchemaException>(() => JsonContract.Load([0x22, 0xE9, 0x22]));
        Assert.True(JsonContract.Load("\uFEFFtrue"u8).IsValid("1"u8));
    }

    [Fact]
    public void A_part_of_a_contract_is_a_contract()
    {
        JsonContract whole = JsonContract.Load("""{"$id":"https://example.org/s","type":"object","$defs":{"n":{"type":"integer"},"a/b":{"$ref":"#/$defs/n"}}}""");

        Assert.True(whole.At("#/$defs/n").IsValid("1"u8));
        Assert.False(whole.IsValid("1"u8));
        ValidationError error = Assert.Single(whole.At("#/$defs/a~1b").Validate("\"x\""u8).Errors);
        Assert.Equal(("https://example.org/s#/$defs/n/type", "/$ref/type"), (error.SchemaLocation, error.EvaluationPath));
        Assert.Throws<SchemaException>(() => whole.At("#/$defs/none"));
        Assert.Same(whole.At("#/$defs/n"), whole.At("#/$defs/n"));
    }

    [Theory]
    [InlineData("https://example.org/part#")]
    [InlineData("https://example.org/part")]
    [InlineData("https://example.org/other#/$defs/n")]
    public void A_part_may_have_an_identifier_of_its_own_or_lie_in_a_further_document(string place)
    {
        JsonContract whole = JsonContract.Load(
        [
            new SchemaText("s.schema.json", """{"$id":"https://example.org/s","properties":{"a":{"$ref":"part"},"b":{"$ref":"other#/$defs/n"}},"$defs":{"p":{"$id":"part","type":"integer"}}}"""),
            new SchemaText("other.schema.json", """{"$id":"https://example.org/other","$defs":{"n":{"type":"integer"}}}"""),
        ]);

        Assert.True(whole.At(place).IsValid("1"u8));
        Assert.False(whole.At(place).IsValid("\"x\""u8));
        Assert.Throws<SchemaException>(() => whole.At("https://example.org/none#"));
    }

    [Fact]
    public void Several_parts_make_one_contract_of_some_kinds_of_value()
    {
        JsonContract whole = JsonContract.Load(
        [
            new SchemaText("a b.schema.json", """{"$id":"https://example.org/s","$defs":{"a b":{"minProperties":1,"minLength":1},"c":{"$ref":"other#/definitions/n"}}}"""),
            new SchemaText("other.schema.json", """{"id":"https://example.org/other","$schema":"http://json-schema.org/draft-04/schema#","definitions":{"n":{"maxProperties":1,"maxLength":1}}}"""),
        ]);
        JsonContract part = whole.At(["#/$defs/a%20b", "#/$defs/c"], JsonKind.Object, JsonKind.Null);

        Assert.True(part.IsValid("""{"x":1}"""u8));
        Assert.True(part.IsValid("null"u8));
        Assert.Equal("minProperties", Assert.Single(part.Validate("{}"u8).Errors).Keyword);
        Assert.Equal("maxProperties", Assert.Single(part.Validate("""{"x":1,"y":1}"""u8).Errors).Keyword);
        Assert.Equal("type", Assert.Single(part.Validate("\"x\""u8).Errors).Keyword);
        Assert.Equal("https://example.org/s#/$defs/a%20b", part.Location);
        Assert.False(part.At(["#/$defs/c"], JsonKind.String).IsValid("\"xy\""u8));
        Assert.True(whole.At(["#/$defs/a%20b", "#/$defs/c"]).IsValid("\"x\""u8));
        Assert.Throws<ArgumentException>(() => whole.At([]));
        Assert.Throws<ArgumentException>(() => whole.At(["#"], JsonKind.None));
        Assert.Throws<SchemaException>(() => whole.At(["#", "#/$defs/none"]));
    }

    [Fact]
    public void A_hundred_thousand_open_arrays_are_one_error()
    {
        byte[] utf8 = Encoding.ASCII.GetBytes(new string('[', 100_000));

        ValidationError error = Assert.Single(JsonContract.Load("""{"items":{"$ref":"#"}}""").Validate(utf8).Errors);

        Assert.Equal(("TYS1003", 512L), (error.Code, error.ByteOffset));
    }

    [Fact]
    public void A_document_cut_off_anywhere_is_an_error_at_its_end()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("""{"a":[1.5e3,true,null,"é\u00e9"],"b":{}}""");
        for (int length = 1; length < utf8.Length; length++)
        {
            ValidationError error = Assert.Single(JsonContract.Anything.Validate(utf8.AsSpan(0, length)).Errors);
            Assert.InRange(error.ByteOffset, length - 1, length);
        }
    }
}
