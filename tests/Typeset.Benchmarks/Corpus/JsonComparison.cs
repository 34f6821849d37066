using System.Text.Json;

namespace Typeset.Benchmarks.Corpus;

/// <summary>Compares documents as JSON values.</summary>
internal static class JsonComparison
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 600 };

    /// <summary>Whether two documents are the same JSON value.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        using JsonDocument one = Parse(left);
        using JsonDocument other = Parse(right);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> utf8) => JsonDocument.Parse(utf8.ToArray(), Deep);
}
