using System.Globalization;
using System.Text;
using System.Text.Json;
using Typeset.Benchmarks.Reading;

namespace Typeset.Benchmarks.Commands;

/// <summary>
/// Measures <c>typeset read</c> as a whole process, start-up included: files of rows of growing size, which must not take more memory, the same texts as a folder
/// of files, and one text on one line.
/// </summary>
internal sealed class ReadCommandBenchmark(string command, TextWriter output)
{
    private const int LineMegabytes = 50;
    private const int PieceBytes = 4_000_000;

    // Pieces come again after so many: the reader keeps nothing from one text to the next.
    private const int Pieces = 16;

    /// <summary>Makes the inputs one after the other and measures each.</summary>
    /// <param name="command">The command: an assembly to run with <c>dotnet</c>, or an executable.</param>
    /// <param name="megabytes">Sizes of the files of rows.</param>
    /// <param name="folder">Where the inputs go; they are deleted when they are measured.</param>
    /// <param name="output">Gets the figures.</param>
    public static int Run(string command, IReadOnlyList<int> megabytes, string folder, TextWriter output)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, "typeset-read-" + Guid.NewGuid().ToString("N")[..8])).FullName;
        try
        {
            new ReadCommandBenchmark(command, output).Measure(megabytes, own);
            return 0;
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private void Measure(IReadOnlyList<int> megabytes, string folder)
    {
        output.WriteLine($"{Environment.ProcessorCount} processors");
        output.WriteLine($"{"",-32}{"threads",8}{"seconds",10}{"MB/s",8}{"MB/s of processor time",24}{"peak MB",10}");
        List<byte[]> texts = [.. Enumerable.Range(1, Pieces).SelectMany(static seed => NewsTexts.Make(PieceBytes, seed))];
        foreach (int size in megabytes)
        {
            string rows = Path.Combine(folder, "rows.jsonl");
            WriteRows(rows, texts, size * 1_000_000L);
            Measure($"{size} MB of rows", rows, new FileInfo(rows).Length);
            File.Delete(rows);
        }

        string many = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        for (int i = 0; i < texts.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(many, string.Create(CultureInfo.InvariantCulture, $"{i:00000}.txt")), texts[i]);
        }

        Measure($"a folder of {texts.Count} texts", many, texts.Sum(static text => (long)text.Length));

        string line = Path.Combine(folder, "line.txt");
        string words = string.Join(' ', texts.Take(2_000).Select(static text => Encoding.UTF8.GetString(text).Replace('\n', ' ')));
        using (StreamWriter writer = new(line))
        {
            for (long written = 0; written < LineMegabytes * 1_000_000L; written += words.Length)
            {
                writer.Write(words);
            }
        }

        Measure("one line", line, new FileInfo(line).Length);
    }

    private void Measure(string name, string input, long bytes)
    {
        foreach (string threads in new[] { "1", "2" })
        {
            string[] arguments = ["read", "--jsonl", "--threads", threads, "--progress", "none", input];
            MeasuredProcess? run = command.EndsWith(".dll", StringComparison.Ordinal) ? MeasuredProcess.Run("dotnet", [command, .. arguments]) : MeasuredProcess.Run(command, arguments);
            if (run is not { ExitCode: 0 } measured)
            {
                throw new InvalidOperationException($"{command} cannot be started, or ended with {run?.ExitCode}.");
            }

            double size = bytes / 1e6;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-32}{threads,8}{measured.Seconds,10:0.0}{size / measured.Seconds,8:0}{size / measured.ProcessorSeconds,24:0}{measured.PeakBytes / 1e6,10:0}"));
        }
    }

    private static void WriteRows(string path, List<byte[]> texts, long size)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter writer = new(file, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        for (int i = 0; file.Length < size; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("text", texts[i % texts.Count]);
            writer.WriteString("timestamp", "2019-04-25T12:57:54Z");
            writer.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"https://example.com/{i}"));
            writer.WriteEndObject();
            writer.Flush();
            file.WriteByte((byte)'\n');
            writer.Reset();
        }
    }
}
