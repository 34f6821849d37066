using System.Text.Json;

namespace Typeset.News.Exchange;

/// <summary>What the writers of other formats share: a member is written only when there is something to write.</summary>
internal static class ExchangeWriter
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteMoment(this Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            writer.WriteString(name, moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal));
        }
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    /// <summary>The author line of a record that has no byline.</summary>
    public static string? AuthorLine(Article article)
    {
#pragma warning disable CS0618 // Older feeds have it, and what it says is passed on.
        return article.Byline is null ? article.Author : null;
#pragma warning restore CS0618
    }

    /// <summary>The text of the article: its paragraphs with an empty line between them.</summary>
    public static string PlainBody(Article article) => string.Join("\n\n", article.Paragraphs.Select(static paragraph => paragraph.Text));

    /// <summary>Everyone the byline and the contribution credits name, each once for each role.</summary>
    public static List<Contributor> Contributors(Article article)
    {
        IEnumerable<Contributor> byline = article.Byline?.Contributors.AsEnumerable() ?? [];
        IEnumerable<Contributor> credits = article.Credits.OfType<ContributionCredit>().SelectMany(static credit => credit.Contributors);
        return [.. byline.Concat(credits).DistinctBy(static one => (one.Name, one.Role))];
    }
}
