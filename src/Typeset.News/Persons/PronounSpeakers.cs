namespace Typeset.News.Reading;

/// <summary>
/// Rules P1 to P4: whom he or she means. The last subject before the quote in its paragraph; else the last person quoted earlier with a mention
/// there; else, from the paragraph before, the speaker of its last quote, or its only subject when it has no quote.
/// </summary>
internal sealed class PronounSpeakers(IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names, QuotesByParagraph quotes)
{
    // How many candidates are looked back at; a sentence that far away names nobody by a pronoun.
    private const int FarthestCandidate = 200;

    // A paragraph that is a whole file says nothing about one person.
    private const int LongestSearched = 4000;

    private readonly Subjects _subjects = new(paragraphs);

    // How far back a form of address is looked for; a text that uses them does so all the time.
    private const int FarthestAddress = 20;

    /// <summary>The person, or null when the text does not tell.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="mention">The pronoun.</param>
    /// <param name="rule">The rule that found the person.</param>
    public SpeakerDraft? Find(QuoteDraft quote, TextRange mention, out string rule)
    {
        if (Listed(quote, mention, out rule) is { } listed)
        {
            return listed;
        }

        rule = "P5";
        return OnlyPerson(quote, mention);
    }

    /// <summary>
    /// Rule P5: the only person that the paragraph names before the quote, or, when it names none, the only one that the paragraph before names or quotes;
    /// not one whom the text calls Ms. when the pronoun is he.
    /// </summary>
    private SpeakerDraft? OnlyPerson(QuoteDraft quote, TextRange mention)
    {
        TextRange begin = quote.Range(0);
        int paragraph = begin.Paragraph;
        if (begin.Start > LongestSearched || paragraph > 0 && paragraphs[paragraph - 1].Text.Length > LongestSearched)
        {
            return null;
        }

        List<string> named = [.. names.In(paragraphs[paragraph], 0, begin.Start).Select(static one => one.Name).Distinct(StringComparer.Ordinal).Take(2)];
        if (named.Count == 0 && paragraph > 0 && paragraphs[paragraph - 1].IsRead)
        {
            ParagraphDraft before = paragraphs[paragraph - 1];
            IEnumerable<string> all = names.In(before, 0, before.Text.Length).Select(static one => one.Name);
            if (quotes.LastIn(before.Index) is { } last)
            {
                all = last.Attribution.Speaker is { Kind: SpeakerKind.Person } speaker ? all.Append(speaker.Name) : all;
            }

            named = [.. all.Distinct(StringComparer.Ordinal).Take(2)];
        }

        return named is [var name] && !IsAddressedOtherwise(name, mention)
            ? new SpeakerDraft(SpeakerKind.Person, name, names.FirstRoleBefore(name, mention))
            : null;
    }

    private bool IsAddressedOtherwise(string name, TextRange mention)
    {
        string surname = name[(name.LastIndexOf(' ') + 1)..];
        bool he = paragraphs[mention.Paragraph].Text[mention.Start] is 'h' or 'H';
        string[] others = he ? ["Ms. ", "Mrs. ", "Miss ", "Ms ", "Mrs "] : ["Mr. ", "Mr "];
        for (int i = mention.Paragraph; i >= Math.Max(0, mention.Paragraph - FarthestAddress); i--)
        {
            string text = paragraphs[i].Text;
            if (text.Length <= LongestSearched && Array.Exists(others, other => text.Contains(other + surname, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private SpeakerDraft? Listed(QuoteDraft quote, TextRange mention, out string rule)
    {
        rule = "P1";
        TextRange begin = quote.Range(0);
        int before = begin.Paragraph - 1;
        if (LastSubject(begin.Paragraph, begin.Start, mention) is { } subject)
        {
            return Named(subject, mention);
        }

        rule = "P2";
        if (quotes.LastPersonMentionedIn(begin.Paragraph) is { } person)
        {
            return person;
        }

        if (before < 0 || !paragraphs[before].IsRead)
        {
            return null;
        }

        rule = "P3";
        if (quotes.LastIn(before) is { } last)
        {
            return last.Attribution.Speaker is { Kind: SpeakerKind.Person } speaker
                && (LastSubject(before, int.MaxValue, mention) is not { } other || string.Equals(FullName(other, mention), speaker.Name, StringComparison.Ordinal))
                ? speaker
                : null;
        }

        rule = "P4";
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
