using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>The subject of a sentence: the words before its first verb that has one, such as to be, to have, to do, to decline.</summary>
internal static class SentenceSubject
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_verbs = Lexicon.Default.Set("SUBJECTVERB").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words for it, or null when no such verb comes before <paramref name="end"/>, or more words than a subject has.</summary>
    public static TextRange? Find(Clause sentence, int end)
    {
        string masked = sentence.Paragraph.Masked;
        int at = sentence.Start;
        while (at < end)
        {
            (at, _) = WhiteSpace.Trim(masked, at, end);
            ReadOnlySpan<char> word = Words.First(masked.AsSpan(at, end - at));
            if (word.IsEmpty || word[^1] is ';' or ':')
            {
                return null;
            }

            if (s_verbs.Contains(word))
            {
                return NounPhrase.Read(sentence.Paragraph, sentence.Start, at, afterConjunction: false) is { } subject && Words.AtMost(masked.AsSpan(subject.Start, subject.End - subject.Start), MostWords)
                    ? new TextRange(sentence.Paragraph.Index, subject.Start, subject.Apposition is { } name && name.Start < name.End && NameRun.IsAll(masked.AsSpan(name.Start, name.End - name.Start)) ? name.End : subject.End)
                    : null;
            }

            at += word.Length;
        }

        return null;
    }
}
