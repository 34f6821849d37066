using System.CommandLine;
using Typeset.Datasets;
using Typeset.Schema;

namespace Typeset.Cli;

/// <summary><c>typeset lint</c>: says what is wrong with schemas, without any data.</summary>
internal sealed class LintCommand
{
    private const string SchemaFiles = "*.schema.json";
    private static readonly string[] s_levels = ["error", "warning", "info", "never"];

    private readonly Argument<string[]> _schemas = new("SCHEMA")
    {
        Description = $"Schemas, folders with {SchemaFiles} in them, or patterns such as 'schemas/**/*.json'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The least severe problem that makes the exit code 1.",
        HelpName = string.Join('|', s_levels),
        DefaultValueFactory = _ => "warning",
    };

    private readonly ContractSettings _settings = new();

    private LintCommand() => _failOn.AcceptOnlyFromAmong(s_levels);

    /// <summary>The command for the command line.</summary>
    public static Command Build()
    {
        LintCommand lint = new();
        Command command = new("lint", "Checks schemas: what their dialect forbids, and what is certainly a mistake.") { lint._schemas, lint._failOn };
        lint._settings.AddTo(command);
        command.SetAction(parsed => lint.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!TryFind(parsed.GetRequiredValue(_schemas), out List<string> paths))
        {
            return ExitCode.Usage;
        }

        int failure = _settings.TryRead(parsed, FormatChoice.Default, assertContent: false, out JsonContractOptions? options);
        if (options is null)
        {
            return failure;
        }

        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        int[] counts = new int[3];
        bool isReadable = true;
        foreach (string path in paths)
        {
            if (SchemaFile.WhyNotReadable(path) is { } why)
            {
                Message.Write(why);
                isReadable = false;
                continue;
            }

            JsonContract.TryLoadFile(path, options, out _, out IReadOnlyList<Problem> problems);
            foreach (Problem problem in problems)
            {
                counts[(int)problem.Severity]++;
                writer.WriteLine(PrintableText.Escape(problem.ToString()));
            }
        }

        writer.WriteLine(FormattableString.Invariant(
            $"{Count(paths.Count, "schema")}: {Count(counts[(int)ProblemSeverity.Error], "error")}, {Count(counts[(int)ProblemSeverity.Warning], "warning")}, {Count(counts[(int)ProblemSeverity.Info], "remark")}"));
        return !isReadable ? ExitCode.InputOutput : Fails(parsed.GetRequiredValue(_failOn), counts) ? ExitCode.Invalid : ExitCode.Clean;
    }

    private static bool Fails(string failOn, int[] counts) => failOn switch
    {
        "error" => counts[(int)ProblemSeverity.Error] > 0,
        "warning" => counts[(int)ProblemSeverity.Error] + counts[(int)ProblemSeverity.Warning] > 0,
        "info" => counts.Sum() > 0,
        _ => false,
    };

    private static bool TryFind(string[] arguments, out List<string> paths)
    {
        paths = [];
        foreach (string argument in arguments)
        {
            string pattern = Directory.Exists(argument) ? Path.Combine(argument, "**", SchemaFiles) : argument;
            if (!DatasetInputs.TryFind(pattern, out IReadOnlyList<DatasetInput>? found, out string? problem))
            {
                Message.Write(problem);
                return false;
            }

            paths.AddRange(found.Select(input => input.Name));
        }

        return true;
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
