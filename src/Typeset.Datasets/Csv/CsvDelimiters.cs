namespace Typeset.Datasets;

/// <summary>The characters that stand between cells.</summary>
internal static class CsvDelimiters
{
    /// <summary>The usual ones, the commonest first.</summary>
    public static ReadOnlySpan<byte> Usual => ",;\t|"u8;

    /// <summary>Whether a character can be one.</summary>
    public static bool IsPossible(byte character) => character is > 0 and < 0x80 and not ((byte)'"' or (byte)'\r' or (byte)'\n');

    /// <summary>The usual one that stands most often between the names of a header; of two as frequent the commoner one.</summary>
    /// <param name="header">The header.</param>
    /// <param name="isTabbed">Whether the file is called tab-separated: a tab then counts more than any other.</param>
    public static byte Find(ReadOnlySpan<byte> header, bool isTabbed)
    {
        Span<int> counts = stackalloc int[Usual.Length];
        counts.Clear();
        bool inQuotes = false;
        for (int i = 0; i < header.Length; i++)
        {
            byte character = header[i];
            if (inQuotes)
            {
                inQuotes = character != (byte)'"';
            }
            else if (character == (byte)'"')
            {
                // The second of two marks in a cell opens again what the first one closed.
                inQuotes = i == 0 || header[i - 1] == (byte)'"' || Usual.Contains(header[i - 1]);
            }
            else if (Usual.IndexOf(character) is int found and >= 0)
            {
                counts[found]++;
            }
        }

        int tab = Usual.IndexOf((byte)'\t');
        if (isTabbed && counts[tab] > 0)
        {
            return (byte)'\t';
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Usual[best];
    }
}
