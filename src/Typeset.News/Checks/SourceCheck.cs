using Typeset.News.Reading;

namespace Typeset.News.Checks;

/// <summary>
/// S9: source spans lie in the raw text and hold what they stand for: exactly, but a list item may start later than its source, a dateline may end
/// earlier, and an image holds its caption, from its start, and its credit.
/// </summary>
internal static class SourceCheck
{
    public static void Run(Article article, RawLines raw, CheckReport report)
    {
        foreach (PlacedSource placed in SourceSpans.All(article))
        {
            CheckPlace(raw, placed, report);
        }

        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            Paragraph paragraph = article.Paragraphs[i];
            CheckWords(raw, paragraph.Source, $"/paragraphs/{i}/source", paragraph.Text, report, paragraph.Role == ParagraphRole.ListItem ? Fit.End : Fit.Whole);
        }

        for (int i = 0; i < article.Images.Count; i++)
        {
            CheckImage(raw, article.Images[i], $"/images/{i}", report);
        }

        for (int i = 0; i < article.Credits.Count; i++)
        {
            CheckWords(raw, SourceSpans.Of(article.Credits[i]), $"/credits/{i}/source", SourceSpans.TextOf(article.Credits[i]), report);
        }

        if (article.Byline is { } byline)
        {
            CheckWords(raw, byline.Source, "/byline/source", byline.Text, report);
        }

        if (article.Dateline is { } dateline)
        {
            CheckWords(raw, dateline.Source, "/dateline/source", dateline.Text, report, Fit.Start);
        }

        for (int i = 0; i < article.Provenance.Header.Count; i++)
        {
            HeaderLine line = article.Provenance.Header[i];
            string? text = line.Field switch
            {
                HeaderField.Headline => article.Headline,
                HeaderField.Deck => article.Deck,
                HeaderField.Section => article.Section,
                _ => null,
            };
            if (text is not null)
            {
                CheckWords(raw, line.Source, $"/provenance/header/{i}/source", text, report);
            }
        }

        for (int i = 0; i < article.Provenance.Dropped.Count; i++)
        {
            CheckWords(raw, article.Provenance.Dropped[i].Source, $"/provenance/dropped/{i}/source", article.Provenance.Dropped[i].Text, report);
        }
    }

    private static void CheckImage(RawLines raw, Image image, string pointer, CheckReport report)
    {
        if (image.Source is { } source && raw.TryGetWords(source, out ReadOnlySpan<char> words)
            && (image.Caption is { } caption && !HoldsCaption(words, caption, image.Credit?.Text)
                || image.Credit is { } held && !words.Contains(held.Text, StringComparison.Ordinal)))
        {
            report.Add(ArticleChecks.S9, pointer + "/source", "The source does not hold the caption, from its start or after its label, and the credit.", words.ToString());
        }

        if (image.Credit is { Source: { } creditSource } credit)
        {
            CheckPlace(raw, new PlacedSource(pointer + "/credit/source", creditSource), report);
            CheckWords(raw, creditSource, pointer + "/credit/source", credit.Text, report);
        }
    }

    // At its start, or after its credit and a label.
    private static bool HoldsCaption(ReadOnlySpan<char> words, string caption, string? credit)
    {
        if (words.StartsWith(caption, StringComparison.Ordinal))
        {
            return true;
        }

        int at = words.EndsWith(caption, StringComparison.Ordinal) ? words.Length - caption.Length : words.IndexOf(caption, StringComparison.Ordinal);
        ReadOnlySpan<char> label = words[..Math.Max(at, 0)].Trim();
        ReadOnlySpan<char> photo = CreditFurniture.PhotoLabel.AsSpan().TrimEnd();
        label = label.EndsWith(photo, StringComparison.Ordinal) ? label[..^photo.Length].TrimEnd() : label;
        int credited = credit is null ? -1 : label.IndexOf(credit, StringComparison.Ordinal);
        return credited < 0
            ? at > 0 && IsLabelOrNothing(label)
            : IsLabelOrNothing(label[..credited].TrimEnd().TrimEnd("([")) && IsLabelOrNothing(label[(credited + credit!.Length)..].TrimStart().TrimStart(")]|").TrimStart());
    }

    private static bool IsLabelOrNothing(ReadOnlySpan<char> words) => words.IsEmpty || NamedParts.IsLabel(words);

    private static void CheckPlace(RawLines raw, PlacedSource placed, CheckReport report)
    {
        if (raw.Range(placed.Source) is null)
        {
            report.Add(ArticleChecks.S9, placed.Pointer, $"The source lies outside the raw text, which has {raw.Count} lines, or is empty.");
        }
    }

    private static void CheckWords(RawLines raw, SourceSpan? source, string pointer, string text, CheckReport report, Fit fit = Fit.Whole)
    {
        if (source is null || !raw.TryGetWords(source, out ReadOnlySpan<char> words))
        {
            return;
        }

        bool fits = fit switch
        {
            Fit.Start => words.StartsWith(text, StringComparison.Ordinal),
            Fit.End => words.EndsWith(text, StringComparison.Ordinal),
            _ => words.SequenceEqual(text),
        };
        if (!fits)
        {
            report.Add(ArticleChecks.S9, pointer, "The source holds other words than the record.", words.ToString());
        }
    }

    /// <summary>How the words of a source have to fit the text.</summary>
    private enum Fit
    {
        Whole,
        Start,
        End,
    }
}
