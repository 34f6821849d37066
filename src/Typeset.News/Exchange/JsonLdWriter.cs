using System.Globalization;
using System.Text.Json;

namespace Typeset.News.Exchange;

/// <summary>Writes schema.org NewsArticle as JSON-LD.</summary>
internal static class JsonLdWriter
{
    public static void Write(Article article, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("@context", "https://schema.org");
        writer.WriteString("@type", "NewsArticle");
        writer.WriteString("@id", article.Id.OriginalString);
        WriteIdentifiers(article, writer);
        writer.WriteText("url", article.Url?.OriginalString);
        writer.WriteText("mainEntityOfPage", article.Url?.OriginalString);
        writer.WriteString("inLanguage", article.Language);
        writer.WriteText("headline", article.Headline);
        writer.WriteText("description", article.Deck);
        List<Contributor> contributors = ExchangeWriter.Contributors(article);
        WriteContributors(writer, "author", contributors.Where(static one => one.Role == ContributorRole.Author), ExchangeWriter.AuthorLine(article));
        WriteContributors(writer, "editor", contributors.Where(static one => one.Role == ContributorRole.Editor));
        WriteContributors(writer, "translator", contributors.Where(static one => one.Role == ContributorRole.Translator));
        WriteContributors(writer, "contributor", contributors.Where(static one => one.Role is not (ContributorRole.Author or ContributorRole.Editor or ContributorRole.Translator)));
        if (article.Publisher is { } publisher)
        {
            writer.WriteStartObject("publisher");
            writer.WriteString("@type", "Organization");
            writer.WriteString("name", publisher.Name);
            writer.WriteText("url", publisher.Domain is { } domain ? "https://" + domain : null);
            writer.WriteEndObject();
        }

        writer.WriteText("articleSection", article.Section);
        writer.WriteText("genre", article.Genre?.Value);
        writer.WriteList("keywords", article.Keywords, writer.WriteStringValue);
        if (article.PublishedAt is { } at)
        {
            writer.WriteMoment("datePublished", at);
        }
        else
        {
            writer.WriteText("datePublished", article.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        writer.WriteMoment("dateModified", article.UpdatedAt);
        WriteDateline(article, writer);
        string body = ExchangeWriter.PlainBody(article);
        writer.WriteString("articleBody", body);
        writer.WriteNumber("wordCount", body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        writer.WriteText("creditText", article.Credits.IsEmpty ? null : string.Join(" ", article.Credits.Select(static credit => credit.Match(static media => media.Text, static wire => wire.Text, static contribution => contribution.Text))));
        writer.WriteList("image", article.Images, image => WriteImage(writer, image));
        writer.WriteList("hasPart", article.Quotes, quote => WriteQuotation(writer, quote));
        writer.WriteEndObject();
    }

    private static void WriteIdentifiers(Article article, Utf8JsonWriter writer) => writer.WriteList("identifier", [.. article.AltIds?.AsEnumerable() ?? []], pair =>
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "PropertyValue");
        writer.WriteString("propertyID", pair.Key);
        writer.WriteString("value", pair.Value);
        writer.WriteEndObject();
    });

    private static void WriteContributors(Utf8JsonWriter writer, string name, IEnumerable<Contributor> contributors, string? line = null)
    {
        List<(string Type, string Name)> named = [.. contributors.Select(static one => (one.Type == ContributorType.Organization ? "Organization" : "Person", one.Name))];
        if (named.Count == 0 && line is not null)
        {
            writer.WriteString(name, line);
        }

        writer.WriteList(name, named, one => WriteThing(writer, null, one.Type, one.Name));
    }

    private static void WriteThing(Utf8JsonWriter writer, string? property, string type, string name)
    {
        if (property is null)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartObject(property);
        }

        writer.WriteString("@type", type);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static void WriteDateline(Article article, Utf8JsonWriter writer)
    {
        if (article.Dateline is { } dateline)
        {
            writer.WriteString("dateline", dateline.Text);
            WriteThing(writer, "locationCreated", "Place", dateline.Region is { } region ? dateline.Place + ", " + region : dateline.Place);
            if (dateline.Agency is { } agency)
            {
                WriteThing(writer, "sourceOrganization", "NewsMediaOrganization", agency);
            }
        }
    }

    private static void WriteImage(Utf8JsonWriter writer, Image image)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "ImageObject");
        writer.WriteText("url", image.Url?.OriginalString);
        writer.WriteText("encodingFormat", image.MediaType);
        writer.WriteNumber("width", image.Width);
        writer.WriteNumber("height", image.Height);
        writer.WriteText("caption", image.Caption);
        writer.WriteText("description", string.IsNullOrEmpty(image.AltText) ? null : image.AltText);
        writer.WriteText("creditText", image.Credit?.Text);
        if (image.Credit is { } credit)
        {
            writer.WriteList("creator", credit.Creators, name => WriteThing(writer, null, "Person", name));
            writer.WriteList("provider", credit.Agencies, name => WriteThing(writer, null, "Organization", name));
        }

        writer.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Quotation");
        writer.WriteString("text", quote.Text);
        if (quote.Attribution is Attributed { Speaker: var speaker })
        {
            (string type, string name) = speaker.Match(
                static person => ("Person", person.Name),
                static organization => ("Organization", organization.Name),
                static unnamed => ("Person", unnamed.Description));
            writer.WriteStartObject("spokenByCharacter");
            writer.WriteString("@type", type);
            writer.WriteString(speaker is UnnamedSource ? "description" : "name", name);
            writer.WriteText("jobTitle", speaker is Person { Role: { } role } ? role : null);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
