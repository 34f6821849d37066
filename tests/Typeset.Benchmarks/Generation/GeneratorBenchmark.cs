using System.Diagnostics;
using System.Globalization;

namespace Typeset.Benchmarks.Generation;

/// <summary>
/// Times the generator as an editor meets it: the first run of a project, the run after an edit in one schema, and the run
/// after an edit of C# that no schema has to do with.
/// </summary>
internal static class GeneratorBenchmark
{
    public static int Run(string article, IReadOnlyList<string> folders, int rounds, TextWriter output)
    {
        string text = File.ReadAllText(article);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds, median, milliseconds"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"project",-28} {"schemas",8} {"lines",9} {"cold",9} {"warm",9} {"edit",9} {"no edit",9}"));
        Measure("article x1", Copies(text, 1), rounds, output);
        Measure("article x20", Copies(text, 20), rounds, output);
        foreach (string folder in folders)
        {
            (string, string, string)[] schemas = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select((path, i) => (Name(i), File.ReadAllText(path), $"S{i}"))];
            Measure(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), schemas, rounds, output);
        }

        return 0;
    }

    private static (string Path, string Text, string Namespace)[] Copies(string text, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (Name(i), text.Replace("article/1.0/", string.Create(CultureInfo.InvariantCulture, $"article/1.{i}/"), StringComparison.Ordinal), $"S{i}"))];

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"s{i}/s{i}.schema.json");

    private static void Measure(string name, (string Path, string Text, string Namespace)[] schemas, int rounds, TextWriter output)
    {
        // The first run of the process also pays for compiling the generator itself.
        GeneratorProject first = new(schemas);
        double cold = Time(first.Run);
        List<double> warm = [];
        List<double> edit = [];
        List<double> unrelated = [];
        for (int round = 0; round < rounds; round++)
        {
            GeneratorProject project = new(schemas);
            warm.Add(Time(project.Run));
            int number = round;
            project.EditSchema(schemas[0].Path, old => Edited(old, number));
            edit.Add(Time(project.Run));
            project.EditCode(round);
            unrelated.Add(Time(project.Run));
        }

        int lines = first.Result.GeneratedSources.Sum(source => source.SourceText.Lines.Count - 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {schemas.Length,8} {lines,9} {cold,9:F1} {Median(warm),9:F1} {Median(edit),9:F1} {Median(unrelated),9:F2}"));
    }

    // A description that nobody has yet: the smallest edit that changes the code.
    private static string Edited(string schema, int number)
    {
        int brace = schema.IndexOf('{', StringComparison.Ordinal);
        string edited = schema.Insert(brace + 1, string.Create(CultureInfo.InvariantCulture, $"\"x-edit\": {number}, "));
        int description = edited.IndexOf("\"description\"", StringComparison.Ordinal);
        int quote = description < 0 ? -1 : edited.IndexOf('"', edited.IndexOf(':', description));
        return quote < 0 ? edited : edited.Insert(quote + 1, string.Create(CultureInfo.InvariantCulture, $"Edit {number}. "));
    }

    private static double Time(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
