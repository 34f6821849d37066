using System.Text;
using System.Text.Json;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>
/// The <c>annotations</c> suite of a checkout: for a value and a keyword, every annotation that a valid instance collects,
/// by the place of the schema that makes it.
/// </summary>
public sealed class AnnotationTests
{
    private const string EngineName = "evaluator";
    private const string Unnamed = "https://example.org/annotations/schema.json";

    private readonly string _folder;

    /// <summary>Opens the suite of a checkout.</summary>
    /// <param name="checkout">The folder of the checkout.</param>
    public AnnotationTests(string checkout) => _folder = Path.Combine(Path.GetFullPath(checkout), "annotations", "tests");

    /// <summary>Runs the tests that are for a draft; none when the checkout does not have any. Each assertion is a test.</summary>
    public void Run(SuiteDraft draft, Tally tally)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonElement group in document.RootElement.GetProperty("suite").EnumerateArray())
            {
                if (Compatibility.Includes(group.TryGetProperty("compatibility", out JsonElement versions) ? versions.GetString() : null, draft))
                {
                    Run(group, draft, "annotations/" + Path.GetFileName(file), tally);
                }
            }
        }
    }

    private static void Run(JsonElement group, SuiteDraft draft, string file, Tally tally)
    {
        JsonContractOptions options = new()
        {
            Path = Unnamed,
            DefaultDialect = draft.Dialect,
            References = group.TryGetProperty("externalSchemas", out JsonElement others) ? [.. others.EnumerateObject().Select(other => new SchemaText(other.Name, other.Value.GetRawText()))] : [],
        };
        bool isLoaded = JsonContract.TryLoad(group.GetProperty("schema").GetRawText(), options, out JsonContract? contract, out IReadOnlyList<Problem> problems);
        foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
        {
            JsonElement instance = test.GetProperty("instance");
            IReadOnlyList<Annotation> annotations = contract?.Evaluate(Encoding.UTF8.GetBytes(instance.GetRawText())).Annotations ?? [];
            foreach (JsonElement assertion in test.GetProperty("assertions").EnumerateArray())
            {
                string location = assertion.GetProperty("location").GetString()!;
                string keyword = assertion.GetProperty("keyword").GetString()!;
                string expected = Written(assertion.GetProperty("expected").EnumerateObject().Select(entry => (Absolute(entry.Name), RawJson.Parse(entry.Value.GetRawText()))));
                string found = Written(annotations
                    .Where(annotation => annotation.InstancePointer == location && annotation.Keyword == keyword)
                    .Select(annotation => (annotation.SchemaLocation[..annotation.SchemaLocation.LastIndexOf('/')], annotation.Value)));
                if (isLoaded && expected == found)
                {
                    tally.Pass();
                    continue;
                }

                tally.Fail(new Failure
                {
                    Engine = EngineName,
                    Draft = draft.Folder,
                    File = file,
                    Group = group.GetProperty("description").GetString(),
                    Test = $"{instance.GetRawText()}: '{keyword}' at '{location}'",
                    Expected = expected,
                    Found = isLoaded ? found : "none",
                    Explanation = isLoaded ? null : string.Join("; ", problems),
                });
            }
        }
    }

    private static string Absolute(string place) => place.StartsWith('#') ? Unnamed + place : place;

    // Places in one spelling of their characters, in one order, each value as compact JSON.
    private static string Written(IEnumerable<(string Place, RawJson Value)> annotations) =>
        string.Join(", ", annotations.Select(one => $"{Uri.UnescapeDataString(one.Place)}: {JsonSerializer.Serialize(one.Value.ToElement())}").Order(StringComparer.Ordinal));
}
