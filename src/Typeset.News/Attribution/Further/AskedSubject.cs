using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A30: a whole quote follows on a sentence that tells how somebody took a question: <c>Asked what he would do, X did not hesitate. “Swim.”</c>, <c>X wept when asked about it. “No.”</c>
/// </summary>
internal static class AskedSubject
{
    private const int MostWordsOfDescription = 4;
    private const int MostWordsOfName = 4;

    private static readonly WordSet s_leading = new(Lexicon.Default.Set("LEADING"));
    private static readonly string[] s_questions = [" when asked ", " when pressed ", " when questioned "];
    private static readonly SearchValues<string> s_signs = SearchValues.Create([.. s_questions, .. Lexicon.Default.Set("LEADING")], StringComparison.Ordinal);

    /// <summary>Whether any sentence of a paragraph may be one.</summary>
    public static bool MayStandIn(ParagraphDraft paragraph) => paragraph.Masked.AsSpan().ContainsAny(s_signs);

    public static Finding? Find(Clause sentence)
    {
        string masked = sentence.Paragraph.Masked;
        (int start, int end) = WhiteSpace.Trim(masked, sentence.Start, sentence.End);
        if (start >= end)
        {
            return null;
        }

        TextRange? subject = null;
        if (s_leading.Contains(Words.First(masked.AsSpan(start, end - start))))
        {
            for (int comma = masked.IndexOf(", ", start, end - start, StringComparison.Ordinal); comma >= 0 && subject is null; comma = masked.IndexOf(", ", comma + 2, end - comma - 2, StringComparison.Ordinal))
            {
                subject = At(sentence.Paragraph, comma + 2, end);
            }
        }
        else if (Array.Exists(s_questions, question => masked.AsSpan(start, end - start).Contains(question, StringComparison.Ordinal)))
        {
            subject = At(sentence.Paragraph, start, end);
        }

        return subject is { } mention ? new Finding(AttributionRule.A30, mention, null, null) : null;
    }

    /// <summary>He or she, a name, or words for a person at a place, with a verb behind them.</summary>
    public static TextRange? At(ParagraphDraft paragraph, int start, int end) => DescriptionAt(paragraph, start, end) ?? NameAt(paragraph, start, end);

    /// <summary>Words with the, his, her or their for a person at a place, with a verb behind them.</summary>
    public static TextRange? DescriptionAt(ParagraphDraft paragraph, int start, int end)
    {
        string masked = paragraph.Masked;
        int stop = start + Words.First(masked.AsSpan(start, end - start)).Length;
        if (masked.AsSpan(start, stop - start) is "the" or "The" or "his" or "His" or "her" or "Her" or "their" or "Their")
        {
            for (int words = 0; words < MostWordsOfDescription; words++)
            {
                ReadOnlySpan<char> word = WordAfter(masked, stop, end);
                if (word.IsEmpty)
                {
                    return null;
                }

                stop += 1 + word.Length;
                if (PersonWords.Is(word) || word.Contains("-year-old", StringComparison.Ordinal))
                {
                    // The 58-year-old educator.
                    ReadOnlySpan<char> next = WordAfter(masked, stop, end);
                    stop += PersonWords.Is(next) ? 1 + next.Length : 0;
                    return IsBeforeVerb(masked, stop, end) ? new TextRange(paragraph.Index, start, stop) : null;
                }
            }
        }

        return null;
    }

    private static TextRange? NameAt(ParagraphDraft paragraph, int start, int end)
    {
        string masked = paragraph.Masked;
        ReadOnlySpan<char> first = Words.First(masked.AsSpan(start, end - start));
        int stop = start + first.Length;
        if (!Pronouns.IsResolved(first))
        {
            if (first.IsEmpty || !Words.IsCapital(first[0]) || !char.IsLetter(first[^1]) || first.IndexOfAny('’', '\'') > 0 || NamesOfText.IsNotName(first))
            {
                return null;
            }

            for (int words = 1; words < MostWordsOfName && WordAfter(masked, stop, end) is { IsEmpty: false } next && Words.IsCapital(next[0]); words++)
            {
                stop += 1 + next.Length;
            }
        }

        return IsBeforeVerb(masked, stop, end) ? new TextRange(paragraph.Index, start, stop) : null;
    }

    private static ReadOnlySpan<char> WordAfter(string masked, int at, int end) => at + 1 < end && masked[at] == ' ' ? Words.First(masked.AsSpan(at + 1, end - at - 1)) : default;

    private static bool IsBeforeVerb(string masked, int at, int end) => at + 1 < end && masked[at] == ' ' && char.IsAsciiLetterLower(masked[at + 1]) && !Words.First(masked.AsSpan(at + 1, end - at - 1)).SequenceEqual("and");
}
