using System.Text.Json;
using Typeset.News.Reading;

namespace Typeset.News.Exchange;

/// <summary>Reads ninjs of the versions 2 and 3; in version 1 the texts have other names and are not looked for.</summary>
internal static class NinjsReader
{
    private const int LongestHeadline = 300;
    private const int LongestDeck = 1000;
    private const int LongestSection = 120;
    private const int LongestName = 200;

    public static bool Looks(ReadOnlySpan<byte> utf8)
    {
        ulong found = TopLevelNames.Find(utf8, ["uri", "headlines", "bodies", "pubStatus"]);
        return (found & 1) != 0 && found != 1;
    }

    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8, ArticleReaderOptions options)
    {
        using JsonDocument? document = ForeignJson.Parse(utf8);
        return document is null ? ArticleReader.ReadRecord(utf8) : Item(document.RootElement).Read(options);
    }

    private static ExchangeRecord Item(JsonElement item)
    {
        var record = new ExchangeRecord(Origin.Ninjs)
        {
            Id = item.Member("uri").Text(),
            Language = item.Member("language").Text() is { } language ? LanguageTag.Read(language) : null,
            Headline = Valued(item.Member("headlines"), "main").Line(LongestHeadline) ?? item.Member("title").Line(LongestHeadline),
            Deck = Valued(item.Member("descriptions"), "summary").Line(LongestDeck),
            Body = Body(item),
            Byline = Byline(item),
            Dateline = item.Member("located").Line() is { } located ? ExchangeRecord.DatelineOf(located) : null,
            Published = item.Member("firstCreated").Date(),
            Updated = item.Member("versionCreated").Date().Moment,
            Genre = item.Member("genres").Items().Select(static genre => genre.Member("name").Text()?.ToLowerInvariant()).FirstOrDefault(),
            Publisher = item.Member("organisations").Items().Where(static one => one.Member("rel").Text() == "publisher")
                .Select(static one => one.Member("name").Line(LongestName)).OfType<string>().Select(static name => new Organization { Name = name }).FirstOrDefault(),
        };
        record.Updated = record.Updated == record.Published.Moment ? null : record.Updated;
        foreach (JsonElement subject in item.Member("subjects").Items())
        {
            if (subject.Member("rel").Text() == "section")
            {
                record.Section ??= subject.Member("name").Line(LongestSection);
            }
            else if (subject.Member("name").Line() is { } keyword)
            {
                record.Keywords.Add(keyword);
            }
        }

        foreach (JsonElement id in item.Member("altIds").Items())
        {
            AddAltId(record, id.Member("role").Text(), id.Member("value").Text());
        }

        foreach (JsonElement association in item.Member("associations").Items())
        {
            if (association.Member("type").Text() is "picture" or "graphic" && Image(association) is { } image)
            {
                record.Images.Add(image);
            }
        }

        return record;
    }

    /// <summary>The value of the text with a role, or else of the first one.</summary>
    private static JsonElement? Valued(JsonElement? texts, string role)
    {
        List<JsonElement> all = [.. texts.Items()];
        int index = all.FindIndex(one => one.Member("role").Text() == role);
        return all.Count == 0 ? null : all[Math.Max(index, 0)].Member("value");
    }

    private static string Body(JsonElement item)
    {
        List<JsonElement> bodies = [.. item.Member("bodies").Items()];
        JsonElement? plain = bodies.Where(static body => body.Member("contentType").Text()?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true).Cast<JsonElement?>().FirstOrDefault();
        if (plain is { } text)
        {
            return text.Member("value").Text() ?? "";
        }

        // The markup has character references of its own, which are read after the tags.
        string raw = bodies.Count == 0 ? "" : bodies[0].Member("value") is { ValueKind: JsonValueKind.String } value ? Undecoded(value) : "";
        return raw.Contains('<', StringComparison.Ordinal) ? BodyMarkup.ToText(raw) : System.Net.WebUtility.HtmlDecode(raw);
    }

    private static string Undecoded(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return ForeignJson.Text(value) ?? "";
        }
    }

    /// <summary>Whom <c>by</c> names, with the part that <c>people</c> and <c>organisations</c> say they had, and whoever else these say had one.</summary>
    private static Byline? Byline(JsonElement item)
    {
        string? by = item.Member("by").Line();
        List<Contributor> contributors = by is null ? [] : [.. NameList.Read(by, ContributorRole.Author).Select(RecordWriter.Contributor)];
        foreach ((string member, ContributorType type) in new[] { ("people", ContributorType.Person), ("organisations", ContributorType.Organization) })
        {
            foreach (JsonElement one in item.Member(member).Items())
            {
                if (one.Member("name").Line(LongestName) is not { } name || RoleOf(one.Member("rel").Text()) is not { } role)
                {
                    continue;
                }

                int known = contributors.FindIndex(contributor => string.Equals(contributor.Name, name, StringComparison.Ordinal));
                if (known >= 0)
                {
                    contributors[known] = contributors[known] with { Role = role, Type = type };
                }
                else
                {
                    contributors.Add(new Contributor { Name = name, Type = type, Role = role });
                }
            }
        }

        contributors.RemoveAll(static one => one.Name.Length > LongestName);
        return contributors.Count == 0 ? null : new Byline { Text = by ?? string.Join(", ", contributors.Select(static one => one.Name)), Contributors = [.. contributors] };
    }

    private static ContributorRole? RoleOf(string? rel) => Enum.GetValues<ContributorRole>().Where(role => role.ToJsonName() == rel).Cast<ContributorRole?>().FirstOrDefault();

    private static void AddAltId(ExchangeRecord record, string? role, string? value)
    {
        if (string.IsNullOrEmpty(value) || role is null)
        {
            return;
        }

        if (role == "url")
        {
            record.Url ??= WebAddress.Read(value);
        }
        else if (role.Length > 0 && char.IsAsciiLetterLower(role[0]) && role.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            record.AltIds.TryAdd(role, value);
        }
    }

    private static Image? Image(JsonElement association)
    {
        List<JsonElement> texts = [.. association.Member("descriptions").Items()];
        string? Described(string role) => texts.Where(one => one.Member("role").Text() == role).Select(static one => one.Member("value").Line()).OfType<string>().FirstOrDefault();
        JsonElement? rendition = association.Member("renditions").Items().Where(static one => one.Member("href") is not null).Cast<JsonElement?>().FirstOrDefault();
        Uri? url = rendition?.Member("href").Text() is { } href ? WebAddress.Read(href) : null;
        string? caption = Described("caption") ?? (texts.Count > 0 && texts[0].Member("role") is null ? texts[0].Member("value").Line() : null) ?? association.Member("headlines").Items().Select(static one => one.Member("value").Line()).FirstOrDefault();
        return Pictures.Make(
            url,
            caption,
            Described("credit"),
            association.Member("by").Line() is { } by ? [.. NameList.Read(by, ContributorRole.Photographer).Where(static one => !one.IsOrganization).Select(static one => one.Name)] : [],
            [.. association.Member("infoSources").Items().Select(static one => one.Member("name").Line()).OfType<string>()],
            rendition?.Member("width").Size(),
            rendition?.Member("height").Size(),
            rendition?.Member("contentType").Text(),
            Described("alt"));
    }
}
