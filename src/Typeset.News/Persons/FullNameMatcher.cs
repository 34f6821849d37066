namespace Typeset.News.Reading;

/// <summary>
/// Pattern FULL at one place, without backtracking: every place is looked at a bounded number of times. The expression itself stays in the lists, and
/// tests hold this to it.
/// </summary>
internal static class FullNameMatcher
{
    private const int MostWordsBeforeTitle = 3;
    private const int MostInitials = 2;
    private const int MostParticles = 2;

    private static readonly WordSet s_particles = new(Lexicon.Default.Set("FULLPARTICLE"));

    private static readonly int s_longestParticle = Lexicon.Default.Items("FULLPARTICLE").Max(static word => word.Length);

    private static readonly WordsByCharacter s_notBefore = new(Lexicon.Default.Items("FULLNOTBEFORE"), static word => word[0]);

    /// <summary>The full name that starts at a place, with the title before it, or null.</summary>
    public static FullNameMatch? At(string text, int at)
    {
        if (at >= text.Length || !Words.IsCapital(text[at]) || at > 0 && Words.IsBoundaryCharacter(text[at - 1]))
        {
            return null;
        }

        int place = at;
        for (int words = 0; words <= MostWordsBeforeTitle && place >= 0; words++)
        {
            foreach (string title in Titles.StartingAt(text, place))
            {
                int end = place + title.Length + 1;
                if (Name(text, end) is { } titled)
                {
                    return titled with { TitleStart = at, TitleEnd = end };
                }
            }

            place = AfterWord(text, place);
        }

        return Name(text, at);
    }

    /// <summary>The place after a capitalised word or two initials and more, and a space; -1 when there are none.</summary>
    private static int AfterWord(string text, int at)
    {
        if (at >= text.Length || text[at] is < 'A' or > 'Z')
        {
            return -1;
        }

        int end = at + 1;
        while (end < text.Length && (Words.IsWordCharacter(text[end]) || text[end] is '’' or '\'' or '-'))
        {
            end++;
        }

        if (end < text.Length && text[end] == ' ')
        {
            return end + 1;
        }

        int initials = 0;
        for (end = at; end + 1 < text.Length && text[end] is >= 'A' and <= 'Z' && text[end + 1] == '.'; end += 2)
        {
            initials++;
        }

        return initials >= 2 && end < text.Length && text[end] == ' ' ? end + 1 : -1;
    }

    private static FullNameMatch? Name(string text, int start)
    {
        int end = WordEnd(text, start, capitals: true);
        if (end < 0 || end >= text.Length || text[end] != ' ')
        {
            return null;
        }

        for (int initials = 0; initials < MostInitials && end + 3 < text.Length && text[end] == ' ' && text[end + 1] is >= 'A' and <= 'Z' && text[end + 2] == '.'; initials++)
        {
            end += 3;
        }

        if (text[end] != ' ')
        {
            return null;
        }

        int second = end + 1;
        for (int particles = 0; particles < MostParticles; particles++)
        {
            int space = text.AsSpan(second, Math.Min(s_longestParticle + 1, text.Length - second)).IndexOf(' ');
            if (space < 0 || !s_particles.Contains(text.AsSpan(second, space)))
            {
                break;
            }

            second += space + 1;
        }

        int secondEnd = WordEnd(text, second, capitals: true);
        if (secondEnd < 0)
        {
            return null;
        }

        if (secondEnd < text.Length && text[secondEnd] == ' ')
        {
            int longest = WordEnd(text, AfterArticle(text, secondEnd + 1), capitals: false) is >= 0 and var joined ? joined : WordEnd(text, secondEnd + 1, capitals: false);
            longest = longest > 0 && text[longest - 1] == '-' && WordEnd(text, longest, capitals: false) is >= 0 and var behindHyphen ? behindHyphen : longest;
            for (int thirdEnd = longest; thirdEnd >= secondEnd + 3; thirdEnd--)
            {
                if (EndsName(text, thirdEnd))
                {
                    return new FullNameMatch(start, second, secondEnd, thirdEnd);
                }
            }
        }

        for (; secondEnd >= second + 2; secondEnd--)
        {
            if (EndsName(text, secondEnd))
            {
                return new FullNameMatch(start, second, secondEnd, -1);
            }
        }

        return null;
    }

    // Al-Dosari
    private static int AfterArticle(string text, int at) => at + 3 < text.Length && text[at] is 'A' or 'E' && text[at + 1] == 'l' && text[at + 2] == '-' && Words.IsCapital(text[at + 3]) ? at + 3 : at;

    /// <summary>The end of a capital and at least one character of a name after it, or -1.</summary>
    private static int WordEnd(string text, int start, bool capitals)
    {
        if (start >= text.Length || !Words.IsCapital(text[start]))
        {
            return -1;
        }

        int end = start + 1;
        while (end < text.Length && IsInName(text[end], capitals))
        {
            end++;
        }

        return end > start + 1 ? end : -1;
    }

    private static bool IsInName(char c, bool capitals) =>
        c < 128 ? char.IsAsciiLetterLower(c) || c is '\'' or '-' || capitals && char.IsAsciiLetterUpper(c)
        : c == '’' || (capitals ? char.IsLetter(c) : char.IsLower(c));

    /// <summary>Whether a word ends here and no word follows that would make the name one of a school, an office or a street.</summary>
    private static bool EndsName(string text, int end)
    {
        if (Words.IsBoundaryCharacter(text[end - 1]) == (end < text.Length && Words.IsBoundaryCharacter(text[end])))
        {
            return false;
        }

        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == end || next == text.Length)
        {
            return true;
        }

        if (IsNotBefore(text, next))
        {
            return false;
        }

        // The Natural Environment Research Council.
        int second = WordEnd(text, next, capitals: true);
        if (second < 0)
        {
            return true;
        }

        int third = second;
        while (third < text.Length && char.IsWhiteSpace(text[third]))
        {
            third++;
        }

        return third == second || third == text.Length || !IsNotBefore(text, third);
    }

    /// <summary>Whether a word follows directly that makes a name one of a school, an office or a street.</summary>
    public static bool NamesSchool(string text, int end) => end + 1 < text.Length && text[end] == ' ' && IsNotBefore(text, end + 1);

    private static bool IsNotBefore(string text, int at)
    {
        foreach (string word in s_notBefore[text[at]])
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
