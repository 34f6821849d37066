using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.Benchmarks.Corpus;

namespace Typeset.Benchmarks.Contracts;

/// <summary>The same records in other shapes. The same corpus gives the same bytes.</summary>
internal static class CorpusShapes
{
    private const int ShortText = 24;

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The members of every object in an order of their own.</summary>
    public static CorpusLines InRandomOrder(CorpusLines corpus)
    {
        var random = new Random(1);
        return Map(corpus, node => Shuffle(node, random));
    }

    /// <summary>Running text cut short, so that there is much structure and little text.</summary>
    public static CorpusLines Dense(CorpusLines corpus) => Map(corpus, Shorten);

    private static CorpusLines Map(CorpusLines corpus, Func<JsonNode?, JsonNode?> map)
    {
        using var output = new MemoryStream();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = s_options.Encoder });
        for (int i = 0; i < corpus.Count; i++)
        {
            map(JsonNode.Parse(corpus[i]))!.WriteTo(writer);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        return CorpusLines.From(output.ToArray());
    }

    private static JsonNode? Shuffle(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                KeyValuePair<string, JsonNode?>[] entries = [.. members.Select(member => KeyValuePair.Create(member.Key, member.Value))];
                members.Clear();
                random.Shuffle(entries);
                return new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, Shuffle(entry.Value, random))));
            case JsonArray items:
                JsonNode?[] values = [.. items];
                items.Clear();
                return new JsonArray([.. values.Select(value => Shuffle(value, random))]);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode? Shorten(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shorten(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shorten)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > ShortText } text && text.Contains(' ', StringComparison.Ordinal) =>
            JsonValue.Create(text[..(char.IsHighSurrogate(text[ShortText - 1]) ? ShortText - 1 : ShortText)].TrimEnd()),
        _ => node?.DeepClone(),
    };
}
