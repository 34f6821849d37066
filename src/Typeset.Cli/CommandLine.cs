using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Typeset.Cli;

/// <summary>The <c>typeset</c> command: what can be asked of it, and how every way it can end becomes an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args)
    {
        using var interruption = new Interruption();
        try
        {
            RootCommand root = Build(interruption);

            // A file name may begin with '@': there are no response files.
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                return ReportUsage(parsed);
            }

            if (UnknownOption(parsed) is { } unknown)
            {
                Message.Write($"there is no option {unknown}; a file of that name is ./{unknown}");
                SuggestHelp(parsed);
                return ExitCode.Usage;
            }

            // No file, number or name is empty.
            if (args.Contains(""))
            {
                Message.Write("an argument is empty; is a variable of the shell not set?");
                return ExitCode.Usage;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (BrokenPipeException)
        {
            return ExitCode.BrokenPipe;
        }
        catch (OperationCanceledException) when (interruption.IsRequested)
        {
            return interruption.ExitCode;
        }
        catch (IOException e)
        {
            // Input is handled where it is read, so this is the output: a full disk, a closed terminal.
            Message.Write("cannot write the output: " + e.Message);
            return ExitCode.InputOutput;
        }
#pragma warning disable CA1031 // The last line of defence: people get one line they can report, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string line = $"this is a fault of typeset, please report it with the command line and the input: {e.GetType().Name}: {e.Message} ({Where(e)})";
            Message.Write(line);
            return ExitCode.InternalError;
        }
    }

    private static RootCommand Build(Interruption interruption)
    {
        RootCommand root = new("Reads news texts into article records, and validates datasets of JSON records against a JSON Schema.")
        {
            ReadCommand.Build(interruption),
            ValidateCommand.Build(interruption),
            MergeCommand.Build(interruption),
            EvaluateCommand.Build(interruption),
            ProfileCommand.Build(interruption),
            InferCommand.Build(interruption),
            LintCommand.Build(),
            ExplainCommand.Build(),
        };

        root.Add(CompletionsCommand.Build(root));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action } help)
            {
                help.Action = new HelpWithExamples(action);
            }
        }

        return root;
    }

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            // The values that an option takes come on lines of their own.
            Message.Write(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        SuggestHelp(parsed);
        return ExitCode.Usage;
    }

    private static void SuggestHelp(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "typeset" : "typeset " + command.Name;
        Console.Error.Write($"Try '{name} --help'.\n");
    }

    // The parser takes an option that it does not know for a file, and a misspelt option would be a file that is missing.
    private static string? UnknownOption(ParseResult parsed)
    {
        HashSet<Token> arguments = new(parsed.CommandResult.Tokens, ReferenceEqualityComparer.Instance);
        return parsed.Tokens
            .TakeWhile(static token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Value.StartsWith('-') && token.Value.Length > 1 && arguments.Contains(token))?.Value;
    }

    private static string Where(Exception exception)
    {
        string? frame = exception.StackTrace?.Split('\n')[0].Trim();
        return string.IsNullOrEmpty(frame) ? "no place known" : frame;
    }
}
