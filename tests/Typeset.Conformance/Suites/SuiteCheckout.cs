using System.Text.Json;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>A checkout of JSON-Schema-Test-Suite: the folder that holds <c>tests</c> and <c>remotes</c>.</summary>
public sealed class SuiteCheckout
{
    /// <summary>Where the suite's schemas expect the files of its folder <c>remotes</c>.</summary>
    private const string RemoteHost = "http://localhost:1234/";

    /// <summary>A file with cases of <c>format: regex</c>, which later versions of the suite have moved to the folder for formats.</summary>
    private const string FormatsOutsideTheirFolder = "optional/ecmascript-regex.json";
    private const string AssertedContent = "optional/content.json";

    private readonly string _folder;
    private readonly Lazy<IReadOnlyList<SchemaText>> _remotes;

    /// <summary>Opens a checkout.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="DirectoryNotFoundException">The folder holds no tests.</exception>
    public SuiteCheckout(string folder)
    {
        _folder = Path.GetFullPath(folder);
        if (!Directory.Exists(Path.Combine(_folder, "tests")))
        {
            throw new DirectoryNotFoundException($"{folder} is no checkout of JSON-Schema-Test-Suite: it has no folder 'tests'.");
        }

        _remotes = new(ReadRemotes);
    }

    /// <summary>The drafts that the checkout has tests for.</summary>
    public IEnumerable<SuiteDraft> Drafts => SuiteDraft.All.Where(draft => Directory.Exists(TestsOf(draft)));

    /// <summary>Reads the tests of a part of a draft; none when the checkout does not have it.</summary>
    public IReadOnlyList<SchemaCase> Read(SuiteDraft draft, SuitePart part)
    {
        string folder = Path.Combine(TestsOf(draft), part switch { SuitePart.Required => "", SuitePart.Optional => "optional", _ => "optional/format" });
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Read(draft, part, file))];
    }

    private static string? Description(JsonElement element) => element.TryGetProperty("description", out JsonElement description) ? description.GetString() : null;

    // Up to draft 7 it is left to the implementation whether formats are asserted; the suite does so in the folder for formats alone.
    private static FormatMode FormatsOf(SuiteDraft draft) =>
        ReferenceEquals(draft.Dialect, Dialect.Draft201909) || ReferenceEquals(draft.Dialect, Dialect.Draft202012) ? FormatMode.ByDialect : FormatMode.Annotate;

    private string TestsOf(SuiteDraft draft) => Path.Combine(_folder, "tests", draft.Folder);

    private IEnumerable<SchemaCase> Read(SuiteDraft draft, SuitePart part, string file)
    {
        string name = Path.GetRelativePath(TestsOf(draft), file).Replace('\\', '/');
        FormatMode formats = part == SuitePart.Format || name == FormatsOutsideTheirFolder ? FormatMode.Assert : FormatsOf(draft);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { MaxDepth = 1000 });
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            string schema = group.GetProperty("schema").GetRawText();
            yield return new SchemaCase
            {
                Schema = new SchemaText("schema.json", schema),
                References = schema.Contains(RemoteHost, StringComparison.Ordinal) ? _remotes.Value : [],
                DefaultDialect = draft.Dialect,
                Formats = formats,
                AssertContent = name == AssertedContent,
                Origin = new CaseOrigin(draft.Folder, name, Description(group)),
                Instances = [.. group.GetProperty("tests").EnumerateArray().Select(test => new InstanceCase(
                    Description(test) ?? "",
                    System.Text.Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText()),
                    test.GetProperty("valid").GetBoolean()))],
            };
        }
    }

    /// <summary>The files of <c>remotes</c> under the URIs that a web server on that folder would give them.</summary>
    private IReadOnlyList<SchemaText> ReadRemotes()
    {
        string folder = Path.Combine(_folder, "remotes");
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => new SchemaText(RemoteHost + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }
}
