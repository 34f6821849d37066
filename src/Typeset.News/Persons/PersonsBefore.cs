namespace Typeset.News.Reading;

/// <summary>Somebody whom a paragraph brings in.</summary>
/// <param name="Start">Where.</param>
/// <param name="Sentence">Where the sentence starts.</param>
/// <param name="Speaker">Who.</param>
/// <param name="IsSubject">Whether the sentence says something of them.</param>
/// <param name="IsQuoted">Whether it says that they said a quote.</param>
/// <param name="Surname">The surname, where the paragraph has nothing else of the name.</param>
internal sealed record PersonBefore(int Start, int Sentence, SpeakerDraft Speaker, bool IsSubject, bool IsQuoted, string? Surname = null);

/// <summary>Who is brought in before a place of a paragraph: by name outside the quoted words, or as the speaker of a quote.</summary>
internal sealed class PersonsBefore(ArticleDraft draft, QuotesByParagraph quotes, PersonsByRole roles)
{
    // A paragraph that is a whole file says nothing about one person.
    private const int LongestSearched = 4000;
    private const int MostRoleWords = 3;

    private static readonly string[] s_articles = ["The ", "A ", "An "];

    private static readonly Comparer<TextRange> s_byStart = Comparer<TextRange>.Create(static (left, right) => left.Start.CompareTo(right.Start));

    private readonly Dictionary<int, List<TextRange>> _roles = [];

    // All marks of quotes, from the start of the text.
    private List<Mark>? _marks;

    /// <summary>The persons from the left.</summary>
    public List<PersonBefore> In(ParagraphDraft paragraph, int end)
    {
        var persons = new List<PersonBefore>();
        int from = Math.Max(0, end - LongestSearched);
        string masked = paragraph.Masked;
        List<(TextRange Mention, SpeakerDraft Speaker)> mentions = quotes.MentionedIn(paragraph.Index);
        for (int i = mentions.Count - 1; i >= 0 && mentions[i].Mention.Start >= from; i--)
        {
            (TextRange mention, SpeakerDraft speaker) = mentions[i];
            if (mention.End <= end)
            {
                persons.Add(new PersonBefore(mention.Start, SentenceStart(masked, mention.Start), speaker, true, true));
            }
        }

        foreach ((TextRange range, _, string name) in draft.Names.In(paragraph, from, end))
        {
            if (IsQuoted(range) || IsMention(mentions, range, from))
            {
                continue;
            }

            int sentence = SentenceStart(masked, range.Start);
            ReadOnlySpan<char> printed = masked.AsSpan(range.Start, range.End - range.Start);
            string? surname = !printed.Contains(' ') && name.Length > printed.Length && FullName.SurnameOf(name).SequenceEqual(printed) ? printed.ToString() : null;
            persons.Add(new PersonBefore(range.Start, sentence, Named(name, paragraph, end), GrammaticalRole.IsSubject(masked, sentence, range.Start), false, surname));
        }

        AddDescribed(persons, paragraph, from, end);
        persons.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return persons;
    }

    // A digger driver, who stopped; but not a digger driver, Ana Ruiz.
    private SpeakerDraft? Described(ParagraphDraft paragraph, TextRange role)
    {
        string text = paragraph.Text;
        if (text[role.Start] is 'T' or 't')
        {
            return roles.Find(role.In(draft.Paragraphs), role);
        }

        int next = role.End < text.Length && text[role.End] == ',' ? role.End + 1 : role.End;
        return !text.AsSpan(next).StartsWith(" and ") && next + 1 < text.Length && text[next] == ' ' && char.IsAsciiLetterLower(text[next + 1]) ? new SpeakerDraft(SpeakerKind.Unnamed, role.In(draft.Paragraphs)) : null;
    }

    /// <summary>Adds who a sentence starts with by role: The judge read it in silence; and, where nobody else is brought in: A digger driver stopped.</summary>
    private void AddDescribed(List<PersonBefore> persons, ParagraphDraft paragraph, int from, int end)
    {
        List<TextRange> found = RolesIn(paragraph);
        int first = found.BinarySearch(new TextRange(paragraph.Index, from, from), s_byStart);
        for (int i = first < 0 ? ~first : first; i < found.Count && found[i].End <= end; i++)
        {
            TextRange role = found[i];
            if (!persons.Exists(person => person.Start == role.Start) && !IsQuoted(role) && (paragraph.Text[role.Start] is 'T' or 't' || persons.Count == 0) && Described(paragraph, role) is { } speaker)
            {
                persons.Add(new PersonBefore(role.Start, role.Start, speaker, GrammaticalRole.IsSubject(paragraph.Masked, role.Start, role.Start), false));
            }
        }
    }

    // The words from the article up to the first that says what a person is, at the start of sentences; found once, since every pronoun asks for them.
    private List<TextRange> RolesIn(ParagraphDraft paragraph)
    {
        if (_roles.TryGetValue(paragraph.Index, out List<TextRange>? found))
        {
            return found;
        }

        found = [];
        foreach (string article in s_articles)
        {
            FindRoles(paragraph, article, found);
        }

        for (int sentence = AskedSubject.MayStandIn(paragraph) ? 0 : paragraph.Text.Length; sentence < paragraph.Text.Length; sentence = NextSentence(paragraph.Masked, sentence))
        {
            // Asked about a deal, the CEO laughed.
            if (AskedSubject.Find(new Clause(paragraph, sentence, Math.Min(NextSentence(paragraph.Masked, sentence), paragraph.Text.Length))) is { } asked && paragraph.Text[asked.Mention.Start] == 't')
            {
                found.Add(asked.Mention);
            }
        }

        found.Sort(s_byStart);
        _roles.Add(paragraph.Index, found);
        return found;
    }

    private static int NextSentence(string masked, int at)
    {
        int stop = masked.AsSpan(at).IndexOfAny('.', '!', '?');
        return stop < 0 ? masked.Length : at + stop + 1;
    }

    private static void FindRoles(ParagraphDraft paragraph, string article, List<TextRange> found)
    {
        string masked = paragraph.Masked;
        for (int at = masked.IndexOf(article, StringComparison.Ordinal); at >= 0; at = masked.IndexOf(article, at + 1, StringComparison.Ordinal))
        {
            int end = StartsSentence(masked, at) ? at + article.Length - 1 : masked.Length;
            for (int words = 0; words < MostRoleWords && end < masked.Length && masked[end] == ' '; words++)
            {
                int start = end + 1;
                end = start;
                while (end < masked.Length && (char.IsAsciiLetterLower(masked[end]) || masked[end] == '-'))
                {
                    end++;
                }

                if (PersonWords.Is(masked.AsSpan(start, end - start)))
                {
                    found.Add(new TextRange(paragraph.Index, at, end));
                    break;
                }
            }
        }
    }

    /// <summary>Who owns the subjects of sentences: <c>Ana Ruiz's shot fell short.</c></summary>
    public List<PersonBefore> OwnersIn(ParagraphDraft paragraph, int end)
    {
        var persons = new List<PersonBefore>();
        string masked = paragraph.Masked;
        foreach ((TextRange range, _, string name) in draft.Names.OwnersIn(paragraph, Math.Max(0, end - LongestSearched), end))
        {
            int sentence = SentenceStart(masked, range.Start);
            if (!IsQuoted(range) && (sentence == range.Start || range.Start > 1 && masked[range.Start - 2] == ',' && GrammaticalRole.IsSubject(masked, sentence, range.Start)))
            {
                persons.Add(new PersonBefore(range.Start, sentence, Named(name, paragraph, end), IsSubject: false, IsQuoted: false));
            }
        }

        return persons;
    }

    /// <summary>The only owner of anything in a paragraph: <c>It was so by Ana Ruiz's count.</c></summary>
    public List<PersonBefore> OnlyOwnerIn(ParagraphDraft paragraph, int end)
    {
        var persons = new List<PersonBefore>();
        foreach ((TextRange range, _, string name) in draft.Names.OwnersIn(paragraph, Math.Max(0, end - LongestSearched), end))
        {
            if (IsQuoted(range))
            {
                continue;
            }

            if (persons.Count > 0 && !string.Equals(persons[0].Speaker.Name, name, StringComparison.Ordinal))
            {
                return [];
            }

            persons.Add(new PersonBefore(range.Start, SentenceStart(paragraph.Masked, range.Start), Named(name, paragraph, end), IsSubject: false, IsQuoted: false));
        }

        return persons;
    }

    private SpeakerDraft Named(string name, ParagraphDraft paragraph, int end) =>
        new(SpeakerKind.Person, name, draft.Names.FirstRoleBefore(name, new TextRange(paragraph.Index, end, end)));

    private static bool IsMention(List<(TextRange Mention, SpeakerDraft Speaker)> mentions, TextRange range, int from)
    {
        for (int i = mentions.Count - 1; i >= 0 && mentions[i].Mention.Start >= from; i--)
        {
            if (range.Start < mentions[i].Mention.End && mentions[i].Mention.Start < range.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuoted(TextRange range)
    {
        List<Mark> marks = _marks ??= InOrder(draft.Quotes);
        int low = 0;
        int high = marks.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Place(marks[middle]).CompareTo((range.Paragraph, range.Start)) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && marks[low - 1].Paragraph == range.Paragraph && range.Start < marks[low - 1].Close;
    }

    private static List<Mark> InOrder(List<QuoteDraft> quotes)
    {
        List<Mark> marks = [];
        foreach (QuoteDraft quote in quotes)
        {
            marks.AddRange(quote.Segments);
        }

        marks.Sort(static (left, right) => Place(left).CompareTo(Place(right)));
        return marks;
    }

    private static (int Paragraph, int Start) Place(Mark mark) => (mark.Paragraph, mark.Open);

    // At the start of the text, or behind white space and the end of a sentence.
    private static bool StartsSentence(string masked, int at)
    {
        if (at <= 1)
        {
            return at == 0;
        }

        int end = at - 1;
        while (end > 0 && masked[end - 1] is '”' or '"' or '’' or ')' or ']')
        {
            end--;
        }

        return char.IsWhiteSpace(masked[at - 1]) && end > 0 && masked[end - 1] is ('.' or '!' or '?' or '…');
    }

    private static int SentenceStart(string masked, int at)
    {
        for (int i = at; i > Math.Max(1, at - LongestSearched); i--)
        {
            if (StartsSentence(masked, i))
            {
                return i;
            }
        }

        return 0;
    }
}
