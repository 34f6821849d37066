namespace Typeset.News.Reading;

/// <summary>
/// Rules P1 to P4: whom he or she means. The last subject before the quote in its paragraph; else the last person quoted earlier with a mention
/// there; else, from the paragraph before, the speaker of its last quote, or its only subject when it has no quote.
/// </summary>
internal sealed class PronounSpeakers(IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names, QuotesByParagraph quotes)
{
    // How many candidates are looked back at; a sentence that far away names nobody by a pronoun.
    private const int FarthestCandidate = 200;

    private readonly Subjects _subjects = new(paragraphs);

    /// <summary>The person, or null when the text does not tell.</summary>
    public SpeakerDraft? Find(QuoteDraft quote, TextRange mention)
    {
        TextRange begin = quote.Range(0);
        int before = begin.Paragraph - 1;
        if (LastSubject(begin.Paragraph, begin.Start, mention) is { } subject)
        {
            return Named(subject, mention);
        }

        if (quotes.LastPersonMentionedIn(begin.Paragraph) is { } person)
        {
            return person;
        }

        if (before < 0 || !paragraphs[before].IsRead)
        {
            return null;
        }

        if (quotes.LastIn(before) is { } last)
        {
            return last.Attribution.Speaker is { Kind: SpeakerKind.Person } speaker
                && (LastSubject(before, int.MaxValue, mention) is not { } other || string.Equals(FullName(other, mention), speaker.Name, StringComparison.Ordinal))
                ? speaker
                : null;
        }

        return OnlySubject(before, mention) is { } only ? Named(only, mention) : null;
    }

    private Subject? LastSubject(int paragraph, int end, TextRange mention)
    {
        List<Subject> candidates = _subjects.In(paragraph);
        int at = candidates.Count;
        if (end != int.MaxValue)
        {
            int low = 0;
            while (low < at)
            {
                int middle = (low + at) >>> 1;
                if (candidates[middle].Start < end)
                {
                    low = middle + 1;
                }
                else
                {
                    at = middle;
                }
            }
        }

        for (int i = at - 1; i >= Math.Max(0, at - FarthestCandidate); i--)
        {
            if (names.IsSurnameBefore(candidates[i].Surname, mention))
            {
                return candidates[i];
            }
        }

        return null;
    }

    private Subject? OnlySubject(int paragraph, TextRange mention)
    {
        Subject? only = null;
        string? name = null;
        foreach (Subject candidate in _subjects.In(paragraph))
        {
            if (!names.IsSurnameBefore(candidate.Surname, mention))
            {
                continue;
            }

            string full = FullName(candidate, mention);
            if (name is not null && !string.Equals(full, name, StringComparison.Ordinal))
            {
                return null;
            }

            (only, name) = (candidate, full);
        }

        return only;
    }

    private SpeakerDraft Named(Subject subject, TextRange mention)
    {
        string name = FullName(subject, mention);
        return new SpeakerDraft(SpeakerKind.Person, name, names.FirstRoleBefore(name, mention));
    }

    private string FullName(Subject subject, TextRange mention) => names.LastBefore(subject.Surname, mention)!.Name;
}
