using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// What speaks for and against a line of names under a headline being its byline (rule H4), in points. What stands on the line or beside it says so by itself:
/// a date, a post, an outlet, a handle, or given names of the lists. Else the place of the line, the shape of its names, and that the article has none of their
/// words have to come together: sections, places and people of the article look the same, but the article speaks of them.
/// </summary>
internal static class BylineEvidence
{
    /// <summary>The points from which on a line under a headline is a byline.</summary>
    public const int Enough = 3;

    /// <summary>The points from which on a first line is one: it may as well be a headline of few words.</summary>
    public const int EnoughAtTop = 4;

    private const int ByItself = 4;
    private const int LinesAfter = 16;
    private const int MostFurnitureWords = 8;
    private const int MostSectionWords = 2;
    private const int MostBodyCharacters = 4000;
    private const int FewestBodyCharacters = 250;
    private const int FewestBodyWords = 9;

    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly TieredRegex s_post = Lexicon.Default.Regex("%POST%");
    private static readonly TieredRegex s_postStart = Lexicon.Default.Regex("^%POSTSTART%");
    private static readonly TieredRegex s_readingTime = Lexicon.Default.Regex(@"^(?:timer\s+)?\d{1,2}[\s-]*[Mm]in(?:ute)?s?\.?(?:\s+to)?\s+[Rr]ead\b|^\d{1,2} (?:MIN|MINUTE)S? READ$");

    /// <summary>Points for a line of unknown names.</summary>
    /// <param name="slots">What is left of the text, the line among it.</param>
    /// <param name="index">The line.</param>
    /// <param name="names">Its names.</param>
    /// <param name="headline">The headline above it.</param>
    public static int Of(IReadOnlyList<Slot> slots, int index, IReadOnlyList<string> names, string headline)
    {
        int below = index + 1;
        while (below < slots.Count && below <= index + 3 && (IsReadingTimeOrCredit(slots[below].Text) || IsSectionAboveDate(slots, below) || BylinePlace.Stands(slots, below)))
        {
            below++;
        }

        if (below < slots.Count && (DateLineRule.Matches(slots[below].Text) || NamesPost(slots[below].Text) || below > index + 1 && LineBelowByline.IsOutlet(slots[below].Text)))
        {
            return ByItself;
        }

        int points = index > 0 && DateLineRule.IsDateAlone(slots[index - 1].Text) ? 2 : 0;
        foreach (string name in names)
        {
            if (s_places.Contains(name) || HasWords(headline, name))
            {
                return 0;
            }
        }

        points += names.Any(static name => HasShapeOfName(name)) ? 1 : 0;
        points += index == 0 || string.Equals(slots[index - 1].Text, headline, StringComparison.Ordinal) ? 1 : 0;
        points += below < slots.Count && (slots[below].Picture is not null || StartsBody(slots[below].Text) || NamesOutlet(slots[below].Text)) ? 1 : 0;
        return points + InText(slots, index, names);
    }

    /// <summary>Whether a line gives somebody's post, outlet or address and nothing else: <c>Transport Correspondent</c>, <c>The Harlan Courier</c>.</summary>
    public static bool NamesPost(string text) =>
        Words.IsCapital(text[0])
        && Words.AtMost(text, MostFurnitureWords)
        && !Sentences.IsEnd(text)
        && (s_post.IsMatch(text) || s_postStart.IsMatch(text) || NameList.IsPaper(text));

    // Religion Wire Service.
    private static bool NamesOutlet(string text) => Words.AtMost(text, MostFurnitureWords) && !Words.HasSmallWord(text) && !Sentences.IsEnd(text) && s_outlet.IsMatch(text);

    private static bool IsReadingTimeOrCredit(string text) =>
        Words.AtMost(text, MostFurnitureWords) && (text is "From" || s_readingTime.IsMatch(text) || LoneCredit.Matches(text));

    // Gear, and below it the date.
    private static bool IsSectionAboveDate(IReadOnlyList<Slot> slots, int index) =>
        Words.AtMost(slots[index].Text, MostSectionWords) && !Words.HasSmallWord(slots[index].Text) && index + 1 < slots.Count && DateLineRule.IsDateAlone(slots[index + 1].Text);

    private static bool StartsBody(string text) => Sentences.IsEnd(text) && !Words.AtMost(text, FewestBodyWords - 1);

    // A hyphen, an initial, a particle or a prefix: words of a section have none of them.
    private static bool HasShapeOfName(string name)
    {
        int space = name.LastIndexOf(' ');
        ReadOnlySpan<char> last = name.AsSpan(space + 1);
        return last.IndexOf('-') is > 2 and var hyphen && hyphen + 1 < last.Length && Words.IsCapital(last[hyphen + 1])
            || last.StartsWith("O’", StringComparison.Ordinal) || last.StartsWith("O'", StringComparison.Ordinal)
            || last.StartsWith("Mc", StringComparison.Ordinal) && last.Length > 3
            || name.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop && Words.IsCapital(name[stop - 1])
            || name.Contains(" de ", StringComparison.Ordinal) || name.Contains(" van ", StringComparison.Ordinal) || name.Contains(" von ", StringComparison.Ordinal)
            || name.Contains(" bin ", StringComparison.Ordinal) || name.Contains(" al-", StringComparison.Ordinal);
    }

    /// <summary>What the text after the line says: against it where it speaks of the same people, for it where it has none of their words.</summary>
    private static int InText(IReadOnlyList<Slot> slots, int index, IReadOnlyList<string> names)
    {
        int read = 0;
        bool anyWord = false;
        for (int i = index + 1; i < Math.Min(slots.Count, index + 1 + LinesAfter) && read < MostBodyCharacters; i++)
        {
            string text = slots[i].Text;
            if (slots[i].Picture is not null || LoneCredit.Matches(text))
            {
                continue;
            }

            read += text.Length;
            string start = text.Length > MostBodyCharacters ? text[..MostBodyCharacters] : text;
            foreach (string name in names)
            {
                if (start.StartsWith(name, StringComparison.Ordinal) && i > index + 3)
                {
                    // Ana Ruiz covers schools.
                    return i + 4 > slots.Count ? ByItself : 0;
                }

                if (HasWords(start, name))
                {
                    return -ByItself;
                }

                anyWord |= name.Split(' ').Any(word => word.Length > 2 && HasWords(start, word, StringComparison.OrdinalIgnoreCase));
            }
        }

        return read < FewestBodyCharacters ? 0 : anyWord ? -1 : 1;
    }

    private static bool HasWords(string text, string words) => HasWords(text, words, StringComparison.Ordinal);

    private static bool HasWords(ReadOnlySpan<char> text, ReadOnlySpan<char> words, StringComparison comparison)
    {
        for (int from = 0; from + words.Length <= text.Length;)
        {
            int at = text[from..].IndexOf(words, comparison);
            if (at < 0)
            {
                return false;
            }

            at += from;
            int end = at + words.Length;
            if ((at == 0 || !Words.IsWordCharacter(text[at - 1])) && (end == text.Length || !Words.IsWordCharacter(text[end])))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
