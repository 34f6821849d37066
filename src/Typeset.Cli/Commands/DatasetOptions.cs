using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>The arguments of commands that only look at data: which, and how it is read.</summary>
internal sealed class DatasetOptions
{
    private readonly Argument<string[]> _data = new("DATA")
    {
        Description = "Files of records, folders, patterns such as 'data/**/*.jsonl', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How records follow each other in every file. Found from the content of each when left out.",
        HelpName = string.Join('|', DatasetFormatNames.All),
    };

    private readonly Option<bool> _omitNulls = new("--omit-nulls")
    {
        Description = "Takes the nulls of Parquet columns for properties that are absent.",
    };

    private readonly CsvSettings _csv = new();

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads look at records. The output is the same for any number. One a processor when left out.",
        HelpName = "N",
        CustomParser = ValidateCommand.ParseThreads,
    };

    public DatasetOptions() => _format.AcceptOnlyFromAmong([.. DatasetFormatNames.All]);

    /// <summary>Adds the arguments to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_format);
        command.Add(_omitNulls);
        _csv.AddTo(command);
        command.Add(_threads);
    }

    /// <summary>Reads the data.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="tellsVariants">See <see cref="DatasetProfile.Read"/>.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <param name="inputs">The files.</param>
    /// <returns>What is in it; null when an argument names no file, which was said.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DatasetProfile? Read(ParseResult parsed, bool tellsVariants, CancellationToken cancellationToken, out List<DatasetInput> inputs)
    {
        if (!ValidateCommand.TryFindInputs(parsed.GetRequiredValue(_data), out inputs))
        {
            return null;
        }

        RecordSourceOptions options = new()
        {
            Format = parsed.GetValue(_format) is { } format ? DatasetFormatNames.Find(format) : null,
            OmitNulls = parsed.GetValue(_omitNulls),
            Csv = _csv.Read(parsed) with { GuessTypes = true },
        };
        return DatasetProfile.Read(inputs, options, parsed.GetValue(_threads), tellsVariants, cancellationToken);
    }

    /// <summary>The exit code after a profile was made.</summary>
    /// <param name="profile">The profile.</param>
    public static int ExitCodeOf(DatasetProfile profile) =>
        profile.AnyUnreadable ? ExitCode.InputOutput : profile.Malformed > 0 ? ExitCode.Invalid : ExitCode.Clean;
}
