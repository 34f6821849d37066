using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Whether a name is what its clause says something of, and not the object of its verb or of a preposition.</summary>
internal static class GrammaticalRole
{
    private const int LongestClause = 400;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_objectVerbs = Lexicon.Default.Set("OBJECTVERB").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_clauseWords = Lexicon.Default.Set("CLAUSEWORD").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_prepositions = Lexicon.Default.Set("OBLIQUE").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_determiners =
        new[] { "the", "a", "an", "his", "her", "their", "its", "our", "my", "your" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_subordinateInside =
        new[] { "when", "while", "after", "before", "as", "if", "because", "since", "until", "once", "although", "though" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] s_subordinate = ["When", "While", "As", "After", "Before", "If", "Although", "Though", "Since", "Because", "Asked", "Until", "Once"];

    /// <summary>Whether the name that starts at a place is a subject.</summary>
    /// <param name="masked">The paragraph, masked.</param>
    /// <param name="sentence">Where its sentence starts.</param>
    /// <param name="at">Where the name starts, with its title.</param>
    public static bool IsSubject(string masked, int sentence, int at)
    {
        if (masked.AsSpan(sentence, at - sentence) is "According to ")
        {
            return true;
        }

        int from = Math.Max(sentence, at - LongestClause);
        bool first = true;
        bool comma = false;
        bool commaFirst = false;
        bool verb = false;
        int end = at;
        while (end > from)
        {
            while (end > from && !IsPart(masked[end - 1]))
            {
                char c = masked[end - 1];
                if (c is ';' or ':' or '—' or '–' or '”' or '"' or '(')
                {
                    return !verb;
                }

                commaFirst |= first && c == ',';
                comma |= c == ',';
                end--;
            }

            int start = end;
            while (start > from && IsPart(masked[start - 1]))
            {
                start--;
            }

            ReadOnlySpan<char> word = masked.AsSpan(start, end - start);
            if (word.IsEmpty)
            {
                break;
            }

            if (comma && !first && IsSubordinate(masked.AsSpan(sentence)))
            {
                return !verb;
            }

            if (first && !comma && s_prepositions.Contains(word))
            {
                return false;
            }

            if (first && !comma && word is "and" or "or" && FollowsCapital(masked, from, start))
            {
                // One of several.
                return false;
            }

            if (s_clauseWords.Contains(word))
            {
                // When he retired, Ruiz was asked: the comma ends the clause.
                return !verb || commaFirst && s_subordinateInside.Contains(word);
            }

            bool there = word is "is" or "are" or "was" && masked.AsSpan(Math.Max(0, start - 6), Math.Min(6, start)).Contains("here ", StringComparison.Ordinal);
            verb |= !there && (s_objectVerbs.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && word.Length > 4);

            // of her Musang trees
            first &= !comma && s_determiners.Contains(word);
            end = start;
        }

        return !verb;
    }

    private static bool FollowsCapital(string masked, int from, int at)
    {
        ReadOnlySpan<char> before = Words.Last(masked.AsSpan(from, at - from));
        return !before.IsEmpty && Words.IsCapital(before[0]);
    }

    private static bool IsSubordinate(ReadOnlySpan<char> sentence)
    {
        foreach (string word in s_subordinate)
        {
            if (sentence.StartsWith(word, StringComparison.Ordinal) && sentence.Length > word.Length && sentence[word.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(char c) => Words.IsWordCharacter(c) || c is '’' or '\'' or '-' or '·' or '.';
}
