namespace Typeset.News.Reading;

/// <summary>The people that a stretch of a paragraph names: by full name, or by a surname that a full name before had.</summary>
internal static class PersonsNamed
{
    /// <summary>Where the stretch names its only person first, or null when it names nobody or several.</summary>
    public static TextRange? Only(NamesOfText names, ParagraphDraft paragraph, int start, int end)
    {
        TextRange? only = null;
        string? name = null;
        foreach ((TextRange range, string full) in names.In(paragraph, start, end))
        {
            if (name is not null && !string.Equals(name, full, StringComparison.Ordinal))
            {
                return null;
            }

            only ??= range;
            name ??= full;
        }

        return only;
    }
}
