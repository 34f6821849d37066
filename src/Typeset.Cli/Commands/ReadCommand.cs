using System.CommandLine;
using System.Globalization;
using Typeset.Datasets;
using Typeset.News;

namespace Typeset.Cli;

/// <summary><c>typeset read</c>: turns news texts into article records.</summary>
internal sealed class ReadCommand
{
    private readonly Argument<string[]> _inputs = new("FILE")
    {
        Description = "Plain texts of one article each, files of dataset rows, directories of both, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _layout = new("--layout")
    {
        Description = "What every input holds. Told from its name and content when left out; each row may then have another layout.",
        HelpName = string.Join('|', InputLayout.All.Select(static layout => layout.Name)),
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How records follow each other in files of them. Found from the content of each when left out.",
        HelpName = string.Join('|', DatasetFormatNames.All),
    };

    private readonly CsvSettings _csv = new();

    private readonly Option<string> _to = new("--to")
    {
        Description = "The form the records are written in; docs/news-exchange.md lists what each cannot hold.",
        HelpName = string.Join('|', OutputForm.All.Select(static form => form.Name)),
        DefaultValueFactory = _ => OutputForm.Article.Name,
    };

    private readonly Option<bool> _rules = new("--rules")
    {
        Description = "Writes into each record which rule gave what of it, as the team field x-typeset-rules, and the version of the reader.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many texts, or stretches of a file of rows, are read at once; the records come out in the order of the input in any case.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where the records go. The file appears whole or not at all. Standard output when left out.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Writes JSON Lines, one record a line, for a single text too. Rows always become JSON Lines.",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "Language of the texts as a BCP 47 tag. The rules are for English; of other texts only the layout is read.",
        HelpName = "TAG",
        DefaultValueFactory = _ => ArticleReaderOptions.Default.Language,
    };

    private readonly Option<string> _progress = ProgressLine.Option();

    private ReadCommand()
    {
        _layout.AcceptOnlyFromAmong([.. InputLayout.All.Select(static layout => layout.Name)]);
        _format.AcceptOnlyFromAmong([.. DatasetFormatNames.All]);
        _to.AcceptOnlyFromAmong([.. OutputForm.All.Select(static form => form.Name)]);
        _threads.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var value }] && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= 1024))
            {
                result.AddError($"--threads is a number from 1 to 1024, not '{value}'.");
            }
        });
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        ReadCommand read = new();
        Command command = new("read", "Reads news texts and dataset rows into article records: headline, byline, paragraphs, quotes, images and credits.")
        {
            read._inputs,
            read._output,
            read._to,
            read._jsonLines,
            read._layout,
            read._format,
            read._language,
            read._rules,
            read._threads,
            read._progress,
        };
        read._csv.AddTo(command);
        command.SetAction(parsed => read.Run(parsed, interruption.Token));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] named = parsed.GetRequiredValue(_inputs);
        if (named.Count(path => path == DatasetInput.StandardInputName) > 1)
        {
            Message.Write("standard input can be read once only; name - once");
            return ExitCode.Usage;
        }

        List<string> inputs = InputFiles.Expand(named);
        if (inputs.Count == 0)
        {
            Message.Write("there is no text and no file of rows in " + string.Join(", ", named));
            return ExitCode.Usage;
        }

        string? output = parsed.GetValue(_output);
        if (output is not null && inputs.Any(path => path != DatasetInput.StandardInputName && OutputFile.AreSame(path, output)))
        {
            Message.Write($"the output would replace the text it is read from: {output}");
            return ExitCode.Usage;
        }

        ProgressLine? progress = ProgressLine.For(parsed.GetRequiredValue(_progress));
        try
        {
            if (output is null or DatasetInput.StandardInputName)
            {
                using StandardOutput stream = StandardOutput.Open(progress);
                return ReadAll(parsed, inputs, stream, progress, cancellationToken).Total.ExitCode;
            }

            return ReadInto(parsed, inputs, output, progress, cancellationToken);
        }
        finally
        {
            progress?.Wipe();
        }
    }

    private int ReadInto(ParseResult parsed, List<string> inputs, string output, ProgressLine? progress, CancellationToken cancellationToken)
    {
        try
        {
            using OutputFile file = OutputFile.Create(output);
            ReadRun run = ReadAll(parsed, inputs, file.Stream, progress, cancellationToken);
            if (run.Total.Count > 0)
            {
                file.Complete();
                WriteSummary(inputs, output, run, progress);
            }

            return run.Total.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Message.Write($"cannot write {output}: {e.Message}");
            return ExitCode.InputOutput;
        }
    }

    private ReadRun ReadAll(ParseResult parsed, List<string> inputs, Stream output, ProgressLine? progress, CancellationToken cancellationToken)
    {
        InputLayout? layout = InputLayout.Find(parsed.GetValue(_layout));
        var source = new RecordSourceOptions { Format = parsed.GetValue(_format) is { } format ? DatasetFormatNames.Find(format) : null, Csv = _csv.Read(parsed) };

        // One text is for a person to look at; rows and several texts are for the next program.
        var articles = new ArticleSource(
            layout,
            new ArticleReaderOptions { Language = parsed.GetValue(_language)!, RecordRules = parsed.GetValue(_rules) },
            OutputForm.Find(parsed.GetValue(_to)!),
            indentTexts: !parsed.GetValue(_jsonLines) && inputs.Count == 1);
        var run = new ReadRun(articles, output, parsed.GetValue(_threads), progress, cancellationToken);
        foreach (string input in inputs)
        {
            run.Read(input, layout, source);
        }

        run.Finish();
        progress?.Finish(run.Total.Bytes, run.Total.Items);
        foreach ((NoteDescriptor note, long count) in run.Total.Notes.OrderBy(static one => one.Key.Code, StringComparer.Ordinal))
        {
            Message.WriteLine(FormattableString.Invariant($"{note.Severity.ToJsonName()} {note.Code}, {Counted(count, "time")}: {note.Message}"));
        }

        return run;
    }

    // Standard output is free when the records go elsewhere.
    private static void WriteSummary(List<string> inputs, string path, ReadRun run, ProgressLine? progress)
    {
        using StandardOutput output = StandardOutput.Open(progress);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        string from = PrintableText.Escape(inputs.Count == 1 ? inputs[0] : Counted(inputs.Count, run.ReadRecords ? "file" : "text"));
        string read = run.ReadRecords ? Counted(run.Total.Items, "row") + ", " : "";
        string what = run.Total.Count == 1 && !run.ReadRecords ? Describe(run.Total.Last!) : Counted(run.Total.Count, "record");
        writer.Write($"{from}: {read}{what} -> {PrintableText.Escape(path)}\n");
    }

    private static string Describe(Article article) => string.Join(
        ", ",
        Counted(article.Paragraphs.Count, "paragraph"),
        Counted(article.Quotes.Count, "quote"),
        Counted(article.Images.Count, "image"),
        Counted(article.Credits.Count, "credit"),
        Counted(article.Provenance.Dropped.Count, "line") + " dropped");

    private static string Counted(long count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
