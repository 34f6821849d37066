using System.Text.Json;

namespace Typeset.Benchmarks.RealSchemas;

/// <summary>An instance, its schema and the right verdict.</summary>
/// <param name="Name">Path of the instance as the list gives it.</param>
/// <param name="SchemaPath">The schema's file.</param>
/// <param name="Instance">The bytes of the instance.</param>
/// <param name="IsValid">The verdict.</param>
internal sealed record RealCase(string Name, string SchemaPath, byte[] Instance, bool IsValid)
{
    /// <summary>Reads a list of cases: JSON Lines of <c>{"schema","instance","valid"}</c>, paths relative to the list.</summary>
    public static List<RealCase> Load(string listPath)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(listPath))!;
        List<RealCase> cases = [];
        foreach (string line in File.ReadLines(listPath))
        {
            using var entry = JsonDocument.Parse(line);
            string instance = entry.RootElement.GetProperty("instance").GetString()!;
            cases.Add(new(
                instance,
                Path.Combine(folder, entry.RootElement.GetProperty("schema").GetString()!),
                File.ReadAllBytes(Path.Combine(folder, instance)),
                entry.RootElement.GetProperty("valid").GetBoolean()));
        }

        return cases;
    }
}
