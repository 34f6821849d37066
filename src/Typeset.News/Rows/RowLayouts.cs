using System.Collections.Immutable;
using System.Text.Json;

namespace Typeset.News;

/// <summary>Names of the row layouts, and how a row shows which one it has.</summary>
public static class RowLayouts
{
    private static readonly (RowLayout Layout, string Name)[] s_names =
        [(RowLayout.C4, "c4"), (RowLayout.CCNews, "cc-news"), (RowLayout.RealNews, "realnews"), (RowLayout.NewsPlease, "news-please")];

    /// <summary>Every name, as <see cref="Origin"/> has them in the records.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_names.Select(static one => one.Name)];

    /// <summary>The name of a layout, such as <c>cc-news</c>.</summary>
    public static string ToName(this RowLayout layout) => Array.Find(s_names, one => one.Layout == layout).Name;

    /// <summary>The layout of a name, or null when there is none.</summary>
    public static RowLayout? Find(string name)
    {
        int index = Array.FindIndex(s_names, one => string.Equals(one.Name, name, StringComparison.Ordinal));
        return index < 0 ? null : s_names[index].Layout;
    }

    /// <summary>
    /// The layout of a row by the columns that only one of them has: <c>maintext</c>; <c>warc_date</c> or <c>publish_date</c>; <c>domain</c> with
    /// <c>date</c>; <c>timestamp</c> with <c>text</c>. What the columns hold is not looked at, so that a row that breaks its layout can be told so.
    /// </summary>
    /// <param name="utf8Row">The row as JSON in UTF-8.</param>
    /// <returns>The layout, or null when the bytes are no JSON object or have no such columns.</returns>
    public static RowLayout? Detect(ReadOnlySpan<byte> utf8Row)
    {
        bool text = false, domain = false, date = false, timestamp = false;
        var reader = new Utf8JsonReader(utf8Row);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("maintext"u8))
                {
                    return RowLayout.NewsPlease;
                }

                if (reader.ValueTextEquals("warc_date"u8) || reader.ValueTextEquals("publish_date"u8))
                {
                    return RowLayout.RealNews;
                }

                text |= reader.ValueTextEquals("text"u8);
                domain |= reader.ValueTextEquals("domain"u8);
                date |= reader.ValueTextEquals("date"u8);
                timestamp |= reader.ValueTextEquals("timestamp"u8);
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return !text ? null
            : domain && date ? RowLayout.CCNews
            : timestamp ? RowLayout.C4
            : null;
    }
}
