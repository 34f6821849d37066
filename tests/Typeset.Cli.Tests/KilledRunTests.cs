using System.Diagnostics;
using System.Text;

namespace Typeset.Cli.Tests;

/// <summary>What a run leaves behind that was killed and could not clean up.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int MaxRounds = 12;
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly string[] s_outputs = ["good.jsonl", "bad.jsonl", "report.json"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_output_is_the_earlier_one_or_the_new_one_and_never_a_part()
    {
        _folder.Write("s.json", """{ "properties": { "id": { "minimum": 1 } } }""");
        StringBuilder records = new();
        for (int i = 0; i < 200_000; i++)
        {
            records.Append(i % 100 == 0 ? "{\"id\":0,\"text\":\"is not\"}\n" : "{\"id\":1,\"text\":\"is valid\"}\n");
        }

        _folder.Write("a.jsonl", records.ToString());
        var clock = Stopwatch.StartNew();
        using (Process whole = Start())
        {
            Assert.Equal(1, TypesetProcess.Finish(whole, input: null).ExitCode);
        }

        TimeSpan length = clock.Elapsed;
        byte[][] complete = [.. s_outputs.Select(name => File.ReadAllBytes(PathOf(name)))];
        byte[] earlier = "{\"what\":\"was here before\"}\n"u8.ToArray();
        Random random = new(1);
        int killed = 0;
        for (int round = 0; round < MaxRounds && (killed == 0 || clock.Elapsed < s_most); round++)
        {
            foreach (string name in s_outputs)
            {
                _folder.Write(name, earlier);
            }

            using Process process = Start();

            // The end of a run, where files get their names, is met as often as all the rest of it.
            double share = round % 2 == 0 ? random.NextDouble() : 0.8 + (random.NextDouble() * 0.25);
            if (!process.WaitForExit(length * share))
            {
                process.Kill();
                killed++;
            }

            process.WaitForExit();
            for (int i = 0; i < s_outputs.Length; i++)
            {
                byte[] found = File.ReadAllBytes(PathOf(s_outputs[i]));
                Assert.True(found.AsSpan().SequenceEqual(earlier) || found.AsSpan().SequenceEqual(complete[i]), $"{s_outputs[i]} is torn: {found.Length} of {complete[i].Length} bytes");
            }
        }

        Assert.NotEqual(0, killed);

        // What killed runs have left, the next one takes away.
        using (Process again = Start())
        {
            Assert.Equal(1, TypesetProcess.Finish(again, input: null).ExitCode);
        }

        Assert.Equal(complete, s_outputs.Select(name => File.ReadAllBytes(PathOf(name))));
        Assert.Equal([.. s_outputs.Concat(["s.json", "a.jsonl"]).Order(StringComparer.Ordinal)], FileNames());
    }

    [Fact]
    public void What_a_killed_run_left_is_taken_away_and_what_a_live_one_writes_is_not()
    {
        string[] others = [".good.jsonl.not-ours.tmp", ".good.jsonl.more.abcdefgh.abc.tmp", "good.jsonl.abcdefgh.abc.tmp"];
        _folder.Write("s.json", "true");
        foreach (string other in others)
        {
            _folder.Write(other, "");
        }

        using Process killed = StartWaiting();
        string[] left = WaitForTemporaryFiles(2, others);
        killed.Kill();
        killed.WaitForExit();
        Assert.Equal(left, FileNames().Except(["s.json", .. others], StringComparer.Ordinal));

        using Process live = StartWaiting();
        string[] written = WaitForTemporaryFiles(2, [.. others, .. left]);
        using (Process next = StartWaiting())
        {
            Assert.Equal(0, TypesetProcess.Finish(next, "{\"from\":\"the next one\"}\n"u8.ToArray()).ExitCode);
        }

        Assert.Equal("{\"from\":\"the next one\"}\n", File.ReadAllText(PathOf("good.jsonl")));
        Assert.Equal([.. others.Concat(written).Concat(["s.json", "good.jsonl", "report.json"]).Order(StringComparer.Ordinal)], FileNames());

        // The last to end has the last word.
        Assert.Equal(0, TypesetProcess.Finish(live, "{\"from\":\"the live one\"}\n"u8.ToArray()).ExitCode);
        Assert.Equal("{\"from\":\"the live one\"}\n", File.ReadAllText(PathOf("good.jsonl")));
        Assert.Equal([.. others.Concat(["s.json", "good.jsonl", "report.json"]).Order(StringComparer.Ordinal)], FileNames());
    }

    // Nothing comes to its standard input, so that it waits with its outputs open.
    private Process StartWaiting() => TypesetProcess.Start(
        "dotnet",
        [TypesetProcess.Assembly, "validate", "-s", "s.json", "--good", "good.jsonl", "--report", "json=report.json", "--force", "-"],
        _folder.FullPath);

    private string[] WaitForTemporaryFiles(int count, string[] others)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            string[] found = [.. FileNames().Where(static name => name.EndsWith(".tmp", StringComparison.Ordinal)).Except(others, StringComparer.Ordinal)];
            if (found.Length == count)
            {
                return found;
            }

            Assert.True(clock.Elapsed < s_patience, $"{found.Length} of {count} temporary files after {s_patience}");
            Thread.Sleep(20);
        }
    }

    private IEnumerable<string> FileNames() => Directory.GetFiles(_folder.FullPath).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private Process Start() => TypesetProcess.Start(
        "dotnet",
        [TypesetProcess.Assembly, "validate", "-s", "s.json", "--good", "good.jsonl", "--bad", "bad.jsonl", "--report", "json=report.json", "--report", "markdown", "--force", "a.jsonl"],
        _folder.FullPath);

    private string PathOf(string name) => Path.Combine(_folder.FullPath, name);
}
