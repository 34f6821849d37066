using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset explain</c>: what a code means.</summary>
internal static class ExplainCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build()
    {
        Argument<string[]> codes = new("CODE") { Description = "Codes as they stand in messages, such as TYS1001.", Arity = ArgumentArity.OneOrMore };
        Command command = new("explain", "Says what codes mean and what to do about them.") { codes };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(codes)));
        return command;
    }

    private static int Run(string[] codes)
    {
        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        int exitCode = ExitCode.Clean;
        foreach (string code in codes)
        {
            if (CodeTable.Find(code) is { } explanation)
            {
                writer.Write(explanation);
                continue;
            }

            Message.Write($"there is no code '{PrintableText.Escape(code)}'; codes look like TYS1001");
            exitCode = ExitCode.Usage;
        }

        return exitCode;
    }
}
