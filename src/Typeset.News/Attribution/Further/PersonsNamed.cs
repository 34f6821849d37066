namespace Typeset.News.Reading;

/// <summary>The people that a stretch of a paragraph names: by full name, or by a surname that a full name before had.</summary>
internal static class PersonsNamed
{
    /// <summary>Where the stretch names its only person first, or null when it names nobody or several.</summary>
    public static TextRange? Only(NamesOfText names, ParagraphDraft paragraph, int start, int end)
    {
        TextRange? only = null;
        string? name = null;
        foreach ((TextRange range, _, string full) in names.In(paragraph, start, end))
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

    /// <summary>Where a sentence names the person whom it starts with, after words such as <c>In a letter,</c>; null when it starts with something else.</summary>
    public static TextRange? Subject(NamesOfText names, Clause sentence, int end)
    {
        return names.In(sentence.Paragraph, sentence.Start, end) is [{ Range: var range }, ..]
            && NounPhrase.Read(sentence.Paragraph, sentence.Start, range.End, afterConjunction: false) is { } phrase && phrase.Start == range.Start ? range : null;
    }
}
