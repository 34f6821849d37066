using System.Text;
using System.Text.Json;

namespace Typeset.CodeGen.Tests;

/// <summary>Documents in which one number or text stands for another, of those that .NET types hold badly or not at all.</summary>
internal static class ScalarMutations
{
    private static readonly string[] s_numbers =
    [
        "0", "-0", "1.0", "1.50", "1e2", "100E-2", "2147483648", "-9223372036854775809", "1234567890123456789012345678901234567890",
        "0.1000000000000000055511151231257827021181583404541015625", "79228162514264337593543950336", "1e400", "-1E-400",
    ];

    private static readonly string[] s_texts =
    [
        "\"2021-08-12T15:04:00+18:00\"", "\"2016-12-31T23:59:60Z\"", "\"2021-08-12t15:04:00.12345678901234567890z\"", "\"0000-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-23:59\"", "\"0000-01-01\"", "\"2020-02-29\"", "\"23:59:60Z\"", "\"12:00:00.1234567890+14:01\"",
        "\"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6\"", "\"http://a.example/%C3%A9?q=\\u0061\"", "\"x:\"", "\"QR==\"",
    ];

    /// <summary>So many documents, at most; the same for the same document.</summary>
    public static IEnumerable<byte[]> Of(byte[] utf8, int count)
    {
        List<(int Start, int Length, string[] Replacements)> places = Places(utf8);
        for (int i = 0; i < count && places.Count > 0; i++)
        {
            // Strides that share no factor with the lists, so that places and replacements meet in ever new pairs.
            (int start, int length, string[] replacements) = places[(int)(i * 7919L % places.Count)];
            byte[] replacement = Encoding.UTF8.GetBytes(replacements[(i + places.Count) % replacements.Length]);
            yield return [.. utf8.AsSpan(0, start), .. replacement, .. utf8.AsSpan(start + length)];
        }
    }

    private static List<(int Start, int Length, string[] Replacements)> Places(byte[] utf8)
    {
        int mark = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        List<(int Start, int Length, string[] Replacements)> places = [];
        Utf8JsonReader reader = new(utf8.AsSpan(mark), new JsonReaderOptions { MaxDepth = 1000 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
            {
                int start = mark + (int)reader.TokenStartIndex;
                places.Add((start, mark + (int)reader.BytesConsumed - start, reader.TokenType == JsonTokenType.Number ? s_numbers : s_texts));
            }
        }

        return places;
    }
}
