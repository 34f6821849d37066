using System.Reflection;
using System.Text;

namespace Typeset.Cli;

/// <summary>The documentation's tables of codes, which the command carries with it.</summary>
internal static class CodeTable
{
    private const string Prefix = "codes/";

    /// <summary>Finds the row of a code.</summary>
    /// <param name="code">The code, in any case.</param>
    /// <returns>The row as text, a line for each column with its heading; null when no table has the code.</returns>
    public static string? Find(string code)
    {
        Assembly assembly = typeof(CodeTable).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            if (FindRow(reader, code) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    private static string? FindRow(StreamReader reader, string code)
    {
        string[]? headings = null;
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('|'))
            {
                headings = null;
                continue;
            }

            string[] cells = Cells(line);
            headings ??= cells;
            if (string.Equals(cells[0], code, StringComparison.OrdinalIgnoreCase))
            {
                StringBuilder text = new(cells[0] + "\n");
                for (int i = 1; i < cells.Length && i < headings.Length; i++)
                {
                    if (cells[i].Length > 0)
                    {
                        text.Append("  ").Append(headings[i]).Append(": ").Append(cells[i]).Append('\n');
                    }
                }

                return text.ToString();
            }
        }

        return null;
    }

    // A cell ends at a bar that is not escaped (GitHub's tables); the marks of code spans are left out.
    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Replace("\\|", "\0", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\0', '|').Replace("`", "", StringComparison.Ordinal).Trim())];
}
