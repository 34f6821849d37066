namespace Typeset.News.Reading;

/// <summary>The record in the making: each rule takes from it what the rules before left, and adds what it found.</summary>
internal sealed class ArticleDraft(ReceivedText raw, ArticleReaderOptions options)
{
    private NamesOfText? _names;
    private bool? _isNews;
    private RepeatedBetween? _repeated;

    public ReceivedText Raw { get; } = raw;

    public ArticleReaderOptions Options { get; } = options;

    /// <summary>What is left of the text, in its order.</summary>
    public List<Slot> Slots { get; set; } = [];

    /// <summary>The names of the paragraphs, once these are known.</summary>
    public NamesOfText Names => _names ??= new NamesOfText(Paragraphs, Dateline?.Place, [.. Images.Select(static image => image.Caption).Prepend(Headline).OfType<string>()]);

    public string? Headline { get; set; }

    public BylineDraft? Byline { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether the date is printed as a page does whose captions end no sentence, under all pictures and between all paragraphs: <c>18 July 2013 Last updated at 11:25 GMT</c>.</summary>
    public bool CaptionsEndNoSentence { get; set; }

    public DatelineDraft? Dateline { get; set; }

    public List<HeaderLineDraft> Header { get; } = [];

    public List<ImageDraft> Images { get; } = [];

    public List<TrailerCreditDraft> Credits { get; } = [];

    public List<ParagraphDraft> Paragraphs { get; } = [];

    public List<QuoteDraft> Quotes { get; } = [];

    public List<DroppedLine> Dropped { get; } = [];

    public List<ReaderNote> Notes { get; } = [];

    /// <summary>The lines that were dropped because they had stood before, once all are.</summary>
    public RepeatedBetween Repeated => _repeated ??= new RepeatedBetween(Dropped);

    /// <summary>Whether the words alone tell that the text is news: it says twice what only news says of its sources, and where they spoke to it.</summary>
    public bool IsNewsByItsWords => _isNews ??= NewsWords.Tell(Slots);

    /// <summary>Drops every unit for which a reason and a rule are given.</summary>
    public void DropWhere(Func<Unit, (string Reason, string Rule)?> reason)
    {
        Slots.RemoveAll(slot =>
        {
            if (reason(slot.Unit) is not { } why)
            {
                return false;
            }

            Dropped.Add(new DroppedLine(slot.Text, why.Reason, slot.Unit.Source(), why.Rule));
            return true;
        });
    }
}
