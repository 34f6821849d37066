using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Typeset.Conformance;

/// <summary>
/// A list of cases in JSON Lines: <c>{"schema": …, "instance": …, "valid": …}</c>, where the first two are files, named
/// relative to the list. Other members are passed over.
/// </summary>
public static partial class CaseList
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a list; lines with the same schema become one case.</summary>
    /// <param name="path">The list.</param>
    /// <param name="formats">What <c>format</c> means in every schema.</param>
    /// <param name="references">Further schema files; a schema may also refer by its identifier to every file below the folder of the list.</param>
    /// <exception cref="InvalidDataException">A line is not of the form above, or a schema is not UTF-8.</exception>
    public static IReadOnlyList<SchemaCase> Read(string path, FormatMode formats, IReadOnlyList<string> references)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        List<string> schemas = [];
        Dictionary<string, List<InstanceCase>> instances = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            (string schema, string instance, bool isValid) = Read(line, $"{path}({number})");
            if (!instances.TryGetValue(schema, out List<InstanceCase>? own))
            {
                instances.Add(schema, own = []);
                schemas.Add(schema);
            }

            own.Add(new InstanceCase(instance, File.ReadAllBytes(Path.Combine(folder, instance)), isValid));
        }

        SchemaText[] texts = [.. schemas.Select(schema => new SchemaText(schema, Text(Path.Combine(folder, schema))))];
        Lazy<Dictionary<string, SchemaText>> identified = new(() => Index([.. references, .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]));
        return [.. texts.Select(text => new SchemaCase
        {
            Schema = text,
            References = Reached(text, identified),
            Formats = formats,
            Instances = instances[text.Path],
            Origin = new CaseOrigin(null, text.Path, null),
        })];
    }

    private static (string Schema, string Instance, bool IsValid) Read(string line, string place)
    {
        try
        {
            JsonElement entry = JsonElement.Parse(line);
            return (entry.GetProperty("schema").GetString()!, entry.GetProperty("instance").GetString()!, entry.GetProperty("valid").GetBoolean());
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place}: expected {{\"schema\": FILE, \"instance\": FILE, \"valid\": true or false}}, found {line}", failure);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return s_strict.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException failure)
        {
            throw new InvalidDataException($"{file} is not UTF-8.", failure);
        }
    }

    /// <summary>The files that have an identifier, by it; of several with the same the first.</summary>
    private static Dictionary<string, SchemaText> Index(IEnumerable<string> files)
    {
        Dictionary<string, SchemaText> index = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            try
            {
                string text = Text(file);
                if (IdentifierOf(text) is { Length: > 0 } identifier)
                {
                    index.TryAdd(identifier, new SchemaText(file, text));
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidDataException)
            {
                // An instance that is meant to be malformed.
            }
        }

        return index;
    }

    private static string? IdentifierOf(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        JsonElement root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("$id", out JsonElement identifier) || root.TryGetProperty("id", out identifier)) && identifier.ValueKind == JsonValueKind.String
            ? identifier.GetString()!.TrimEnd('#')
            : null;
    }

    /// <summary>The documents that the schema, or one of those documents, refers to by an absolute URI.</summary>
    private static List<SchemaText> Reached(SchemaText schema, Lazy<Dictionary<string, SchemaText>> identified)
    {
        List<SchemaText> reached = [schema];
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (Match reference in AbsoluteReference().Matches(reached[i].Text))
            {
                if (identified.Value.TryGetValue(reference.Groups[1].Value, out SchemaText? other) && reached.TrueForAll(known => known.Text != other.Text))
                {
                    reached.Add(other);
                }
            }
        }

        return reached[1..];
    }

    [GeneratedRegex("\"\\$(?:ref|dynamicRef|recursiveRef|schema)\"\\s*:\\s*\"([A-Za-z][^\"#:]*:[^\"#]*)")]
    private static partial Regex AbsoluteReference();
}
