using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>The words for a speaker, cut out of what stands before a cue.</summary>
/// <param name="Start">Offset in the paragraph of the first character.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Apposition">What followed them between commas.</param>
internal readonly record struct NounPhrase(int Start, int End, (int Start, int End)? Apposition)
{
    private const int LongestInWords = 22;

    private static readonly WordSet s_aux = new(Lexicon.Default.Set("CLAUSEAUX"));
    private static readonly TieredRegex s_sub = Lexicon.Default.Regex("%SUB%");
    private static readonly SearchValues<string> s_subWords = SearchValues.Create([.. PatternWords.Of("SUB"), ";", ":", "—", "–"], StringComparison.Ordinal);
    private static readonly TieredRegex s_front = Lexicon.Default.Regex("%FRONT%");
    private static readonly LiteralGate s_frontGate = Lexicon.Default.Gate("FRONT");
    private static readonly TieredRegex s_plain = Lexicon.Default.Regex("^%PLAIN%");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_clauseStarts =
        new[] { "When", "If", "While", "As", "Once", "Because", "Although", "Though", "Unless", "Until", "Whether", "Since" }.Concat(Lexicon.Default.Items("LEADING")).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet s_leading = new(Lexicon.Default.Set("LEADING"));
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_times =
        new[] { "week", "month", "year", "night", "weekend", "summer", "winter", "spring", "autumn", "fall", "morning", "afternoon", "evening" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Prepared for the ministry, the operator said.
    private static readonly WordSet s_afterParticiple = new(["by", "for", "in", "on", "to", "at", "with", "from", "after", "under", "through"]);

    // The deputy can be heard to say.
    private static readonly string[] s_heard = [" can be heard to", " could be heard to", " be heard to", " was heard to", " were heard to", " is heard to"];

    private static readonly string[] s_conjunctionWords = ["and", "but", "as", "while", "when", "although", "because", "yet", "so", "then", "which", "that"];
    private static readonly TieredRegex s_conjunction = Lexicon.Default.Regex($@"^(?:{string.Join('|', s_conjunctionWords)})\s+", RegexOptions.IgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_conjunctions =
        s_conjunctionWords.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Reads the words of a stretch of a clause: auxiliaries and an apposition come off its end, what follows the last conjunction inside stays
    /// (only for words before a quote), and what leads into the sentence comes off its start. A pronoun at the end stands alone.
    /// </summary>
    public static NounPhrase? Read(ParagraphDraft paragraph, int start, int end, bool afterConjunction)
    {
        string masked = paragraph.Masked;
        (start, end) = WithoutAux(masked, start, end);
        if (Words.Last(masked.AsSpan(start, end - start)) is [.., 'n', '’' or '\'', 't'])
        {
            // She doesn’t say.
            return null;
        }

        (int Start, int End)? apposition = null;
        if (start < end && masked[end - 1] is ',' or '—' or '–' or '-')
        {
            (start, end) = WhiteSpace.Trim(masked, start, end - 1);
            int before = start < end ? LastSign(masked.AsSpan(start, end - start)) : -1;
            if (before >= 0)
            {
                apposition = WhiteSpace.Trim(masked, start + before + 1, end);
                end = start + before;
            }
        }

        if (afterConjunction)
        {
            // Asked how long that would take, X was blunt.
            start += s_leading.Contains(Words.First(masked.AsSpan(start, end - start))) ? ClauseInFront(masked, start, end) : 0;
            int last = start;
            ReadOnlySpan<char> stretch = masked.AsSpan(start, end - start);
            if (stretch.ContainsAny(s_subWords))
            {
                foreach (ValueMatch match in s_sub.EnumerateMatches(stretch))
                {
                    last = start + match.Index + match.Length;

                    // In a statement after the vote, X said.
                    // Where the wasps have been the longest, Ruiz says.
                    int comma = masked.AsSpan(last, end - last).IndexOf(", ", StringComparison.Ordinal);
                    last += comma > 0 && (stretch[match.Index..].StartsWith("after ") || stretch[match.Index..].StartsWith("before ") || s_aux.ContainsAnyOf(masked.AsSpan(last, comma))) ? comma + 2 : 0;
                }
            }

            start = last;
        }

        (start, end) = TrimPunctuation(masked, start, end);
        if (masked.AsSpan(start, end - start) is var clause && (clause.StartsWith("It was ") || clause.StartsWith("It is ")) && clause.LastIndexOf(", ") is > 0 and var turn)
        {
            // It was their case, counsel said, that it was so.
            start += turn + 2;
        }

        for (int i = 0; i < 3; i++)
        {
            int front = s_frontGate.MayMatch(masked.AsSpan(start, end - start)) ? MatchLength(s_front, masked, start, end) : 0;
            front = front == 0 ? ClauseInFront(masked, start, end) : front;
            if (front == 0)
            {
                break;
            }

            start += front;
        }

        start += start < end && MayBeConjunction(masked, start, end) ? MatchLength(s_conjunction, masked, start, end) : 0;
        (start, end) = TrimPunctuation(masked, start, end);
        if (start >= end)
        {
            return null;
        }

        ReadOnlySpan<char> words = masked.AsSpan(start, end - start);
        if (Words.First(words) is "There")
        {
            // There is a moment when somebody speaks.
            return null;
        }

        ReadOnlySpan<char> lastWord = Words.Last(words);
        if (lastWord.IndexOfAny('’', '\'') is > 0 and var clitic && Pronouns.Is(lastWord[..clitic]) && !lastWord[(clitic + 1)..].SequenceEqual("s"))
        {
            // And I’d write back.
            return new NounPhrase(end - lastWord.Length, end - lastWord.Length + clitic, apposition);
        }

        if (Pronouns.Is(lastWord) || lastWord is "somebody" or "someone")
        {
            return new NounPhrase(end - lastWord.Length, end, apposition);
        }

        return Words.AtMost(words, LongestInWords) && (Words.HasCapital(words) || s_plain.IsMatch(words))
            ? new NounPhrase(start, end, apposition)
            : null;
    }

    // No comma inside a number.
    private static int LastSign(ReadOnlySpan<char> words)
    {
        for (int at = words.LastIndexOfAny(',', '—'); at >= 0; at = words[..at].LastIndexOfAny(',', '—'))
        {
            if (words[at] != ',' || at + 1 == words.Length || !char.IsAsciiDigit(words[at + 1]))
            {
                return at;
            }
        }

        return -1;
    }

    // A letter outside ASCII may be a capital of one inside it: then the expression decides.
    private static bool MayBeConjunction(string text, int start, int end)
    {
        int after = start;
        while (after < end && char.IsAsciiLetter(text[after]))
        {
            after++;
        }

        return after < end && (text[after] > '\u007F' || s_conjunctions.Contains(text.AsSpan(start, after - start)));
    }

    private static (int Start, int End) WithoutAux(string masked, int start, int end)
    {
        while (true)
        {
            (start, end) = WhiteSpace.Trim(masked, start, end);
            ReadOnlySpan<char> last = Words.Last(masked.AsSpan(start, end - start));
            if (last is "to" && Array.Find(s_heard, ending => masked.AsSpan(start, end - start).EndsWith(ending, StringComparison.Ordinal)) is { } heard)
            {
                end -= heard.Length;
            }
            else if (AuxWords.Is(last))
            {
                end -= last.Length;
            }
            else if (s_times.Contains(last) && Words.Last(masked.AsSpan(start, end - start - last.Length)) is "last" or "this" or "next")
            {
                // The mayor last week called it …
                end -= last.Length;
                (start, end) = WhiteSpace.Trim(masked, start, end);
                end -= Words.Last(masked.AsSpan(start, end - start)).Length;
            }
            else
            {
                return (start, end);
            }
        }
    }

    private static (int Start, int End) TrimPunctuation(string masked, int start, int end)
    {
        while (start < end && (WhiteSpace.Is(masked[start]) || IsPunctuation(masked[start]) || masked[start] is '’' or '\''))
        {
            start++;
        }

        while (end > start && (WhiteSpace.Is(masked[end - 1]) || IsPunctuation(masked[end - 1])))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsPunctuation(char c) => c is ',' or ';' or ':' or '—' or '–' or '-' or '“' or '”' or '„' or '«' or '»' or '"' or '‘';

    // When asked about the plan, X said; Reacting, X said.
    private static int ClauseInFront(string masked, int start, int end)
    {
        ReadOnlySpan<char> words = masked.AsSpan(start, end - start);
        ReadOnlySpan<char> first = Words.First(words);
        int comma = words.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && comma + 2 < words.Length && (s_clauseStarts.Contains(first) || first is [>= 'a' and <= 'z', _, _, .., 'e', 'd'] && words.Length > first.Length && words[first.Length] == ' ' && s_afterParticiple.Contains(Words.First(words[(first.Length + 1)..])) || first.TrimEnd(',') is [>= 'A' and <= 'Z', _, .., 'i', 'n', 'g'] and not ("King" or "Beijing" or "Sterling" or "Fleming" or "Harding" or "Keating"))
            ? comma + 2
            : 0;
    }

    private static int MatchLength(TieredRegex anchored, string text, int start, int end)
    {
        foreach (ValueMatch match in anchored.EnumerateMatches(text.AsSpan(start, end - start)))
        {
            return match.Length;
        }

        return 0;
    }
}
