using System.Collections.Immutable;
using System.Text.Json;

namespace Typeset.News.Evaluation;

/// <summary>A text and what a person marked in it. A list that is absent was not annotated, and nothing is scored by it.</summary>
internal sealed record GoldText(
    string Id,
    string Text,
    ImmutableArray<GoldQuote>? Quotes,
    ImmutableArray<GoldSpan>? Unspoken,
    ImmutableArray<GoldSpan>? Captions,
    ImmutableArray<GoldSpan>? Credits,
    ImmutableArray<GoldSpan>? Bylines,
    ImmutableArray<GoldSpan>? Datelines,
    ImmutableArray<GoldSpan>? Headlines)
{
    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">The line is no annotated text; the message says why.</exception>
    public static GoldText Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            return new GoldText(
                root.TryGetProperty("id", out JsonElement id) ? id.ToString() : "",
                text,
                List(root, "quotes", quote => Quote(text, quote)),
                List(root, "unspoken", span => Span(text, span, null)),
                List(root, "captions", span => Span(text, span, null)),
                List(root, "credits", span => Span(text, span, null)),
                List(root, "bylines", span => Span(text, span, null)),
                List(root, "datelines", span => Span(text, span, null)),
                !root.TryGetProperty("headline", out JsonElement headline) ? null : headline.ValueKind == JsonValueKind.Null ? [] : [Span(text, headline, null)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static ImmutableArray<T>? List<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : null;

    private static GoldQuote Quote(string text, JsonElement quote)
    {
        GoldSpan words = Span(text, quote, null);
        GoldSpan? mention = quote.TryGetProperty("mention", out JsonElement span) && span.ValueKind != JsonValueKind.Null ? Span(text, span, words) : null;
        return new GoldQuote(words, mention, quote.TryGetProperty("speaker", out JsonElement name) ? name.GetString() : null);
    }

    /// <summary>A string, or an object with text, with start and end, or with both. Without offsets it is where its text stands, nearest to a place if one is given.</summary>
    private static GoldSpan Span(string text, JsonElement element, GoldSpan? near)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("start", out JsonElement from) && element.TryGetProperty("end", out JsonElement to))
        {
            int start = from.GetInt32();
            int end = to.GetInt32();
            return start >= 0 && start < end && end <= text.Length
                ? new GoldSpan(start, end, text[start..end])
                : throw new FormatException($"the span from {start} to {end} is no stretch of the text, which has {text.Length} UTF-16 code units");
        }

        string words = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetProperty("text").GetString()!;
        int best = -1;
        bool bestStands = false;
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            bool stands = StandsAlone(text, at, at + words.Length);
            if (best < 0 || near is { } place && (stands && !bestStands || stands == bestStands && Distance(at, words.Length, place) < Distance(best, words.Length, place)))
            {
                best = at;
                bestStands = stands;
            }
        }

        return best >= 0 ? new GoldSpan(best, best + words.Length, words) : throw new FormatException($"the text does not have the words '{words}'");
    }

    // The he of the word the is no mention.
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private static int Distance(int at, int length, GoldSpan place) =>
        at >= place.End ? at - place.End : at + length <= place.Start ? place.Start - at - length : int.MaxValue / 2;
}
