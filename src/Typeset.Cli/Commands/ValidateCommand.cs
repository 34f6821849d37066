using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset validate</c>: holds every record of files against a schema.</summary>
internal sealed class ValidateCommand
{
    private const string AllName = "all";

    private readonly Argument<string[]> _data = new("DATA")
    {
        Description = "Files of records, folders, patterns such as 'data/**/*.jsonl', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _schema = new("--schema", "-s")
    {
        Description = "The JSON Schema; a part of it as FILE#/pointer.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _contract = new("--contract", "-c")
    {
        Description = $"The contract of a generated type, at the speed of its code: {string.Join(", ", CompiledContracts.Names)}, or a type of an assembly.",
        HelpName = "NAME|FILE.dll#TYPE",
    };

    private readonly Option<ReportChoice[]> _reports = new("--report")
    {
        Description = "A report, to standard output or into a file. Can be given several times; text to standard output in any case unless another report goes there.",
        HelpName = "FORMAT[=FILE]",
        CustomParser = ReportChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _good = new("--good")
    {
        Description = "Where the valid records go, byte for byte as they came.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _bad = new("--bad")
    {
        Description = "Where the other records go, each in an envelope that says where it came from and what is wrong.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _requeue = new("--requeue")
    {
        Description = "DATA are envelopes of --bad: the records inside are validated.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Writes over files that exist.",
    };

    private readonly GateOptions _gate = new();

    private readonly Option<long?> _limit = new("--limit")
    {
        Description = "Validates no more than so many records.",
        HelpName = "N",
        CustomParser = result => ParseCount(result),
    };

    private readonly Option<double?> _sample = new("--sample")
    {
        Description = "Validates a share of the records, the same ones in every run. All of them when left out.",
        HelpName = "P%",
        CustomParser = result => ShareOrCount.ParseShare(result),
    };

    private readonly Option<ShardSet?> _shard = new("--shard")
    {
        Description = "Validates the K-th of N parts of the data, which are parted by bytes; typeset merge adds up the JSON reports on all parts.",
        HelpName = "K/N",
        CustomParser = ParseShard,
    };

    private readonly Option<ByteRange?> _range = new("--range")
    {
        Description = "Validates the lines that start in a range of bytes of one file of JSON Lines; typeset merge adds up the JSON reports on all ranges.",
        HelpName = "START-[END]",
        CustomParser = ByteSize.ParseRange,
    };

    private readonly Option<bool> _failFast = new("--fail-fast")
    {
        Description = "Ends with the first record that is invalid.",
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

    private readonly Option<bool> _noFields = new("--no-fields")
    {
        Description = "Leaves out which fields of the contract occur, and which others, which takes some time.",
    };

    private readonly CsvSettings _csv = new();

    private readonly Option<FormatChoice?> _formats = new("--formats")
    {
        Description = "What the keyword format means; for one format as NAME=MODE. The dialect decides when left out. Can be given several times.",
        HelpName = string.Join('|', FormatChoice.Modes),
        CustomParser = FormatChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _assertContent = new("--assert-content")
    {
        Description = "Holds strings to contentEncoding, contentMediaType and contentSchema, which are annotations otherwise.",
    };

    private readonly ContractSettings _settings = new();

    private readonly Option<long> _maxListed = new("--max-listed")
    {
        Description = "The most errors that the text report lists one by one; it counts all of them in any case.",
        HelpName = "N|all",
        DefaultValueFactory = _ => new TextReportOptions().MaxListed,
        CustomParser = ParseMaxListed,
    };

    private readonly Option<int?> _maxRecordSize = new("--max-record-size")
    {
        Description = "The most bytes of one record, with K, M or G for powers of 1024. A larger record is an error. 256M when left out.",
        HelpName = "SIZE",
        CustomParser = result => ParseSize(result),
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads validate. The report is the same for any number. One a processor when left out.",
        HelpName = "N",
        CustomParser = ParseThreads,
    };

    private readonly Option<string> _progress = ProgressLine.Option();

    private ValidateCommand()
    {
        _format.AcceptOnlyFromAmong([.. DatasetFormatNames.All]);
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        ValidateCommand validate = new();
        Command command = new("validate", "Validates every record of JSON, JSON array, JSON Lines, concatenated JSON, CSV and Parquet files, packed or not.")
        {
            validate._data,
            validate._schema,
            validate._contract,
            validate._reports,
            validate._format,
            validate._omitNulls,
            validate._formats,
            validate._assertContent,
            validate._maxListed,
            validate._maxRecordSize,
            validate._threads,
            validate._progress,
            validate._good,
            validate._bad,
            validate._requeue,
            validate._force,
            validate._limit,
            validate._sample,
            validate._shard,
            validate._range,
            validate._failFast,
        };
        command.Add(validate._noFields);
        validate._csv.AddTo(command);
        validate._settings.AddTo(command);
        command.Validators.Add(validate.CheckContract);
        validate._gate.AddTo(command);
        command.SetAction(parsed => validate.Run(parsed, interruption));
        return command;
    }

    private int Run(ParseResult parsed, Interruption interruption)
    {
        if (!TryFindInputs(parsed.GetRequiredValue(_data), out List<DatasetInput> inputs) || !MayWrite(parsed, inputs))
        {
            return ExitCode.Usage;
        }

        int failure = TryLoad(parsed, out RecordContract? contract);
        if (contract is null)
        {
            return failure;
        }

        IRecordValidator validator = new ContractValidator(contract.Contract, contract.Name, contract.Accepts);
        if (ArticleValidator.IsFor(contract))
        {
            validator = new ArticleValidator(validator);
        }

        RecordSourceOptions source = new()
        {
            Format = parsed.GetValue(_format) is { } format ? DatasetFormatNames.Find(format) : null,
            RecordsAreArrays = validator.RecordsAreArrays,
            OmitNulls = parsed.GetValue(_omitNulls),
            Csv = _csv.Read(parsed) with { Contract = contract.Contract },
            MaxRecordBytes = parsed.GetValue(_maxRecordSize) ?? new RecordSourceOptions().MaxRecordBytes,
        };
        if (!TryTakePart(parsed, source, ref inputs, interruption.Token))
        {
            return ExitCode.Usage;
        }

        DatasetSummary summary = Validate(inputs, validator, contract.Contract, source, parsed, interruption.Token);
        RunGate gate = _gate.Of(parsed);
        return interruption.IsRequested && !summary.IsComplete ? interruption.ExitCode
            : summary.AnyUnreadable ? ExitCode.InputOutput
            : gate.Passes(summary) ? ExitCode.Clean
            : ExitCode.Invalid;
    }

    private void CheckContract(CommandResult result)
    {
        bool hasContract = result.GetResult(_contract) is not null;
        if (result.GetResult(_shard) is not null && result.GetResult(_range) is not null)
        {
            result.AddError("--shard and --range exclude each other.");
        }

        if (hasContract == result.GetResult(_schema) is not null)
        {
            result.AddError(hasContract ? "--schema and --contract exclude each other." : "name what the records are held against, with --schema or --contract.");
        }
        else if (hasContract && (result.GetResult(_formats) is not null || result.GetResult(_assertContent) is { Implicit: false } || _settings.AreGiven(result)))
        {
            result.AddError("--formats, --assert-content, --dialect, --reference and --set-limit go with --schema; a generated type asserts formats, and no content.");
        }
    }

    private int TryLoad(ParseResult parsed, out RecordContract? contract)
    {
        if (parsed.GetValue(_contract) is { } given)
        {
            return ContractChoice.TryLoad(given, out contract);
        }

        contract = null;
        string schema = parsed.GetValue(_schema)!;
        int failure = _settings.TryRead(parsed, parsed.GetValue(_formats) ?? FormatChoice.Default, parsed.GetValue(_assertContent), out JsonContractOptions? options);
        if (options is null)
        {
            return failure;
        }

        failure = SchemaFile.TryLoad(schema, options, out JsonContract? loaded);
        contract = loaded is null ? null : new RecordContract(loaded, schema);
        return failure;
    }

    /// <summary>Finds the files that the arguments of a command name, and says which argument names none.</summary>
    /// <param name="data">The arguments.</param>
    /// <param name="inputs">The files.</param>
    internal static bool TryFindInputs(string[] data, out List<DatasetInput> inputs)
    {
        inputs = [];
        foreach (string argument in data)
        {
            if (!DatasetInputs.TryFind(argument, out IReadOnlyList<DatasetInput>? found, out string? problem))
            {
                Message.Write(problem);
                return false;
            }

            inputs.AddRange(found);
        }

        if (inputs.Count(input => input.Name == DatasetInput.StandardInputName) > 1)
        {
            Message.Write("standard input can be read once only; name - once");
            return false;
        }

        // Each file counts once, by whatever patterns and names it was found.
        inputs = [.. inputs.DistinctBy(input => input.Name == DatasetInput.StandardInputName ? input.Name : Path.GetFullPath(input.Name), StringComparer.Ordinal)];
        return true;
    }

    // Nothing that exists is lost unless somebody says so, and never what is being read.
    private bool MayWrite(ParseResult parsed, List<DatasetInput> inputs)
    {
        IEnumerable<string?> outputs = [parsed.GetValue(_good), parsed.GetValue(_bad), .. (parsed.GetValue(_reports) ?? []).Select(report => report.Path)];
        Dictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (DatasetInput input in inputs.Where(static input => input.Name != DatasetInput.StandardInputName))
        {
            sources[OutputFile.TargetOf(input.Name)] = "data it is made from";
        }

        foreach (string schema in _settings.FilesOf(parsed).Append(parsed.GetValue(_schema)).OfType<string>())
        {
            sources[OutputFile.TargetOf(SchemaFile.PathOf(schema))] = "schema";
        }

        HashSet<string> places = new(StringComparer.Ordinal);
        foreach (string path in outputs.OfType<string>())
        {
            string? problem =
                !places.Add(OutputFile.TargetOf(path)) ? $"{path} is named twice; each output needs a file of its own"
                : sources.TryGetValue(OutputFile.TargetOf(path), out string? source) ? $"the output would replace the {source}: {path}"
                : !parsed.GetValue(_force) && OutputFile.HasContent(path) ? $"{path} exists; name another file, or write over it with --force"
                : null;
            if (problem is not null)
            {
                Message.Write(problem);
                return false;
            }
        }

        return true;
    }

    private bool TryTakePart(ParseResult parsed, RecordSourceOptions source, ref List<DatasetInput> inputs, CancellationToken cancellationToken)
    {
        ShardSet? shard = parsed.GetValue(_shard);
        ByteRange? range = parsed.GetValue(_range);
        if (shard is null && range is null)
        {
            return true;
        }

        string option = shard is null ? "--range" : "--shard";
        if (inputs.Any(static input => input.Name == DatasetInput.StandardInputName))
        {
            Message.Write($"{option} takes parts of files, and standard input is none");
            return false;
        }

        if (shard is not null)
        {
            inputs = [.. DatasetParts.Take(inputs, shard.Parts[0], shard.Of, source, cancellationToken)];
            return true;
        }

        if (inputs.Count > 1)
        {
            Message.Write($"--range is about one file, and there are {inputs.Count}; --shard takes parts of several");
            return false;
        }

        inputs = [inputs[0] with { Range = range }];
        return true;
    }

    private DatasetSummary Validate(List<DatasetInput> inputs, IRecordValidator validator, JsonContract contract, RecordSourceOptions source, ParseResult parsed, CancellationToken cancellationToken)
    {
        ReportChoice[] reports = parsed.GetValue(_reports) ?? [];
        if (!reports.Any(report => report.Path is null))
        {
            reports = [new ReportChoice(ReportFormat.Text, null), .. reports];
        }

        var style = new TextReportOptions { MaxListed = parsed.GetValue(_maxListed), Color = TerminalStyle.AllowsColor(Console.IsOutputRedirected), Width = TerminalStyle.Width(Console.IsOutputRedirected) };
        string mode = parsed.GetRequiredValue(_progress);

        // How much of the files a limit leaves cannot be told.
        ReadMeter? meter = mode == ProgressLine.None || parsed.GetValue(_limit) is not null ? null : ReadMeter.On(inputs);
        ProgressLine? progress = ProgressLine.For(mode, meter);
        try
        {
            using RunOutputs outputs = RunOutputs.Open(reports, parsed.GetValue(_good), parsed.GetValue(_bad), style, progress);
            DatasetRunOptions options = new()
            {
                Source = source,
                Threads = parsed.GetValue(_threads),
                Shards = parsed.GetValue(_shard),
                Selection = new RecordSelection { Limit = parsed.GetValue(_limit) ?? long.MaxValue, Share = parsed.GetValue(_sample) ?? 1 },
                FailFast = parsed.GetValue(_failFast),
                IsQuarantine = parsed.GetValue(_requeue),
                Fields = parsed.GetValue(_noFields) ? null : ContractFields.Of(contract),
                CountsFieldsInFull = reports.Any(report => report.Format is ReportFormat.Json or ReportFormat.Html),
                Quarantine = outputs.Quarantine,
            };

            // Whoever watches sees errors when they are found, however slowly the records come.
            DatasetSummary summary = DatasetRun.Validate(inputs, validator, options, outputs.Report, Show, cancellationToken);
            outputs.Complete(isWhole: summary.IsComplete || !cancellationToken.IsCancellationRequested);
            progress?.Finish(summary.Bytes, summary.Records);
            return summary;

            void Show(RunProgress done)
            {
                outputs.Show();
                progress?.Show(done);
            }
        }
        finally
        {
            progress?.Wipe();
        }
    }

    private static ShardSet? ParseShard(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string[] numbers = text.Split('/');
        if (numbers.Length == 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int part)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of) && part >= 1 && part <= of && of is > 1 and <= MaxShards)
        {
            return new ShardSet(of, [part]);
        }

        result.AddError($"--shard is the number of a part and how many there are, such as 2/8, not '{text}'.");
        return null;
    }

    private static long? ParseCount(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count > 0)
        {
            return count;
        }

        result.AddError($"expected a number from 1, not '{text}'.");
        return null;
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

    /// <summary>Reads a number of threads.</summary>
    /// <param name="result">The value of the option.</param>
    internal static int ParseThreads(ArgumentResult result)
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
        if (ByteSize.TryParse(text, out long size) && size is > 0 and <= MaxRecordSize)
        {
            return (int)size;
        }

        result.AddError($"--max-record-size is a number of bytes from 1 to 1G, such as 64M, not '{text}'.");
        return 0;
    }

    private const int MaxThreads = 1024;

    private const int MaxShards = 1_000_000;

    // Half of what an array can hold, so that a record and what was read after it fit into one.
    private const long MaxRecordSize = 1L << 30;
}
