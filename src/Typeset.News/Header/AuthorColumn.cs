namespace Typeset.News.Reading;

/// <summary>
/// Author values given beside a text become its byline, if the text has none: joined with a comma, each read as a list of names. A value with a
/// digit, of more than 5 words, or that is a label of the page is no name and is left out, with a note.
/// </summary>
internal static class AuthorColumn
{
    private const int MostWords = 5;

    public static void Apply(ArticleDraft draft)
    {
        if (draft.Byline is not null || draft.Options.Authors.Count == 0)
        {
            return;
        }

        var kept = new List<string>();
        var contributors = new List<ContributorDraft>();
        bool leftOut = false;
        foreach (string value in draft.Options.Authors)
        {
            string name = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length == 0)
            {
                continue;
            }

            if (!IsName(name) || NameList.Read(name, ContributorRole.Author) is not { IsEmpty: false } read || read.Any(static one => one.Name.Length > NameList.LongestName))
            {
                leftOut = true;
                continue;
            }

            kept.Add(name);
            contributors.AddRange(read);
        }

        if (leftOut)
        {
            draft.Notes.Add(new ReaderNote(ReaderNotes.AuthorLeftOut));
        }

        if (contributors.Count > 0)
        {
            draft.Byline = new BylineDraft(string.Join(", ", kept), [.. contributors], null, null);
        }
    }

    private static bool IsName(string value) =>
        !value.Any(char.IsAsciiDigit) && Words.AtMost(value, MostWords) && value is not ("Updated" or "In The News");
}
