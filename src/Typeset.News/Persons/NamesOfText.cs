namespace Typeset.News.Reading;

/// <summary>
/// The full names of the text, found from left to right in the paragraphs that quotes are read in, and asked for by what stands before a place.
/// Paragraphs are read when first asked about.
/// </summary>
/// <param name="paragraphs">The paragraphs of the text.</param>
/// <param name="place">The place of the dateline, which is nobody's name.</param>
/// <param name="besides">The headline and the captions.</param>
internal sealed class NamesOfText(IReadOnlyList<ParagraphDraft> paragraphs, string? place = null, IReadOnlyList<string>? besides = null)
{
    // How many mentions of others with the same surname are passed over.
    private const int FarthestInParagraph = 20_000;
    private const int MostNamesakes = 16;

    private const int LongestReadAgain = 4000;

    // A deck and a caption may stand above the paragraph that starts with a name in capitals.
    private const int MostAboveText = 3;

    private static readonly WordSet s_kin = new(Lexicon.Default.Set("KINWORD"));
    private static readonly WordSet s_ofKin = new(Lexicon.Default.Set("KINADJECTIVE"));
    private static readonly WordSet s_notNames = new(Lexicon.Default.Set("NOTNAME"));

    private readonly Dictionary<string, List<FullName>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FullName?> _byFirst = new(StringComparer.Ordinal);

    // By what stands behind the last hyphen of surnames, and by the first of two surnames; null where several have it.
    private readonly Dictionary<string, FullName?> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FullName> _firstTitled = new(StringComparer.Ordinal);

    private readonly NamesBeside _besides = new(besides ?? [], place);

    // Null for a role that two people have.
    private readonly Dictionary<string, FullName?> _byRole = new(StringComparer.Ordinal);

    // A bit for each surname and first word, by its first two letters and its length: most words with a capital are neither, and need no look-up.
    private ulong _known;

    // All names in the order of the text, and where those of each paragraph begin.
    private readonly List<FullName> _all = [];
    private readonly List<int> _firstOfParagraph = [];

    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);

    private readonly CapitalWords _capitals = new();

    // Whom a paragraph names, while it is looked through.
    private readonly List<PersonNamed> _persons = [];
    private readonly List<PersonNamed> _owners = [];

    // How many paragraphs were read.
    private int _read;

    // With how many namesakes had been quoted when they were found.
    private (PersonNamed[] Persons, PersonNamed[] Owners, int Quoted)[]? _named;
    private int _namesakesQuoted;

    // Read when first asked for.
    private Dictionary<string, (TextRange Range, string Name)>? _bodies;

    /// <summary>Whether a word can neither start nor end a name.</summary>
    public static bool IsNotName(ReadOnlySpan<char> word) => s_notNames.Contains(word);

    /// <summary>Whether a full name with this surname stands before the place.</summary>
    public bool IsSurnameBefore(string surname, TextRange place)
    {
        ReadUpTo(place.Paragraph);
        return _bySurname.TryGetValue(surname, out List<FullName>? names) && names[0].Range.IsBefore(place);
    }

    /// <summary>The last full name with this surname before the place.</summary>
    /// <param name="surname">The surname.</param>
    /// <param name="place">The place.</param>
    /// <param name="sex">What a title before the surname says: of the last few, the last who by the given name can be it; else the last.</param>
    public FullName? LastBefore(ReadOnlySpan<char> surname, TextRange place, Sex sex = Sex.Unknown)
    {
        ReadUpTo(place.Paragraph);
        if (!_bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out List<FullName>? names))
        {
            return null;
        }

        int low = CountBefore(names, place);
        for (int i = low - 1; sex != Sex.Unknown && i >= Math.Max(0, low - MostNamesakes); i--)
        {
            if (SexOfPersons.OfGivenName(names[i].Name) is var given && (given == Sex.Unknown || given == sex))
            {
                return names[i];
            }
        }

        return low == 0 ? null : names[low - 1];
    }

    private static int CountBefore(List<FullName> names, TextRange place)
    {
        int low = 0;
        int high = names.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (names[middle].Range.IsBefore(place))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether somebody was quoted before, by full name.</summary>
    public bool IsSpeaker(string name) => _speakers.Contains(name);

    /// <summary>Takes in who was quoted, by full name.</summary>
    public void AddSpeaker(string name)
    {
        // Whom the surname alone means may be another now.
        if (_speakers.Add(name) && _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FullName.SurnameOf(name), out List<FullName>? names) && names.Exists(other => !string.Equals(other.Name, name, StringComparison.Ordinal)))
        {
            _namesakesQuoted++;
        }
    }

    /// <summary>
    /// Whom a surname alone means that somebody is quoted by: the last full name with it before the place, or, where that one was not quoted yet and is not in the same paragraph, the
    /// one who was, as of a family.
    /// </summary>
    public FullName? SpeakerBefore(ReadOnlySpan<char> surname, TextRange place, Sex sex)
    {
        FullName? last = LastBefore(surname, place, sex);
        if (last is not null && IsInMarks(last) && OutsideMarks(surname, last) is { } outside)
        {
            // Told women in Dera Murad Jamali, where Ms. Jamali speaks.
            return outside;
        }

        if (last is null || last.Range.Paragraph == place.Paragraph || _speakers.Contains(last.Name) || sex != Sex.Unknown && SexOfPersons.OfGivenName(last.Name) == sex)
        {
            return last;
        }

        FullName? quoted = null;
        FullName? another = null;
        List<FullName> names = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>()[surname];
        for (int i = CountBefore(names, last.Range) - 1, tried = 0; i >= 0 && tried < MostNamesakes; i--, tried++)
        {
            another ??= string.Equals(names[i].Name, last.Name, StringComparison.Ordinal) ? null : names[i];
            if (!_speakers.Contains(names[i].Name) || sex != Sex.Unknown && SexOfPersons.OfGivenName(names[i].Name) is var given && given != Sex.Unknown && given != sex)
            {
                continue;
            }

            if (quoted is not null && !string.Equals(quoted.Name, names[i].Name, StringComparison.Ordinal))
            {
                return last;
            }

            quoted = names[i];
        }

        return quoted ?? (IsOfKin(last) ? another : null) ?? last;
    }

    // Whether a name stands inside a quote of its paragraph; not asked far into one, for the time it takes.
    private bool IsInMarks(FullName name)
    {
        if (name.Range.Start > FarthestInParagraph)
        {
            return false;
        }

        ReadOnlySpan<char> ahead = paragraphs[name.Range.Paragraph].Text.AsSpan(0, name.Range.Start);
        int open = ahead.LastIndexOf('“');
        return open >= 0 ? ahead[open..].IndexOf('”') < 0 : ahead.Count('"') % 2 == 1;
    }

    private FullName? OutsideMarks(ReadOnlySpan<char> surname, FullName last)
    {
        List<FullName> names = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>()[surname];
        for (int i = CountBefore(names, last.Range) - 1, tried = 0; i >= 0 && tried < MostNamesakes; i--, tried++)
        {
            if (!string.Equals(names[i].Name, last.Name, StringComparison.Ordinal) && !IsInMarks(names[i]))
            {
                return names[i];
            }
        }

        return null;
    }

    // Her grandmother, Eula Ruiz, after Ana Ruiz.
    private bool IsOfKin(FullName name)
    {
        ReadOnlySpan<char> ahead = paragraphs[name.Range.Paragraph].Text.AsSpan(0, name.Range.Start).TrimEnd(" ,");
        ReadOnlySpan<char> kin = Words.Last(ahead);
        if (!s_kin.Contains(kin))
        {
            return false;
        }

        ahead = ahead[..^kin.Length].TrimEnd();
        ReadOnlySpan<char> whose = Words.Last(ahead);
        whose = s_ofKin.Contains(whose) ? Words.Last(ahead[..^whose.Length].TrimEnd()) : whose;
        return whose is "an" or "his" or "her" or "their" or "His" or "Her" or "Their" or "whose" || Words.IsPossessive(whose);
    }

    /// <summary>The only full name with this surname in the headline and the captions: of whom no paragraph gives the whole name.</summary>
    public string? Besides(string surname) => _besides.WithSurname(surname) ?? _besides.OnlyWithSurname(surname);

    /// <summary>The only person before the place whose surname ends in a hyphen and this word, or who has two surnames of which this is the first: Ana Delacroix-Ruiz and Ana Ruiz Paz, for Ruiz.</summary>
    public FullName? OnlyWithPartOfSurname(string word, TextRange place)
    {
        ReadUpTo(place.Paragraph);
        return _byPart.TryGetValue(word, out FullName? name) && name is not null && name.Range.IsBefore(place) ? name : null;
    }

    /// <summary>The body whose letters stand in brackets behind its name before the place: the Health Service Executive (HSE).</summary>
    public string? FullBodyOf(string letters, TextRange place)
    {
        _bodies ??= BodiesByLetters.Read(paragraphs);
        return _bodies.TryGetValue(letters, out (TextRange Range, string Name) body) && body.Range.IsBefore(place) ? body.Name : null;
    }

    /// <summary>The only longer name before the place that ends in this one: Nasser Abu Ghosh for Abu Ghosh, Bertus van Rooyen for Van Rooyen.</summary>
    public FullName? LongerBefore(string name, TextRange place)
    {
        ReadUpTo(place.Paragraph);
        return _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Words.Last(name), out List<FullName>? names) && LongerAmong(names, name) is { } longer && longer.Range.IsBefore(place) ? longer : null;
    }

    /// <summary>The only longer name before the place that starts with this one: Nur Aisyah Rahmat for Nur Aisyah.</summary>
    public FullName? LongerStartingWith(string name, TextRange place) => OnlyWithFirstName(Words.First(name), place) is { } longer && StartsWith(longer.Name, name) ? longer : null;

    private static bool StartsWith(string longer, ReadOnlySpan<char> name) =>
        longer.Length > name.Length && longer[name.Length] == ' ' && longer.AsSpan().StartsWith(name, StringComparison.Ordinal);

    private static FullName? LongerAmong(List<FullName> names, ReadOnlySpan<char> name)
    {
        FullName? longer = null;
        for (int i = 0; i < Math.Min(names.Count, MostNamesakes); i++)
        {
            string other = names[i].Name;
            if (other.Length > name.Length + 1 && other[other.Length - name.Length - 1] == ' ' && other.AsSpan().EndsWith(name, StringComparison.OrdinalIgnoreCase) && !string.Equals(longer?.Name, other, StringComparison.Ordinal))
            {
                if (longer is not null)
                {
                    return null;
                }

                longer = names[i];
            }
        }

        return longer;
    }

    /// <summary>The one person before the place whose full name starts with this word; null when there are several or none.</summary>
    public FullName? OnlyWithFirstName(ReadOnlySpan<char> first, TextRange place)
    {
        ReadUpTo(place.Paragraph);
        return _byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out FullName? name) ? name is not null && name.Range.IsBefore(place) ? name : null
            : _besides.WithFirstName(first);
    }

    /// <summary>The one person of the text whose full name starts with this known given name, where it stands behind the place only, as in captions.</summary>
    public FullName? OnlyWithFirstNameBehind(string first, TextRange place)
    {
        if (!PersonWords.IsGivenName(first))
        {
            return null;
        }

        ReadAll();
        return _byFirst.TryGetValue(first, out FullName? name) && name is not null && !name.Range.IsBefore(place) ? name : null;
    }

    /// <summary>The first title printed with this full name before the place.</summary>
    public string? FirstRoleBefore(string name, TextRange place)
    {
        ReadUpTo(place.Paragraph);
        return _firstTitled.TryGetValue(name, out FullName? titled) && titled.Range.IsBefore(place) ? titled.Role : null;
    }

    /// <summary>The only person whose title ends in a word, as <see cref="PersonsByRole.Key"/> gives it, before the place.</summary>
    public FullName? OnlyWithRole(string key, TextRange place, out bool several)
    {
        ReadUpTo(place.Paragraph);
        bool known = _byRole.TryGetValue(key, out FullName? name);
        several = known && name is null;
        return name is not null && name.Range.IsBefore(place) ? name : null;
    }

    /// <summary>
    /// Everyone a stretch of a paragraph names, from the left: full names with the title before them, and surnames alone that a full name before had. A name
    /// that owns something (Ana Ruiz’s plan) is left out.
    /// </summary>
    public ReadOnlySpan<PersonNamed> In(ParagraphDraft paragraph, int start, int end) => Within(NamedIn(paragraph).Persons, start, end);

    /// <summary>Everyone whom a stretch of a paragraph names as an owner: Ana Ruiz’s plan.</summary>
    public ReadOnlySpan<PersonNamed> OwnersIn(ParagraphDraft paragraph, int start, int end) => Within(NamedIn(paragraph).Owners, start, end);

    private static ReadOnlySpan<PersonNamed> Within(PersonNamed[] named, int start, int end)
    {
        int first = FirstFrom(named, start, static (person, at) => person.NameStart >= at);
        int last = FirstFrom(named, end, static (person, at) => person.Range.End > at);
        return named.AsSpan(first, Math.Max(0, last - first));
    }

    private static int FirstFrom(PersonNamed[] named, int place, Func<PersonNamed, int, bool> isBehind)
    {
        int low = 0;
        int high = named.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (isBehind(named[middle], place))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    // Found once for each paragraph: every pronoun asks for the paragraphs before it.
    private (PersonNamed[] Persons, PersonNamed[] Owners) NamedIn(ParagraphDraft paragraph)
    {
        _named ??= new (PersonNamed[], PersonNamed[], int)[paragraphs.Count];
        ref (PersonNamed[] Persons, PersonNamed[] Owners, int Quoted) named = ref _named[paragraph.Index];
        if (named.Persons is null || named.Quoted < _namesakesQuoted && paragraph.Text.Length <= LongestReadAgain)
        {
            ReadAll();
            (PersonNamed[] persons, PersonNamed[] owners) = FindIn(paragraph);
            named = (persons, owners, _namesakesQuoted);
        }

        return (named.Persons, named.Owners);
    }

    private (PersonNamed[] Persons, PersonNamed[] Owners) FindIn(ParagraphDraft paragraph)
    {
        _persons.Clear();
        _owners.Clear();
        string text = paragraph.Text;
        int next = _firstOfParagraph[paragraph.Index];
        int last = paragraph.Index + 1 < _firstOfParagraph.Count ? _firstOfParagraph[paragraph.Index + 1] : _all.Count;
        CapitalWords.Cursor capitals = _capitals.In(paragraph.Index);
        for (int at = 0; ;)
        {
            int word = capitals.From(at) is >= 0 and var capital ? capital : text.Length;
            if (next < last && _all[next].Range.Start <= Math.Max(word, at))
            {
                FullName name = _all[next++];
                int title = name.Role is { } role && name.Range.Start - 1 - role.Length is >= 0 and var from && string.CompareOrdinal(text, from, role, 0, role.Length) == 0 ? from : name.Range.Start;
                (IsOwner(text, name.Range.End) ? _owners : _persons).Add(new PersonNamed(name.Range with { Start = title }, name.Range.Start, name.Name));
                at = Math.Max(Math.Max(name.Range.Start, at) + 1, name.Range.End);
                continue;
            }

            if (word == text.Length)
            {
                break;
            }

            at = SurnameAlone(paragraph, word);
        }

        return ([.. _persons], [.. _owners]);
    }

    /// <summary>Takes in the person whom a word names to whom a full name before it gave that surname, or that first name; the end of the word.</summary>
    private int SurnameAlone(ParagraphDraft paragraph, int start)
    {
        string text = paragraph.Text;
        int end = start + 1;
        while (end < text.Length && (Words.IsWordCharacter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var range = new TextRange(paragraph.Index, start, end);
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if ((_known & BitOf(word)) != 0 && !FullNameMatcher.NamesSchool(text, end) && (SpeakerBefore(word, range, Sex.Unknown) ?? (SaysOfWhat(text, end) ? null : OnlyWithFirstName(word, range))) is { } known)
        {
            (IsOwner(text, end) ? _owners : _persons).Add(new PersonNamed(range, start, known.Name));
        }
        else if ((_known & BitOf(word)) != 0 && !SaysOfWhat(text, end) && !_bySurname.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) && _besides.OnlyWithSurname(word) is { } beside)
        {
            // Of whom only the headline or a caption gives the whole name.
            (IsOwner(text, end) ? _owners : _persons).Add(new PersonNamed(range, start, beside));
        }

        return end;
    }

    private static ulong BitOf(ReadOnlySpan<char> word) => 1UL << ((word[0] * 11) + ((word.Length > 1 ? word[1] : 0) * 5) + word.Length);

    private int FirstEndingAfter(int place, int low, int high)
    {
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_all[middle].Range.End <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Kestrel analyst Ana Ruiz, where Kestrel Foods was named.
    private static bool SaysOfWhat(string text, int end)
    {
        int next = end + 1;
        while (next < text.Length && char.IsAsciiLetterLower(text[next]))
        {
            next++;
        }

        return next > end + 1 && text[end] == ' ' && PersonWords.Is(text.AsSpan(end + 1, next - end - 1));
    }

    // Ruiz’s plan, and Hutchens’ mother.
    private static bool IsOwner(string text, int end) => end + 2 < text.Length && text[end] is '’' or '\'' && (text[end + 1] == 's' || text[end - 1] == 's' && text[end + 1] == ' ' && char.IsAsciiLetterLower(text[end + 2]));

    /// <summary>All full names of the text, from its start.</summary>
    public IReadOnlyList<FullName> All()
    {
        ReadAll();
        return _all;
    }

    /// <summary>Reads the names of the whole text, so that whether a given name is that of one person does not depend on what was asked before.</summary>
    private void ReadAll() => ReadUpTo(paragraphs.Count - 1);

    private void ReadUpTo(int paragraph)
    {
        if (_firstOfParagraph.Count == 0)
        {
            foreach (string first in _besides.FirstNames)
            {
                _known |= BitOf(first);
            }

            foreach (string surname in _besides.Surnames)
            {
                _known |= BitOf(surname);
            }
        }

        for (int next = _firstOfParagraph.Count; next <= paragraph; next++)
        {
            _firstOfParagraph.Add(_all.Count);
            _capitals.StartParagraph();
            if (paragraphs[next].IsRead)
            {
                string text = LongWords.Mask(paragraphs[next].Text);
                if (_read++ < MostAboveText && NameInCapitals.AtStart(text) is { } first)
                {
                    Add(new TextRange(next, 0, first.End), first.Name, Words.Last(first.Name), null);
                }

                _capitals.Read(text);
                Read(next, text);
                ReadFurther(next, text);
            }
        }
    }

    private void Read(int paragraph, string text)
    {
        var names = new NamesByPattern(text, _capitals.In(paragraph), place);
        while (names.MoveNext())
        {
            if (NamesByPattern.FirstOfTwo(text, names.Start) is >= 0 and var first)
            {
                // Walt and Rosemary Kowalczyk
                ReadOnlySpan<char> given = Words.First(text.AsSpan(first));
                Add(new TextRange(paragraph, first, first + given.Length), $"{given} {names.Surname}", names.Surname, null);
            }

            Add(new TextRange(paragraph, names.Start, names.Start + names.Name.Length), names.Name, names.Surname, names.Title.IsEmpty ? null : Role(names.Title));
        }
    }

    /// <summary>Puts the names that the pattern does not take among those that it took, where these have not their words.</summary>
    private void ReadFurther(int paragraph, string text)
    {
        int first = _firstOfParagraph[paragraph];
        List<FullName>? further = null;
        foreach ((int start, int end, string name, string surname) in FurtherNames.In(text))
        {
            var range = new TextRange(paragraph, start, end);
            int at = FirstEndingAfter(start, first, _all.Count);
            bool taken = at < _all.Count && _all[at].Range.Start < end;
            if (!taken && !(string.Equals(name, surname, StringComparison.Ordinal) && (LastBefore(name, range) ?? OnlyWithFirstName(name, range)) is not null))
            {
                (further ??= []).Add(new FullName(range, name, surname, null) { IsFurther = true });
            }
        }

        if (further is null)
        {
            return;
        }

        foreach (FullName name in further)
        {
            if (!_bySurname.TryGetValue(name.Surname, out List<FullName>? names))
            {
                _bySurname.Add(name.Surname, names = []);
            }

            names.Add(name);
            _known |= BitOf(name.Surname);
            if (name.Surname.IndexOf('-') is > 0 and var hyphen && char.IsAsciiLetterLower(name.Surname[0]))
            {
                // Haddad, after Gehad el-Haddad.
                AddPart(name.Surname[(hyphen + 1)..], name);
            }
        }

        _all.AddRange(further);
        _all.Sort(first, _all.Count - first, Comparer<FullName>.Create(static (left, right) => left.Range.Start.CompareTo(right.Range.Start)));
    }

    private string? Role(ReadOnlySpan<char> printed)
    {
        Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> roles = _roles.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!roles.TryGetValue(printed, out string? role))
        {
            string title = printed.ToString();
            _roles.Add(title, role = Titles.Role(title));
        }

        return role;
    }

    private void Add(TextRange range, ReadOnlySpan<char> printed, ReadOnlySpan<char> surname, string? role)
    {
        if (printed.Contains(' ') && _byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Words.First(printed), out FullName? known) && known is not null && StartsWith(known.Name, printed))
        {
            // Nur Aisyah, after Nur Aisyah Rahmat.
            printed = known.Name;
            surname = known.Surname;
        }

        if (!_bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out List<FullName>? names))
        {
            _bySurname.Add(surname.ToString(), names = []);
        }

        if (names.Count > 0 && !printed.SequenceEqual(names[^1].Name) && LongerAmong(names, printed) is { } longer)
        {
            printed = longer.Name;
        }

        // A text names the same people again and again.
        FullName? before = names.Count > 0 && printed.SequenceEqual(names[^1].Name) ? names[^1] : null;
        FullName name = before is null ? new FullName(range, printed.ToString(), surname.ToString(), role) : new FullName(range, before.Name, before.Surname, role);
        names.Add(name);
        _all.Add(name);
        if (before is null || before.IsFurther)
        {
            AddFirstName(name);
            if (name.Surname.LastIndexOf('-') is > 0 and var hyphen)
            {
                AddPart(name.Surname[(hyphen + 1)..], name);
            }

            if (name.Name.Split(' ') is [_, var middle, var last] && middle.Length > 3 && char.IsAsciiLetterLower(middle[^1]) && last.Equals(name.Surname, StringComparison.Ordinal) && !PersonWords.IsGivenName(middle))
            {
                AddPart(middle, name);
            }
        }

        if (role is not null && _firstTitled.TryAdd(name.Name, name))
        {
            string key = PersonsByRole.Key(role);
            _byRole[key] = _byRole.ContainsKey(key) ? null : name;
        }
    }

    private void AddPart(string part, FullName name) =>
        _byPart[part] = !_byPart.TryGetValue(part, out FullName? same) || same is not null && string.Equals(same.Name, name.Name, StringComparison.Ordinal) ? name : null;

    private void AddFirstName(FullName name)
    {
        ReadOnlySpan<char> first = Words.First(name.Name);
        _known |= BitOf(name.Surname) | BitOf(first);
        Dictionary<string, FullName?>.AlternateLookup<ReadOnlySpan<char>> byFirst = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byFirst.TryGetValue(first, out FullName? same))
        {
            byFirst[first] = name;
        }
        else if (same is not null && !string.Equals(name.Name, same.Name, StringComparison.Ordinal))
        {
            byFirst[first] = null;
        }
    }
}
