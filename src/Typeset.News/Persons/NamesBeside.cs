namespace Typeset.News.Reading;

/// <summary>Full names in the headline and the captions, for people whom the paragraphs call by one word only.</summary>
/// <param name="texts">The headline and the captions.</param>
/// <param name="place">The place of the dateline, which is nobody's name.</param>
internal sealed class NamesBeside(IReadOnlyList<string> texts, string? place)
{
    // How many lines are looked at.
    private const int MostTexts = 32;
    private const int FewestSmallWords = 3;

    private static readonly WordSet s_demonyms = new(Lexicon.Default.Set("DEMONYM"));

    // Null for a first name that several have; read when first asked for.
    private Dictionary<string, FullName?>? _byFirst;

    // Null for a surname that several have.
    private readonly Dictionary<string, string?> _bySurname = new(StringComparer.Ordinal);

    /// <summary>The surnames of the persons.</summary>
    public IEnumerable<string> Surnames
    {
        get
        {
            ByFirst();
            return _bySurname.Keys;
        }
    }

    /// <summary>The only person with a surname, by full name, or null.</summary>
    public string? OnlyWithSurname(ReadOnlySpan<char> surname)
    {
        ByFirst();
        return _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out string? name) ? name : null;
    }

    /// <summary>The known given names of the persons.</summary>
    public IEnumerable<string> FirstNames => ByFirst().Keys;

    /// <summary>The one person with a known given name, or null.</summary>
    public FullName? WithFirstName(ReadOnlySpan<char> first) => ByFirst().GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out FullName? name) ? name : null;

    /// <summary>The only full name with a surname behind a known given name, or null.</summary>
    public string? WithSurname(string surname)
    {
        string? found = null;
        foreach (string text in texts.Take(MostTexts))
        {
            for (int at = text.IndexOf(surname, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surname, at + 1, StringComparison.Ordinal))
            {
                int end = at + surname.Length;
                ReadOnlySpan<char> given = at > 1 && text[at - 1] == ' ' ? Words.Last(text.AsSpan(0, at - 1)) : default;
                if (given.IsEmpty || end < text.Length && Words.IsWordCharacter(text[end]) || !PersonWords.IsGivenName(given))
                {
                    continue;
                }

                string name = $"{given} {surname}";
                if (found is not null && !string.Equals(found, name, StringComparison.Ordinal))
                {
                    return null;
                }

                found = name;
            }
        }

        return found;
    }

    private Dictionary<string, FullName?> ByFirst()
    {
        if (_byFirst is not null)
        {
            return _byFirst;
        }

        _byFirst = new Dictionary<string, FullName?>(StringComparer.Ordinal);
        foreach (string text in texts.Take(MostTexts))
        {
            // A headline may have capitals in all words.
            bool isSentence = IsSentence(text);
            var capitals = new CapitalWords();
            capitals.StartParagraph();
            capitals.Read(text);
            var found = new NamesByPattern(text, capitals.In(0), place);
            while (found.MoveNext())
            {
                Add(found.Name, found.Surname, isSentence);
                if (NamesByPattern.FirstOfTwo(text, found.Start) is >= 0 and var first)
                {
                    Add($"{Words.First(text.AsSpan(first))} {found.Surname}", found.Surname, isSentence);
                }
            }
        }

        return _byFirst;
    }

    private static bool IsSentence(ReadOnlySpan<char> text)
    {
        int small = 0;
        foreach (Range word in text.Split(' '))
        {
            small += text[word] is [>= 'a' and <= 'z', _, _, _, ..] ? 1 : 0;
        }

        return small >= FewestSmallWords;
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> surname, bool isSentence)
    {
        string first = Words.First(name).ToString();
        bool isGiven = PersonWords.IsGivenName(first);
        if (isGiven || isSentence && !s_demonyms.Contains(first))
        {
            string key = surname.ToString();
            _bySurname[key] = !_bySurname.TryGetValue(key, out string? known) || known is not null && name.SequenceEqual(known) ? name.ToString() : null;
        }

        if (isGiven)
        {
            bool isAnother = _byFirst!.TryGetValue(first, out FullName? same) && !(same is not null && name.SequenceEqual(same.Name));
            _byFirst[first] = isAnother ? null : new FullName(default, name.ToString(), surname.ToString(), null);
        }
    }
}
