namespace Typeset.News.Reading;

/// <summary>The full names of one paragraph that pattern FULL takes and that are those of people, from left to right.</summary>
internal ref struct NamesByPattern
{
    private const int MostWordsBehindInitial = 2;
    private const int ShortestBehindInitial = 4;
    private const int MostInitials = 2;
    private const int LongestTitle = 60;
    private const int ShortestInTitle = 5;
    private const int ShortestParticiple = 7;

    private static readonly WordSet s_places = new(Lexicon.Default.Items("DATELINEPLACE").Where(static place => !place.Contains(' ', StringComparison.Ordinal)).Except(Lexicon.Default.Items("PLACEANDGIVEN")));
    private static readonly WordSet s_towns = new(Lexicon.Default.Set("TOWNWORD"));
    private static readonly WordSet s_states = new(Lexicon.Default.Set("STATESHORT"));
    private static readonly WordSet s_smallWords = new(["It", "Up", "No", "Go", "We", "He", "Me", "Us", "Am", "Be", "De", "La", "El", "Le", "Di", "Da", "Du", "Al", "St", "Oh", "Ok", "Vs", "Tv", "Jr", "Sr"]);

    private static readonly WordSet s_bodies = new(["group", "charity", "agency", "company", "firm", "party", "club", "organisation", "organization", "nonprofit", "startup", "network", "newspaper", "magazine", "website", "band", "ship", "vessel", "village", "town", "city", "county", "district", "province", "island", "retailer", "supermarket", "airline", "bank", "broadcaster", "developer", "utility", "manufacturer"]);

    // Names that stand behind a first name as often as they are one.
    private static readonly WordSet s_middleNames = new(Lexicon.Default.Set("MIDDLENAME"));

    private static readonly WordSet s_beforeLetters = new(Lexicon.Default.Set("BEFORELETTER"));

    private static readonly WordSet s_monthNames = new(Lexicon.Default.Set("MONTHNAME"));
    private static readonly WordSet s_beforeMonths = new(Lexicon.Default.Set("BEFOREMONTH"));

    // Words that end the name of a body and are no names of people.
    private static readonly WordSet s_bodyWords = new(Lexicon.Default.Set("BODYLAST"));
    private static readonly WordSet s_noPerson = new(Lexicon.Default.Set("NOPERSON"));
    private static readonly WordSet s_companyEnds = new(Lexicon.Default.Set("COMPANYEND"));
    private static readonly WordSet s_companyNouns = new(Lexicon.Default.Set("COMPANYNOUN").Select(static noun => char.ToUpperInvariant(noun[0]) + noun[1..]));

    private readonly string _text;
    private readonly string? _dateline;
    private CapitalWords.Cursor _capitals;
    private int _next;

    /// <summary>Starts before the first name.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="capitals">Its words with a capital.</param>
    /// <param name="dateline">The place of the dateline, which is nobody's name.</param>
    public NamesByPattern(string text, CapitalWords.Cursor capitals, string? dateline) => (_text, _capitals, _dateline) = (text, capitals, dateline);

    /// <summary>Where the name starts.</summary>
    public int Start { get; private set; }

    /// <summary>The name, without ’s.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The word of it by which the person is called after that.</summary>
    public ReadOnlySpan<char> Surname { get; private set; }

    /// <summary>The words of a title before it, or none.</summary>
    public ReadOnlySpan<char> Title { get; private set; }

    /// <summary>Goes to the next name; false when there is none.</summary>
    public bool MoveNext()
    {
        for (int at = _capitals.NameFrom(_next); at >= 0; at = _capitals.NameFrom(_next))
        {
            if (FullNameMatcher.At(_text, at) is not { } match)
            {
                if (TakeInitial(at) || TakePeer(at))
                {
                    return true;
                }

                _next = at + 1;
            }
            else if (Take(match))
            {
                return true;
            }
        }

        return false;
    }

    // J. Rosalind Mary, K. S. Anand Kumar: initials in front of a name of two words.
    private static int BeforeInitials(string text, int start)
    {
        int first = start;
        for (int initials = 0; initials < MostInitials && first > 2 && text[first - 1] == ' ' && text[first - 2] == '.' && char.IsAsciiLetterUpper(text[first - 3]) && (first == 3 || text[first - 4] is ' ' or '“' or '"' or '('); initials++)
        {
            first -= 3;
        }

        // Robert F. Park
        ReadOnlySpan<char> before = Words.Last(text.AsSpan(0, first).TrimEnd());
        return first < start && (before.IsEmpty || !Words.IsCapital(before[0]) || before[^1] is '.' or ',' || Posts.Is(before) || PersonWords.IsNoSurname(before)) ? first : start;
    }

    // The Duchess of Ardmore, called the Duchess after that.
    private bool TakePeer(int at)
    {
        if (PeerNames.EndAt(_text, at) is not (> 0 and var end))
        {
            return false;
        }

        _next = end;
        Start = at;
        Name = _text.AsSpan(at, end - at);
        Surname = Words.First(Name);
        Title = default;
        return true;
    }

    // V Thenmozhi, J Abdul Rahim: an initial without its full stop, as in the south of India.
    private bool TakeInitial(int at)
    {
        string text = _text;
        if (at + 2 >= text.Length || text[at + 1] != ' ' || text[at] is 'A' or 'I' or > 'Z' || s_beforeLetters.Contains(Words.Last(text.AsSpan(0, at))))
        {
            return false;
        }

        // S K Tripathy
        int end = at + 3 < text.Length && char.IsAsciiLetterUpper(text[at + 2]) && text[at + 3] == ' ' ? at + 3 : at + 1;
        int last = at;
        for (int words = 0; words < MostWordsBehindInitial && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]); words++)
        {
            int start = end + 1;
            int stop = start + 1;
            while (stop < text.Length && char.IsAsciiLetterLower(text[stop]))
            {
                stop++;
            }

            if (stop - start < ShortestBehindInitial)
            {
                return false;
            }

            last = start;
            end = stop;
        }

        ReadOnlySpan<char> surname = text.AsSpan(last, end - last);
        if (last == at || end < text.Length && text[end] is not (' ' or ',' or '.' or '(' or '’' or '\'' or ';') || end + 1 < text.Length && text[end] == ' ' && !char.IsAsciiLetterLower(text[end + 1]) && text[end + 1] != '('
            || NamesOfText.IsNotName(surname) || PersonWords.IsNoSurname(surname) || Posts.Is(surname))
        {
            return false;
        }

        _next = end;
        Start = at;
        Name = text.AsSpan(at, end - at);
        Surname = surname;
        Title = default;
        return true;
    }

    /// <summary>Where a known given name stands alone before and, and the full name that starts at a place; negative when none does.</summary>
    public static int FirstOfTwo(string text, int at)
    {
        const string And = " and ";
        if (at < And.Length + 2 || string.CompareOrdinal(text, at - And.Length, And, 0, And.Length) != 0)
        {
            return -1;
        }

        ReadOnlySpan<char> given = Words.Last(text.AsSpan(0, at - And.Length));
        int start = at - And.Length - given.Length;
        ReadOnlySpan<char> before = Words.Last(text.AsSpan(0, start).TrimEnd());
        return PersonWords.IsGivenName(given) && (before.IsEmpty || !Words.IsCapital(before[0]) || before[^1] is '.' or ',' || start > 0 && text[start - 1] is '“' or '"') ? start : -1;
    }

    // The next place is behind what was taken, or where else a name can start in the words that were not.
    private bool Take(FullNameMatch match)
    {
        string text = _text;
        ReadOnlySpan<char> second = text.AsSpan(match.SecondStart, match.SecondEnd - match.SecondStart);
        ReadOnlySpan<char> third = match.ThirdEnd < 0 ? default : text.AsSpan(match.SecondEnd + 1, match.ThirdEnd - match.SecondEnd - 1);
        ReadOnlySpan<char> first = Words.First(text.AsSpan(match.Start, match.SecondEnd - match.Start));
        bool isGiven = PersonWords.IsGivenName(first);
        if (match.ThirdEnd >= 0 && (Posts.Is(second) || !isGiven && match.TitleStart < 0 && PersonWords.IsNoSurname(first) || !isGiven && match.TitleStart < 0 && match.SecondStart == match.Start + first.Length + 1 && PersonWords.IsGivenName(second) && !s_middleNames.Contains(second) && second is not ("Al" or "El")))
        {
            // Acme Chairman Ana Ruiz; Cleaner Ana Ruiz; a professor of Biology Ana Ruiz: the name starts later.
            _next = match.Start + first.Length;
            return false;
        }

        if (match.ThirdEnd >= 0 && !isGiven && PersonWords.IsGivenName(third) && !s_middleNames.Contains(third) && match.ThirdEnd + 1 < text.Length && text[match.ThirdEnd] == ' ' && Words.IsCapital(text[match.ThirdEnd + 1]) && !Words.IsAllCapitals(Words.First(text.AsSpan(match.ThirdEnd + 1))))
        {
            // Campus Life Hugh Castellaw.
            _next = match.SecondEnd;
            return false;
        }

        if (!isGiven && match.TitleStart < 0 && (s_bodyWords.Contains(second) && match.ThirdEnd >= 0 || s_bodyWords.Contains(first) || s_companyNouns.Contains(first)))
        {
            // Legislative Council Ana Ruiz; Brokerage Hartland Simms
            _next = s_bodyWords.Contains(second) ? match.SecondEnd : match.Start + first.Length;
            return false;
        }

        if (!isGiven && match.TitleStart < 0 && (IsBehindTown(match) || IsOfBody(match)))
        {
            _next = match.ThirdEnd < 0 ? match.SecondEnd : match.ThirdEnd;
            return false;
        }

        bool hasThird = match.ThirdEnd >= 0 && !(third is "Getty" && text.AsSpan(match.ThirdEnd).StartsWith(" Images", StringComparison.Ordinal)) && !Words.IsPossessive(second) && !NamesOfText.IsNotName(third) && !Titles.IsWithoutStop(third);
        int end = hasThird ? match.ThirdEnd : match.SecondEnd;
        int suffix = FullName.SuffixAt(text, end);
        ReadOnlySpan<char> name = Words.WithoutPossessive(text.AsSpan(match.Start, end - match.Start));
        ReadOnlySpan<char> surname = Words.WithoutPossessive(hasThird && !IsChineseGivenName(third) ? third : !hasThird && IsChineseGivenName(second) && second.Length + first.Length + 1 == end - match.Start ? first : second);
        if (IsInMarks(text, match.Start, end))
        {
            _next = end;
            return false;
        }

        if (IsTooShort(surname, first, isGiven)
            || IsPlace(match, name, first, isGiven)
            || match.ThirdEnd >= 0 && !hasThird && FullNameMatcher.NamesSchool(text, end)
            || Words.IsAllCapitals(name)
            || StartsTitleInMarks(text, match.Start)
            || s_companyEnds.Contains(surname) || !isGiven && surname.Length is 3 or 4 && Words.IsAllCapitals(surname)
            || Words.IsPossessive(first)
            || !isGiven && IsParticipleAtStart(match.Start, first)
            || NamesOfText.IsNotName(first) && !IsMonthAsName(match.Start, first) && !IsDayAsName(match.Start, end, first) || NamesOfText.IsNotName(surname)
            || !isGiven && (match.TitleStart < 0 && s_noPerson.Contains(surname) || PersonWords.IsNoSurname(Singular(surname)) || Posts.Is(first) || Titles.IsWithoutStop(first)))
        {
            // Mr Justice Ana Ruiz: the second title is the one.
            _next = match.TitleStart >= 0 && match.TitleStart < match.Start && Titles.IsWithoutStop(first) ? match.Start : match.Start + first.Length;
            return false;
        }

        // Ana Ruiz III
        name = suffix > 0 ? text.AsSpan(match.Start, end + suffix - match.Start) : name;
        end += suffix;
        _next = end;
        int initials = match.TitleStart < 0 ? BeforeInitials(text, match.Start) : match.Start;
        Start = initials;
        Name = initials < match.Start ? Words.WithoutPossessive(text.AsSpan(initials, end - initials)) : name;
        Surname = surname;
        Title = match.TitleStart >= 0 ? text.AsSpan(match.TitleStart, match.TitleEnd - match.TitleStart) : default;
        return true;
    }

    // An eyewitness, Sunday Ekpo, said.
    private readonly bool IsDayAsName(int start, int end, ReadOnlySpan<char> first) =>
        first.EndsWith("day", StringComparison.Ordinal)
        && start > 2 && _text[start - 1] == ' ' && _text[start - 2] == ',' && Words.Last(_text.AsSpan(0, start - 2)) is var before && (PersonWords.Is(before) || PersonWords.Is(Singular(before)))
        && end < _text.Length && _text[end] == ',';

    // Sentencing Ruiz, the judge said.
    private readonly bool IsParticipleAtStart(int start, ReadOnlySpan<char> first) =>
        first.Length >= ShortestParticiple && first.EndsWith("ing", StringComparison.Ordinal) && first.IndexOf('-') < 0 && (start == 0 || start > 1 && _text[start - 1] == ' ' && _text[start - 2] is '.' or '?' or '!' or '”' or '"');

    // The younger sister, June Ruiz; but not in June Ruiz said.
    private readonly bool IsMonthAsName(int start, ReadOnlySpan<char> first) => s_monthNames.Contains(first) && !s_beforeMonths.Contains(Words.Last(_text.AsSpan(0, start)));

    private static bool IsTooShort(ReadOnlySpan<char> surname, ReadOnlySpan<char> first, bool isGiven) =>
        surname.Length < 3 && !(surname.Length == 2 && (isGiven || first.Length > 3 && char.IsLower(surname[1]) && !s_smallWords.Contains(surname)));

    // “Emerald Giant” peas; Mr. Pinto (Progress Front).
    private static bool IsInMarks(string text, int start, int end) =>
        start > 0 && end < text.Length && ((text[start - 1], text[end]) is ('“', '”') or ('"', '"') or ('‘', '’') || end + 1 < text.Length && text[end] is ',' or '.' && (text[start - 1], text[end + 1]) is ('“', '”') or ('‘', '’') || (text[start - 1], text[end]) is ('(', ')') && start > 3 && Words.Last(text.AsSpan(0, start - 1)) is [>= 'A' and <= 'Z', ..]);

    // “Snow Falls on the Wrong House”: every long word has a capital, up to the closing mark, and no comma or stop stands before that.
    private static bool StartsTitleInMarks(string text, int start)
    {
        if (start == 0 || text[start - 1] is not ('“' or '"' or '‘' or '\''))
        {
            return false;
        }

        char close = text[start - 1] switch { '“' => '”', '‘' => '’', char straight => straight };
        int end = text.AsSpan(start, Math.Min(LongestTitle, text.Length - start)).IndexOf(close);
        if (end < 1 || !Words.IsWordCharacter(text[start + end - 1]) || close is '’' or '\'' && start + end + 1 < text.Length && Words.IsWordCharacter(text[start + end + 1]))
        {
            return false;
        }

        ReadOnlySpan<char> title = text.AsSpan(start, end);
        int words = 0;
        foreach (Range range in title.Split(' '))
        {
            ReadOnlySpan<char> word = title[range];
            words++;
            if (word.Length >= ShortestInTitle && !Words.IsCapital(word[0]))
            {
                return false;
            }
        }

        return words > 2;
    }

    // Bonnie Lau Suk-yee is Ms Lau, and so is Lau Suk-yee.
    private static bool IsChineseGivenName(ReadOnlySpan<char> word) => word.IndexOf('-') is > 1 and var hyphen && hyphen + 2 < word.Length && char.IsLower(word[hyphen + 1]);

    // Harlan Farmers’ Forum.
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd("’'");
        return word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
    }

    // In Pontrhyd, Rhondda Taff, was
    private readonly bool IsBehindTown(FullNameMatch match)
    {
        int end = match.ThirdEnd < 0 ? match.SecondEnd : match.ThirdEnd;
        if (match.Start < 2 || _text[match.Start - 2] != ',' || end >= _text.Length || _text[end] is not (',' or '.'))
        {
            return false;
        }

        ReadOnlySpan<char> ahead = _text.AsSpan(0, match.Start - 2);
        ReadOnlySpan<char> town = Words.Last(ahead);
        if (town.Length < 2 || !Words.IsCapital(town[0]) || ahead.Length == town.Length)
        {
            return false;
        }

        // A teacher in Utrecht, Ana Ruiz, had: a person.
        ahead = ahead[..^(town.Length + 1)];
        ReadOnlySpan<char> preposition = Words.Last(ahead);
        return preposition is "in" or "near" or "outside" && !PersonWords.Is(Words.Last(ahead[..^preposition.Length]));
    }

    // The former Marsh Lane actress; the aid group Secours Horizon
    private readonly bool IsOfBody(FullNameMatch match)
    {
        int end = match.ThirdEnd < 0 ? match.SecondEnd : match.ThirdEnd;
        if (end + 1 < _text.Length && _text[end] == ' ' && char.IsAsciiLetterLower(_text[end + 1]))
        {
            ReadOnlySpan<char> next = Words.First(_text.AsSpan(end + 1));
            if (PersonWords.Is(next.TrimEnd(",.;:’”\"'")))
            {
                return true;
            }
        }

        return s_bodies.Contains(Words.Last(_text.AsSpan(0, match.Start)));
    }

    private readonly bool IsBeforeState(int end) =>
        end + 2 < _text.Length && _text[end] == ',' && _text[end + 1] == ' ' && Words.IsCapital(_text[end + 2]) && s_states.Contains(Words.First(_text.AsSpan(end + 2)).TrimEnd(",;:”\"’)"));

    // The place of the dateline; St. Louis Steamers; Philadelphia Liberty; in Muang Soy.
    private readonly bool IsPlace(FullNameMatch match, ReadOnlySpan<char> name, ReadOnlySpan<char> first, bool isGiven)
    {
        if (name.Equals(_dateline, StringComparison.Ordinal))
        {
            return true;
        }

        if (match.TitleStart >= 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = Words.Last(_text.AsSpan(0, match.Start));
        if (before is "of" && s_towns.Contains(Words.Last(_text.AsSpan(0, match.Start).TrimEnd()[..^2])) || IsBeforeState(match.Start + name.Length))
        {
            // The Town of Cape Breslin; above Cape Breslin, N.S.
            return true;
        }

        if (before is "the" or "The" && !isGiven)
        {
            // In front of the Cowshed End.
            return true;
        }

        return !isGiven && s_places.Contains(first)
            || before is "St." or "St" || before is "in" or "on" or "near" or "at" or "outside" or "around" && !isGiven;
    }
}
