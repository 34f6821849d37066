using System.Collections.Frozen;
using System.Text;

namespace Typeset.News.Reading;

/// <summary>
/// Words that may stand between a speaker and the verb: auxiliaries and adverbs (AUX). A word with a capital is a name there (Kelly, Will), never an
/// adverb.
/// </summary>
internal static class AuxWords
{
    private static readonly TieredRegex s_aux = Lexicon.Default.Regex(@"\A%AUX%\z");
    private static readonly FrozenSet<string> s_known = PatternWords.Of("AUX").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_known.GetAlternateLookup<ReadOnlySpan<char>>();

    // The words are looked up; what ends in -ly, or has other letters than ASCII (which may be capitals of these), is left to the expression.
    public static bool Is(ReadOnlySpan<char> word) =>
        !word.IsEmpty
        && char.IsAsciiLetterLower(word[0])
        && (s_lookup.Contains(word) || (word[^1] is 'y' or 'Y' || !Ascii.IsValid(word)) && s_aux.IsMatch(word));

    /// <summary>Whether there are only such words, or none.</summary>
    public static bool All(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (!Words.IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (Words.IsWordCharacter(text[at]) || text[at] is '’' or '\'' or '-'))
            {
                at++;
            }

            if (!Is(text[start..at]))
            {
                return false;
            }
        }

        return true;
    }
}
