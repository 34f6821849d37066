using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Typeset.News.Exchange;

/// <summary>Writes ninjs 3.1.</summary>
internal static class NinjsWriter
{
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    public static void Write(Article article, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("uri", article.Id.OriginalString);
        writer.WriteString("type", "text");
        writer.WriteString("representationType", "full");
        writer.WriteMoment("firstCreated", article.PublishedAt);
        writer.WriteMoment("versionCreated", article.UpdatedAt ?? article.PublishedAt);
        writer.WriteString("pubStatus", "usable");
        writer.WriteString("language", article.Language);
        writer.WriteList("descriptions", OrNone(article.Deck), deck => WriteText(writer, "summary", deck));
        WriteBodies(article, writer);
        writer.WriteList("headlines", OrNone(article.Headline), headline => WriteText(writer, "main", headline));
        WritePeople(article, writer);
        WriteOrganisations(article, writer);
        WriteSubjects(article, writer);
        WriteSources(article, writer);
        writer.WriteText("title", article.Headline);
        writer.WriteText("by", article.Byline is { } byline ? string.Join(", ", byline.Contributors.Select(static one => one.Name)) : ExchangeWriter.AuthorLine(article));
        writer.WriteText("located", article.Dateline is { } dateline ? dateline.Region is { } region ? dateline.Place + ", " + region : dateline.Place : null);
        WriteAssociations(article, writer);
        WriteAltIds(article, writer);
        writer.WriteStartObject("standard");
        writer.WriteString("name", "ninjs");
        writer.WriteString("version", Ninjs.Version);
        writer.WriteString("schema", Schema);
        writer.WriteEndObject();
        writer.WriteList("genres", OrNone(article.Genre?.Value), genre => WriteNamed(writer, genre, null));
        writer.WriteEndObject();
    }

    private static IReadOnlyCollection<string> OrNone(string? value) => value is null ? [] : [value];

    private static void WriteText(Utf8JsonWriter writer, string role, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("contentType", "text/plain");
        writer.WriteString("value", value);
        writer.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter writer, string name, string? rel)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteText("rel", rel);
        writer.WriteEndObject();
    }

    private static void WriteBodies(Article article, Utf8JsonWriter writer)
    {
        string plain = ExchangeWriter.PlainBody(article);
        writer.WriteStartArray("bodies");
        writer.WriteStartObject();
        writer.WriteString("role", "main");
        writer.WriteString("contentType", "text/plain");
        writer.WriteNumber("charCount", plain.Length);
        writer.WriteNumber("wordCount", plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        writer.WriteString("value", plain);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("role", "main");
        writer.WriteString("contentType", "text/html");
        writer.WriteString("value", Html(article));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static string Html(Article article)
    {
        var html = new StringBuilder();
        bool inList = false;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            bool isItem = paragraph.Role == ParagraphRole.ListItem;
            html.Append(isItem && !inList ? "<ul>" : inList && !isItem ? "</ul>" : "");
            inList = isItem;
            (string open, string close) = paragraph.Role switch
            {
                ParagraphRole.Heading => ("<h2>", "</h2>"),
                ParagraphRole.ListItem => ("<li>", "</li>"),
                ParagraphRole.Blockquote => ("<blockquote><p>", "</p></blockquote>"),
                ParagraphRole.Note => ("<p class=\"note\">", "</p>"),
                _ => ("<p>", "</p>"),
            };
            html.Append(open).Append(WebUtility.HtmlEncode(paragraph.Text)).Append(close);
        }

        return html.Append(inList ? "</ul>" : "").ToString();
    }

    private static void WritePeople(Article article, Utf8JsonWriter writer) => writer.WriteList(
        "people",
        [.. ExchangeWriter.Contributors(article).Where(static one => one.Type == ContributorType.Person)],
        one =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", one.Name);
            writer.WriteString("rel", one.Role.ToJsonName());
            writer.WriteEndObject();
        });

    private static void WriteOrganisations(Article article, Utf8JsonWriter writer)
    {
        var named = new List<(string Name, string Rel)>();
        if (article.Publisher is { } publisher)
        {
            named.Add((publisher.Name, "publisher"));
        }

        named.AddRange(ExchangeWriter.Contributors(article).Where(static one => one.Type == ContributorType.Organization).Select(static one => (one.Name, one.Role.ToJsonName())));
        writer.WriteList("organisations", named, one => WriteNamed(writer, one.Name, one.Rel));
    }

    private static void WriteSubjects(Article article, Utf8JsonWriter writer)
    {
        var subjects = article.Keywords.Select(static keyword => (Name: keyword, Rel: (string?)null)).ToList();
        if (article.Section is { } section)
        {
            subjects.Insert(0, (section, "section"));
        }

        writer.WriteList("subjects", subjects, one => WriteNamed(writer, one.Name, one.Rel));
    }

    private static void WriteSources(Article article, Utf8JsonWriter writer)
    {
        IEnumerable<string> wires = article.Credits.OfType<WireCredit>().SelectMany(static credit => credit.Organizations);
        string[] all = [.. (article.Dateline?.Agency is { } agency ? wires.Prepend(agency) : wires).Distinct(StringComparer.Ordinal)];
        WriteSources(writer, all);
    }

    private static void WriteSources(Utf8JsonWriter writer, IReadOnlyCollection<string> names) => writer.WriteList("infoSources", names, name =>
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("role", "agency");
        writer.WriteEndObject();
    });

    private static void WriteAssociations(Article article, Utf8JsonWriter writer)
    {
        int number = 0;
        writer.WriteList("associations", article.Images, image =>
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"image-{++number}");
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("uri", image.Url?.OriginalString ?? article.Id.OriginalString + (article.Id.OriginalString.Contains('#', StringComparison.Ordinal) ? "-" : "#") + name);
            writer.WriteString("type", image.Credit?.Medium switch { Medium.Graphic or Medium.Illustration => "graphic", Medium.Video => "video", _ => "picture" });
            (string Role, string? Value)[] descriptions = [("caption", image.Caption), ("credit", image.Credit?.Text), ("alt", image.AltText)];
            writer.WriteList("descriptions", [.. descriptions.Where(static one => !string.IsNullOrEmpty(one.Value))], one => WriteText(writer, one.Role, one.Value!));
            if (image.Credit is { } credit)
            {
                WriteSources(writer, credit.Agencies);
                writer.WriteText("by", credit.Creators.IsEmpty ? null : string.Join(", ", credit.Creators));
            }

            writer.WriteList("renditions", image.Url is null ? [] : new[] { image }, one =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", "original");
                writer.WriteString("href", one.Url!.OriginalString);
                writer.WriteText("contentType", one.MediaType);
                writer.WriteNumber("width", one.Width);
                writer.WriteNumber("height", one.Height);
                writer.WriteEndObject();
            });
            writer.WriteEndObject();
        });
    }

    private static void WriteAltIds(Article article, Utf8JsonWriter writer)
    {
        var ids = new List<(string Role, string Value)>();
        if (article.Url is { } url)
        {
            ids.Add(("url", url.OriginalString));
        }

        ids.AddRange((article.AltIds?.AsEnumerable() ?? []).Select(static pair => (pair.Key, pair.Value)));
        writer.WriteList("altIds", ids, one =>
        {
            writer.WriteStartObject();
            writer.WriteString("role", one.Role);
            writer.WriteString("value", one.Value);
            writer.WriteEndObject();
        });
    }
}
