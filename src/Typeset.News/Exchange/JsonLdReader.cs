using System.Text.Json;
using Typeset.News.Reading;

namespace Typeset.News.Exchange;

/// <summary>Reads schema.org NewsArticle from JSON-LD as pages have it.</summary>
internal static class JsonLdReader
{
    private const int LongestHeadline = 300;
    private const int LongestDeck = 1000;
    private const int LongestSection = 120;
    private const int LongestName = 200;

    public static bool Looks(ReadOnlySpan<byte> utf8) => TopLevelNames.Find(utf8, ["@context", "@type", "@graph"], inArray: true) != 0;

    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8, ArticleReaderOptions options)
    {
        using JsonDocument? document = ForeignJson.Parse(utf8);
        if (document is null)
        {
            return ArticleReader.ReadRecord(utf8);
        }

        Dictionary<string, JsonElement> named = new(StringComparer.Ordinal);
        List<JsonElement> nodes = [.. Nodes(document.RootElement)];
        foreach (JsonElement node in nodes)
        {
            if (node.Member("@id").Text() is { } id)
            {
                named.TryAdd(id, node);
            }
        }

        int index = nodes.FindIndex(static node => Types(node).Any(IsArticle));
        return index < 0
            ? new ArticleReadResult(null, [RecordWriter.Diagnostic(new ReaderNote(ReaderNotes.NoArticle))])
            : new JsonLdArticle(nodes[index], named).Record().Read(options);
    }

    /// <summary>The short names of a node's types.</summary>
    internal static IEnumerable<string> Types(JsonElement node) =>
        node.Member("@type").Items().Select(static type => ((JsonElement?)type).Text()).OfType<string>().Select(static type => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..]);

    private static bool IsArticle(string type) => type is "Article" or "Report" or "BlogPosting" or "LiveBlogPosting" || type.EndsWith("NewsArticle", StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        foreach (JsonElement item in ((JsonElement?)root).Items())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            yield return item;
            foreach (JsonElement node in item.Member("@graph").Items())
            {
                if (node.ValueKind == JsonValueKind.Object)
                {
                    yield return node;
                }
            }
        }
    }

    /// <summary>One article and the nodes that its parts may refer to.</summary>
    private sealed class JsonLdArticle(JsonElement node, Dictionary<string, JsonElement> named)
    {
        public ExchangeRecord Record()
        {
            var record = new ExchangeRecord(Origin.JsonLd)
            {
                Id = node.Member("@id").Text() is { } id && id.Contains(':', StringComparison.Ordinal) ? id : null,
                Url = Address(node.Member("url")) ?? Address(node.Member("mainEntityOfPage")),
                Language = Language(),
                Headline = node.Member("headline").Line(LongestHeadline) ?? node.Member("name").Line(LongestHeadline),
                Deck = node.Member("description").Line(LongestDeck) ?? node.Member("alternativeHeadline").Line(LongestDeck),
                Body = Body(),
                Byline = Byline(),
                Dateline = Dateline(),
                Publisher = Publisher(),
                Section = node.Member("articleSection").Items().Select(static one => ((JsonElement?)one).Line(LongestSection)).OfType<string>().FirstOrDefault(),
                Genre = Types(node).Select(Genres.OfType).OfType<string>().FirstOrDefault() ?? node.Member("genre").Items().Select(static one => ((JsonElement?)one).Text()?.ToLowerInvariant()).OfType<string>().FirstOrDefault(),
                Published = node.Member("datePublished").Date(),
                Updated = node.Member("dateModified").Date().Moment,
            };
            record.Id ??= record.Url?.OriginalString;
            foreach (JsonElement keyword in node.Member("keywords").Items())
            {
                string? text = ((JsonElement?)keyword).Text() ?? keyword.Member("name").Text();
                record.Keywords.AddRange((text ?? "").Split(',').Select(static one => ForeignJson.Line(one)).OfType<string>());
            }

            foreach (JsonElement identifier in node.Member("identifier").Items())
            {
                if (identifier.Member("propertyID").Text() is { Length: > 0 } system && identifier.Member("value").Text() is { Length: > 0 } value
                    && char.IsAsciiLetterLower(system[0]) && system.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
                {
                    record.AltIds.TryAdd(system, value);
                }
            }

            record.Images.AddRange(node.Member("image").Items().Select(Image).OfType<Image>());
            if (record.Images.Count == 0 && Address(node.Member("thumbnailUrl")) is { } thumbnail)
            {
                record.Images.Add(new Image { Url = thumbnail });
            }

            return record;
        }

        private string Body()
        {
            string body = node.Member("articleBody").Text() ?? node.Member("text").Text() ?? "";
            return body.Contains("<p", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase) ? BodyMarkup.ToText(body) : body;
        }

        private string? Language()
        {
            JsonElement? language = node.Member("inLanguage").Items().Cast<JsonElement?>().FirstOrDefault();
            string? text = language.Text() ?? language?.Member("alternateName").Text() ?? language?.Member("name").Text();
            return text is null ? null : LanguageTag.Read(text);
        }

        /// <summary>
        /// Authors as an object, a list or a string; an object may only refer to another node. Editors, translators and contributors are people of the byline too, whose
        /// line has the authors alone.
        /// </summary>
        private Byline? Byline()
        {
            var names = new List<string>();
            List<Contributor> contributors = [.. People("author", ContributorRole.Author, names)];
            string[] authors = [.. names];
            contributors.AddRange(People("editor", ContributorRole.Editor, names));
            contributors.AddRange(People("translator", ContributorRole.Translator, names));
            contributors.AddRange(People("contributor", ContributorRole.Contributor, names));
            return contributors.Count == 0 ? null : new Byline { Text = string.Join(", ", authors.Length > 0 ? authors : names), Contributors = [.. contributors] };
        }

        private IEnumerable<Contributor> People(string member, ContributorRole role, List<string> names)
        {
            foreach (JsonElement one in node.Member(member).Items())
            {
                JsonElement whole = Whole(one);
                string? text = ((JsonElement?)whole).Line() ?? whole.Member("name").Items().Select(static name => ((JsonElement?)name).Line()).OfType<string>().FirstOrDefault();
                if (text is null || text.Contains("://", StringComparison.Ordinal))
                {
                    continue;
                }

                string name = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? text[3..].TrimStart() : text;
                bool isOrganization = Types(whole).Any(static type => type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation");
                Contributor[] read = isOrganization
                    ? [new Contributor { Name = name, Type = ContributorType.Organization, Role = role }]
                    : [.. NameList.Read(name, role).Select(RecordWriter.Contributor)];
                read = [.. read.Where(static found => found.Name.Length <= LongestName)];
                if (read.Length > 0)
                {
                    names.Add(text);
                }

                foreach (Contributor contributor in read)
                {
                    yield return contributor;
                }
            }
        }

        /// <summary>The dateline as printed, or the name of the place where the article was made.</summary>
        private Dateline? Dateline()
        {
            string? text = node.Member("dateline").Line(LongestName)
                ?? node.Member("locationCreated").Items().Select(Whole).Select(static place => ((JsonElement?)place).Line(LongestName) ?? place.Member("name").Line(LongestName)).OfType<string>().FirstOrDefault();
            return text is null ? null : ExchangeRecord.DatelineOf(text);
        }

        private Organization? Publisher()
        {
            JsonElement? publisher = node.Member("publisher").Items().Cast<JsonElement?>().FirstOrDefault();
            if (publisher is not { } element)
            {
                return null;
            }

            JsonElement whole = Whole(element);
            if ((((JsonElement?)whole).Line(LongestName) ?? whole.Member("name").Line(LongestName)) is not { } name || name.Contains("://", StringComparison.Ordinal))
            {
                return null;
            }

            string? host = Address(whole.Member("url")) is { } address && Uri.CheckHostName(address.Host) == UriHostNameType.Dns ? address.IdnHost.ToLowerInvariant() : null;
            host = host is not null && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
            return new Organization { Name = name, Domain = host };
        }

        private Image? Image(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                return Address(element) is { } alone ? new Image { Url = alone } : null;
            }

            JsonElement image = Whole(element);
            return Pictures.Make(
                Address(image.Member("url")) ?? Address(image.Member("contentUrl")),
                image.Member("caption").Line(),
                image.Member("creditText").Line() ?? image.Member("copyrightNotice").Line(),
                Names(image.Member("creator")),
                Names(image.Member("provider")),
                Size(image.Member("width")),
                Size(image.Member("height")),
                image.Member("encodingFormat").Text(),
                image.Member("description").Line());
        }

        private string[] Names(JsonElement? elements) =>
            [.. elements.Items().Select(Whole).Select(static one => ((JsonElement?)one).Line(LongestName) ?? one.Member("name").Line(LongestName)).OfType<string>()];

        private static int? Size(JsonElement? element) => element.Size() ?? element?.Member("value").Size();

        private static Uri? Address(JsonElement? element)
        {
            JsonElement? one = element.Items().Cast<JsonElement?>().FirstOrDefault();
            string? text = one.Text() ?? one?.Member("@id").Text() ?? one?.Member("url").Text();
            return text is null ? null : WebAddress.Read(text);
        }

        /// <summary>The node that an element refers to when it has nothing but an identifier.</summary>
        private JsonElement Whole(JsonElement element) =>
            element.Member("@id").Text() is { } id && element.Member("name") is null && element.Member("url") is null && named.TryGetValue(id, out JsonElement node) ? node : element;
    }
}
