using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset validate</c>: holds every record of files against a schema.</summary>
internal sealed class ValidateCommand
{
    private const string TextReportName = "text";
    private const string JsonReportName = "json";
    private const string AllName = "all";

    private readonly Argument<string[]> _data = new("DATA")
    {
        Description = "Files of records, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _schema = new("--schema", "-s")
    {
        Description = "The JSON Schema; a part of it as FILE#/pointer.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _report = new("--report")
    {
        Description = "The form of the report.",
        HelpName = $"{TextReportName}|{JsonReportName}",
        DefaultValueFactory = _ => TextReportName,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How records follow each other in every file. Found from the content of each when left out.",
        HelpName = string.Join('|', DatasetFormatNames.All),
    };

    private readonly Option<FormatChoice> _formats = new("--formats")
    {
        Description = "What the keyword format means; for one format as NAME=MODE. Can be given several times.",
        HelpName = string.Join('|', FormatChoice.Modes),
        DefaultValueFactory = _ => FormatChoice.Default,
        CustomParser = FormatChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<long> _maxListed = new("--max-listed")
    {
        Description = "The most errors that the text report lists one by one; it counts all of them in any case.",
        HelpName = "N|all",
        DefaultValueFactory = _ => new TextReportOptions().MaxListed,
        CustomParser = ParseMaxListed,
    };

    private readonly Option<int> _maxRecordSize = new("--max-record-size")
    {
        Description = "The most bytes of one record, with K, M or G for powers of 1024. A larger record is an error.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => new RecordSourceOptions().MaxRecordBytes,
        CustomParser = ParseSize,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads validate. The report is the same for any number. One a processor when left out.",
        HelpName = "N",
        CustomParser = ParseThreads,
    };

    private ValidateCommand()
    {
        _report.AcceptOnlyFromAmong(TextReportName, JsonReportName);
        _format.AcceptOnlyFromAmong([.. DatasetFormatNames.All]);
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        ValidateCommand validate = new();
        Command command = new("validate", "Validates every record of JSON, JSON array, JSON Lines and concatenated JSON files.")
        {
            validate._data,
            validate._schema,
            validate._report,
            validate._format,
            validate._formats,
            validate._maxListed,
            validate._maxRecordSize,
            validate._threads,
        };
        command.SetAction(parsed => validate.Run(parsed, interruption));
        return command;
    }

    private int Run(ParseResult parsed, Interruption interruption)
    {
        string[] data = parsed.GetRequiredValue(_data);
        if (data.Count(path => path == DatasetInput.StandardInputName) > 1)
        {
            Message.Write("standard input can be read once only; name - once");
            return ExitCode.Usage;
        }

        string schema = parsed.GetRequiredValue(_schema);
        FormatChoice formats = parsed.GetRequiredValue(_formats);
        int failure = SchemaFile.TryLoad(schema, new JsonContractOptions { Formats = formats.Mode, FormatModes = formats.ByName }, out JsonContract? contract);
        if (contract is null)
        {
            return failure;
        }

        var options = new RecordSourceOptions
        {
            Format = parsed.GetValue(_format) is { } format ? DatasetFormatNames.Find(format) : null,
            MaxRecordBytes = parsed.GetValue(_maxRecordSize),
        };
        DatasetInput[] inputs = [.. data.Select(DatasetInput.FromPath)];
        IRecordValidator validator = new ContractValidator(contract, schema);
        if (File.Exists(schema) && ArticleValidator.IsFor(File.ReadAllBytes(schema)))
        {
            validator = new ArticleValidator(validator);
        }

        DatasetSummary summary = Report(inputs, validator, options, parsed, interruption.Token);
        return !summary.IsComplete ? interruption.ExitCode
            : summary.AnyUnreadable ? ExitCode.InputOutput
            : summary.Errors > 0 ? ExitCode.Invalid
            : ExitCode.Clean;
    }

    private DatasetSummary Report(DatasetInput[] inputs, IRecordValidator validator, RecordSourceOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        int threads = parsed.GetValue(_threads);
        ProgressLine? progress = ProgressLine.ForTerminal();
        using StandardOutput output = StandardOutput.Open(progress);
        try
        {
            if (parsed.GetValue(_report) == JsonReportName)
            {
                using BufferedStream buffered = new(output, 64 * 1024);
                using JsonReport json = new(buffered);
                return DatasetRun.Validate(inputs, validator, options, json, threads, progress is null ? null : progress.Show, cancellationToken);
            }

            using StreamWriter writer = new(output, new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" };
            var style = new TextReportOptions { MaxListed = parsed.GetValue(_maxListed), Color = TerminalStyle.AllowsColor(Console.IsOutputRedirected) };
            return DatasetRun.Validate(inputs, validator, options, new TextReport(writer, style), threads, Show, cancellationToken);

            // Whoever watches sees errors when they are found, however slowly the records come.
            void Show(RunProgress done)
            {
                writer.Flush();
                progress?.Show(done);
            }
        }
        finally
        {
            progress?.Wipe();
        }
    }

    private static long ParseMaxListed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text == AllName)
        {
            return long.MaxValue;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return count;
        }

        result.AddError($"--max-listed is a number or {AllName}, not '{text}'.");
        return 0;
    }

    private static int ParseThreads(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is > 0 and <= MaxThreads)
        {
            return threads;
        }

        result.AddError($"--threads is a number from 1 to {MaxThreads}, not '{text}'.");
        return 0;
    }

    private static int ParseSize(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        int shift = text.Length == 0 ? 0 : char.ToUpperInvariant(text[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        ReadOnlySpan<char> digits = shift > 0 ? text.AsSpan(..^1) : text;
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size is > 0 and <= int.MaxValue && size << shift <= MaxRecordSize)
        {
            return (int)(size << shift);
        }

        result.AddError($"--max-record-size is a number of bytes from 1 to 1G, such as 64M, not '{text}'.");
        return 0;
    }

    private const int MaxThreads = 1024;

    // Half of what an array can hold, so that a record and what was read after it fit into one.
    private const long MaxRecordSize = 1L << 30;
}
