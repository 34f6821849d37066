namespace Typeset.News.Reading;

/// <summary>He or she, where a sentence has one of the two and not the other.</summary>
internal static class OnlyPronoun
{
    /// <summary>Where the sentence starts with it; else null.</summary>
    public static TextRange? AtStart(Clause sentence)
    {
        (int start, _) = WhiteSpace.Trim(sentence.Paragraph.Masked, sentence.Start, sentence.End);
        ReadOnlySpan<char> word = Words.First(sentence.Paragraph.Masked.AsSpan(start, sentence.End - start));
        word = word.IndexOfAny('’', '\'') is > 0 and var clitic ? word[..clitic] : word;
        return Pronouns.IsResolved(word) ? new TextRange(sentence.Paragraph.Index, start, start + word.Length) : null;
    }

    /// <summary>Where the sentence has it first, or null when it has none, or both.</summary>
    public static TextRange? Find(Clause sentence)
    {
        string masked = sentence.Paragraph.Masked;
        TextRange? only = null;
        for (int at = sentence.Start; at < sentence.End;)
        {
            (at, _) = WhiteSpace.Trim(masked, at, sentence.End);
            ReadOnlySpan<char> word = Words.First(masked.AsSpan(at, sentence.End - at));
            if (Pronouns.IsResolved(word))
            {
                if (only is { } first && char.ToUpperInvariant(masked[first.Start]) != char.ToUpperInvariant(word[0]))
                {
                    return null;
                }

                only ??= new TextRange(sentence.Paragraph.Index, at, at + word.Length);
            }

            at += Math.Max(1, word.Length);
        }

        return only;
    }
}
