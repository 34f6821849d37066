using System.Text;
using System.Text.Json;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class ContractJsonTests
{
    [Theory]
    [InlineData("""{"station":"Oslo"}""")]
    [InlineData("""{"station":"Å \"x\"","at":"2021-08-12t15:04:00.50Z","count":1.0,"unit":"hPa","parts":[{"station":"b","unit":"kPa"}]}""")]
    public void What_is_read_is_written_as_it_was(string json)
    {
        Reading reading = ContractJson.Parse<Reading>(json);

        Assert.Equal(json, ContractJson.ToJson(reading));
        Assert.Equal(json, Encoding.UTF8.GetString(ContractJson.ToUtf8Bytes(reading)));
        Assert.True(ContractJson.Validate(reading).IsValid);
        Assert.Equal(reading, ContractJson.Parse<Reading>(ContractJson.ToUtf8Bytes(reading)));
        Assert.True(ContractJson.IsValid<Reading>(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Whether_a_default_was_present_is_no_matter_of_equality()
    {
        Reading absent = ContractJson.Parse<Reading>("""{"station":"a"}""");
        Reading present = ContractJson.Parse<Reading>("""{"station":"a","unit":"hPa"}""");

        Assert.Equal(absent, present);
        Assert.Equal(absent.GetHashCode(), present.GetHashCode());
        Assert.Equal("""{"station":"a","unit":"kPa"}""", ContractJson.ToJson(absent with { Unit = "kPa" }));
    }

    [Fact]
    public void What_does_not_meet_the_contract_is_an_exception_with_every_error()
    {
        ContractException failure = Assert.Throws<ContractException>(() => ContractJson.Parse<Reading>("""{"count":"x","other":1}"""));

        Assert.Equal(3, failure.Result.Errors.Count);
        Assert.Contains("(2 more)", failure.Message, StringComparison.Ordinal);
        Assert.False(ContractJson.TryParse("{}"u8, out Reading? value, out ValidationResult result));
        Assert.Null(value);
        Assert.Equal("required", Assert.Single(result.Errors).Keyword);
    }

    [Fact]
    public void A_value_built_in_code_is_held_against_the_contract()
    {
        ValidationError error = Assert.Single(ContractJson.Validate(new Reading { Station = null! }).Errors);

        Assert.Equal(("TYS1101", "/station"), (error.Code, error.InstancePointer));
        Assert.True(ContractJson.Validate(new Reading { Station = "\ud800" }).IsValid);
        Assert.Equal("\"\\ud800\"", ContractJson.ToJson(new Reading { Station = "\ud800" })[11..^1]);
    }

    [Fact]
    public void A_valid_value_that_its_type_cannot_hold_is_an_error_with_its_place()
    {
        ValidationError error = Assert.Single(Assert.Throws<ContractException>(() => ContractJson.Parse<Reading>(
            """
            {"station":"a","parts":[{"station":"b"},
              {"station":"c","at":"2016-12-31T23:59:60Z"}]}
            """)).Result.Errors);

        Assert.Equal(("TYS1901", "/parts/1/at", 2, 23), (error.Code, error.InstancePointer, error.Line, error.Column));
        Assert.Equal("\"2016-12-31T23:59:60Z\"", error.Excerpt);
        Assert.Contains("DateTimeOffset", error.Message, StringComparison.Ordinal);
        Assert.Contains("x-csharp-type", error.Message, StringComparison.Ordinal);
        Assert.Equal("/count", Assert.Single(Assert.Throws<ContractException>(() => ContractJson.Parse<Reading>("""{"station":"a","count":9223372036854775808}""")).Result.Errors).InstancePointer);
    }

    [Fact]
    public async Task Lines_are_read_one_by_one_the_bad_ones_reported()
    {
        string text = "\uFEFF{\"station\":\"a\"}\n\n  \r\n{\"station\":1}\r\n{\"station\":\"b\"}\n{\"station\":\"c";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        List<string> lines = [];
        await foreach (ContractLine<Reading> line in ContractJson.ReadLinesAsync<Reading>(stream))
        {
            lines.Add(line.IsValid
                ? $"{line.Line}@{line.ByteOffset} {line.Value.Station}"
                : $"{line.Line}@{line.ByteOffset} {string.Join(',', line.Result.Errors.Select(error => $"{error.Code} {error.Line},{error.Column}@{error.ByteOffset}"))}");
        }

        Assert.Equal(["1@0 a", "4@24 TYS1101 4,12@35", "5@39 b", "6@55 TYS1001 6,14@68"], lines);
    }

    [Fact]
    public async Task Lines_of_any_length_come_through_any_stream()
    {
        await Gen.Select(Gen.Int[0, 300_000].Array[1, 6], Gen.Int[1, 100_000]).SampleAsync(
            async (lengths, chunk) =>
            {
                string text = string.Join('\n', lengths.Select(length => $"{{\"station\":\"{new string('x', length)}\"}}"));
                using ChunkedStream stream = new(Encoding.UTF8.GetBytes(text), chunk);
                List<int> found = [];
                await foreach (ContractLine<Reading> line in ContractJson.ReadLinesAsync<Reading>(stream))
                {
                    found.Add(line.Value!.Station.Length);
                }

                Assert.Equal(lengths, found);
            },
            iter: 50);
    }

    [Fact]
    public void The_serializer_reads_and_writes_contract_types()
    {
        Reading reading = JsonSerializer.Deserialize<Reading>("""{"station":"a","unit":"hPa"}""")!;

        Assert.Equal("""{"station":"a","unit":"hPa"}""", JsonSerializer.Serialize(reading));
        Assert.Equal("""[{"station":"a","unit":"hPa"}]""", JsonSerializer.Serialize(new List<Reading> { reading }));
        Assert.Equal([reading], JsonSerializer.Deserialize<List<Reading>>("""[{"station":"a"}]""")!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task The_serializer_reads_contract_types_from_a_stream_in_pieces(int chunk)
    {
        string json = string.Join(", ", Enumerable.Range(0, 300).Select(i => $$""" {"station": "s{{i}}", "parts": [ {"station": "é"} ] }"""));
        using ChunkedStream stream = new(Encoding.UTF8.GetBytes($"[{json}]"), chunk);
        List<Reading> readings = (await JsonSerializer.DeserializeAsync<List<Reading>>(stream))!;

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"s{i}"), readings.Select(reading => reading.Station));
        Assert.All(readings, reading => Assert.Equal("é", reading.Parts[0].Station));
    }

    [Fact]
    public void The_serializer_reads_contract_types_from_text_in_segments()
    {
        byte[] json = """{"first":{"station":"a","unit":"kPa"},"second":{"station":"b"}}"""u8.ToArray();
        for (int cut = 1; cut < json.Length; cut++)
        {
            Segment first = new(json.AsMemory(0, cut));
            Segment last = first.Append(json.AsMemory(cut));
            Utf8JsonReader reader = new(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
            Dictionary<string, Reading> readings = JsonSerializer.Deserialize<Dictionary<string, Reading>>(ref reader)!;
            Assert.Equal(("a", "kPa", "b"), (readings["first"].Station, readings["first"].Unit, readings["second"].Station));
        }
    }

    [Fact]
    public void The_serializer_reports_a_value_that_is_cut_off() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Reading>("""{"station":"a","parts":[{"station":"b"}"""));

    [Fact]
    public void Text_is_held_against_the_contract_without_being_read()
    {
        Assert.True(ContractJson.Validate<Reading>("""{"station":"a"}"""u8).IsValid);
        ValidationError error = Assert.Single(ContractJson.Validate<Reading>("""{"station":1}"""u8, new ValidationOptions { FirstLine = 7 }).Errors);
        Assert.Equal(("/station", 7), (error.InstancePointer, error.Line));
    }

    [Fact]
    public void The_serializer_reports_what_does_not_meet_the_contract()
    {
        JsonException atRoot = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Reading>("""{"station":"a","parts":[{"station":"b"},{"station":2}]}"""));
        JsonException inside = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Reading>>("""{"first":{"station":"a"},"second":{"station":2}}"""));

        Assert.Equal("$.parts[1].station", atRoot.Path);
        Assert.Equal("/parts/1/station", Assert.Single(Assert.IsType<ContractException>(atRoot.InnerException).Result.Errors).InstancePointer);
        Assert.StartsWith("$.second", inside.Path, StringComparison.Ordinal);
        Assert.IsType<ContractException>(inside.InnerException);
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }

    private sealed class ChunkedStream(byte[] data, int chunk) : MemoryStream(data)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
