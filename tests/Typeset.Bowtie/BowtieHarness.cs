using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.Schema;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Typeset.Bowtie;

/// <summary>
/// Answers the commands of Bowtie, which compares implementations of JSON Schema: one JSON object on each line, in both
/// directions (version 1 of its protocol).
/// </summary>
public sealed class BowtieHarness
{
    private const int ProtocolVersion = 1;
    private const int MaxDepth = 2000;

    /// <summary>Where the implementation is at home, for the fields that the protocol requires.</summary>
    private const string Home = "https://example.org/typeset";

    /// <summary>Codes of schemas that are not for this implementation: of a dialect, or a vocabulary, that it does not know.</summary>
    private static readonly string[] s_unsupported = ["TYS0211", "TYS0214"];

    /// <summary>Codes of errors that tell of a limit, so that there is no verdict on the instance; the last stands for a hundred.</summary>
    private static readonly string[] s_limits = ["TYS1003", "TYS1005", "TYS19"];

    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = MaxDepth };
    private static readonly JsonSerializerOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    private Dialect _dialect = Dialect.Draft202012;
    private bool _isStarted;

    private BowtieHarness()
    {
    }

    /// <summary>Answers commands until told to stop, or until there are none left.</summary>
    /// <returns>The exit code: 0, or 1 after a line that is no command.</returns>
    public static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        BowtieHarness harness = new();
        while (input.ReadLine() is { } line)
        {
            try
            {
                using JsonDocument command = JsonDocument.Parse(line, s_reading);
                if (harness.Answer(command.RootElement) is not { } answer)
                {
                    return 0;
                }

                output.WriteLine(answer.ToJsonString(s_writing));
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                error.WriteLine($"This line is no command of Bowtie's protocol ({failure.Message}): {line}");
                return 1;
            }
        }

        return 0;
    }

    /// <summary>The answer to a command; null to the one that ends the program.</summary>
    private JsonObject? Answer(JsonElement command)
    {
        string name = command.GetProperty("cmd").GetString() ?? "";
        return (name, _isStarted) switch
        {
            ("start", _) => Start(command),
            ("stop", true) => null,
            ("dialect", true) => ChooseDialect(command.GetProperty("dialect").GetString() ?? ""),
            ("run", true) => RunCase(command),
            (_, false) => throw new InvalidOperationException($"'{name}' came before 'start'"),
            _ => throw new InvalidOperationException($"there is no command '{name}'"),
        };
    }

    private JsonObject Start(JsonElement command)
    {
        int version = command.GetProperty("version").GetInt32();
        if (version != ProtocolVersion)
        {
            throw new InvalidOperationException($"version {version} of the protocol is not spoken here, only {ProtocolVersion}");
        }

        _isStarted = true;
        return new JsonObject
        {
            ["version"] = ProtocolVersion,
            ["implementation"] = new JsonObject
            {
                ["language"] = "dotnet",
                ["name"] = "typeset",
                ["version"] = Version(),
                ["homepage"] = Home,
                ["documentation"] = Home + "/docs",
                ["issues"] = Home + "/issues",
                ["source"] = Home + "/source",
                ["dialects"] = new JsonArray([.. Dialect.All.Select(dialect => JsonValue.Create(UriOf(dialect)))]),
                ["os"] = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "linux" : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "darwin" : "windows",
                ["os_version"] = Environment.OSVersion.Version.ToString(),
                ["language_version"] = Environment.Version.ToString(),
            },
        };
    }

    private JsonObject ChooseDialect(string uri)
    {
        Dialect? dialect = Dialect.Find(uri);
        _dialect = dialect ?? _dialect;
        return new JsonObject { ["ok"] = dialect is not null };
    }

    private JsonObject RunCase(JsonElement command)
    {
        JsonNode? sequence = ToNode(command.GetProperty("seq"));
        JsonElement given = command.GetProperty("case");
        JsonElement[] tests = [.. given.GetProperty("tests").EnumerateArray()];
        string schema = given.GetProperty("schema").GetRawText();
        try
        {
            // Bowtie runs the official suite's required tests, which take formats for annotations.
            JsonContractOptions options = new() { DefaultDialect = _dialect, References = Registry(given), Formats = FormatsOf(_dialect) };
            if (JsonContract.TryLoad(schema, options, out JsonContract? contract, out IReadOnlyList<Problem> problems))
            {
                return new JsonObject { ["seq"] = sequence, ["results"] = new JsonArray([.. tests.Select(test => RunTest(contract, test))]) };
            }

            Problem[] errors = [.. problems.Where(problem => problem.Severity == ProblemSeverity.Error)];
            string message = string.Join("\n", errors.AsEnumerable());
            return errors.Any(problem => s_unsupported.Contains(problem.Code))
                ? new JsonObject { ["seq"] = sequence, ["skipped"] = true, ["message"] = message }
                : new JsonObject { ["seq"] = sequence, ["errored"] = true, ["context"] = new JsonObject { ["message"] = message } };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever happens, the next case is answered too.
            return new JsonObject { ["seq"] = sequence, ["errored"] = true, ["context"] = new JsonObject { ["message"] = failure.Message, ["traceback"] = failure.ToString() } };
        }
    }

    private static JsonObject RunTest(JsonContract contract, JsonElement test)
    {
        ValidationResult result = contract.Validate(Encoding.UTF8.GetBytes(test.GetProperty("instance").GetRawText()));
        return result.Errors.FirstOrDefault(error => s_limits.Any(code => error.Code.StartsWith(code, StringComparison.Ordinal))) is { } limit
            ? new JsonObject { ["errored"] = true, ["context"] = new JsonObject { ["message"] = limit.ToString() } }
            : new JsonObject { ["valid"] = result.IsValid };
    }

    private static List<SchemaText> Registry(JsonElement given) =>
        given.TryGetProperty("registry", out JsonElement registry) && registry.ValueKind == JsonValueKind.Object
            ? [.. registry.EnumerateObject().Select(entry => new SchemaText(entry.Name, entry.Value.GetRawText()))]
            : [];

    private static FormatMode FormatsOf(Dialect dialect) =>
        ReferenceEquals(dialect, Dialect.Draft201909) || ReferenceEquals(dialect, Dialect.Draft202012) ? FormatMode.ByDialect : FormatMode.Annotate;

    private static JsonNode? ToNode(JsonElement element) => JsonNode.Parse(element.GetRawText(), documentOptions: s_reading);

    // The drafts before 2019-09 are named with an empty fragment, as their schemas write it.
    private static string UriOf(Dialect dialect) => dialect.Uri + (dialect.Uri.Contains("/draft-0", StringComparison.Ordinal) ? "#" : "");

    private static string Version() => typeof(JsonContract).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
