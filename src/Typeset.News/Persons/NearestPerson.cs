namespace Typeset.News.Reading;

/// <summary>
/// Whom he or she means: the nearest person before the quote whom the text does not call by the other pronoun, of a sentence its subject. First whom the
/// paragraph brings in, then the paragraphs before, when those between bring in nobody whom it could be.
/// </summary>
internal sealed class NearestPerson(ArticleDraft draft, QuotesByParagraph quotes, PersonsByRole roles)
{
    private const int FarthestParagraph = 4;
    private const int FarthestOfUnnamed = 1;
    private const int MostOfOnlyOne = 16;

    // Of those whom the text calls by the pronoun.
    private const int FarthestOfKnown = 12;

    private static readonly WordSet s_demonyms = new(Lexicon.Default.Set("DEMONYM"));
    private static readonly WordSet s_things = new(Lexicon.Default.Set("THINGWORD"));
    private static readonly string[] s_ends = [" of ", " for ", " with ", " from ", " at ", " in ", " on ", " who ", " near ", " by ", " to "];

    private readonly PersonsBefore _persons = new(draft, quotes, roles);
    private readonly SexOfPersons _sexes = new(draft.Paragraphs, draft.Names);

    /// <summary>The person, or null when the text does not tell or leaves a doubt.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="mention">Where the pronoun stands.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="asker">Who asked what is answered, and so does not speak; or null.</param>
    /// <param name="rule">The rule that found the person, or that found a doubt.</param>
    public SpeakerDraft? Find(QuoteDraft quote, TextRange mention, string pronoun, string? asker, out string rule) => Find(quote, mention, SexOfPersons.OfPronoun(pronoun), isDescribed: false, asker, out rule);

    /// <summary>The person whom a description without a name means, the 52-year-old, or null.</summary>
    public SpeakerDraft? FindDescribed(QuoteDraft quote, TextRange mention, string description, string? asker) => Find(quote, mention, SexOfPersons.OfWords(description), isDescribed: true, asker, out _);

    private SpeakerDraft? Find(QuoteDraft quote, TextRange mention, Sex sex, bool isDescribed, string? asker, out string rule)
    {
        TextRange begin = quote.Range(0);
        int end = begin.Paragraph == mention.Paragraph ? Math.Min(begin.Start, mention.Start) : begin.Start;
        int back = 0;
        for (int at = begin.Paragraph; at >= 0 && back <= FarthestOfKnown; at--)
        {
            ParagraphDraft paragraph = draft.Paragraphs[at];
            if (!paragraph.IsRead)
            {
                continue;
            }

            List<PersonBefore> persons = _persons.In(paragraph, back == 0 ? end : paragraph.Text.Length);
            for (int i = 0; i < persons.Count; i++)
            {
                persons[i] = persons[i].Surname is { } surname && !CanBe(persons[i].Speaker, sex) ? Namesake(persons[i], surname, paragraph.Index, sex) : persons[i];
            }

            persons.RemoveAll(person => string.Equals(person.Speaker.Name, asker, StringComparison.Ordinal));
            bool others = persons.RemoveAll(person => !CanBe(person.Speaker, sex)) > 0;
            if (back > FarthestOfUnnamed)
            {
                // Of somebody without a name the next paragraph tells, and no later one.
                persons.RemoveAll(person => person.Speaker.Kind == SpeakerKind.Unnamed && _sexes.Of(person.Speaker) == Sex.Unknown);
            }

            persons.RemoveAll(person => !person.IsSubject && (StandsBehindPronoun(paragraph.Masked, person, sex) || IsBesideDescribed(paragraph.Masked, person)) || StandsBesidePronoun(paragraph.Masked, person, sex));
            persons.RemoveAll(person => IsAgent(paragraph.Masked, person, persons));
            if (persons.Count == 0)
            {
                persons = _persons.OwnersIn(paragraph, back == 0 ? end : paragraph.Text.Length);
                persons.RemoveAll(person => !CanBe(person.Speaker, sex));
            }

            if (persons.Count == 0 && !isDescribed && sex != Sex.Unknown)
            {
                persons = _persons.OnlyOwnerIn(paragraph, back == 0 ? end : paragraph.Text.Length);
                persons.RemoveAll(person => _sexes.Of(person.Speaker) != sex);
            }

            if (persons.Count > 0)
            {
                PersonBefore? chosen = back > FarthestParagraph && !(sex != Sex.Unknown && persons.TrueForAll(person => _sexes.Of(person.Speaker) == sex)) ? null : back == 0 ? Nearest(persons, sex) : OfParagraphBefore(persons, sex, others, isDescribed);
                rule = back == 0 ? chosen?.IsQuoted == true ? "P2" : "P1" : back == 1 ? chosen?.IsQuoted == true ? "P3" : "P4" : chosen?.IsQuoted == true ? "P8" : "P9";
                if (chosen is not null && back <= 1 && sex != Sex.Unknown)
                {
                    _sexes.Add(chosen.Speaker.Name, sex);
                }

                return chosen?.Speaker;
            }

            back++;
        }

        rule = "P9";
        return OnlyOneBefore(begin, sex);
    }

    /// <summary>The only person whom the text names before a quote, if only as an owner: the jars in Ana Ruiz’s garage.</summary>
    private SpeakerDraft? OnlyOneBefore(TextRange quote, Sex sex)
    {
        FullName? only = null;
        int mentions = 0;
        foreach (FullName name in draft.Names.All())
        {
            if (!name.Range.IsBefore(quote))
            {
                break;
            }

            if (only is not null && !string.Equals(only.Name, name.Name, StringComparison.Ordinal) || mentions++ > MostOfOnlyOne)
            {
                return null;
            }

            only = name;
        }

        return only is not null && new SpeakerDraft(SpeakerKind.Person, only.Name, only.Role) is var speaker && CanBe(speaker, sex) ? speaker : null;
    }

    // He is Ruiz: of two people with that surname the one who can be he.
    private PersonBefore Namesake(PersonBefore person, string surname, int paragraph, Sex sex) =>
        draft.Names.LastBefore(surname, new TextRange(paragraph, person.Start, person.Start), sex) is { } other
        && new SpeakerDraft(SpeakerKind.Person, other.Name, other.Role) is var speaker
        && CanBe(speaker, sex)
            ? person with { Speaker = speaker }
            : person;

    private bool CanBe(SpeakerDraft speaker, Sex sex) =>
        (speaker.Kind != SpeakerKind.Unnamed || HeadOf(speaker.Name) is var head && (PersonWords.Is(Words.Last(head)) || Words.First(speaker.Name) is "A" or "An" or "One" or "Another" or "a" or "an" or "one" or "another" && !s_things.ContainsAnyOf(head))) &&
        Antecedents.IsOnePerson(speaker) && (_sexes.Of(speaker) is var known && (known == Sex.Unknown || sex == Sex.Unknown || known == sex));

    // She was taken on by Ruiz: who she is stands further ahead, and is not Ruiz.
    private static bool StandsBehindPronoun(string masked, PersonBefore person, Sex sex)
    {
        ReadOnlySpan<char> ahead = masked.AsSpan(person.Sentence, person.Start - person.Sentence);
        foreach (Range word in ahead.SplitAny(" ,—–"))
        {
            if (Pronouns.IsResolved(ahead[word]) && SexOfPersons.OfPronoun(ahead[word]) == sex)
            {
                return true;
            }
        }

        return false;
    }

    // He and Ruiz were late: he is not Ruiz.
    private static bool StandsBesidePronoun(string masked, PersonBefore person, Sex sex)
    {
        ReadOnlySpan<char> ahead = masked.AsSpan(person.Sentence, person.Start - person.Sentence);
        return ahead.Length > 7 && Words.First(ahead) is var first && SexOfPersons.OfPronoun(first) == sex && sex != Sex.Unknown && ahead[first.Length..].StartsWith(" and ", StringComparison.Ordinal);
    }

    // The Jamaican, 26, was second behind Ruiz: of him the sentence tells, and not of Ruiz.
    private static bool IsBesideDescribed(string masked, PersonBefore person) =>
        masked.AsSpan(person.Sentence).StartsWith("The ", StringComparison.Ordinal)
        && Words.First(masked.AsSpan(person.Sentence + 4)) is var word
        && (s_demonyms.Contains(word.TrimEnd(',')) && word.Length < masked.Length - person.Sentence - 5 && (word[^1] == ',' || char.IsAsciiLetterLower(masked[person.Sentence + 5 + word.Length]) && !PersonWords.Is(Words.First(masked.AsSpan(person.Sentence + 5 + word.Length)))) || word.EndsWith("-year-old", StringComparison.Ordinal));

    // Questioned by Ruiz, he said: of whom the sentence says something stands behind.
    private static bool IsAgent(string masked, PersonBefore person, List<PersonBefore> persons)
    {
        ReadOnlySpan<char> ahead = masked.AsSpan(person.Sentence, person.Start - person.Sentence);
        int by = ahead.IndexOf("ed by ", StringComparison.Ordinal);
        return by > 0
            && ahead[..by].IndexOf(' ') < 0
            && (ahead[by..].IndexOf(',') < 0 || persons.Exists(another => another.Sentence == person.Sentence && another.Start > person.Start));
    }

    /// <summary>A description before what is said of it: the note of Sister Ignatius; one slip, dated 1927.</summary>
    private static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> description)
    {
        int comma = description.IndexOfAny(",(");
        ReadOnlySpan<char> head = comma > 0 ? description[..comma] : description;
        foreach (string end in s_ends)
        {
            int at = head.IndexOf(end, StringComparison.Ordinal);
            head = at > 0 ? head[..at] : head;
        }

        return head;
    }

    /// <summary>The subject of the last sentence that has one, or else the last person.</summary>
    private PersonBefore? Nearest(List<PersonBefore> persons, Sex sex)
    {
        for (int last = persons.Count - 1; last >= 0;)
        {
            int first = last;
            while (first > 0 && persons[first - 1].Sentence == persons[last].Sentence)
            {
                first--;
            }

            List<PersonBefore> sentence = persons[first..(last + 1)];
            if ((sentence.Find(static person => person.IsSubject) ?? sentence.Find(person => _sexes.Of(person.Speaker) == sex)) is { } found)
            {
                return found;
            }

            last = first - 1;
        }

        return persons[^1];
    }

    /// <summary>The same in a paragraph before; not where the text tells of nobody there that it is the one, and two could be.</summary>
    private PersonBefore? OfParagraphBefore(List<PersonBefore> persons, Sex sex, bool others, bool isDescribed)
    {
        PersonBefore? nearest = Nearest(persons, sex);
        if (nearest is null || _sexes.Of(nearest.Speaker) == sex)
        {
            return nearest;
        }

        bool another = persons.Exists(person => person.IsSubject && !string.Equals(person.Speaker.Name, nearest.Speaker.Name, StringComparison.Ordinal));
        return nearest.IsSubject && (isDescribed || !another || nearest.IsQuoted) || !others && persons.TrueForAll(person => string.Equals(person.Speaker.Name, nearest.Speaker.Name, StringComparison.Ordinal)) ? nearest : null;
    }
}
