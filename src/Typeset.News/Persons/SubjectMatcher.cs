using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Pattern SUBJECT at the start of a sentence, without backtracking over the list of titles. The expression stays in the lists, and tests hold this to it.
/// </summary>
internal static class SubjectMatcher
{
    private const int LongestFront = 80;

    private static readonly ImmutableArray<string> s_leads = [.. LiteralGate.Alternatives(Lexicon.Default.Expand("%SUBJECTLEAD%"))];
    private static readonly WordSet s_fronts = new(Lexicon.Default.Set("SUBJECTFRONT"));

    /// <summary>The name, or null when the sentence starts with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The start of the sentence.</param>
    public static (int Start, int End)? Find(string text, int at)
    {
        if (at >= text.Length || text[at] is < 'A' or > 'Z')
        {
            return null;
        }

        foreach (string lead in s_leads)
        {
            if (string.CompareOrdinal(text, at, lead, 0, lead.Length) == 0 && AfterLead(text, at + lead.Length) is { } found)
            {
                return found;
            }
        }

        return AfterLead(text, at);
    }

    private static (int Start, int End)? AfterLead(string text, int at)
    {
        int word = at;
        while (word < text.Length && char.IsAsciiLetter(text[word]))
        {
            word++;
        }

        if (s_fronts.Contains(text.AsSpan(at, word - at)) && (word == text.Length || !Words.IsBoundaryCharacter(text[word])))
        {
            int comma = text.AsSpan(word, Math.Min(LongestFront + 1, text.Length - word)).IndexOf(',');
            if (comma >= 0 && AfterWhite(text, word + comma + 1) is var next and >= 0 && Titled(text, next) is { } found)
            {
                return found;
            }
        }

        return Titled(text, at);
    }

    private static (int Start, int End)? Titled(string text, int at)
    {
        if (at >= text.Length || text[at] is < 'A' or > 'Z')
        {
            return null;
        }

        int end = at + 1;
        while (end < text.Length && (Words.IsWordCharacter(text[end]) || text[end] == '.'))
        {
            end++;
        }

        if (AfterWhite(text, end) is var second and >= 0 && AfterTitle(text, second) is { } afterWord)
        {
            return afterWord;
        }

        return AfterTitle(text, at) ?? Who(text, at);
    }

    private static (int Start, int End)? AfterTitle(string text, int at)
    {
        foreach (string title in Titles.WithFirstWordAt(text, at))
        {
            if (string.CompareOrdinal(text, at, title, 0, title.Length) == 0 && AfterWhite(text, at + title.Length) is var next and >= 0 && Who(text, next) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (int Start, int End)? Who(string text, int at)
    {
        int first = WordEnd(text, at);
        if (first < 0)
        {
            return null;
        }

        if (first + 2 < text.Length && char.IsWhiteSpace(text[first]) && text[first + 1] is >= 'A' and <= 'Z' && text[first + 2] == '.'
            && first + 3 < text.Length && char.IsWhiteSpace(text[first + 3]) && Bounded(text, first + 4) is var afterInitial and >= 0)
        {
            return (at, afterInitial);
        }

        if (first < text.Length && char.IsWhiteSpace(text[first]) && Bounded(text, first + 1) is var second and >= 0)
        {
            return (at, second);
        }

        return Bounded(text, at) is var alone and >= 0 ? (at, alone) : null;
    }

    /// <summary>The last place in a capitalised word at which it can end, or -1.</summary>
    private static int Bounded(string text, int at)
    {
        for (int end = WordEnd(text, at); end >= at + 2; end--)
        {
            bool inside = end < text.Length && Words.IsBoundaryCharacter(text[end]);
            if (Words.IsBoundaryCharacter(text[end - 1]) != inside)
            {
                return end;
            }
        }

        return -1;
    }

    private static int WordEnd(string text, int at)
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

        return end > at + 1 ? end : -1;
    }

    /// <summary>The place after white space, or -1 when there is none.</summary>
    private static int AfterWhite(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end > at ? end : -1;
    }
}
