using System.CommandLine;

namespace Typeset.Cli;

/// <summary>The arguments that say what a run may find and still be clean.</summary>
internal sealed class GateOptions
{
    private readonly Option<ShareOrCount?> _maxInvalid = new("--max-invalid")
    {
        Description = "How many records may be invalid, as a number or a share such as 0.1%, before the exit code is 1.",
        HelpName = "N|P%",
        CustomParser = ShareOrCount.Parse,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "What makes the exit code 1.",
        HelpName = string.Join('|', RunGate.Levels),
        DefaultValueFactory = _ => RunGate.Levels[0],
    };

    public GateOptions() => _failOn.AcceptOnlyFromAmong(RunGate.Levels);

    /// <summary>Adds the arguments to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_maxInvalid);
        command.Add(_failOn);
    }

    /// <summary>The gate that the command line asks for.</summary>
    public RunGate Of(ParseResult parsed) => new(parsed.GetRequiredValue(_failOn), parsed.GetValue(_maxInvalid));
}
