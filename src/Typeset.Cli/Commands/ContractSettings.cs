using System.CommandLine;
using System.CommandLine.Parsing;
using Typeset.Schema;

namespace Typeset.Cli;

/// <summary>The options of every command that loads a schema: its dialect, the documents it refers to, its limits.</summary>
internal sealed class ContractSettings
{
    private readonly Option<string?> _dialect = new("--dialect")
    {
        Description = "The dialect of schemas without $schema; 2020-12 when left out.",
        HelpName = string.Join('|', DialectNames),
    };

    private readonly Option<string[]> _references = new("--reference")
    {
        Description = "A further schema, found by its $id: one that is referred to, or a meta-schema. Can be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<LimitChoice?> _limits = new("--set-limit")
    {
        Description = "Another limit than the one that holds. Can be given several times.",
        HelpName = "NAME=N",
        CustomParser = LimitChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public ContractSettings() => _dialect.AcceptOnlyFromAmong(DialectNames);

    private static string[] DialectNames => [.. Dialect.All.Select(dialect => dialect.Name)];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_dialect);
        command.Add(_references);
        command.Add(_limits);
    }

    /// <summary>The files that the command line names for schemas to refer to.</summary>
    /// <param name="parsed">The command line.</param>
    public IReadOnlyList<string> FilesOf(ParseResult parsed) => parsed.GetValue(_references) ?? [];

    /// <summary>Whether the command line has one of the options.</summary>
    /// <param name="result">The command.</param>
    public bool AreGiven(CommandResult result) => result.GetResult(_dialect) is not null || result.GetResult(_references) is not null || result.GetResult(_limits) is not null;

    /// <summary>What the command line says about loading a schema.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="formats">What the keyword <c>format</c> means.</param>
    /// <param name="assertContent">Whether content is asserted.</param>
    /// <param name="options">The settings; null when a document cannot be read.</param>
    /// <returns>The exit code when a document cannot be read.</returns>
    public int TryRead(ParseResult parsed, FormatChoice formats, bool assertContent, out JsonContractOptions? options)
    {
        options = null;
        List<SchemaText> references = [];
        foreach (string path in parsed.GetValue(_references) ?? [])
        {
            if (SchemaFile.WhyNotReadable(path) is { } why)
            {
                Message.Write(why);
                return ExitCode.InputOutput;
            }

            references.Add(new SchemaText(path, File.ReadAllText(path)));
        }

        LimitChoice limits = parsed.GetValue(_limits) ?? LimitChoice.Default;
        options = new JsonContractOptions
        {
            References = references,
            DefaultDialect = Dialect.All.FirstOrDefault(dialect => dialect.Name == parsed.GetValue(_dialect)) ?? JsonContractOptions.Default.DefaultDialect,
            Formats = formats.Mode,
            FormatModes = formats.ByName,
            AssertContent = assertContent,
            MaxDepth = (int)limits["depth"],
            MaxSteps = limits["steps"],
            MaxStepsPerValue = (int)limits["steps-per-value"],
            RegexTimeout = TimeSpan.FromMilliseconds(limits["regex-milliseconds"]),
            SchemaLimits = new SchemaLimits
            {
                MaxDepth = (int)limits["schema-depth"],
                MaxLength = (int)limits["schema-length"],
                MaxValues = (int)limits["schema-values"],
                MaxPointerText = (int)limits["schema-pointers"],
                MaxReferenceChain = (int)limits["reference-chain"],
            },
        };
        return ExitCode.Clean;
    }
}
