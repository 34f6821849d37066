using System.CommandLine.Parsing;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>A report the command line asks for.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Path">The file it goes to; null for standard output.</param>
internal sealed record ReportChoice(ReportFormat Format, string? Path)
{
    /// <summary>Reads every value of the option.</summary>
    public static ReportChoice[] Parse(ArgumentResult result)
    {
        List<ReportChoice> choices = [];
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? token.Value : token.Value[..equals];
            string? path = equals < 0 ? null : token.Value[(equals + 1)..];
            if (ReportFormatNames.Find(name) is not { } format || path is "")
            {
                result.AddError($"--report is one of {string.Join(", ", ReportFormatNames.All)}, or one of these and a file such as json=report.json, not '{token.Value}'.");
            }
            else
            {
                choices.Add(new ReportChoice(format, path == DatasetInput.StandardInputName ? null : path));
            }
        }

        string? twice = choices.GroupBy(choice => choice.Path is null ? "standard output" : OutputFile.TargetOf(choice.Path)).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            result.AddError($"--report names {twice} twice; each report needs a place of its own.");
        }

        return [.. choices];
    }
}
