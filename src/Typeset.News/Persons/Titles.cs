using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Titles of persons.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> s_titles = Lexicon.Default.Set("TITLE");
    private static readonly WordSet s_withoutStop = new(s_titles.Select(static title => title.TrimEnd('.')));
    private static readonly FrozenSet<string> s_civil = Lexicon.Default.Set("CIVIL");
    private static readonly FrozenSet<string> s_leadIn = Lexicon.Default.Set("LEADIN");

    // The titles by their first word, the longest first, as the list stands for in a pattern.
    private static readonly FrozenDictionary<string, string[]> s_byFirstWord = s_titles
        .GroupBy(static title => title.Split(' ')[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static title => title.Length).ToArray(), StringComparer.Ordinal);

    private static readonly int s_longestFirstWord = s_byFirstWord.Keys.Max(static word => word.Length);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordFilter s_firstWords = new(s_byFirstWord.Keys);

    /// <summary>The titles that stand at a place and are followed by a space, the longest first.</summary>
    public static TitlesAt StartingAt(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(text.Length - at, s_longestFirstWord + 1));
        int space = rest.IndexOf(' ');
        return space > 0 && s_firstWords.MayHold(rest[..space]) && s_lookup.TryGetValue(rest[..space], out string[]? titles) ? new TitlesAt(titles, text, at) : default;
    }

    /// <summary>Whether the words are a title and nothing else.</summary>
    public static bool Is(string words) => s_titles.Contains(words);

    /// <summary>Whether a word is a title, its full stop left out.</summary>
    public static bool IsWithoutStop(ReadOnlySpan<char> word) => s_withoutStop.Contains(word);

    /// <summary>The end of the last title that white space and a capital follow, or 0 when there is none.</summary>
    public static int EndOfLast(string run)
    {
        int last = 0;
        for (int at = 0; at < run.Length; at++)
        {
            if (!Words.IsCapital(run[at]) || at > 0 && (Words.IsWordCharacter(run[at - 1]) || run[at - 1] is '’' or '\'' or '.' or '-'))
            {
                continue;
            }

            if (Array.Find(WithFirstWordAt(run, at), title => StandsBeforeCapital(run, at, title)) is { } found)
            {
                last = at + found.Length;
                at = last - 1;
            }
        }

        return last;
    }

    /// <summary>The titles whose first word stands at a place, the longest first.</summary>
    public static string[] WithFirstWordAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && end - at <= s_longestFirstWord && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return s_firstWords.MayHold(text.AsSpan(at, end - at)) && s_lookup.TryGetValue(text.AsSpan(at, end - at), out string[]? titles) ? titles : [];
    }

    private static bool StandsBeforeCapital(string run, int at, string title)
    {
        int end = at + title.Length;
        int next = end;
        while (next < run.Length && char.IsWhiteSpace(run[next]))
        {
            next++;
        }

        return next > end && next < run.Length && Words.IsCapital(run[next]) && string.CompareOrdinal(run, at, title, 0, title.Length) == 0;
    }

    /// <summary>Whether the words end in a form of address such as Mr., which is no role.</summary>
    public static bool EndsCivil(string words)
    {
        int space = words.LastIndexOf(' ');
        return s_civil.Contains(words[(space + 1)..]);
    }

    /// <summary>The title printed before a name, without the words of the sentence before it (On Friday President …), or null when it is no role.</summary>
    public static string? Role(string printed)
    {
        string role = printed.Trim();
        while (role.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && s_leadIn.Contains(role[..space]))
        {
            role = role[(space + 1)..];
        }

        return role.Length == 0 || EndsCivil(role) ? null : role;
    }
}
