using System.Globalization;
using Typeset.Benchmarks.Corpus;

namespace Typeset.Benchmarks.Commands;

/// <summary>
/// Measures <c>typeset validate</c> as a whole process, start-up included, beside programs that only count lines or only unpack: the least that
/// anybody pays for the same bytes.
/// </summary>
internal sealed class CommandBenchmark
{
    private const int PieceRecords = 10_000;

    private readonly string _command;
    private readonly string _schema;
    private readonly string _folder;
    private readonly TextWriter _output;

    private CommandBenchmark(string command, string schema, string folder, TextWriter output)
    {
        _command = command;
        _schema = schema;
        _folder = folder;
        _output = output;
    }

    /// <summary>Makes a file of article records, packs it, and measures every case in turn, round by round.</summary>
    /// <param name="command">The command: an assembly to run with <c>dotnet</c>, or an executable.</param>
    /// <param name="schema">The article contract.</param>
    /// <param name="megabytes">Size of the file.</param>
    /// <param name="rounds">Measured rounds; the median counts.</param>
    /// <param name="folder">Where the files go; they are deleted at the end.</param>
    /// <param name="output">Gets the figures.</param>
    public static int Run(string command, string schema, int megabytes, int rounds, string folder, TextWriter output)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, "typeset-command-" + Guid.NewGuid().ToString("N")[..8])).FullName;
        try
        {
            return new CommandBenchmark(command, schema, own, output).Measure(megabytes * 1_000_000L, rounds);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private int Measure(long size, int rounds)
    {
        string lines = Path.Combine(_folder, "articles.jsonl");
        Write(lines, size);
        size = new FileInfo(lines).Length;
        List<Case> cases =
        [
            new("wc -l", "wc", ["-l", lines], null),
            .. Validations(lines, "", "wc -l"),
        ];
        foreach ((string tool, string extension) in new[] { ("gzip", ".gz"), ("zstd", ".zst") })
        {
            string packed = lines + extension;
            if (MeasuredProcess.Run(tool, ["-q", "-c", lines], packed) is { ExitCode: 0 })
            {
                cases.Add(new Case($"{tool} -dc", tool, ["-dc", packed], null));
                cases.AddRange(Validations(packed, $"{extension[1..]}, ", $"{tool} -dc"));
            }
            else
            {
                _output.WriteLine($"{tool} is not there; its cases are left out");
            }
        }

        foreach (Case each in cases.Where(each => each.Base is null))
        {
            // Files are in the page cache from here on.
            RunOnce(each);
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (Case each in cases)
            {
                RunOnce(each);
            }
        }

        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size / 1e6:0} MB of JSON Lines, medians of {rounds} rounds, {Environment.ProcessorCount} processors"));
        _output.WriteLine($"{"",-42}{"seconds",10}{"MB/s",10}{"peak MB",10}{"ratio",10}");
        foreach (Case each in cases)
        {
            double seconds = Median(each.Seconds.Skip(each.Base is null ? 1 : 0));
            string ratio = each.Base is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{seconds / Median(cases.Single(other => other.Name == each.Base).Seconds.Skip(1)):0.0}");
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each.Name,-42}{seconds,10:0.00}{size / 1e6 / seconds,10:0}{each.PeakBytes / 1e6,10:0}{ratio,10}"));
        }

        return 0;
    }

    private IEnumerable<Case> Validations(string file, string prefix, string compared)
    {
        foreach (string threads in new[] { "1", "2" })
        {
            yield return Validation($"{prefix}--contract article --threads {threads}", ["--contract", "article"], threads);
            yield return Validation($"{prefix}--schema --threads {threads}", ["--schema", _schema, "--formats", "assert"], threads);
        }

        Case Validation(string name, string[] contract, string threads)
        {
            string[] arguments = ["validate", .. contract, "--threads", threads, "--progress", "none", file];
            return _command.EndsWith(".dll", StringComparison.Ordinal) ? new Case(name, "dotnet", [_command, .. arguments], compared) : new Case(name, _command, arguments, compared);
        }
    }

    private void RunOnce(Case each)
    {
        if (MeasuredProcess.Run(each.File, each.Arguments) is not { } run)
        {
            throw new InvalidOperationException($"{each.File} cannot be started.");
        }

        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{each.File} {string.Join(' ', each.Arguments)} ended with {run.ExitCode}.");
        }

        each.Seconds.Add(run.Seconds);
        each.PeakBytes = Math.Max(each.PeakBytes, run.PeakBytes);
    }

    // Pieces of different seeds, so that no packer finds a record twice.
    private static void Write(string path, long size)
    {
        string piece = path + ".piece";
        using (FileStream file = File.Create(path))
        {
            for (int seed = 1; file.Length < size; seed++)
            {
                ArticleCorpus.Write(piece, PieceRecords, seed);
                using FileStream source = File.OpenRead(piece);
                source.CopyTo(file, 1 << 20);
                file.Flush();
            }
        }

        File.Delete(piece);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Case(string Name, string File, IReadOnlyList<string> Arguments, string? Base)
    {
        public List<double> Seconds { get; } = [];

        public long PeakBytes { get; set; }
    }
}
