using System.CommandLine;
using System.Text.RegularExpressions;

namespace Typeset.Cli;

/// <summary><c>typeset completions</c>: teaches a shell to complete the command, and answers it.</summary>
internal sealed partial class CompletionsCommand
{
    private readonly Argument<string?> _shell = new("SHELL")
    {
        Description = "The shell to write a script for.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "What the command is called in the shell: typeset when left out, and ts in bash and zsh, whose own typeset hides the program.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _suggest = new("--suggest")
    {
        Description = "Writes what can follow on a command line, for the scripts.",
        HelpName = "LINE",
        Hidden = true,
    };

    private CompletionsCommand()
    {
        _shell.AcceptOnlyFromAmong(CompletionScripts.Shells);
        _name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Name().IsMatch(name))
            {
                result.AddError($"--name is a word of letters, digits, - and _, not '{name}'.");
            }
        });
    }

    /// <summary>The command for the command line.</summary>
    /// <param name="root">What is completed.</param>
    public static Command Build(RootCommand root)
    {
        CompletionsCommand completions = new();
        Command command = new("completions", "Writes a script that completes the command in a shell.") { completions._shell, completions._name, completions._suggest };
        command.Validators.Add(result =>
        {
            if (result.GetResult(completions._shell) is not { Tokens.Count: > 0 } && result.GetResult(completions._suggest) is null)
            {
                result.AddError($"name a shell: {string.Join(", ", CompletionScripts.Shells)}.");
            }
        });
        command.SetAction(parsed => completions.Run(parsed, root));
        return command;
    }

    private int Run(ParseResult parsed, RootCommand root)
    {
        using StandardOutput output = StandardOutput.Open(progress: null);
        using StreamWriter writer = new(output) { NewLine = "\n" };
        if (parsed.GetValue(_suggest) is { } line)
        {
            foreach (string suggestion in Suggest(root, line.TrimStart()))
            {
                writer.WriteLine(suggestion);
            }
        }
        else
        {
            writer.Write(CompletionScripts.For(parsed.GetValue(_shell)!, parsed.GetValue(_name)));
        }

        return ExitCode.Clean;
    }

    // Options are suggested to who began one: everywhere else files can stand, which shells know better.
    private static IEnumerable<string> Suggest(RootCommand root, string line)
    {
        bool isOption = line.Split(' ')[^1].StartsWith('-');
        return root.Parse(line).GetCompletions(line.Length)
            .Select(static completion => completion.InsertText ?? completion.Label)
            .Where(text => isOption ? text.StartsWith("--", StringComparison.Ordinal) : text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]*\z")]
    private static partial Regex Name();
}
