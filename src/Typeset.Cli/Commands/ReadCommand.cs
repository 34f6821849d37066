using System.CommandLine;
using Typeset.Datasets;
using Typeset.News;

namespace Typeset.Cli;

/// <summary><c>typeset read</c>: turns news texts into article records.</summary>
internal sealed class ReadCommand
{
    private readonly Argument<string[]> _texts = new("FILE")
    {
        Description = "Plain texts of one article each, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where the records go. The file appears whole or not at all. Standard output when left out.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Writes JSON Lines, one record a line, for a single text too.",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "Language of the texts as a BCP 47 tag. The rules are for English; of other texts only the layout is read.",
        HelpName = "TAG",
        DefaultValueFactory = _ => ArticleReaderOptions.Default.Language,
    };

    private ReadCommand()
    {
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        ReadCommand read = new();
        Command command = new("read", "Reads news texts into article records: headline, byline, paragraphs, quotes, images and credits.")
        {
            read._texts,
            read._output,
            read._jsonLines,
            read._language,
        };
        command.SetAction(parsed => read.Run(parsed, interruption.Token));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] texts = parsed.GetRequiredValue(_texts);
        if (texts.Count(path => path == DatasetInput.StandardInputName) > 1)
        {
            Message.Write("standard input can be read once only; name - once");
            return ExitCode.Usage;
        }

        string? output = parsed.GetValue(_output);
        if (output is not null && texts.Any(path => path != DatasetInput.StandardInputName && Path.GetFullPath(path) == Path.GetFullPath(output)))
        {
            Message.Write($"the output would replace the text it is read from: {output}");
            return ExitCode.Usage;
        }

        var options = new ArticleReaderOptions { Language = parsed.GetValue(_language)! };
        bool jsonLines = parsed.GetValue(_jsonLines) || texts.Length > 1;
        if (output is null or DatasetInput.StandardInputName)
        {
            using BufferedStream stream = new(StandardOutput.Open(progress: null), 64 * 1024);
            return ReadAll(texts, options, new RecordOutput(stream, jsonLines), cancellationToken);
        }

        try
        {
            using OutputFile file = OutputFile.Create(output);
            var records = new RecordOutput(file.Stream, jsonLines);
            int status = ReadAll(texts, options, records, cancellationToken);
            if (records.Count > 0)
            {
                file.Complete();
                WriteSummary(texts, output, records);
            }

            return status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Message.Write($"cannot write {output}: {e.Message}");
            return ExitCode.InputOutput;
        }
    }

    private static int ReadAll(string[] texts, ArticleReaderOptions options, RecordOutput output, CancellationToken cancellationToken)
    {
        int status = ExitCode.Clean;
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            status = Math.Max(status, ReadOne(text, options, output, cancellationToken));
        }

        return status;
    }

    private static int ReadOne(string name, ArticleReaderOptions options, RecordOutput output, CancellationToken cancellationToken)
    {
        if (!InputBytes.TryRead(DatasetInput.FromPath(name), cancellationToken, out byte[]? bytes, out DatasetFault? fault))
        {
            Message.WriteLine($"{name}: error {fault.Code}: {fault.Message}");
            return ExitCode.InputOutput;
        }

        ArticleReadResult result = ArticleReader.Read(bytes, options);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            string place = diagnostic.Source is { } source ? FormattableString.Invariant($"({source.Line},{source.Start + 1})") : "";
            Message.WriteLine($"{name}{place}: {diagnostic.Severity.ToJsonName()} {diagnostic.Code}: {diagnostic.Message}");
        }

        if (!result.HasArticle)
        {
            return ExitCode.Invalid;
        }

        // What the reader writes meets the contract; this makes sure that a fault of the reader never becomes somebody's data.
        IReadOnlyList<ValidationError> errors = result.Article.Validate().Errors;
        errors = errors.Count > 0 ? errors : ArticleChecks.Check(result.Article, bytes);
        foreach (ValidationError error in errors)
        {
            Message.WriteLine($"{name}: error {error.Code}: the record is not written, because {error.InstancePointer} is wrong: {error.Message}");
        }

        if (errors.Count > 0)
        {
            return ExitCode.Invalid;
        }

        output.Write(result.Article);
        return ExitCode.Clean;
    }

    // Standard output is free when the records go elsewhere.
    private static void WriteSummary(string[] texts, string path, RecordOutput records)
    {
        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        string from = PrintableText.Escape(texts.Length == 1 ? texts[0] : Counted(texts.Length, "text"));
        string what = records.Count == 1 ? Describe(records.Last!) : Counted(records.Count, "record");
        writer.Write($"{from}: {what} -> {PrintableText.Escape(path)}\n");
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
