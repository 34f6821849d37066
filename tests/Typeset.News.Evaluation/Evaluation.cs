using System.Collections.Immutable;
using System.Text;

namespace Typeset.News.Evaluation;

/// <summary>
/// Holds what the reader makes of a text against what a person marked in it. A mention is right when it shares a word that says something with the one
/// marked, or, where a pronoun is marked, when it is that pronoun at that place; a floating quote has no mention, and its speaker's name counts.
/// Everything else is right when it is the same words; a quote when it shares more than half of its words with one marked. Where the name of the speaker
/// is marked, it is held against the name in the record too, however the text points at the speaker.
/// </summary>
internal static class Evaluation
{
    private static readonly HashSet<string> s_small = new(
        ("the a an of in on at to for from with by and or but as that which who whom whose he she they it we i his her their its our my this these those " +
         "one two three mr mrs ms dr sir said says is was were be been has had have").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private const int LongestInitials = 6;

    /// <summary>Reads a text and adds to the scores.</summary>
    public static void Add(GoldText gold, ScoreBoard scores)
    {
        scores.Texts++;
        Article? article = ArticleReader.Read(Encoding.UTF8.GetBytes(gold.Text)).Article;
        var record = new PlacedRecord(gold.Text, article);
        if (gold.Quotes is { } quotes)
        {
            AddQuotes(gold, quotes, record, scores);
            AddUnspoken(gold, record, scores);
        }

        AddSpans("headline", gold, gold.Headlines, article?.Headline is { } headline ? [record.Find(headline, null)] : [], scores);
        IEnumerable<Image> images = article?.Images.AsEnumerable() ?? [];
        AddSpans("caption", gold, gold.Captions, images.Where(static image => image.Caption is not null).Select(image => record.Find(image.Caption!, image.Source)), scores);
        AddSpans("picture credit", gold, gold.Credits, images.Where(static image => image.Credit is not null).Select(image => record.Find(image.Credit!.Text, image.Credit.Source)), scores);
        AddBylines(gold, article, record, scores);
        AddSpans("dateline", gold, gold.Datelines, article?.Dateline is { } dateline ? [record.Find(dateline.Text, dateline.Source)] : [], scores);
    }

    // An outlet that is marked may be in the record as the affiliation of a person.
    private static void AddBylines(GoldText gold, Article? article, PlacedRecord record, ScoreBoard scores)
    {
        IEnumerable<Contributor> contributors = article?.Byline?.Contributors.AsEnumerable() ?? [];
        ImmutableArray<string> affiliations = [.. contributors.Select(static one => one.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> names = [.. contributors.Select(static one => one.Name)];
        AddSpans(
            "byline name",
            gold,
            gold.Bylines,
            names.Concat(affiliations.Where(one => !names.Contains(one) && gold.Bylines is { } marked && marked.Any(span => string.Equals(span.Text.Trim(), one, StringComparison.Ordinal)))).Select(name => record.Find(name, article!.Byline!.Source)),
            scores,
            fullNames: true);
    }

    private static void AddSpans(string rule, GoldText gold, ImmutableArray<GoldSpan>? marked, IEnumerable<GoldSpan> given, ScoreBoard scores, bool fullNames = false)
    {
        if (marked is not { } spans)
        {
            return;
        }

        Score score = scores[rule];
        var left = spans.ToList();
        score.Gold += left.Count;
        foreach (GoldSpan found in given)
        {
            score.Found++;
            // A record has the full name of an agency, whichever form is printed: Agence France-Presse for AFP, Bloomberg for Bloomberg News.
            int at = left.FindIndex(span => fullNames && (found.IsNowhere && span.Text.Length <= LongestInitials && !span.Text.Contains(' ', StringComparison.Ordinal) || span.Text.StartsWith(found.Text + " News", StringComparison.Ordinal))
                || string.Equals(span.Text.Trim().ReplaceLineEndings(" "), found.Text, StringComparison.Ordinal) || found.IsNowhere && found.Text.EndsWith(span.Text.Trim(), StringComparison.Ordinal));
            if (at >= 0)
            {
                score.Right++;
                left.RemoveAt(at);
            }
            else
            {
                scores.Errors.Add($"{gold.Id}: {rule} wrong: {found.Text}");
            }
        }

        scores.Errors.AddRange(left.Select(span => $"{gold.Id}: {rule} missed: {span.Text}"));
    }

    private static void AddQuotes(GoldText gold, ImmutableArray<GoldQuote> marked, PlacedRecord record, ScoreBoard scores)
    {
        Score quoteScore = scores["quote"];
        Score mentionScore = scores["speaker mention"];
        Score namedScore = scores["  of these, by name"];
        Score pronounScore = scores["  of these, by pronoun"];
        var taken = new HashSet<(int Quote, int Segment)>();
        foreach (GoldQuote quote in marked)
        {
            bool pronoun = quote.Mention is { } pointing && IsPronoun(pointing.Text);
            Score kindScore = pronoun ? pronounScore : namedScore;
            quoteScore.Gold++;
            bool spoken = quote.Mention is not null || quote.Speaker is not null;
            mentionScore.Gold += spoken ? 1 : 0;
            kindScore.Gold += spoken ? 1 : 0;
            (int Quote, int Segment)? place = Match(quote.Words, record);
            AddName(gold, quote, place is { } found ? record.Article!.Quotes[found.Quote].Attribution as Attributed : null, scores);
            if (place is not { } match)
            {
                scores.Errors.Add($"{gold.Id}: quote missed: {quote.Words.Text}");
                continue;
            }

            quoteScore.Found++;
            quoteScore.Right++;
            taken.Add(match);
            Attribution attribution = record.Article!.Quotes[match.Quote].Attribution;
            if (attribution is not Attributed attributed)
            {
                if (spoken)
                {
                    scores.Errors.Add($"{gold.Id}: speaker missed ({((Unattributed)attribution).Reason}): {quote.Mention?.Text ?? quote.Speaker}: {quote.Words.Text}");
                }

                continue;
            }

            mentionScore.Found++;
            kindScore.Found++;
            if (IsRight(attributed, quote.Mention, quote.Speaker, record))
            {
                mentionScore.Right++;
                kindScore.Right++;
            }
            else
            {
                scores.Errors.Add($"{gold.Id}: speaker wrong: {attributed.Mention?.Text ?? Name(attributed.Speaker)}, not {quote.Mention?.Text ?? quote.Speaker ?? "anybody"}: {quote.Words.Text}");
            }
        }

        for (int i = 0; i < (record.Article?.Quotes.Count ?? 0); i++)
        {
            Quote quote = record.Article!.Quotes[i];
            for (int s = 0; s < quote.Segments.Count; s++)
            {
                if (!taken.Contains((i, s)))
                {
                    quoteScore.Found++;
                    scores.Errors.Add($"{gold.Id}: quote not marked: {quote.Segments[s].Text}");
                }
            }
        }
    }

    private static void AddName(GoldText gold, GoldQuote quote, Attributed? attributed, ScoreBoard scores)
    {
        if (quote.Speaker is not { } marked)
        {
            return;
        }

        bool heOrShe = quote.Mention?.Text.ToLowerInvariant() is "he" or "she";
        bool right = attributed is not null && SpeakerNames.Same(Name(attributed.Speaker), marked);
        foreach (NameScore score in new[] { scores.Names, heOrShe ? scores.NamesOfPronouns : scores.NamesOfOthers })
        {
            score.Gold++;
            score.Right += right ? 1 : 0;
            score.Wrong += attributed is not null && !right ? 1 : 0;
        }

        if (!right)
        {
            scores.Errors.Add($"{gold.Id}: speaker's name {(attributed is null ? "missed" : "wrong: " + Name(attributed.Speaker))}, not {marked} ({quote.Mention?.Text ?? "no mention"}): {quote.Words.Text}");
        }
    }

    private static void AddUnspoken(GoldText gold, PlacedRecord record, ScoreBoard scores)
    {
        foreach (GoldSpan words in gold.Unspoken ?? [])
        {
            if (Match(words, record) is { } match && record.Article!.Quotes[match.Quote].Attribution is Attributed attributed)
            {
                scores["speaker mention"].Found++;
                scores.Errors.Add($"{gold.Id}: speaker wrong: {attributed.Mention?.Text ?? Name(attributed.Speaker)}, not anybody: {words.Text}");
            }
        }
    }

    private static (int Quote, int Segment)? Match(GoldSpan words, PlacedRecord record)
    {
        (int Quote, int Segment)? best = null;
        int most = 0;
        for (int i = 0; i < (record.Article?.Quotes.Count ?? 0); i++)
        {
            for (int s = 0; s < record.Article!.Quotes[i].Segments.Count; s++)
            {
                GoldSpan given = record.Of(record.Article.Quotes[i].Segments[s]);
                int shared = given.Shared(words);
                if (shared > most && shared * 2 > Math.Max(given.End - given.Start, words.End - words.Start))
                {
                    most = shared;
                    best = (i, s);
                }
            }
        }

        return best;
    }

    private static bool IsRight(Attributed attributed, GoldSpan? marked, string? speaker, PlacedRecord record)
    {
        if (attributed.Mention is { } given && marked is { } mention)
        {
            return IsPronoun(mention.Text) || IsPronoun(given.Text)
                ? record.Of(given).Shared(mention) > 0
                : SharesWord(given.Text, mention.Text) || record.Of(given).Shared(mention) > 0;
        }

        return SharesWord(Name(attributed.Speaker), speaker ?? marked?.Text ?? "");
    }

    private static bool SharesWord(string left, string right) => ContentWords(left).Overlaps(ContentWords(right));

    private static HashSet<string> ContentWords(string text) =>
        [.. text.Split([' ', '\u00A0', ',', '.', ';', ':', '(', ')', '“', '”', '"', '’', '\'', '—', '–'], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 1 && !s_small.Contains(word)).Select(static word => word.ToLowerInvariant())];

    private static bool IsPronoun(string text) => text.ToLowerInvariant() is "he" or "she" or "they" or "it" or "we" or "i" or "who";

    private static string Name(Speaker speaker) => speaker.Match(static person => person.Name, static organization => organization.Name, static unnamed => unnamed.Description);
}
