namespace Typeset.News.Reading;

/// <summary>
/// Rules P6 to P8: whom a pronoun means where the rules P1 to P5 find nobody. P6: who was quoted last in the paragraph or the one before, also when that
/// is a body or somebody unnamed, whom it and they can mean too. P7: whose words the last sentence of saying there reports. P8: who was
/// quoted last a few paragraphs before, when those between name nobody.
/// </summary>
internal sealed class Antecedents(ArticleDraft draft, QuotesByParagraph quotes, PersonsByRole roles, BodiesByNoun bodies)
{
    private const int FarthestParagraph = 3;
    private const int MostSentences = 5;

    private static readonly TieredRegex s_public = Lexicon.Default.Regex("%PUBLICBODY%");
    private static readonly WordSet s_links = new(Lexicon.Default.Set("BODYLINK"));

    // A paragraph that is a whole file says nothing about one person.
    private const int LongestSearched = 4000;

    /// <summary>The speaker, or null when the text does not tell.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="mention">Where the pronoun stands.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="rule">The rule that found the speaker.</param>
    public SpeakerDraft? Find(QuoteDraft quote, TextRange mention, string pronoun, out string rule)
    {
        TextRange begin = quote.Range(0);
        if (pronoun is "it" or "It" && draft.Paragraphs[mention.Paragraph] is { IsRead: true } own && mention.Start <= LongestSearched && Clause.Before(own, mention.Start, 0) is { IsEmpty: false } ahead && Body(own, ahead) is { } subject)
        {
            // The agency said it had the request, which it said was “…”.
            rule = "P7";
            return subject;
        }

        for (int back = 0; back <= FarthestParagraph && begin.Paragraph - back is var paragraph and >= 0; back++)
        {
            ParagraphDraft searched = draft.Paragraphs[paragraph];
            int end = back == 0 ? begin.Start - 1 : searched.Text.Length;
            if (!searched.IsRead || end > LongestSearched)
            {
                break;
            }

            rule = back < 2 ? "P6" : "P8";
            if (quotes.LastIn(paragraph) is not null)
            {
                return quotes.LastSpeakerIn(paragraph) is { } speaker && CanBe(speaker, pronoun) && (back < 2 || speaker.Kind != SpeakerKind.Unnamed) && NamesNobodyElse(searched, quotes.LastEndIn(paragraph), end, speaker) ? speaker : null;
            }

            rule = back < 2 ? "P7" : "P8";
            if (Reported(searched, end, pronoun, out bool otherwise) is { } reported)
            {
                return reported;
            }

            if (back < 2 && pronoun is "it" or "It" && Clause.SentenceBefore(searched, end, 0) is var last && (Body(searched, last) ?? (last.IsEmpty ? null : bodies.OnlyIn(searched.Index, last.Start, last.End))) is { } body)
            {
                return body;
            }

            if (otherwise || !draft.Names.In(searched, 0, end).IsEmpty)
            {
                break;
            }
        }

        rule = "";
        return null;
    }

    /// <summary>The body that was the last to say or announce something before the sentence of a mention, or that the last sentence starts with.</summary>
    public SpeakerDraft? LastBody(QuoteDraft quote, TextRange mention)
    {
        bool isCompany = BodiesByNoun.IsCompany(mention.In(draft.Paragraphs));
        for (int back = 0; back <= FarthestParagraph && mention.Paragraph - back is var paragraph and >= 0; back++)
        {
            ParagraphDraft searched = draft.Paragraphs[paragraph];
            int to = back == 0 ? Math.Min(mention.Start, quote.Range(0) is var begin && begin.Paragraph == paragraph ? begin.Start : mention.Start) : searched.Text.Length;
            if (!searched.IsRead || to > LongestSearched)
            {
                return null;
            }

            if (back == 0)
            {
                Clause own = Clause.SentenceBefore(searched, to, 0);
                to = own.IsEmpty ? to : own.Start;
            }

            for (int i = 0; i < MostSentences && to > 0; i++)
            {
                Clause sentence = Clause.SentenceBefore(searched, to, 0);
                if (sentence.IsEmpty)
                {
                    break;
                }

                if (IndirectSpeech.Find(sentence) is { } finding && !Pronouns.Is(finding.Mention.In(draft.Paragraphs))
                    && SpeakerOfMention.Read(finding, draft.Paragraphs, draft.Names).Speaker is var speaker && (speaker.Kind == SpeakerKind.Organization && MayBe(speaker) || IsLoneWord(speaker)))
                {
                    return speaker;
                }

                if (Body(searched, sentence) is { } body && MayBe(body))
                {
                    return body;
                }

                to = sentence.Start;
            }
        }

        return null;

        // The retailer is no police.
        bool MayBe(SpeakerDraft body) => !(isCompany && s_public.IsMatch(body.Name));
    }

    /// <summary>Who says something in the last sentence that has a verb of saying.</summary>
    private SpeakerDraft? Reported(ParagraphDraft paragraph, int end, string pronoun, out bool otherwise)
    {
        otherwise = false;
        int to = end;
        for (int i = 0; i < MostSentences && to > 0; i++)
        {
            Clause sentence = Clause.SentenceBefore(paragraph, to, 0);
            if (sentence.IsEmpty)
            {
                return null;
            }

            if (IndirectSpeech.Find(sentence) is { } finding && !Pronouns.Is(finding.Mention.In(draft.Paragraphs)))
            {
                otherwise = true;
                string mention = finding.Mention.In(draft.Paragraphs);
                SpeakerDraft speaker = roles.Find(mention, finding.Mention) ?? (Words.HasCapital(mention.AsSpan(1)) ? null : bodies.Find(mention, finding.Mention)) ?? SpeakerOfMention.Read(finding, draft.Paragraphs, draft.Names).Speaker;
                return CanBe(speaker, pronoun) && NamesNobodyElse(paragraph, sentence.End, end, speaker) ? speaker : null;
            }

            to = sentence.Start;
        }

        return null;
    }

    /// <summary>The body or paper that the last sentence starts with: <c>The Interior Ministry praised the team.</c></summary>
    private SpeakerDraft? Body(ParagraphDraft paragraph, Clause sentence)
    {
        if (sentence.IsEmpty)
        {
            return null;
        }

        string masked = paragraph.Masked;
        int lead = sentence.Start;
        ReadOnlySpan<char> first = Words.First(masked.AsSpan(lead, sentence.End - lead));
        lead += first.EndsWith(',') && masked.AsSpan(lead + first.Length).StartsWith(" the ", StringComparison.Ordinal) || first is "But" or "And" or "Yet" ? first.Length + 1 : 0;
        int start = masked.AsSpan(lead).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? lead + 4 : lead;
        int stop = start;
        for (int at = start; at < sentence.End;)
        {
            ReadOnlySpan<char> word = Words.First(masked.AsSpan(at, sentence.End - at));
            bool isCapital = !word.IsEmpty && Words.IsCapital(word[0]);
            if (word.IsEmpty || !isCapital && !s_links.Contains(word))
            {
                break;
            }

            stop = isCapital ? at + word.TrimEnd(",;:").Length : stop;
            at += word.Length + 1;
            if (word[^1] is ',' or ';' or ':')
            {
                break;
            }
        }

        if (stop == start)
        {
            return null;
        }

        var mention = new TextRange(paragraph.Index, lead, stop);
        SpeakerDraft speaker = SpeakerOfMention.Read(new Finding(AttributionRule.A18, mention, mention, ""), draft.Paragraphs, draft.Names).Speaker;
        return speaker.Kind == SpeakerKind.Organization ? speaker : null;
    }

    private bool NamesNobodyElse(ParagraphDraft paragraph, int start, int end, SpeakerDraft speaker)
    {
        foreach ((_, _, string name) in draft.Names.In(paragraph, Math.Min(start, end), end))
        {
            if (!string.Equals(name, speaker.Name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Eskom, which is no first name and the surname of nobody; but not Shippers.
    private static bool IsLoneWord(SpeakerDraft speaker) =>
        speaker.Kind == SpeakerKind.Person && !speaker.Name.Contains(' ', StringComparison.Ordinal) && speaker.Name[^1] != 's' && !PersonWords.IsGivenName(speaker.Name) && !NamesOfText.IsNotName(speaker.Name) && !PersonWords.Is(speaker.Name);

    /// <summary>He and she are one person, it is a body or a paper, they are a body or several people.</summary>
    private static bool CanBe(SpeakerDraft speaker, string pronoun)
    {
        bool several = speaker.Count is > 1 || speaker.Kind == SpeakerKind.Unnamed && IsPlural(speaker.Name);
        return pronoun switch
        {
            "he" or "He" or "she" or "She" => speaker.Kind != SpeakerKind.Organization && !several,
            "it" or "It" => speaker.Kind == SpeakerKind.Organization || IsLoneWord(speaker) || speaker.Kind == SpeakerKind.Unnamed && !several,
            "they" or "They" => speaker.Kind == SpeakerKind.Organization || several,
            _ => false,
        };
    }

    /// <summary>Whether a speaker is one human being, whom he or she can mean.</summary>
    public static bool IsOnePerson(SpeakerDraft speaker) => CanBe(speaker, "he");

    private static bool IsPlural(string description)
    {
        int end = description.AsSpan().IndexOfAny(",(");
        ReadOnlySpan<char> head = end < 0 ? description : description.AsSpan(0, end);
        foreach (string preposition in s_prepositions)
        {
            int at = head.IndexOf(preposition, StringComparison.Ordinal);
            head = at > 0 ? head[..at] : head;
        }

        return Words.Last(head) is [_, .., 's'] and not [.., 's', 's'];
    }

    private static readonly string[] s_prepositions = [" of ", " for ", " with ", " from ", " at ", " in ", " who ", " on ", " near "];
}
