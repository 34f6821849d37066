namespace Typeset.News.Reading;

/// <summary>Whom the company means where the sentence before has a spokesperson for it: <c>A spokeswoman for Acme declined. The company said …</c></summary>
internal static class SpokenFor
{
    private static readonly string[] s_for = ["spokesperson for ", "spokesman for ", "spokeswoman for ", "representative for ", "spokesperson from ", "lawyer for "];

    /// <summary>The body, or null.</summary>
    public static SpeakerDraft? Find(ArticleDraft draft, TextRange mention)
    {
        ParagraphDraft paragraph = draft.Paragraphs[mention.Paragraph];
        Clause own = Clause.Before(paragraph, mention.Start, 0);
        Clause before = Clause.SentenceBefore(paragraph, own.IsEmpty ? mention.Start : own.Start, 0);
        ReadOnlySpan<char> sentence = before.IsEmpty ? default : before.Masked;
        foreach (string spokesperson in s_for)
        {
            if (sentence.LastIndexOf(spokesperson, StringComparison.Ordinal) is >= 0 and var at)
            {
                ReadOnlySpan<char> name = sentence[(at + spokesperson.Length)..];
                name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
                int end = 0;
                while (Words.First(name[end..]) is { IsEmpty: false } word && (Words.IsCapital(word[0]) || word is "&" && end > 0))
                {
                    end = Math.Min(name.Length, end + word.Length + 1);
                    if (word[^1] is ',' or ';' or ':')
                    {
                        break;
                    }
                }

                return end > 0 ? new SpeakerDraft(SpeakerKind.Organization, Words.WithoutPossessive(name[..end].TrimEnd(" ,;:")).ToString()) : null;
            }
        }

        return null;
    }
}
