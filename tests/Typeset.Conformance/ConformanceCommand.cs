using System.CommandLine;

namespace Typeset.Conformance;

/// <summary>The command line: which cases run on which engine.</summary>
public sealed class ConformanceCommand
{
    private const string EvaluatorName = "evaluator";
    private const string GeneratedName = "generated";
    private const string BothName = "both";
    private const string DialectName = "dialect";
    private const string AssertName = "assert";
    private const string AnnotateName = "annotate";

    private readonly Option<DirectoryInfo> _suite = new Option<DirectoryInfo>("--suite")
    {
        Description = "A checkout of JSON-Schema-Test-Suite.",
        HelpName = "DIR",
    }.AcceptExistingOnly();

    private readonly Option<string[]> _drafts = new("--draft")
    {
        Description = "Drafts of the suite to run; all when left out.",
        HelpName = string.Join('|', SuiteDraft.All.Select(draft => draft.Folder)),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo> _cases = new Option<FileInfo>("--cases")
    {
        Description = "A list of cases: lines of {\"schema\": FILE, \"instance\": FILE, \"valid\": BOOLEAN}, the files relative to the list.",
        HelpName = "FILE.ndjson",
    }.AcceptExistingOnly();

    private readonly Option<FileInfo[]> _references = new Option<FileInfo[]>("--reference")
    {
        Description = "A schema file that schemas of the list refer to by its identifier. Files below the folder of the list need not be named.",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    private readonly Option<string> _formats = new("--formats")
    {
        Description = "What format means in the schemas of the list; what their dialect says when left out. In the suite the folder decides.",
        HelpName = $"{DialectName}|{AssertName}|{AnnotateName}",
        DefaultValueFactory = _ => DialectName,
    };

    private readonly Option<string> _engine = new("--engine")
    {
        Description = "What holds the instances against the schemas: the evaluator, the code that is generated from each schema, or one after the other.",
        HelpName = $"{EvaluatorName}|{GeneratedName}|{BothName}",
        DefaultValueFactory = _ => EvaluatorName,
    };

    private ConformanceCommand()
    {
        _engine.AcceptOnlyFromAmong(EvaluatorName, GeneratedName, BothName);
        _formats.AcceptOnlyFromAmong(DialectName, AssertName, AnnotateName);
        _drafts.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.Select(token => token.Value).Where(name => SuiteDraft.Find(name) is null))
            {
                result.AddError($"There is no draft '{name}'; those known are {string.Join(", ", SuiteDraft.All.Select(draft => draft.Folder))}.");
            }
        });
    }

    /// <summary>The command. It exits with 0 when every test passed, 1 when one failed, 2 when there was nothing to run.</summary>
    public static RootCommand Build()
    {
        ConformanceCommand command = new();
        RootCommand root = new("Runs a checkout of JSON-Schema-Test-Suite, or a list of cases, and prints a line of JSON for each failure.")
        {
            command._suite, command._drafts, command._cases, command._references, command._formats, command._engine,
        };
        root.SetAction(parsed => command.Run(parsed));
        return root;
    }

    private int Run(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        Tally tally = new(output.WriteLine);
        try
        {
            foreach (IEngine engine in Engines(parsed.GetValue(_engine)!))
            {
                Run(parsed, engine, tally);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(failure.Message);
            return 2;
        }

        output.WriteLine(tally);
        if (tally.Unsure.Count > 0)
        {
            output.WriteLine($"acceptors were unsure of {tally.Unsure.Values.Sum()} of {tally.Valid} valid instances: {string.Join(", ", tally.Unsure.OrderByDescending(file => file.Value).Select(file => $"{file.Key} {file.Value}"))}");
        }

        if (tally.Passed + tally.Failures.Count == 0)
        {
            parsed.InvocationConfiguration.Error.WriteLine("There was nothing to run; name a checkout with --suite or a list with --cases.");
            return 2;
        }

        return tally.Failures.Count == 0 ? 0 : 1;
    }

    private void Run(ParseResult parsed, IEngine engine, Tally tally)
    {
        if (parsed.GetValue(_suite) is { } folder)
        {
            SuiteCheckout suite = new(folder.FullName);
            SuiteDraft[] chosen = [.. (parsed.GetValue(_drafts) ?? []).Select(name => SuiteDraft.Find(name)!)];
            foreach (SuiteDraft draft in suite.Drafts.Where(draft => chosen.Length == 0 || chosen.Contains(draft)))
            {
                tally.Run(engine, [.. Enum.GetValues<SuitePart>().SelectMany(part => suite.Read(draft, part))]);
                if (engine is EvaluatorEngine)
                {
                    new OutputTests(folder.FullName).Run(draft, tally);
                    new AnnotationTests(folder.FullName).Run(draft, tally);
                }
            }
        }

        if (parsed.GetValue(_cases) is { } list)
        {
            FormatMode formats = parsed.GetValue(_formats) switch { AssertName => FormatMode.Assert, AnnotateName => FormatMode.Annotate, _ => FormatMode.ByDialect };
            tally.Run(engine, CaseList.Read(list.FullName, formats, [.. (parsed.GetValue(_references) ?? []).Select(file => file.FullName)]));
        }
    }

    private static IEnumerable<IEngine> Engines(string name)
    {
        if (name is EvaluatorName or BothName)
        {
            yield return new EvaluatorEngine();
        }

        if (name is GeneratedName or BothName)
        {
            yield return new GeneratedEngine();
        }
    }
}
