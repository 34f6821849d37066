namespace Typeset.News.Reading;

/// <summary>
/// Rules P1 to P4: whom he or she means. The last subject before the quote in its paragraph; else the last person quoted earlier with a mention
/// there; else, from the paragraph before, the speaker of its last quote, or its only subject when it has no quote.
/// </summary>
internal sealed class PronounSpeakers(IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names, QuotesByParagraph quotes)
{
    private static readonly string[] s_addressesOfWomen = ["Ms. ", "Mrs. ", "Miss ", "Ms ", "Mrs "];
    private static readonly string[] s_addressesOfMen = ["Mr. ", "Mr "];

    // How many candidates are looked back at; a sentence that far away names nobody by a pronoun.
    private const int FarthestCandidate = 200;
    private const int FarthestParagraph = 4;

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
    /// Rule P9: the only person whom one of the paragraphs before names, when those between name and quote nobody; asked when P6 to P8 find nobody.
    /// </summary>
    public SpeakerDraft? FindFarther(QuoteDraft quote, TextRange mention)
    {
        TextRange begin = quote.Range(0);
        if (begin.Start > LongestSearched || names.In(paragraphs[begin.Paragraph], 0, begin.Start).Any())
        {
            return null;
        }

        for (int i = begin.Paragraph - 1; i >= Math.Max(0, begin.Paragraph - FarthestParagraph); i--)
        {
            ParagraphDraft before = paragraphs[i];
            if (!before.IsRead || before.Text.Length > LongestSearched || quotes.LastIn(i) is not null)
            {
                return null;
            }

            string? name = null;
            if (!AddNamed(before, before.Text.Length, ref name))
            {
                return null;
            }

            if (name is not null)
            {
                return IsAddressedOtherwise(name, mention) ? null : new SpeakerDraft(SpeakerKind.Person, name, names.FirstRoleBefore(name, mention));
            }
        }

        return null;
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

        string? name = null;
        bool onlyOne = AddNamed(paragraphs[paragraph], begin.Start, ref name);
        if (name is null && paragraph > 0 && paragraphs[paragraph - 1].IsRead)
        {
            ParagraphDraft before = paragraphs[paragraph - 1];
            onlyOne = AddNamed(before, before.Text.Length, ref name);
            if (onlyOne && quotes.LastIn(before.Index)?.Attribution.Speaker is { Kind: SpeakerKind.Person } speaker)
            {
                onlyOne = name is null || string.Equals(name, speaker.Name, StringComparison.Ordinal);
                name ??= speaker.Name;
            }
        }

        return onlyOne && name is not null && !IsAddressedOtherwise(name, mention)
            ? new SpeakerDraft(SpeakerKind.Person, name, names.FirstRoleBefore(name, mention))
            : null;
    }

    /// <summary>Takes in whom the start of a paragraph names; false when that is more than one person.</summary>
    private bool AddNamed(ParagraphDraft paragraph, int end, ref string? only)
    {
        foreach ((_, string name) in names.In(paragraph, 0, end))
        {
            if (only is not null && !string.Equals(only, name, StringComparison.Ordinal))
            {
                return false;
            }

            only ??= name;
        }

        return true;
    }

    private bool IsAddressedOtherwise(string name, TextRange mention)
    {
        ReadOnlySpan<char> surname = name.AsSpan(name.LastIndexOf(' ') + 1);
        bool he = paragraphs[mention.Paragraph].Text[mention.Start] is 'h' or 'H' && paragraphs[mention.Paragraph].Text[mention.End - 1] != 'r';
        string[] others = he ? s_addressesOfWomen : s_addressesOfMen;
        for (int i = mention.Paragraph; i >= Math.Max(0, mention.Paragraph - FarthestAddress); i--)
        {
            string text = paragraphs[i].Text;
            if (text.Length <= LongestSearched && IsAddressed(text, surname, others))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAddressed(string text, ReadOnlySpan<char> surname, string[] addresses)
    {
        for (int at = 0; at <= text.Length && text.AsSpan(at).IndexOf(surname) is var next and >= 0; at++)
        {
            at += next;
            foreach (string address in addresses)
            {
                if (text.AsSpan(0, at).EndsWith(address, StringComparison.Ordinal))
                {
                    return true;
                }
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
