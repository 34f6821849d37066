using System.CommandLine;
using System.CommandLine.Parsing;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>The options of every command that reads datasets: how CSV files are read.</summary>
internal sealed class CsvSettings
{
    private const string Tab = "tab";

    private static readonly string[] s_emptyCells = [.. Enum.GetNames<CsvEmptyCells>().Select(name => name.ToLowerInvariant())];

    private readonly Option<byte?> _delimiter = new("--csv-delimiter")
    {
        Description = "The character between the cells of CSV files, or tab. Found from the header of each file when left out.",
        HelpName = "CHAR|tab",
        CustomParser = ParseDelimiter,
    };

    private readonly Option<string> _emptyCells = new("--csv-empty")
    {
        Description = "What an empty cell of a CSV file says of its property: that it is absent, null, or a string without characters.",
        HelpName = string.Join('|', s_emptyCells),
        DefaultValueFactory = _ => s_emptyCells[0],
    };

    public CsvSettings() => _emptyCells.AcceptOnlyFromAmong(s_emptyCells);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_delimiter);
        command.Add(_emptyCells);
    }

    /// <summary>What the command line says about CSV files.</summary>
    /// <param name="parsed">The command line.</param>
    public CsvOptions Read(ParseResult parsed) => new()
    {
        Delimiter = parsed.GetValue(_delimiter),
        EmptyCells = Enum.Parse<CsvEmptyCells>(parsed.GetRequiredValue(_emptyCells), ignoreCase: true),
    };

    private static byte? ParseDelimiter(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text is Tab or "\t" or "\\t")
        {
            return (byte)'\t';
        }

        if (text is [< (char)0x7F and > ' ' and not '"' and var character])
        {
            return (byte)character;
        }

        result.AddError($"--csv-delimiter is one ASCII character that is no quotation mark, or {Tab}, not '{text}'.");
        return null;
    }
}
