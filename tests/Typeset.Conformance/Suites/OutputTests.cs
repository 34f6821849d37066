using System.Text;
using System.Text.Json;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>
/// The <c>output-tests</c> of a checkout: schemas that the output of an evaluation has to meet, for one or more of the
/// specification's output formats.
/// </summary>
public sealed class OutputTests
{
    private const string EngineName = "evaluator";

    private readonly string _folder;

    /// <summary>Opens the tests of a checkout.</summary>
    /// <param name="checkout">The folder of the checkout.</param>
    public OutputTests(string checkout) => _folder = Path.Combine(Path.GetFullPath(checkout), "output-tests");

    /// <summary>Runs the tests of a draft; none when the checkout does not have any. Each format of each instance is a test.</summary>
    public void Run(SuiteDraft draft, Tally tally)
    {
        string content = Path.Combine(_folder, draft.Folder, "content");
        if (!Directory.Exists(content))
        {
            return;
        }

        SchemaText outputSchema = new("output-schema.json", File.ReadAllText(Path.Combine(_folder, draft.Folder, "output-schema.json")));
        foreach (string file in Directory.EnumerateFiles(content, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonElement group in document.RootElement.EnumerateArray())
            {
                Failure origin = new()
                {
                    Engine = EngineName,
                    Draft = draft.Folder,
                    File = "output-tests/" + Path.GetRelativePath(content, file).Replace('\\', '/'),
                    Group = group.GetProperty("description").GetString(),
                    Test = "",
                    Expected = "an output that meets its schema",
                    Found = "none",
                };
                Run(group, draft, outputSchema, origin, tally);
            }
        }
    }

    private static void Run(JsonElement group, SuiteDraft draft, SchemaText outputSchema, Failure origin, Tally tally)
    {
        JsonContractOptions options = new() { DefaultDialect = draft.Dialect };
        bool isLoaded = JsonContract.TryLoad(group.GetProperty("schema").GetRawText(), options, out JsonContract? contract, out IReadOnlyList<Problem> problems);
        foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
        {
            byte[] instance = Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText());
            foreach (JsonProperty expected in test.GetProperty("output").EnumerateObject())
            {
                Failure failure = origin with { Test = $"{test.GetProperty("description").GetString()}: {expected.Name}" };
                if (!isLoaded || !Enum.TryParse(expected.Name, ignoreCase: true, out OutputFormat format))
                {
                    tally.Fail(failure with { Explanation = isLoaded ? $"There is no output format '{expected.Name}'." : string.Join("; ", problems) });
                    continue;
                }

                JsonContract asked = JsonContract.Load(expected.Value.GetRawText(), new JsonContractOptions { DefaultDialect = draft.Dialect, References = [outputSchema] });
                string output = contract!.Evaluate(instance, format);
                ValidationResult result = asked.Validate(Encoding.UTF8.GetBytes(output));
                if (result.IsValid)
                {
                    tally.Pass();
                }
                else
                {
                    tally.Fail(failure with { Found = output, Explanation = string.Join("; ", result.Errors) });
                }
            }
        }
    }
}
