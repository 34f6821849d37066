using System.Text.Json;
using System.Text.Unicode;

namespace Typeset.Datasets;

/// <summary>Classes of bytes in JSON text, and whether bytes are one.</summary>
internal static class JsonBytes
{
    /// <summary>Whether <paramref name="value"/> is white space between tokens (RFC 8259, section 2).</summary>
    public static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Index of the first byte from <paramref name="start"/> on that is no white space, or the length of the data.</summary>
    public static int SkipWhiteSpace(ReadOnlySpan<byte> data, int start)
    {
        while (start < data.Length && IsWhiteSpace(data[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether bytes are one JSON value in UTF-8, of any depth unless a greatest one is given.</summary>
    public static bool IsValue(ReadOnlySpan<byte> data, int maxDepth = int.MaxValue) => HasGrammarOfValue(data, maxDepth) && Utf8.IsValid(data);

    /// <summary>Whether bytes have the grammar of one JSON value (RFC 8259, section 2); inside of strings they need not be UTF-8.</summary>
    public static bool HasGrammarOfValue(ReadOnlySpan<byte> data, int maxDepth = int.MaxValue)
    {
        try
        {
            Utf8JsonReader reader = new(data, new JsonReaderOptions { MaxDepth = maxDepth });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
