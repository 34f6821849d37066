using System.Text;
using System.Text.Json;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class QuarantineTests
{
    private static readonly JsonContract s_envelope = JsonContract.LoadFile(Testing.RepositoryRoot.Combine("schemas/quarantine/quarantine.schema.json"));

    [Fact]
    public void Valid_records_come_out_byte_for_byte()
    {
        (string good, string bad, _) = Part("[ {\"a\" : 1.0},\n{\"b\":\n\t\"\\u0041\"} , \"bad\"]");
        Assert.Equal("{\"a\" : 1.0}\n{\"b\":\n\t\"\\u0041\"}\n", good);
        Assert.Single(bad.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_envelope_says_where_the_record_came_from_and_what_is_wrong()
    {
        (_, string bad, _) = Part("\"good\"\n  {\"x\":\"bad\"}\n");
        Assert.Equal(
            """{"file":"data","record":2,"line":2,"column":3,"byteOffset":9,"errors":[{"code":"TYS1102","keyword":"enum","pointer":"/words/5","message":"expected a good word"}],"value":{"x":"bad"}}""" + "\n",
            bad);
    }

    [Theory]
    [InlineData("{\"x\":\"bad\"}", "value")]
    [InlineData("{\"x\":\n\"bad\"}", "text")]
    [InlineData("{\"x\":\"bad\"", "text")]
    public void A_record_is_kept_in_the_form_that_loses_nothing(string record, string member)
    {
        (_, string bad, _) = Part(record);
        using JsonDocument envelope = JsonDocument.Parse(bad);
        Assert.Equal(record, member == "value" ? envelope.RootElement.GetProperty(member).GetRawText() : envelope.RootElement.GetProperty(member).GetString());
    }

    [Fact]
    public void Records_that_are_mended_are_validated_again_and_keep_their_origin()
    {
        (_, string bad, _) = Part("\"good\"\n{\"x\":\"bad\"}\n{\"y\":\n\"bad\"}\n");
        string mended = bad.Replace("\"value\":{\"x\":\"bad\"}", "\"value\":{\"x\": \"better\"}", StringComparison.Ordinal);
        (string good, string still, DatasetSummary summary) = Part(mended, requeue: true);
        Assert.Equal("{\"x\": \"better\"}\n", good);
        using JsonDocument envelope = JsonDocument.Parse(still);
        Assert.Equal(("data", 4), (envelope.RootElement.GetProperty("file").GetString(), envelope.RootElement.GetProperty("line").GetInt32()));
        Assert.Equal((2, 1), (summary.Records, summary.Invalid));
    }

    [Fact]
    public void Errors_of_a_record_in_an_envelope_are_where_they_stand_in_the_quarantine()
    {
        string envelope = """{"file":"é","line":1,"column":1,"byteOffset":0,"errors":[],"value":{"x":"bad"}}""";
        (_, _, DatasetSummary summary) = Part(envelope, requeue: true);
        RecordPosition position = summary.Groups.Single().First.Position!.Value;
        Assert.Equal(envelope.IndexOf("\"bad\"", StringComparison.Ordinal) + 1, position.Column);
        Assert.Equal(Encoding.UTF8.GetByteCount(envelope[..envelope.IndexOf("\"bad\"", StringComparison.Ordinal)]), position.ByteOffset);
    }

    [Theory]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"file\":\"f\"}", "'value'")]
    [InlineData("{\"value\":1}", "'file'")]
    [InlineData("{\"file\":\"f\",\"line\":\"x\",\"value\":1}", "not written as one")]
    [InlineData("{\"file\":\"f\",\"base64\":\"?\"}", "not written as one")]
    [InlineData("{", "not written as one")]
    public void What_is_no_envelope_is_an_error_and_set_aside_again(string line, string why)
    {
        (string good, string bad, DatasetSummary summary) = Part(line + "\n\"x\"", requeue: true);
        Assert.Equal("", good);
        Assert.Equal(DatasetCodes.NoEnvelope, summary.Groups[0].Code);
        Assert.Contains(why, summary.Groups[0].First.Message, StringComparison.Ordinal);
        Assert.Equal(2, bad.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void No_byte_of_any_record_is_lost() =>
        Gen.Byte.Array[0, 40].Array[1, 8].Sample(lines =>
        {
            byte[][] records = [.. lines.Select(line => Array.FindAll(line, value => value is not ((byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')))];
            byte[] data = [.. records.SelectMany(record => record.Append((byte)'\n')), .. "\"good\""u8];
            using MemoryStream good = new();
            using MemoryStream bad = new();
            Run(data, good, bad, new NothingIsGood());
            Assert.Equal(0, good.Length);
            using MemoryStream back = new();
            Run(bad.ToArray(), back, null, new EverythingIsGood(), requeue: true);
            Assert.Equal(data.Where(value => value != '\n'), back.ToArray().Where(value => value != '\n'));
        });

    [Fact]
    public void Envelopes_meet_their_contract() =>
        Gen.OneOf("{\"x\":\"bad\"}", "[\"bad\",", "{\"x\":\n\"bad\"}", "[\"bad\",\"bad\"]").Array[1, 10].Sample(records =>
        {
            (_, string bad, _) = Part(string.Join('\n', records));
            foreach (string envelope in bad.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Equal("valid", s_envelope.Validate(Encoding.UTF8.GetBytes(envelope)).ToString());
            }
        });

    private static (string Good, string Bad, DatasetSummary Summary) Part(string text, bool requeue = false)
    {
        using MemoryStream good = new();
        using MemoryStream bad = new();
        DatasetSummary summary = Run(Encoding.UTF8.GetBytes(text), good, bad, new WordValidator(), requeue);
        return (Encoding.UTF8.GetString(good.ToArray()), Encoding.UTF8.GetString(bad.ToArray()), summary);
    }

    private static DatasetSummary Run(byte[] data, Stream? good, Stream? bad, IRecordValidator validator, bool requeue = false)
    {
        using QuarantineWriter quarantine = new(good, bad);
        DatasetFormat? format = data.AsSpan().StartsWith("["u8) || data.AsSpan().Contains((byte)'\n') ? null : DatasetFormat.JsonLines;
        return DatasetRun.Validate(
            [DatasetInput.FromBytes(requeue || validator is NothingIsGood ? "data.jsonl" : "data", data)],
            validator,
            new() { Source = new() { Format = format }, IsQuarantine = requeue, Quarantine = quarantine, Threads = 2 },
            new ReportSet([]));
    }

    private sealed class NothingIsGood : IRecordValidator
    {
        public string Name => "nothing";

        public bool RecordsAreArrays => false;

        public bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings)
        {
            findings.Add(new Finding { Code = "TYS1001", Message = "no", File = file, Position = position });
            return false;
        }
    }

    private sealed class EverythingIsGood : IRecordValidator
    {
        public string Name => "anything";

        public bool RecordsAreArrays => false;

        public bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings) => true;
    }
}
