namespace Typeset.News.Reading;

/// <summary>Who says something in a sentence without a quote: <c>X said that the plan was dead</c>, <c>The plan was dead, X said</c>.</summary>
internal static class IndirectSpeech
{
    /// <summary>The speaker of the main verb, or null when it is none of saying.</summary>
    public static Finding? Find(Clause sentence)
    {
        return sentence.IsEmpty ? null
            : SentenceEnd.InTail(sentence, sentence.Start) ?? CueBefore.FindMain(sentence, CueForms.Listed) ?? CueBefore.FindMain(sentence, CueForms.Wider);
    }
}
