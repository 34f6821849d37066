using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Typeset.Benchmarks.Generation;

/// <summary>
/// The committed figures of generated code, <c>docs/figures/generated-code.json</c>. A test compares the lines with what the
/// generator prints and holds lines and times to their budgets; this command measures anew and writes the file. Processor time
/// is the sterner one: wall time is shorter on an idle machine and means nothing on a busy one.
/// </summary>
internal static class GeneratedCodeFigures
{
    public static int Write(string article, string figures, int rounds, TextWriter output)
    {
        GeneratorProject project = new([("article.schema.json", File.ReadAllText(article), "Typeset.News")]);
        project.Run();
        GeneratorRunResult result = project.Result;
        int files = result.GeneratedSources.Length;
        int lines = result.GeneratedSources.Sum(source => source.SourceText.ToString().Count(c => c == '\n'));
        (double wall, double processor) = rounds > 0 ? Measure(article, rounds) : Known(figures);

        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("article");
            writer.WriteNumber("files", files);
            writer.WriteNumber("lines", lines);
            writer.WriteNumber("addedProcessorSeconds", Math.Round(processor, 2));
            writer.WriteNumber("addedWallSeconds", Math.Round(wall, 2));
            writer.WriteEndObject();
            writer.WriteStartObject("budget");
            writer.WriteNumber("lines", 4000);
            writer.WriteNumber("addedProcessorSeconds", 0.75);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        string json = Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
        File.WriteAllText(figures, json);
        output.Write(json);
        return 0;
    }

    private static (double Wall, double Processor) Measure(string article, int rounds)
    {
        using CompileTime compile = new();
        return compile.Added(article, rounds);
    }

    private static (double Wall, double Processor) Known(string figures)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(figures));
        JsonElement known = document.RootElement.GetProperty("article");
        return (known.GetProperty("addedWallSeconds").GetDouble(), known.GetProperty("addedProcessorSeconds").GetDouble());
    }
}
