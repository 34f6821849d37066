using System.Globalization;

namespace Typeset.News.Reading;

/// <summary>
/// What the columns of a row say besides the text, in the words of the contract. Empty strings and nulls are absent; a date that cannot be read and a
/// value that the contract cannot hold are left out with a note. The domain of a row names no publisher.
/// </summary>
internal sealed class RowColumns
{
    private const int LongestHeadline = 300;
    private const int LongestDeck = 1000;

    private readonly ArticleReaderOptions _given;
    private readonly List<NoteDescriptor> _notes = [];

    private RowColumns(ArticleReaderOptions given)
    {
        _given = given;
        _notes.AddRange(given.Notes);
    }

    /// <summary>The text column, empty when it is absent, and everything else that is known of the row.</summary>
    public static (string Text, ArticleReaderOptions Options) Of(DatasetRows row, ArticleReaderOptions given)
    {
        var columns = new RowColumns(given);
        return row.Match(columns.C4, columns.CCNews, columns.RealNews, columns.NewsPlease);
    }

    private (string Text, ArticleReaderOptions Options) C4(C4Row row) => (row.Text ?? "", _given with
    {
        Origin = Origin.C4,
        Url = row.Url,
        RetrievedAt = row.Timestamp,
        Notes = _notes,
    });

    private (string Text, ArticleReaderOptions Options) CCNews(CCNewsRow row) => (row.Text ?? "", _given with
    {
        Origin = Origin.CcNews,
        Headline = Line(row.Title, LongestHeadline),
        Deck = Line(row.Description.GetValueOrDefault(), LongestDeck),
        PublishedOn = Day(row.Date, "yyyy-MM-dd"),
        Url = Address(row.Url),
        ImageUrl = Address(row.ImageUrl.GetValueOrDefault()),
        Notes = _notes,
    });

    private (string Text, ArticleReaderOptions Options) RealNews(RealNewsRow row) => (row.Text ?? "", _given with
    {
        Origin = Origin.Realnews,
        Headline = Line(row.Title, LongestHeadline),
        PublishedOn = Day(row.PublishDate, "MM-dd-yyyy"),
        RetrievedAt = Moment(row.WarcDate),
        Url = row.Url,
        Authors = Authors(row.Authors),
        Notes = _notes,
    });

    private (string Text, ArticleReaderOptions Options) NewsPlease(NewsPleaseRow row) => (row.Maintext ?? "", _given with
    {
        Origin = Origin.NewsPlease,
        Headline = Line(row.Title.GetValueOrDefault(), LongestHeadline),
        PublishedOn = row.DatePublish.GetValueOrDefault() is var date && date == "None" ? null : Day(date, "yyyy-MM-dd"),
        Language = Language(row.Language.GetValueOrDefault()),
        Url = Address(row.Url),
        ImageUrl = Address(row.ImageUrl.GetValueOrDefault()),
        Authors = Authors(row.Authors.GetValueOrDefault()),
        Notes = _notes,
    });

    private static string[] Authors(ValueList<string>? values) => values is { } authors ? [.. authors.Select(WellFormed.Of)] : [];

    /// <summary>A value on one line, its white space made one space.</summary>
    private string? Line(string? value, int longest)
    {
        if (value is null)
        {
            return null;
        }

        string line = string.Join(' ', WellFormed.Of(value).Split(WhiteSpace.All, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > longest)
        {
            Remark(ReaderNotes.ColumnLeftOut);
            return null;
        }

        return line.Length == 0 ? null : line;
    }

    private DateOnly? Day(string? value, string format)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (DateOnly.TryParseExact(value.AsSpan(0, Math.Min(value.Length, 10)), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        Remark(ReaderNotes.UnreadDateColumn);
        return null;
    }

    /// <summary>A moment as RFC 3339 has it, or the 14 digits of a web archive capture, which are UTC.</summary>
    private DateTimeOffset? Moment(string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Length == 14
            && DateTime.TryParseExact(value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime capture))
        {
            return new DateTimeOffset(capture, TimeSpan.Zero);
        }

        if (value.Length > 14 && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return moment;
        }

        Remark(ReaderNotes.UnreadDateColumn);
        return null;
    }

    private Uri? Address(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (WebAddress.Read(value) is { } address)
        {
            return address;
        }

        Remark(ReaderNotes.ColumnLeftOut);
        return null;
    }

    /// <summary>A language in the letters of the contract (en-us: en-US); the one given for the run when the row has none.</summary>
    private string Language(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return _given.Language;
        }

        if (LanguageTag.Read(value) is { } tag)
        {
            return tag;
        }

        Remark(ReaderNotes.ColumnLeftOut);
        return _given.Language;
    }

    private void Remark(NoteDescriptor note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
