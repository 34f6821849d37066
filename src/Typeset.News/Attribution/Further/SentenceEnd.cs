using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A9: the sentence goes on after the mark and ends in the words that say who spoke: <c>The plan is “…” in the House, X said on Monday.</c> The last
/// comma after which they stand counts; what follows the verb is short.
/// </summary>
internal static class SentenceEnd
{
    private const int MostWordsBeforeCue = 12;
    private const int MostWordsAfterCue = 12;
    private const int MostCommas = 4;

    private static readonly FrozenSet<string> s_conjunctions =
        new[] { "and", "but", "or", "nor", "while", "when", "whereas", "because", "so", "which", "who", "whose", "although", "though", "then", "yet", "that", "if", "where", "after", "before" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Finding? Find(QuotePlace place)
    {
        Clause sentence = place.ToSentenceEnd;
        if (sentence.IsEmpty || place.Mark.RunsOn)
        {
            return null;
        }

        // A quote that comes later in the sentence has words of its own around it.
        int start = place.Next is { } next && next.Open < sentence.End ? Math.Max(sentence.Start, next.Close) : sentence.Start;
        return InTail(sentence, start);
    }

    /// <summary>The words after one of the last commas of a sentence, from <paramref name="start"/> on, that say who spoke.</summary>
    public static Finding? InTail(Clause sentence, int start)
    {
        string masked = sentence.Paragraph.Masked;
        int commas = 0;
        for (int comma = sentence.End - 1; comma >= start && commas < MostCommas; comma--)
        {
            if (masked[comma] is ('“' or '”' or '"' or '„' or '«' or '»'))
            {
                return null;
            }

            if (masked[comma] == ',' && ++commas > 0 && Read(sentence with { Start = comma + 1 }) is { } finding)
            {
                return finding with { Rule = AttributionRule.A9 };
            }
        }

        return null;
    }

    private static Finding? Read(Clause rest)
    {
        string masked = rest.Paragraph.Masked;
        ReadOnlySpan<char> words = masked.AsSpan(rest.Start, rest.End - rest.Start);
        if (s_conjunctions.Contains(Words.First(words).ToString()))
        {
            return null;
        }

        return AccordingTo.FindAfter(rest)
            ?? (Cues.First(rest, CueForms.Listed) is { } cue
                && Words.AtMost(masked.AsSpan(rest.Start, cue.Start - rest.Start), MostWordsBeforeCue)
                && Words.AtMost(masked.AsSpan(cue.End, rest.End - cue.End), MostWordsAfterCue)
                ? CueAfter.Read(rest, CueForms.Listed)
                : null);
    }
}
