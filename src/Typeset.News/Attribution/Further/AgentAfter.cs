using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A23: the verb is passive and stands before the words, who spoke after them: <c>it was called “…” by X</c>, <c>hailed as “…” by X</c>. What A15 reads has both
/// on one side.
/// </summary>
internal static class AgentAfter
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_passives = Lexicon.Default.Set("PASSIVE").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> s_stops = SearchValues.Create(",.;:“\"");
    private static readonly TieredRegex s_cut = Lexicon.Default.Regex("%CUT%");

    public static Finding? Find(QuotePlace place)
    {
        string masked = place.Paragraph.Masked;
        (int by, _) = WhiteSpace.Trim(masked, place.Mark.Close, masked.Length);
        if (place.IsDirect || place.Mark.RunsOn || by + 3 >= masked.Length || !masked.AsSpan(by).StartsWith("by ", StringComparison.Ordinal))
        {
            return null;
        }

        (_, int end) = WhiteSpace.Trim(masked, 0, place.Mark.Open);
        ReadOnlySpan<char> word = Words.Last(masked.AsSpan(0, end));
        if (word is "as")
        {
            (_, end) = WhiteSpace.Trim(masked, 0, end - word.Length);
            word = Words.Last(masked.AsSpan(0, end));
        }

        if (!s_passives.Contains(word) || CueForms.WithInfinitives.Find(word) is not [var form, ..])
        {
            return null;
        }

        int start = by + 3;
        int stop = masked.AsSpan(start).IndexOfAny(s_stops);
        stop = stop < 0 ? masked.Length : start + stop;
        foreach (ValueMatch cut in s_cut.EnumerateMatches(masked.AsSpan(start, stop - start)))
        {
            stop = start + cut.Index;
            break;
        }

        int paragraph = place.Paragraph.Index;
        return NounPhrase.Read(place.Paragraph, start, stop, afterConjunction: false) is { } agent && Words.AtMost(masked.AsSpan(agent.Start, agent.End - agent.Start), MostWords)
            ? new Finding(AttributionRule.A23, new TextRange(paragraph, agent.Start, agent.End), new TextRange(paragraph, end - word.Length, end), form.Lemma)
            : NamesPlural(masked.AsSpan(start, stop - start), out int length)
                ? new Finding(AttributionRule.A23, new TextRange(paragraph, start, start + length), new TextRange(paragraph, end - word.Length, end), form.Lemma)
                : null;
    }

    // Residents; local traders.
    private static bool NamesPlural(ReadOnlySpan<char> words, out int length)
    {
        ReadOnlySpan<char> trimmed = words.TrimEnd();
        length = trimmed.Length;
        return Words.AtMost(trimmed, 4) && Words.Last(trimmed) is [.., 's'] and not [.., 's', 's'];
    }
}
