using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Typeset.News.Reading;

/// <summary>
/// Whether a text calls its persons he or she. What it says beside their names comes first (Ms. Ruiz, his widow, Ana Ruiz), then a given name that is nearly
/// always of one sex, then the pronouns of the sentences that name nobody else.
/// </summary>
internal sealed class SexOfPersons(IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names)
{
    // A paragraph that is a whole file says nothing about one person.
    private const int LongestSearched = 4000;
    private const int MostWordsBack = 2;

    private static readonly FrozenDictionary<string, Sex>.AlternateLookup<ReadOnlySpan<char>> s_words = Sexes("HETITLE", "SHETITLE").Concat(Sexes("HENOUN", "SHENOUN"))
        .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Sex>.AlternateLookup<ReadOnlySpan<char>> s_givenNames = Sexes("HENAME", "SHENAME")
        .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, Sex> _stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int He, int She)> _pronouns = new(StringComparer.Ordinal);
    private bool _isRead;

    /// <summary>What is known of somebody, by the name or by the words that describe them.</summary>
    public Sex Of(SpeakerDraft speaker)
    {
        if (speaker.Kind == SpeakerKind.Unnamed)
        {
            return OfWords(speaker.Name);
        }

        if (!_isRead)
        {
            _isRead = true;
            Read();
        }

        if (_stated.GetValueOrDefault(speaker.Name) is var stated and not Sex.Unknown)
        {
            return stated;
        }

        if (speaker.Role is { } role && OfWords(role) is var ofRole and not Sex.Unknown)
        {
            return ofRole;
        }

        if (OfGivenName(speaker.Name) is var given and not Sex.Unknown)
        {
            return given;
        }

        (int he, int she) = _pronouns.GetValueOrDefault(speaker.Name);
        return he > 0 && she == 0 ? Sex.He : she > 0 && he == 0 ? Sex.She : Sex.Unknown;
    }

    /// <summary>What the first word of a name says.</summary>
    public static Sex OfGivenName(string name) => s_givenNames.TryGetValue(Words.First(name), out Sex sex) ? sex : Sex.Unknown;

    /// <summary>What a title says: Mr., Ms.</summary>
    public static Sex OfTitle(ReadOnlySpan<char> title) => s_words.TryGetValue(title, out Sex sex) ? sex : Sex.Unknown;

    /// <summary>Takes in that a pronoun stood for somebody, as the text left no doubt.</summary>
    public void Add(string name, Sex sex)
    {
        (int he, int she) = _pronouns.GetValueOrDefault(name);
        _pronouns[name] = sex == Sex.He ? (he + 1, she) : (he, she + 1);
    }

    /// <summary>Which pronoun this is; unknown when it is none of the two.</summary>
    public static Sex OfPronoun(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => Sex.He,
        "she" or "She" or "her" or "Her" or "hers" or "herself" => Sex.She,
        _ => Sex.Unknown,
    };

    /// <summary>What the last word that tells says: the young woman from the pier.</summary>
    public static Sex OfWords(string words)
    {
        int end = words.AsSpan().IndexOfAny(",(");
        foreach (Range word in words.AsSpan(0, end < 0 ? words.Length : end).Split(' '))
        {
            if (s_words.TryGetValue(words.AsSpan(word), out Sex sex))
            {
                return sex;
            }

            if (words.AsSpan(word).EndsWith("woman", StringComparison.Ordinal))
            {
                // The Dutchwoman, the saleswoman.
                return Sex.She;
            }

            if (words.AsSpan(word) is "of" or "for" or "with" or "from" or "who" or "whose")
            {
                break;
            }
        }

        return Sex.Unknown;
    }

    /// <summary>
    /// Reads the whole text: counts the pronouns of everyone's sentences, and takes what the words before a name say, the first time that they say something.
    /// </summary>
    private void Read()
    {
        foreach (ParagraphDraft paragraph in paragraphs)
        {
            if (paragraph.IsRead && paragraph.Text.Length <= LongestSearched)
            {
                Read(paragraph, names.In(paragraph, 0, paragraph.Text.Length));
            }
        }
    }

    private void Read(ParagraphDraft paragraph, ReadOnlySpan<PersonNamed> persons)
    {
        for (int i = 0; i < persons.Length;)
        {
            // A sentence, from the first whom it names.
            PersonNamed first = persons[i];
            int end = EndOfSentence(paragraph.Masked, first.Range.End);
            bool several = false;
            for (; i < persons.Length && (persons[i].Range.Start < end || persons[i] == first); i++)
            {
                (TextRange range, _, string name) = persons[i];
                several |= !string.Equals(name, first.Name, StringComparison.Ordinal);
                ref Sex stated = ref CollectionsMarshal.GetValueRefOrAddDefault(_stated, name, out _);
                if (stated == Sex.Unknown)
                {
                    stated = OfWordsBefore(paragraph.Text, range.Start);
                }
            }

            // A given name that tells comes before the pronouns.
            if (!several && OfGivenName(first.Name) == Sex.Unknown)
            {
                AddPronouns(paragraph.Masked, first.Range.End, end, first.Name);
            }
        }
    }

    /// <summary>What the words directly before a name say: Mr., or his widow and a comma.</summary>
    private static Sex OfWordsBefore(string text, int at)
    {
        for (int i = 0; i < MostWordsBack; i++)
        {
            int end = at;
            while (end > 0 && text[end - 1] is ' ' or ',')
            {
                end--;
            }

            int start = end;
            while (start > 0 && (Words.IsWordCharacter(text[start - 1]) || text[start - 1] is '.' or '-'))
            {
                start--;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, end - start);
            if (s_words.TryGetValue(word, out Sex sex) && (i == 0 || !text.AsSpan(end, at - end).Contains(',')))
            {
                return sex;
            }

            if (start == end || !Words.IsCapital(text[start]))
            {
                break;
            }

            at = start;
        }

        return Sex.Unknown;
    }

    private void AddPronouns(string text, int start, int end, string name)
    {
        Sex found = Sex.Unknown;
        for (int at = start; at < end;)
        {
            if (text[at] is '“' or '”' or '"' or '‘')
            {
                break;
            }

            int wordEnd = at;
            while (wordEnd < end && char.IsAsciiLetter(text[wordEnd]))
            {
                wordEnd++;
            }

            if (OfPronoun(text.AsSpan(at, wordEnd - at)) is var sex and not Sex.Unknown)
            {
                if (found != Sex.Unknown && found != sex)
                {
                    return;
                }

                found = sex;
            }

            at = wordEnd + 1;
        }

        if (found != Sex.Unknown)
        {
            Add(name, found);
        }
    }

    private static int EndOfSentence(string masked, int at)
    {
        int end = masked.AsSpan(at).IndexOfAny('.', '!', '?');
        return end < 0 ? masked.Length : at + end;
    }

    private static IEnumerable<KeyValuePair<string, Sex>> Sexes(string he, string she) =>
        Lexicon.Default.Items(he).Select(static word => KeyValuePair.Create(word, Sex.He)).Concat(Lexicon.Default.Items(she).Select(static word => KeyValuePair.Create(word, Sex.She)));
}
