using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset evaluate</c>: the output formats of JSON Schema for one document.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string> _document = new("DOCUMENT") { Description = "One JSON document, or - for standard input." };

    private readonly Option<string> _schema = new("--schema", "-s")
    {
        Description = "The JSON Schema; a part of it as FILE#/pointer.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The output format of the specification.",
        HelpName = string.Join('|', OutputNames),
        DefaultValueFactory = _ => NameOf(OutputFormat.Basic),
    };

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

    private EvaluateCommand() => _output.AcceptOnlyFromAmong(OutputNames);

    private static string[] OutputNames => [.. Enum.GetValues<OutputFormat>().Select(NameOf)];

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Stops waiting for the document.</param>
    public static Command Build(Interruption interruption)
    {
        EvaluateCommand evaluate = new();
        Command command = new("evaluate", "Evaluates one document and writes what JSON Schema says of it: flag, basic, detailed or verbose output, with annotations.")
        {
            evaluate._document,
            evaluate._schema,
            evaluate._output,
            evaluate._formats,
            evaluate._assertContent,
        };
        evaluate._settings.AddTo(command);
        command.SetAction(parsed => evaluate.Run(parsed, interruption));
        return command;
    }

    private int Run(ParseResult parsed, Interruption interruption)
    {
        int failure = _settings.TryRead(parsed, parsed.GetValue(_formats) ?? FormatChoice.Default, parsed.GetValue(_assertContent), out JsonContractOptions? options);
        if (options is null)
        {
            return failure;
        }

        failure = SchemaFile.TryLoad(parsed.GetRequiredValue(_schema), options, out JsonContract? contract);
        if (contract is null)
        {
            return failure;
        }

        DatasetInput document = DatasetInput.FromPath(parsed.GetRequiredValue(_document));
        if (!InputBytes.TryRead(document, interruption.Token, out byte[]? utf8, out DatasetFault? fault))
        {
            Message.WriteLine($"{document.Name}: error {fault.Code}: {fault.Message}");
            return ExitCode.InputOutput;
        }

        EvaluationOutput evaluated = contract.Evaluate(utf8);
        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        writer.WriteLine(evaluated.ToJson(Enum.Parse<OutputFormat>(parsed.GetRequiredValue(_output), ignoreCase: true)));
        return evaluated.IsValid ? ExitCode.Clean : ExitCode.Invalid;
    }

    private static string NameOf(OutputFormat format) => format.ToString().ToLowerInvariant();
}
