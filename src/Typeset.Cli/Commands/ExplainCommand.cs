using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset explain</c>: what a code means.</summary>
internal static class ExplainCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Build()
    {
        Argument<string> code = new("CODE") { Description = "A code as it stands in a message, such as TYS1001." };
        Command command = new("explain", "Says what a code means and what to do about it.") { code };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(code)));
        return command;
    }

    private static int Run(string code)
    {
        if (CodeTable.Find(code) is not { } explanation)
        {
            Message.Write($"there is no code '{PrintableText.Escape(code)}'; codes look like TYS1001");
            return ExitCode.Usage;
        }

        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        writer.Write(explanation);
        return ExitCode.Clean;
    }
}
