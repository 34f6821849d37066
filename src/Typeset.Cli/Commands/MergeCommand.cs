using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset merge</c>: adds up JSON reports on parts of a dataset.</summary>
internal sealed class MergeCommand
{
    private static readonly ReportFormat[] s_formats = [ReportFormat.Text, ReportFormat.Json, ReportFormat.Markdown, ReportFormat.Html];

    private readonly Argument<string[]> _reports = new("REPORT")
    {
        Description = "JSON reports of typeset validate, or patterns such as 'reports/*.json'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<ReportChoice[]> _outputs = new("--report")
    {
        Description = "The form of the sum, and the file it goes to: standard output when left out. Can be given several times.",
        HelpName = string.Join('|', s_formats.Select(format => ReportFormatNames.All[(int)format])) + "[=FILE]",
        CustomParser = ReportChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _partial = new("--partial")
    {
        Description = "Adds up what is there although parts are missing; the sum says which it has.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Writes over files that exist.",
    };

    private readonly GateOptions _gate = new();

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Stops waiting for a report.</param>
    public static Command Build(Interruption interruption)
    {
        MergeCommand merge = new();
        Command command = new("merge", "Adds up JSON reports on parts of a dataset to the report on all of it, the same to the byte as one run gives.")
        {
            merge._reports,
            merge._outputs,
            merge._partial,
            merge._force,
        };
        merge._gate.AddTo(command);
        command.SetAction(parsed => merge.Run(parsed, interruption.Token));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        ReportChoice[] outputs = parsed.GetValue(_outputs) ?? [];
        if (!outputs.Any(output => output.Path is null))
        {
            outputs = [new ReportChoice(ReportFormat.Text, null), .. outputs];
        }

        List<DatasetInput> inputs = [];
        foreach (string argument in parsed.GetRequiredValue(_reports))
        {
            if (!DatasetInputs.TryFind(argument, out IReadOnlyList<DatasetInput>? found, out string? notFound))
            {
                Message.Write(notFound);
                return ExitCode.Usage;
            }

            inputs.AddRange(found);
        }

        if (FindProblem(outputs, inputs, parsed.GetValue(_force)) is { } usage)
        {
            Message.Write(usage);
            return ExitCode.Usage;
        }

        ReportMerge merge = new();
        foreach (DatasetInput input in inputs)
        {
            if (!InputBytes.TryRead(input, cancellationToken, out byte[]? bytes, out DatasetFault? fault))
            {
                Message.Write($"{input.Name}: {fault.Message}");
                return ExitCode.InputOutput;
            }

            if (!merge.TryAdd(input.Name, bytes, out string? conflict))
            {
                Message.Write(conflict);
                return ExitCode.Usage;
            }
        }

        if (!merge.TrySum(parsed.GetValue(_partial), out DatasetSummary? summary, out string? problem))
        {
            Message.Write(problem);
            return ExitCode.Usage;
        }

        using (RunOutputs written = RunOutputs.Open(outputs, null, null, new TextReportOptions { MaxListed = 0, Color = TerminalStyle.AllowsColor(Console.IsOutputRedirected), Width = TerminalStyle.Width(Console.IsOutputRedirected) }, null))
        {
            written.Report.Begin(summary.Contract);
            written.Report.End(summary);
            written.Complete(isWhole: true);
        }

        RunGate gate = _gate.Of(parsed);
        return summary.AnyUnreadable ? ExitCode.InputOutput : gate.Passes(summary) ? ExitCode.Clean : ExitCode.Invalid;
    }

    private static string? FindProblem(ReportChoice[] outputs, List<DatasetInput> inputs, bool force)
    {
        HashSet<string> parts = new(inputs.Select(static input => OutputFile.TargetOf(input.Name)), StringComparer.Ordinal);
        foreach (ReportChoice output in outputs)
        {
            if (!s_formats.Contains(output.Format))
            {
                return $"a {ReportFormatNames.All[(int)output.Format]} report lists every error, and JSON reports sum them up: make it with typeset validate";
            }

            if (output.Path is not null && parts.Contains(OutputFile.TargetOf(output.Path)))
            {
                return $"the output would replace a report it is made from: {output.Path}";
            }

            if (!force && output.Path is not null && OutputFile.HasContent(output.Path))
            {
                return $"{output.Path} exists; name another file, or write over it with --force";
            }
        }

        return null;
    }
}
