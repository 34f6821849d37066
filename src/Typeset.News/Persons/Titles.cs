using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Titles of persons.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> s_titles = Lexicon.Default.Set("TITLE");
    private static readonly FrozenSet<string> s_withoutStop = s_titles.Select(static title => title.TrimEnd('.')).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_civil = Lexicon.Default.Set("CIVIL");
    private static readonly FrozenSet<string> s_leadIn = Lexicon.Default.Set("LEADIN");
    private static readonly Regex s_beforeCapital = Lexicon.Default.Regex(@"(?<![\w’'.-])%TITLE%(?=\s+[A-ZÀ-Þ])");

    /// <summary>Whether the words are a title and nothing else.</summary>
    public static bool Is(string words) => s_titles.Contains(words);

    /// <summary>Whether a word is a title, its full stop left out.</summary>
    public static bool IsWithoutStop(string word) => s_withoutStop.Contains(word);

    /// <summary>The end of the last title that a capital follows, or 0 when there is none.</summary>
    public static int EndOfLast(string run)
    {
        int end = 0;
        foreach (ValueMatch match in s_beforeCapital.EnumerateMatches(run))
        {
            end = match.Index + match.Length;
        }

        return end;
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
