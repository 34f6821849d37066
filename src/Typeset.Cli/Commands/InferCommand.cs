using System.CommandLine;
using System.Globalization;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset infer</c>: writes a schema that the records of a dataset meet.</summary>
internal sealed class InferCommand
{
    private readonly DatasetOptions _dataset = new();

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where the schema goes. Standard output when left out.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Writes over a file that exists.",
    };

    private InferCommand()
    {
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        InferCommand infer = new();
        Command command = new("infer", "Writes a JSON Schema that every record of datasets meets, to begin a contract with.");
        infer._dataset.AddTo(command);
        command.Add(infer._output);
        command.Add(infer._force);
        command.SetAction(parsed => infer.Run(parsed, interruption));
        return command;
    }

    private int Run(ParseResult parsed, Interruption interruption)
    {
        string? path = parsed.GetValue(_output);
        if (path is not null && !parsed.GetValue(_force) && OutputFile.HasContent(path))
        {
            Message.Write($"{path} exists; name another file, or write over it with --force");
            return ExitCode.Usage;
        }

        DatasetProfile? profile = _dataset.Read(parsed, tellsVariants: true, interruption.Token, out List<DatasetInput> inputs);
        if (profile is null)
        {
            return ExitCode.Usage;
        }

        foreach (Finding fault in profile.Faults)
        {
            string place = fault.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})") : "";
            Message.WriteLine(PrintableText.Escape($"{fault.File}{place}: error {fault.Code}: {fault.Message}"));
        }

        if (path is not null && inputs.Any(input => input.Name != DatasetInput.StandardInputName && OutputFile.AreSame(input.Name, path)))
        {
            Message.Write($"the output would replace the data it is made from: {path}");
            return ExitCode.Usage;
        }

        if (profile.Records == 0)
        {
            Message.Write("there is no record to make a schema from");
            return profile.AnyUnreadable ? ExitCode.InputOutput : ExitCode.Invalid;
        }

        Write(profile, path);
        return DatasetOptions.ExitCodeOf(profile);
    }

    private static void Write(DatasetProfile profile, string? path)
    {
        if (path is null)
        {
            using StandardOutput output = StandardOutput.Open(progress: null);
            SchemaInference.Write(profile, output);
            return;
        }

        using OutputFile file = OutputFile.Create(path);
        SchemaInference.Write(profile, file.Stream);
        file.Complete();
    }
}
