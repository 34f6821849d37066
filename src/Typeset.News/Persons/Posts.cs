namespace Typeset.News.Reading;

/// <summary>
/// Words for what somebody does that stand with a capital before a name, as titles do, and are no titles: <c>Producer Ana Ruiz</c>,
/// <c>Assistant U.S. Attorney Ana Ruiz</c>. Without them, the word would be taken for a first name.
/// </summary>
internal static class Posts
{
    private static readonly WordSet s_words = new(Lexicon.Default.Set("POSTWORD"));
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");

    /// <summary>Whether a word is one of them.</summary>
    public static bool Is(ReadOnlySpan<char> word) => s_words.Contains(word);

    /// <summary>
    /// The end of the last of them in a run of capitalised words that a name follows, white space included; 0 when there is none. Words that name an outlet
    /// or a body are no name (the Executive Board).
    /// </summary>
    public static int EndOfLast(string run)
    {
        int last = 0;
        for (int at = 0; run.IndexOf(' ', at) is var space and >= 0; at = space + 1)
        {
            ReadOnlySpan<char> word = run.AsSpan(at, space - at);

            // Cllr Dean Ruiz has a first name.
            if (Is(word) && !(last > 0 && last == at && PersonWords.IsGivenName(word) && Words.AtMost(run.AsSpan(space + 1), 1)))
            {
                last = space + 1;
            }
        }

        return last > 0 && !s_outlet.IsMatch(run.AsSpan(last)) && !s_body.IsMatch(run.AsSpan(last)) ? last : 0;
    }
}
