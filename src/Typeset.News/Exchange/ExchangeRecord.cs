using Typeset.News.Reading;

namespace Typeset.News.Exchange;

/// <summary>What a record of another format says, before it becomes an article record.</summary>
internal sealed class ExchangeRecord(Origin origin)
{
    public Origin Origin { get; } = origin;

    public string Body { get; set; } = "";

    public string? Id { get; set; }

    public Uri? Url { get; set; }

    public string? Language { get; set; }

    public string? Headline { get; set; }

    public string? Deck { get; set; }

    public Byline? Byline { get; set; }

    public Dateline? Dateline { get; set; }

    public Organization? Publisher { get; set; }

    public string? Section { get; set; }

    public string? Genre { get; set; }

    public List<string> Keywords { get; } = [];

    public Dictionary<string, string> AltIds { get; } = new(StringComparer.Ordinal);

    public (DateOnly? Day, DateTimeOffset? Moment) Published { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public List<Image> Images { get; } = [];

    public List<Credit> Credits { get; } = [];

    /// <summary>A dateline, or the place of one, as a record has it; null when it names no place.</summary>
    public static Dateline? DatelineOf(string text) =>
        DatelineRule.PartsOf(text) is { Place.Length: > 0 } parts ? new Dateline { Text = text, Place = parts.Place, Region = parts.Region, Agency = parts.Agency } : null;

    /// <summary>Reads the body like a text and puts what the record says around it.</summary>
    public ArticleReadResult Read(ArticleReaderOptions given)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(Body);
        ArticleReadResult read = ArticleReader.Read(text, given with
        {
            Origin = Origin,
            Url = Url ?? given.Url,
            Language = Language ?? given.Language,
            Headline = Headline ?? given.Headline,
            Deck = Deck ?? given.Deck,
            PublishedOn = Published.Day ?? given.PublishedOn,
        });
        return read.HasArticle ? new ArticleReadResult(Around(read.Article), read.Diagnostics) { RawText = text, RuleUses = read.RuleUses } : read;
    }

    private Article Around(Article read)
    {
        Uri id = Id is not null && WebAddress.Read(Id) is { } named ? named : read.Id;
        DateTimeOffset? published = Published.Moment ?? (Published.Day is null ? read.PublishedAt : null);
        DateTimeOffset? updated = Updated ?? read.UpdatedAt;
        Article article = read with
        {
            Id = id,
            Byline = Around(read.Byline),
            Dateline = read.Dateline ?? Dateline,
            Publisher = Publisher,
            Section = Section,
            Genre = Genre is { } genre && IsGenre(genre) ? new Genre(genre) : null,
            PublishedAt = published,
            PublishedOn = published is { } moment ? DateOnly.FromDateTime(moment.DateTime) : read.PublishedOn,
            UpdatedAt = updated < published ? null : updated,
            Images = [.. Images, .. read.Images],
            Credits = [.. Credits, .. read.Credits],
        };
        article = AltIds.Count == 0 ? article : article with { AltIds = ValueDictionary.Create<string>([.. AltIds]) };
        return Keywords.Count == 0 ? article : article with { Keywords = [.. Keywords.Distinct(StringComparer.Ordinal)] };
    }

    // Whom the record names, and the line of the body that is printed as the byline, which so stays accounted for.
    private Byline? Around(Byline? read) =>
        Byline is { } stated && read is { Source: not null } ? read with { Contributors = stated.Contributors } : Byline ?? read;

    private static bool IsGenre(string value) => new Genre(value) is { IsKnown: true } || Genres.IsPrivate(value);
}
