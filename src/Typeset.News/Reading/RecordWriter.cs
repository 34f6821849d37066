using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Typeset.News.Reading;

/// <summary>
/// The last step: the draft as a record. Paragraphs, quotes, images and credits are always set; any other property that would be empty or equal its
/// default is left unset, so that it is not written.
/// </summary>
internal static class RecordWriter
{
    public static ArticleReadResult Write(ArticleDraft draft)
    {
        ArticleReaderOptions options = draft.Options;
        ValueList<Diagnostic> diagnostics = [.. draft.Notes.Select(Diagnostic)];
        string hash = draft.Raw.Sha256;
        var article = new Article
        {
            SchemaVersion = "1.0",
            Id = options.Origin != Origin.PlainText && options.Url is { } url ? url : new Uri("urn:sha256:" + hash),
            Url = options.Url,
            Language = options.Language,
            Headline = draft.Headline,
            Deck = options.Deck,
            Byline = draft.Byline is { } byline ? Byline(byline) : null,
            Dateline = draft.Dateline is { } dateline ? Dateline(dateline) : null,
            PublishedOn = draft.PublishedOn,
            PublishedAt = draft.PublishedAt,
            UpdatedAt = draft.UpdatedAt,
            Paragraphs = List(draft.Paragraphs, Paragraph),
            Quotes = Quotes(draft),
            Images = Images(draft),
            Credits = List(draft.Credits, Credit),
            Provenance = Provenance(draft, diagnostics),
        };
        RuleUses rules = RuleUses.Of(draft);
        if (options.RecordRules)
        {
            article = article with { TeamFields = RuleField(rules.All) };
        }

        return new ArticleReadResult(article, diagnostics) { RuleUses = rules };
    }

    private static ValueDictionary<RawJson> RuleField(ValueList<RuleUse> rules)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (RuleUse use in rules)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", use.Rule);
                writer.WriteString("pointer", use.Pointer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return ValueDictionary.Create<RawJson>([new("x-typeset-rules", RawJson.Parse(json.WrittenSpan))]);
    }

    public static Diagnostic Diagnostic(ReaderNote note) => new()
    {
        Code = note.Descriptor.Code,
        Severity = note.Descriptor.Severity,
        Message = note.Descriptor.Message,
        Source = note.Source is { } source ? Source(source) : null,
    };

    private static ValueList<TOut> List<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut> write) => items.Select(write).ToValueList();

    private static SourceSpan Source(SourceRange range) => new()
    {
        Line = range.Line,
        Start = range.Start,
        End = range.End,
        EndLine = range.EndLine == range.Line ? null : range.EndLine,
    };

    private static Byline Byline(BylineDraft draft) => new()
    {
        Text = draft.Text,
        Contributors = List(draft.Contributors, Contributor),
        Source = draft.Source is { } source ? Source(source) : null,
    };

    public static Contributor Contributor(ContributorDraft draft)
    {
        var contributor = new Contributor
        {
            Name = draft.Name,
            Role = draft.Role,
            Affiliation = draft.Affiliation,
            Location = draft.Location,
            Email = draft.Email,
        };
        return draft.IsOrganization ? contributor with { Type = ContributorType.Organization } : contributor;
    }

    private static Dateline Dateline(DatelineDraft draft) => new()
    {
        Text = draft.Text,
        Place = draft.Place,
        Region = draft.Region,
        Agency = draft.Agency,
        Source = Source(draft.Source),
    };

    private static Paragraph Paragraph(ParagraphDraft draft)
    {
        var paragraph = new Paragraph { Text = draft.Text, Source = Source(draft.Source) };
        return draft.Role == ParagraphRole.Paragraph ? paragraph : paragraph with { Role = draft.Role };
    }

    private static ValueList<Quote> Quotes(ArticleDraft draft)
    {
        var quotes = new Quote[draft.Quotes.Count];
        for (int i = 0; i < quotes.Length; i++)
        {
            QuoteDraft quote = draft.Quotes[i];
            var segments = new TextSpan[quote.Segments.Count];
            for (int s = 0; s < segments.Length; s++)
            {
                segments[s] = Span(draft, quote.Range(s));
            }

            quotes[i] = new Quote
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}"),
                Kind = quote.IsDirect ? QuoteKind.Direct : QuoteKind.Partial,
                Text = QuoteText.Of(segments),
                Segments = [.. segments],
                Attribution = Attribution(draft, quote.Attribution),
            };
        }

        return [.. quotes];
    }

    private static TextSpan Span(ArticleDraft draft, TextRange range) => new()
    {
        Paragraph = range.Paragraph,
        Start = range.Start,
        End = range.End,
        Text = range.In(draft.Paragraphs),
    };

    private static Attribution Attribution(ArticleDraft draft, AttributionDraft attribution)
    {
        if (attribution is not { Speaker: { } speaker, Method: { } method })
        {
            return new Unattributed { Reason = attribution.Reason ?? ReasonNotAttributed.NoCue };
        }

        Finding? finding = attribution.Finding;
        return new Attributed
        {
            Speaker = Speaker(speaker),
            Method = method,
            Mention = finding is null ? null : Span(draft, finding.Mention),
            Cue = finding?.Cue is { } cue ? Span(draft, cue) : null,
            CueLemma = finding?.Lemma,
            Addressee = finding?.Addressee?.In(draft.Paragraphs),
            Occasion = finding?.Occasion?.In(draft.Paragraphs),
        };
    }

    private static Speaker Speaker(SpeakerDraft draft) => draft.Kind switch
    {
        SpeakerKind.Person => new Person { Name = draft.Name, Role = draft.Role },
        SpeakerKind.Organization => new Organization { Name = draft.Name },
        _ => new UnnamedSource { Description = draft.Name, Count = draft.Count },
    };

    private static ValueList<Image> Images(ArticleDraft draft)
    {
        ValueList<Image> images = List(draft.Images, Image);
        return draft.Options.ImageUrl is { } url ? [new Image { Url = url }, .. images] : images;
    }

    private static Image Image(ImageDraft draft) => new()
    {
        Caption = draft.Caption,
        Credit = draft.Credit is { } credit ? MediaCredit(credit) : null,
        Position = draft.Position,
        Source = Source(draft.Source),
    };

    private static MediaCredit MediaCredit(MediaCreditDraft draft)
    {
        var credit = new MediaCredit { Text = draft.Text, Source = Source(draft.Source) };
        credit = draft.Medium == Medium.Photo ? credit : credit with { Medium = draft.Medium };
        credit = draft.Creators.IsEmpty ? credit : credit with { Creators = [.. draft.Creators] };
        credit = draft.Agencies.IsEmpty ? credit : credit with { Agencies = [.. draft.Agencies] };
        return draft.Markers.IsEmpty ? credit : credit with { Markers = [.. draft.Markers] };
    }

    private static Credit Credit(TrailerCreditDraft draft) => draft.Contributors.IsEmpty
        ? new WireCredit { Text = draft.Text, Organizations = [.. draft.Organizations], Source = Source(draft.Source) }
        : new ContributionCredit { Text = draft.Text, Contributors = List(draft.Contributors, Contributor), Source = Source(draft.Source) };

    private static Provenance Provenance(ArticleDraft draft, ValueList<Diagnostic> diagnostics)
    {
        var provenance = new Provenance
        {
            Origin = draft.Options.Origin,
            RetrievedAt = draft.Options.RetrievedAt,
            ReaderVersion = draft.Options.RecordRules ? ReaderVersion.Text : null,
            Raw = new RawText { Sha256 = draft.Raw.Sha256, Length = draft.Raw.Length, Lines = draft.Raw.Lines },
        };
        provenance = draft.Header.Count == 0 ? provenance : provenance with { Header = List(draft.Header, static line => new HeaderLine { Field = line.Field, Source = Source(line.Source) }) };
        provenance = draft.Dropped.Count == 0 ? provenance : provenance with { Dropped = List(draft.Dropped, Dropped) };
        return diagnostics.IsEmpty ? provenance : provenance with { Diagnostics = diagnostics };
    }

    private static DroppedText Dropped(DroppedLine line) => new()
    {
        Text = line.Text,
        Reason = new ReasonDropped(line.Reason),
        Source = Source(line.Source),
    };
}
