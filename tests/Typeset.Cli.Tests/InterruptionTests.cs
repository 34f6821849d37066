using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Typeset.Cli.Tests;

/// <summary>Ctrl-C in every phase of a run in which it can meet it, each held open by a pipe that nobody closes.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InterruptionTests() => _folder.Write("s.json", """{ "properties": { "id": { "minimum": 1 } } }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("validate -s s.json --report json=out.json -")]
    [InlineData("validate -s s.json --threads 1 --report json=out.json -")]
    [InlineData("validate -s s.json --report json=out.json --good good.jsonl --bad bad.jsonl /dev/stdin")]
    [InlineData("validate -s s.json --requeue --report json=out.json -")]
    public void A_run_that_got_no_byte_yet_ends_with_an_empty_partial_report(string command)
    {
        CommandResult result = Interrupt(command, data: [], isReady: "ls -A | grep -q out.json");
        Assert.Equal(130, result.ExitCode);
        using JsonDocument report = JsonDocument.Parse(Read("out.json"));
        Assert.False(report.RootElement.GetProperty("isComplete").GetBoolean());
        Assert.Equal(0, report.RootElement.GetProperty("total").GetProperty("records").GetInt32());
        Assert.Equal(["err.txt", "out.json", "out.txt", "pipe", "s.json"], FileNames());
    }

    [Theory]
    [InlineData("profile -")]
    [InlineData("infer - -o out.json")]
    [InlineData("merge - --report json=out.json")]
    [InlineData("read - -o out.json")]
    [InlineData("evaluate -s s.json -")]
    public void Commands_without_partial_results_end_without_any(string command)
    {
        // What a process waits for cannot be seen from outside; so much time is enough on a busy machine, and too little would fail in no other way than by its exit code.
        CommandResult result = Interrupt(command, data: [], isReady: "sleep 3");
        Assert.Equal((130, "", ""), (result.ExitCode, Read("out.txt"), Read("err.txt")));
        Assert.Equal(["err.txt", "out.txt", "pipe", "s.json"], FileNames());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public void Every_report_on_half_a_packed_file_is_whole_and_says_that_it_is_partial(bool isZstandard, int threads)
    {
        // What no packing makes smaller, so that half the bytes hold about half of the records.
        Random random = new(1);
        StringBuilder records = new();
        for (int i = 0; i < 20_000; i++)
        {
            records.Append($"{{\"id\":{i % 2},\"text\":\"{Convert.ToHexString(BitConverter.GetBytes(random.NextInt64()))}\"}}\n");
        }

        byte[] packed = Pack(records.ToString(), isZstandard);
        const string Reports = "--report text --report json=r.json --report jsonl=r.jsonl --report sarif=r.sarif --report junit=r.xml --report html=r.html --report markdown=r.md --report github=r.log";
        CommandResult result = Interrupt($"validate -s s.json --threads {threads} {Reports} --good good.jsonl --bad bad.jsonl -", packed[..(packed.Length / 2)], isReady: "grep -q error out.txt");
        Assert.Equal(130, result.ExitCode);
        foreach (string report in (string[])["out.txt", "r.md", "r.html", "r.xml", "r.log"])
        {
            Assert.Contains("The run ended early", Read(report), StringComparison.Ordinal);
        }

        using JsonDocument json = JsonDocument.Parse(Read("r.json"));
        Assert.False(json.RootElement.GetProperty("isComplete").GetBoolean());
        JsonElement total = json.RootElement.GetProperty("total");
        Assert.InRange(total.GetProperty("records").GetInt32(), 1, 19_999);
        Assert.Equal(total.GetProperty("errors").GetInt32(), Read("r.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => JsonDocument.Parse(line) is not null));
        using JsonDocument sarif = JsonDocument.Parse(Read("r.sarif"));
        Assert.False(sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.NotNull(XDocument.Parse(Read("r.xml")).Root);
        Assert.DoesNotContain(FileNames(), static name => name is "good.jsonl" or "bad.jsonl" || name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_comes_through_a_pipe_is_not_waited_for()
    {
        CommandResult result = Interrupt("validate -s s.json --report json=out.json -", [.. "PAR1"u8, .. new byte[5000]], isReady: "ls -A | grep -q out.json && sleep 1");
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("\"isComplete\": false", Read("out.json"), StringComparison.Ordinal);
    }

    // A run in the background may have inherited that SIGINT is ignored, so the signal is reset for the command.
    private CommandResult Interrupt(string command, byte[] data, string isReady)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullPath, "data"), data);
        return TypesetProcess.Bash(
            "set -m; mkfifo pipe; (cat data; rm data; exec sleep 100) > pipe & w=$!; exec 3< pipe; "
            + $"env --default-signal=INT $TYPESET {command} <&3 > out.txt 2> err.txt & t=$!; n=0; until {isReady}; do sleep 0.1; n=$((n+1)); [ $n -lt 600 ] || break; done; "
            + "kill -INT $t; wait $t; code=$?; kill $w; exit $code",
            _folder.FullPath);
    }

    private static byte[] Pack(string text, bool isZstandard)
    {
        using MemoryStream packed = new();
        using (Stream packing = isZstandard ? new ZstdSharp.CompressionStream(packed) : new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullPath, name));

    private IEnumerable<string> FileNames() => Directory.GetFileSystemEntries(_folder.FullPath).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
