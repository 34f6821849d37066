using System.Text.Json;

namespace Typeset.Benchmarks.Corpus;

/// <summary>Compares documents as JSON values. Of members with the same name the last one counts, as it does for a typed value.</summary>
internal static class JsonComparison
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 600 };

    /// <summary>Whether two documents are the same JSON value.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        using JsonDocument one = Parse(left);
        using JsonDocument other = Parse(right);
        return AreEqual(one.RootElement, other.RootElement);
    }

    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        if (left.ValueKind == JsonValueKind.Array)
        {
            return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second));
        }

        if (left.ValueKind != JsonValueKind.Object)
        {
            return JsonElement.DeepEquals(left, right);
        }

        Dictionary<string, JsonElement> members = LastMembers(left);
        Dictionary<string, JsonElement> others = LastMembers(right);
        return members.Count == others.Count && members.All(member => others.TryGetValue(member.Key, out JsonElement other) && AreEqual(member.Value, other));
    }

    private static Dictionary<string, JsonElement> LastMembers(JsonElement value)
    {
        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> utf8) => JsonDocument.Parse(utf8.ToArray(), Deep);
}
