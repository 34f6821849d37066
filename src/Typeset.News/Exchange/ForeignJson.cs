using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Typeset.News.Reading;

namespace Typeset.News.Exchange;

/// <summary>Values of JSON that follows no contract of ours: whatever has another form than the one asked for is absent.</summary>
internal static class ForeignJson
{
    private const int DeepestNesting = 200;

    /// <summary>The text as a document, or null when it is no JSON or too deeply nested.</summary>
    public static JsonDocument? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            // Bytes that are not UTF-8 become U+FFFD, as they do in a text.
            byte[] text = Utf8.IsValid(utf8) ? utf8.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && TryGet(element, name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The items of a list; the value itself when it is no list; nothing when it is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) => element switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
    };

    /// <summary>A string, with whole surrogate pairs and without HTML character references, or null.</summary>
    public static string? Text(this JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape names half of a surrogate pair.
            text = Unescape(value.GetRawText()[1..^1]);
        }

        return WellFormed.Of(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
    }

    /// <summary>A string on one line, or null when there is none or it is longer than the contract holds.</summary>
    public static string? Line(this JsonElement? element, int longest = int.MaxValue) => Line(element.Text(), longest);

    /// <summary>A text on one line, its white space made one space; null when nothing is left or it is longer than the contract holds.</summary>
    public static string? Line(string? text, int longest = int.MaxValue)
    {
        if (text is null)
        {
            return null;
        }

        string line = string.Join(' ', text.Split(WhiteSpace.All, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || line.Length > longest ? null : line;
    }

    /// <summary>A whole number from 1 on, also when it stands in a string, perhaps with px after it.</summary>
    public static int? Size(this JsonElement? element)
    {
        string? text = element is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : element.Text()?.Trim().Replace("px", "", StringComparison.Ordinal);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0 ? size : null;
    }

    /// <summary>The day and, when a zone is given, the moment of a date as pages print it: RFC 3339, also with a zone as +0000.</summary>
    public static (DateOnly? Day, DateTimeOffset? Moment) Date(this JsonElement? element)
    {
        string text = element.Text()?.Trim() ?? "";
        if (text.Length < 10 || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return (null, null);
        }

        // A time without a zone is no moment.
        ReadOnlySpan<char> time = text.AsSpan(10);
        bool hasZone = time.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || time.LastIndexOfAny('+', '-') > 0;
        return hasZone && time[0] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) && DateOnly.FromDateTime(moment.DateTime) == day
            ? (day, moment)
            : (day, null);
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Some name is written with half of a surrogate pair, and cannot be compared.
            value = element.EnumerateObject().LastOrDefault(member => IsNamed(member, name)).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'u' => (char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), var c => c });
            i += raw[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
