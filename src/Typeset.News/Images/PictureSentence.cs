namespace Typeset.News.Reading;

/// <summary>
/// Part of rule I8: a line whose first sentence tells what a picture shows: of somebody who does something now (<c>Ana Ruiz checks the pit.</c>), where something stands in it
/// (<c>Ana Ruiz, left, with her dog.</c>), or without a verb (<c>The key ring.</c>). Between blank lines such a line above or below a credit is its caption.
/// </summary>
internal static class PictureSentence
{
    private const int MostWords = 45;
    private const int MostWordsOfHeading = 5;
    private const int MostWordsOfFirst = 30;
    private const int MostWordsToVerb = 14;
    private const int MostWordsWithoutVerb = 16;
    private const int ShortestVerb = 4;

    private static readonly WordSet s_now = new(Lexicon.Default.Set("CAPTIONVERB"));
    private static readonly WordSet s_then = new(Lexicon.Default.Set("PASTVERB"));
    // Citation: Moths navigate by the hum; but not MORTAR MEN: two at work.
    private static readonly TieredRegex s_label = Lexicon.Default.Regex(@"^[A-Z][\w’' -]*[a-z][\w’' -]*:");
    private static readonly TieredRegex s_place = Lexicon.Default.Regex("%INPICTURE%");

    /// <summary>Whether a line is one that nothing follows, so that it is no start of a text.</summary>
    public static bool IsAlone(string text) => text.IndexOf(". ", StringComparison.Ordinal) < 0 && Is(text, anyVerb: false);

    /// <summary>Whether a line is one.</summary>
    public static bool Is(string text) => Is(text, anyVerb: true);

    private static bool Is(string text, bool anyVerb)
    {
        if (!Words.AtMost(text, MostWords) || !Words.IsCapital(text[0]) || text[^1] is ':' or ';' or '?' or '!' || !Sentences.IsEnd(text) && Words.AtMost(text, MostWordsOfHeading) || s_label.IsMatch(text))
        {
            return false;
        }

        string masked = Sentences.Mask(text);
        int end = masked.IndexOf(". ", StringComparison.Ordinal);
        ReadOnlySpan<char> first = masked.AsSpan(0, end < 0 ? masked.Length : end);
        if (!Words.AtMost(first, MostWordsOfFirst) || first.ContainsAny('“', '”', '"') || first.ContainsAny('?', '!'))
        {
            return false;
        }

        bool isPointed = s_place.IsMatch(first);
        int words = 0;
        bool small = false;
        foreach (Range range in first.Split(' '))
        {
            ReadOnlySpan<char> word = first[range].TrimEnd(",.;:)").TrimStart('(');
            words++;
            if (word.IsEmpty || !char.IsAsciiLetterLower(word[0]))
            {
                continue;
            }

            if (s_now.Contains(word) && words <= MostWordsToVerb || anyVerb && !small && words > 1 && word.Length >= ShortestVerb && word[^1] == 's' && word[^2] is not ('s' or '’' or '\'') && !s_then.Contains(word))
            {
                // Ana Ruiz ladles soup: the first small word behind a name.
                return true;
            }

            small = true;
            if (!isPointed && (s_then.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return isPointed || words <= MostWordsWithoutVerb && (end >= 0 || text[^1] is '.' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) && HasNoVerb(first);
    }

    // The key ring; Ana Ruiz at the fair in 2016. Most plurals end as verbs do, so that only what stands behind no article or number counts as one.
    private static bool HasNoVerb(ReadOnlySpan<char> sentence) => Words.First(sentence) is not ("He" or "She" or "It" or "They" or "We" or "I" or "You" or "There" or "This" or "That" or "These" or "Those" or "And" or "But" or "So" or "Not" or "No" or "Our" or "Your" or "My");
}
