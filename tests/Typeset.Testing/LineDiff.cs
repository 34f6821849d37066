using System.Globalization;
using System.Text;

namespace Typeset.Testing;

/// <summary>The lines that two texts differ in, for the message of a failed test.</summary>
public static class LineDiff
{
    private const int Context = 2;
    private const int Longest = 60;

    /// <summary>The stretch from the first to the last differing line: <c>-</c> before each old line, <c>+</c> before each new one.</summary>
    public static string Between(string before, string now)
    {
        string[] old = before.Split('\n');
        string[] current = now.Split('\n');
        int start = 0;
        while (start < old.Length && start < current.Length && string.Equals(old[start], current[start], StringComparison.Ordinal))
        {
            start++;
        }

        int tail = 0;
        while (tail < old.Length - start && tail < current.Length - start && string.Equals(old[^(tail + 1)], current[^(tail + 1)], StringComparison.Ordinal))
        {
            tail++;
        }

        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"@@ line {start + 1} @@");
        Append(text, ' ', old, Math.Max(0, start - Context), start);
        Append(text, '-', old, start, old.Length - tail);
        Append(text, '+', current, start, current.Length - tail);
        Append(text, ' ', old, old.Length - tail, Math.Min(old.Length, old.Length - tail + Context));
        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, string[] lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (i - start == Longest)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{mark} … {end - i} more lines");
                return;
            }

            text.Append(mark).AppendLine(lines[i]);
        }
    }
}
