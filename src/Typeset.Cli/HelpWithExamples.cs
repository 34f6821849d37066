using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Typeset.Cli;

/// <summary>The help of a command, with examples and exit codes after it.</summary>
/// <param name="help">Writes the help itself.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        using StringWriter text = new() { NewLine = "\n" };
        TextWriter before = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = before;

        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        writer.Write(text.ToString().TrimEnd());
        writer.Write("\n\n");
        writer.Write(CommandHelp.For(parseResult.CommandResult.Command));
        return ExitCode.Clean;
    }
}
