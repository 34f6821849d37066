namespace Typeset.News.Reading;

/// <summary>What the quotes read so far tell about each paragraph.</summary>
internal sealed class QuotesByParagraph
{
    private readonly Dictionary<int, QuoteDraft> _last = [];
    private readonly Dictionary<int, SpeakerDraft> _lastSpeaker = [];
    private readonly Dictionary<int, List<(TextRange Mention, SpeakerDraft Speaker)>> _mentioned = [];

    /// <summary>The last quote with words in a paragraph.</summary>
    public QuoteDraft? LastIn(int paragraph) => _last.GetValueOrDefault(paragraph);

    /// <summary>Where the words of the last quote in a paragraph end; 0 when it has none.</summary>
    public int LastEndIn(int paragraph) => LastIn(paragraph) is { } quote ? quote.Segments.FindLast(segment => segment.Paragraph == paragraph)!.Close : 0;

    /// <summary>Whether the last quote in a paragraph is something that its speaker asked.</summary>
    public bool IsQuestion(int paragraph) => LastIn(paragraph) is { } quote && quote.Segments[^1].Last == '?' && quote.Finding?.Lemma is ("ask" or "inquire" or "enquire" or "pose" or "query");

    /// <summary>The speaker of the last attributed quote with words in a paragraph.</summary>
    public SpeakerDraft? LastSpeakerIn(int paragraph) => _lastSpeaker.GetValueOrDefault(paragraph);

    /// <summary>The speakers whose mentions stand in a paragraph, from the left.</summary>
    public List<(TextRange Mention, SpeakerDraft Speaker)> MentionedIn(int paragraph) => _mentioned.GetValueOrDefault(paragraph) ?? [];

    /// <summary>Takes in a quote whose speaker has been looked for.</summary>
    public void Add(QuoteDraft quote)
    {
        foreach (Mark segment in quote.Segments)
        {
            _last[segment.Paragraph] = quote;
            if (quote.Attribution.Speaker is { } speaker)
            {
                _lastSpeaker[segment.Paragraph] = speaker;
            }
        }

        if (quote.Attribution is { Speaker: { } mentioned, Finding.Mention: var mention })
        {
            if (!_mentioned.TryGetValue(mention.Paragraph, out List<(TextRange Mention, SpeakerDraft Speaker)>? mentions))
            {
                _mentioned.Add(mention.Paragraph, mentions = []);
            }

            mentions.Add((mention, mentioned));
        }
    }
}
