namespace Typeset.News.Reading;

/// <summary>Whose words a text is that stands where a speaker does: a letter from Acme; the statement, signed by its secretary, Ana Ruiz.</summary>
internal static class AuthorOfText
{
    private const int MostWordsOfText = 4;
    private const string SignedBy = " signed by ";
    private const string From = " from ";

    private static readonly WordSet s_texts = new(Lexicon.Default.Set("THINGWORD"));

    /// <summary>The author, or the words as they are.</summary>
    public static NounPhrase Of(string masked, NounPhrase phrase)
    {
        ReadOnlySpan<char> words = masked.AsSpan(phrase.Start, phrase.End - phrase.Start);
        int signed = words.IndexOf(SignedBy, StringComparison.Ordinal);
        if (signed > 0 && Words.AtMost(words[..signed], MostWordsOfText) && s_texts.Contains(Words.Last(words[..signed].TrimEnd(", "))))
        {
            return phrase with { Start = phrase.Start + signed + SignedBy.Length };
        }

        int from = words.IndexOf(From, StringComparison.Ordinal);
        ReadOnlySpan<char> author = from < 0 ? default : words[(from + From.Length)..];
        return from > 0 && s_texts.Contains(Words.Last(words[..from])) && NameRun.IsAll(author.StartsWith("the ", StringComparison.Ordinal) ? author[4..] : author)
            ? phrase with { Start = phrase.Start + from + From.Length }
            : phrase;
    }
}
