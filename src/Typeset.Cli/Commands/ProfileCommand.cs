using System.CommandLine;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary><c>typeset profile</c>: says what is in a dataset, field by field.</summary>
internal sealed class ProfileCommand
{
    private static readonly string[] s_forms = ["text", "json"];

    private readonly DatasetOptions _dataset = new();

    private readonly Option<string> _report = new("--report")
    {
        Description = "How the profile is written.",
        HelpName = string.Join('|', s_forms),
        DefaultValueFactory = _ => s_forms[0],
    };

    private ProfileCommand() => _report.AcceptOnlyFromAmong(s_forms);

    /// <summary>The command for the command line.</summary>
    /// <param name="interruption">Ends a run early.</param>
    public static Command Build(Interruption interruption)
    {
        ProfileCommand profile = new();
        Command command = new("profile", "Says what is in datasets, field by field: types, presence, ranges, formats and the commonest values.");
        profile._dataset.AddTo(command);
        command.Add(profile._report);
        command.SetAction(parsed => profile.Run(parsed, interruption));
        return command;
    }

    private int Run(ParseResult parsed, Interruption interruption)
    {
        DatasetProfile? profile = _dataset.Read(parsed, tellsVariants: false, interruption.Token, out _);
        if (profile is null)
        {
            return ExitCode.Usage;
        }

        using StandardOutput output = StandardOutput.Open(progress: null);
        if (parsed.GetRequiredValue(_report) == "json")
        {
            ProfileReport.WriteJson(profile, output);
        }
        else
        {
            using StreamWriter writer = new(output) { NewLine = "\n" };
            ProfileReport.WriteText(profile, writer);
        }

        return DatasetOptions.ExitCodeOf(profile);
    }
}
