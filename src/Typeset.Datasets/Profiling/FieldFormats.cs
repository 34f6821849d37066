using Typeset.Formats;

namespace Typeset.Datasets;

/// <summary>The formats that are looked for in strings, the most telling first.</summary>
internal static class FieldFormats
{
    private static readonly (string Name, FormatCheck Check)[] s_formats = [.. Known("date-time", "date", "time", "uuid", "ipv4", "ipv6", "email", "uri")];

    /// <summary>A bit for each format.</summary>
    public static int All => (1 << s_formats.Length) - 1;

    /// <summary>Keeps the formats that a string has.</summary>
    /// <param name="candidates">A bit for each format that may be.</param>
    /// <param name="text">The string.</param>
    public static int Keep(int candidates, ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < s_formats.Length && candidates != 0; i++)
        {
            if ((candidates & (1 << i)) != 0 && !s_formats[i].Check(text))
            {
                candidates &= ~(1 << i);
            }
        }

        return candidates;
    }

    /// <summary>The most telling format of those left; null when there is none.</summary>
    /// <param name="candidates">A bit for each format.</param>
    public static string? First(int candidates)
    {
        int first = System.Numerics.BitOperations.TrailingZeroCount(candidates);
        return candidates == 0 ? null : s_formats[first].Name;
    }

    private static IEnumerable<(string Name, FormatCheck Check)> Known(params string[] names)
    {
        foreach (string name in names)
        {
            if (FormatRegistry.TryGet(name, out FormatCheck? check))
            {
                yield return (name, check);
            }
        }
    }
}
