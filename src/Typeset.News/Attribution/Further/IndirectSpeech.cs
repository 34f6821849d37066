namespace Typeset.News.Reading;

/// <summary>Who says something in a sentence without a quote: <c>X said that the plan was dead</c>, <c>The plan was dead, X said</c>.</summary>
internal static class IndirectSpeech
{
    private const int MostWordsAfterVerb = 4;

    /// <summary>The speaker of the main verb, or null when it is none of saying.</summary>
    public static Finding? Find(Clause sentence)
    {
        return sentence.IsEmpty ? null
            : Tail(sentence) ?? CueBefore.FindMain(sentence, CueForms.Listed) ?? CueBefore.FindMain(sentence, CueForms.Wider);
    }

    /// <summary>The words after a comma at the end; <c>X, who has won, said the team was tired</c> has its subject before the comma.</summary>
    private static Finding? Tail(Clause sentence)
    {
        if (SentenceEnd.InTail(sentence, sentence.Start) is not { } finding)
        {
            return null;
        }

        ReadOnlySpan<char> mention = sentence.Paragraph.Masked.AsSpan(finding.Mention.Start, finding.Mention.End - finding.Mention.Start);
        bool verbFirst = finding.Cue is { } cue && cue.Start < finding.Mention.Start;
        return verbFirst && !(Words.AtMost(mention, MostWordsAfterVerb) && Words.IsCapital(Words.Last(mention)[0])) ? null : finding;
    }
}
