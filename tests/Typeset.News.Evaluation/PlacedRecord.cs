namespace Typeset.News.Evaluation;

/// <summary>A record and where its parts stand in the text it was read from.</summary>
internal sealed class PlacedRecord
{
    private readonly string _text;
    private readonly List<int> _lines = [0];
    private readonly Article? _article;

    public PlacedRecord(string text, Article? article)
    {
        _text = text;
        _article = article;
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n');
            if (ends)
            {
                _lines.Add(i + 1);
            }
        }
    }

    /// <summary>The record; null when the text gave none.</summary>
    public Article? Article => _article;

    /// <summary>Where a part of a paragraph stands. A paragraph of joined lines is followed from line to line.</summary>
    public GoldSpan Of(TextSpan span)
    {
        Paragraph paragraph = _article!.Paragraphs[span.Paragraph];
        SourceSpan source = paragraph.Source!;
        int first = _lines[source.Line - 1] + source.Start;
        int last = _lines[(source.EndLine ?? source.Line) - 1] + source.End;
        int[] places = Places(paragraph.Text, first, last);
        return new GoldSpan(places[span.Start], places[span.End - 1] + 1, span.Text);
    }

    /// <summary>The first place in the text, from a source on, at which words stand.</summary>
    public GoldSpan Find(string words, SourceSpan? source)
    {
        int from = source is null ? 0 : _lines[source.Line - 1] + source.Start;
        int at = _text.IndexOf(words, from, StringComparison.Ordinal);
        return at < 0 ? new GoldSpan(0, 0, words) : new GoldSpan(at, at + words.Length, words);
    }

    // From the end, so that a bullet before the words of a list item is left out.
    private int[] Places(string words, int first, int last)
    {
        int[] places = new int[words.Length];
        int at = last;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            at--;
            while (at > first && _text[at] != words[i])
            {
                at--;
            }

            places[i] = Math.Max(at, first);
        }

        return places;
    }
}
