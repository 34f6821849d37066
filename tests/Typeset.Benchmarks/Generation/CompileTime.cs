extern alias generator;

using System.Diagnostics;
using System.Globalization;

namespace Typeset.Benchmarks.Generation;

/// <summary>
/// What a schema adds to a compilation: the C# compiler of this SDK, started anew each time, over a small project without the
/// schema and with it, in turn. Both have the generator; the difference is the schema's.
/// </summary>
internal sealed class CompileTime : IDisposable
{
    // Some code of the project's own, as every project has: it pays for what the compiler needs for any code at all.
    private const string Code = """
        using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading; using System.Threading.Tasks;
        namespace Application;
        internal sealed record Person
        {
            public required string Name { get; init; }
            public int? Age { get; init; }
            public List<string> Tags { get; init; } = [];
            public string Kind => Age switch { null => "none", > 3 and < 5 => "four", _ => $"other {Age}" };
            public static Person Parse(ReadOnlySpan<byte> json)
            {
                Utf8JsonReader reader = new(json);
                string? name = null;
                while (reader.Read()) { if (reader.ValueTextEquals("name"u8)) name = reader.GetString(); }
                return new Person { Name = name ?? throw new InvalidOperationException("no name") };
            }
            public async Task<int> CountAsync(CancellationToken token) { await Task.Delay(1, token); return Tags.Where(tag => tag.Length > 1).Select(tag => tag + Name).Count(); }
        }
        internal abstract record Shape;
        internal sealed record Square(double Side) : Shape;
        internal readonly record struct Point(int X, int Y);
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("typeset-compile-").FullName;
    private readonly string _compiler;

    public CompileTime()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        _compiler = Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Order(StringComparer.Ordinal).Last() + "/Roslyn/bincore/csc.dll";
        File.WriteAllText(Path.Combine(_folder, "Code.cs"), Code);
        File.WriteAllText(Path.Combine(_folder, "settings.globalconfig"), "is_global = true\nbuild_property.RootNamespace = Consumer\n");
        string reference = Directory.EnumerateDirectories(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        reference = Directory.EnumerateDirectories(Path.Combine(reference, "ref")).Single();
        IEnumerable<string> libraries = Directory.EnumerateFiles(reference, "*.dll").Append(typeof(JsonContract).Assembly.Location).Append(typeof(Schema.SchemaDocument).Assembly.Location);
        File.WriteAllLines(Path.Combine(_folder, "project.rsp"),
        [
            "/nostdlib+ /target:library /optimize+ /nullable:enable /deterministic+ /langversion:14 /debug:portable /nologo /out:out.dll",
            "/analyzerconfig:settings.globalconfig", "Code.cs",
            $"/analyzer:\"{typeof(generator::Typeset.Generator.ContractGenerator).Assembly.Location}\"",
            .. libraries.Select(path => $"/reference:\"{path}\""),
        ]);
    }

    /// <summary>
    /// Seconds of wall time and of processor time that the schema adds: the difference of the shortest compilations with it
    /// and without it, for whatever else runs on a machine only ever makes them longer.
    /// </summary>
    public (double Wall, double Processor) Added(string schema, int rounds)
    {
        Compile(null);
        Compile(schema);
        List<(double Wall, double Processor)> without = [];
        List<(double Wall, double Processor)> with = [];
        for (int round = 0; round < rounds; round++)
        {
            without.Add(Compile(null));
            with.Add(Compile(schema));
        }

        return (with.Min(run => run.Wall) - without.Min(run => run.Wall), with.Min(run => run.Processor) - without.Min(run => run.Processor));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (double Wall, double Processor) Compile(string? schema)
    {
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.ArgumentList.Add(_compiler);
        start.ArgumentList.Add("/noconfig");
        start.ArgumentList.Add("@project.rsp");
        if (schema is not null)
        {
            start.ArgumentList.Add("/additionalfile:" + Path.GetFullPath(schema));
        }

        double processor = ChildProcesses.ProcessorSeconds();
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return process.ExitCode == 0
            ? (wall, ChildProcesses.ProcessorSeconds() - processor)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The compiler ended with {process.ExitCode}:\n{output}"));
    }
}
