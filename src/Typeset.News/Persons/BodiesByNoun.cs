namespace Typeset.News.Reading;

/// <summary>
/// Which body a text means by <c>the union</c> or <c>the company</c>: the only one before it that has the noun in its name (the Teachers Union), is called so
/// beside its name (Verdi, the nurses’ union; the union, Verdi), or ends as a company does (Acme Inc.).
/// </summary>
internal sealed class BodiesByNoun(IReadOnlyList<ParagraphDraft> paragraphs)
{
    private const int MostWords = 3;
    private const int MostWordsOfRun = 10;
    private const int MostWordsOfApposition = 6;
    private const int LongestBracket = 12;
    private const int FewestInitials = 3;
    private const int MostInitials = 6;
    private const string Company = "company";

    private static readonly WordSet s_nouns = new(Lexicon.Default.Set("BODYNOUN"));
    private static readonly WordSet s_companies = new(Lexicon.Default.Set("COMPANYEND"));
    private static readonly WordSet s_companyNouns = new(Lexicon.Default.Set("COMPANYNOUN"));
    private static readonly WordSet s_any = new(Lexicon.Default.Set("ANYBODYNOUN"));
    private static readonly WordSet s_links = new(Lexicon.Default.Set("BODYLINK"));
    private static readonly WordSet s_endsApposition = new(["that", "which", "who", "whose", "where", "of", "in", "for", "and", "but", "said", "says"]);

    // Null for letters that two bodies have.
    private readonly Dictionary<string, string?> _byInitials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _companies = new(StringComparer.Ordinal);

    // Null for a noun that two bodies have; read when first asked for.
    private Dictionary<string, (TextRange Range, string? Name)>? _bodies;

    /// <summary>The body, or null.</summary>
    /// <param name="mention">The words, with the article.</param>
    /// <param name="place">Where they stand.</param>
    public SpeakerDraft? Find(string mention, TextRange place)
    {
        if (!mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !Words.AtMost(mention, MostWords) || Words.Last(mention).ToString().ToLowerInvariant() is var noun && !s_nouns.Contains(noun))
        {
            return null;
        }

        noun = noun is "co-op" or "co-operative" ? "cooperative" : noun;
        _bodies ??= Read();
        // The police department may have its whole name further down, the department has not.
        (TextRange Range, string? Name) body = default;
        bool ofTwo = LastTwo(mention.AsSpan(4)) is { Length: > 0 } both && _bodies.TryGetValue(both, out body);
        bool found = ofTwo
            || _bodies.TryGetValue(noun, out body)
            || s_companyNouns.Contains(noun) && _bodies.TryGetValue(Company, out body);
        return found && body.Name is { } name && (body.Range.IsBefore(place) || ofTwo && !Words.HasCapital(mention.AsSpan(4))) ? new SpeakerDraft(SpeakerKind.Organization, name) : null;
    }

    /// <summary>The only company of the text whose name is longer than these words and starts with them: Acme Holdings for Acme.</summary>
    public SpeakerDraft? FindCompany(string name)
    {
        _ = _bodies ??= Read();
        string? longer = null;
        foreach (string company in _companies)
        {
            if (company.Length > name.Length && company[name.Length] == ' ' && Words.IsCapital(company[name.Length + 1]) && company.StartsWith(name, StringComparison.Ordinal) && !string.Equals(company, longer, StringComparison.Ordinal))
            {
                if (longer is not null)
                {
                    return null;
                }

                longer = company;
            }
        }

        return longer is null ? null : new SpeakerDraft(SpeakerKind.Organization, longer);
    }

    /// <summary>The only body whose capital letters these are: TIA, of the Transport Infrastructure Agency.</summary>
    public SpeakerDraft? FindByInitials(string letters)
    {
        _ = _bodies ??= Read();
        return _byInitials.GetValueOrDefault(letters) is { } name ? new SpeakerDraft(SpeakerKind.Organization, name) : null;
    }

    /// <summary>The only body that a stretch of a paragraph calls by a noun.</summary>
    public SpeakerDraft? OnlyIn(int paragraph, int start, int end) =>
        Only((_, range) => range.Paragraph == paragraph && range.Start >= start && range.End <= end);

    /// <summary>The only body before a place that the text calls a charity, a group or the like, for another such word: the organisation.</summary>
    public SpeakerDraft? OnlyOfAnyKind(string mention, TextRange place) =>
        s_any.Contains(Words.Last(mention)) ? Only((noun, range) => s_any.Contains(noun) && range.IsBefore(place)) : null;

    // The one name of all the bodies that count; null when there are several, or one noun has several.
    private SpeakerDraft? Only(Func<string, TextRange, bool> counts)
    {
        string? only = null;
        foreach ((string noun, (TextRange range, string? name)) in _bodies ??= Read())
        {
            if (!counts(noun, range))
            {
                continue;
            }

            if (name is null || only is not null && !string.Equals(only, name, StringComparison.Ordinal))
            {
                return null;
            }

            only = name;
        }

        return only is null ? null : new SpeakerDraft(SpeakerKind.Organization, only);
    }

    /// <summary>Whether words with the can stand for a body whose name has nothing of the noun, the company, the agency: no name in the text has it.</summary>
    public bool IsForAnyBody(string mention) =>
        BodyNouns.MayStandFor(mention) && !((_bodies ??= Read()).TryGetValue(Words.Last(mention).ToString(), out (TextRange Range, string? Name) body) && !(body.Name is null && IsCompany(mention)));

    /// <summary>Whether words end in a noun for a company.</summary>
    public static bool IsCompany(string mention) => s_companyNouns.Contains(Words.Last(mention));

    private Dictionary<string, (TextRange Range, string? Name)> Read()
    {
        _bodies = new Dictionary<string, (TextRange Range, string? Name)>(StringComparer.Ordinal);
        foreach (ParagraphDraft paragraph in paragraphs)
        {
            if (paragraph.IsRead)
            {
                Read(paragraph);
            }
        }

        return _bodies;
    }

    private void Read(ParagraphDraft paragraph)
    {
        string text = paragraph.Text;
        for (int at = 0; at < text.Length;)
        {
            int end = WordEnd(text, at);
            if (Words.IsCapital(text[at]))
            {
                end = ReadRun(paragraph, at, end);
            }

            at = end + 1;
        }
    }

    /// <summary>Takes in the run of capitalised words that starts at a place; where it ends.</summary>
    private int ReadRun(ParagraphDraft paragraph, int start, int firstEnd)
    {
        string text = paragraph.Text;
        int first = text.AsSpan(start, firstEnd - start) is "The" or "A" or "An" or "In" or "At" or "But" or "And" or "Then" or "When" or "While" or "After" or "Before" or "Later" or "Now" or "Yet" or "So" or "For" or "From" or "With" or "On" or "By" or "As" or "Since" or "Until" or "If" ? Math.Min(firstEnd + 1, text.Length) : start;
        first += text.AsSpan(first).StartsWith("the ", StringComparison.Ordinal) ? 4 : 0;
        int end = firstEnd;
        int stop = first;
        int words = 0;
        for (int at = first; at < text.Length && words < MostWordsOfRun; words++)
        {
            int wordEnd = WordEnd(text, at);
            ReadOnlySpan<char> word = text.AsSpan(at, wordEnd - at);
            bool isNext = word is "and" && stop > first && s_nouns.Contains(Words.Last(text.AsSpan(first, stop - first)).ToString().ToLowerInvariant());
            if (word.IsEmpty || isNext || !Words.IsCapital(word[0]) && !(at > first && s_links.Contains(word)))
            {
                break;
            }

            stop = Words.IsCapital(word[0]) ? wordEnd : stop;
            end = wordEnd;
            at = wordEnd + 1;
            if (word[^1] is ',' or ';' or ':' or '”' or '"' || word[^1] == '.' && !s_companies.Contains(word))
            {
                break;
            }
        }

        int nameEnd = stop;
        while (nameEnd > first && text[nameEnd - 1] is ',' or ';' or ':' or '”' or '"')
        {
            nameEnd--;
        }

        nameEnd = nameEnd > first && text[nameEnd - 1] == '.' && !s_companies.Contains(Words.Last(text.AsSpan(first, nameEnd - first))) ? nameEnd - 1 : nameEnd;
        if (nameEnd > first)
        {
            TakeIn(paragraph, first, nameEnd);
        }

        return end;
    }

    private void TakeIn(ParagraphDraft paragraph, int start, int end)
    {
        string text = paragraph.Text;
        ReadOnlySpan<char> leading = Words.First(text.AsSpan(start, end - start));
        if (leading.Length + 1 < end - start && s_companyNouns.Contains(leading.ToString().ToLowerInvariant()) && Words.IsCapital(text[start + leading.Length + 1]))
        {
            // Manufacturer Corvantis plans: the company is Corvantis.
            start += leading.Length + 1;
            _bodies!.TryAdd(Company, (new TextRange(paragraph.Index, start, end), text[start..end]));
        }

        ReadOnlySpan<char> name = Words.WithoutPossessive(text.AsSpan(start, end - start));
        var range = new TextRange(paragraph.Index, start, end);
        if (name.Contains(' '))
        {
            AddInitials(name);
            foreach (Range part in name.Split(' '))
            {
                ReadOnlySpan<char> word = name[part];
                if (word.IsEmpty || !Words.IsCapital(word[0]))
                {
                    continue;
                }

                string noun = word.ToString().ToLowerInvariant();
                if (s_nouns.Contains(noun))
                {
                    Add(noun, name, range);
                }
                else if (noun == "medical")
                {
                    // Harlan Medical Center
                    Add("hospital", name, range);
                }
            }

            if (LastTwo(name) is { Length: > 0 } both)
            {
                // Harlan County Sheriff’s Office
                Add(both, name, range);
            }

            if (s_companies.Contains(Words.Last(name)))
            {
                // Ana Ruiz of Acme LLP
                _companies.Add(name[(name.LastIndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? of + 4 : 0)..].ToString());
            }

            if (s_companies.Contains(Words.Last(name)) && !(start > 3 && text.AsSpan(0, start).EndsWith(" at ", StringComparison.Ordinal)))
            {
                // Acme Inc., but not the firm where an analyst works: at Acme Securities.
                Add(Company, name, range);
            }
        }

        if (start > 2 && text[start - 1] == ' ' && Words.Last(text.AsSpan(0, start - 1)) is var ahead && s_nouns.Contains(ahead))
        {
            // The discount chain Bargain Barn
            Add(ahead.ToString(), name, range);
            if (s_companyNouns.Contains(ahead))
            {
                Add(Company, name, range);
            }
        }

        // Verdi, the nurses’ union; Doctors Across Frontiers (DAF), the only aid group
        int behind = text.AsSpan(end).StartsWith(" (", StringComparison.Ordinal) && text.IndexOf(')', end, Math.Min(LongestBracket, text.Length - end)) is > 0 and var close ? close + 1 : end;
        if (behind + 2 < text.Length && text[behind] == ',' && Apposition(text, behind + 2) is { IsEmpty: false } after)
        {
            Add(after.ToString(), name, range);
        }

        // Its owner, Acme Health,
        if (start > 2 && text[start - 2] == ',' && end < text.Length && text[end] == ',' && Words.Last(text.AsSpan(0, start - 2)) is "owner" or "parent" or "maker" or "landlord" or "contractor" && IsOwned(text.AsSpan(0, start - 2)) && name.Contains(' '))
        {
            Add(Company, name, range);
        }

        // The nurses’ union, Verdi,
        if (start > 2 && text[start - 2] == ',' && end < text.Length && text[end] is ',' or '.' && Words.Last(text.AsSpan(0, start - 2)) is var before && s_nouns.Contains(before))
        {
            Add(before.ToString(), name, range);
        }
    }

    /// <summary>The noun for a body that an apposition has which starts at a place: a charity, the nurses’ union.</summary>
    private static ReadOnlySpan<char> Apposition(string text, int at)
    {
        int first = at;
        for (int words = 0; words < MostWordsOfApposition && at < text.Length; words++)
        {
            int end = WordEnd(text, at);
            ReadOnlySpan<char> word = text.AsSpan(at, end - at);
            ReadOnlySpan<char> bare = word.TrimEnd(",.;:");
            if (words == 0 && word is not ("a" or "an" or "the") || words > 0 && (s_endsApposition.Contains(bare) || PersonWords.Is(bare)))
            {
                return default;
            }

            // In Nashville, the company said; but Verdi, the nurses’ union; Acme, the company building it.
            bool isCalledSo = words > 1 || words == 1 && (!text.AsSpan(first).StartsWith("the ") || bare.Length == word.Length && end + 1 < text.Length && IsSaidOf(text.AsSpan(end + 1, WordEnd(text, end + 1) - end - 1)));
            if (isCalledSo && s_nouns.Contains(bare) && !IsBeforePerson(text, end))
            {
                return bare;
            }

            if (bare.Length < word.Length)
            {
                return default;
            }

            at = end + 1;
        }

        return default;
    }

    private static bool IsOwned(ReadOnlySpan<char> ahead) => Words.Last(ahead[..^Words.Last(ahead).Length].TrimEnd()) is "its" or "Its" or "their";

    private static bool IsSaidOf(ReadOnlySpan<char> word) => word is "that" or "which" or "behind" or "responsible" || word.EndsWith("ing", StringComparison.Ordinal);

    // Ana Ruiz, a union leader
    private static bool IsBeforePerson(string text, int end) =>
        end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterLower(text[end + 1]) && PersonWords.Is(text.AsSpan(end + 1, WordEnd(text, end + 1) - end - 1).TrimEnd(",.;:"));

    private void AddInitials(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[MostInitials];
        int count = 0;
        foreach (Range part in name.Split(' '))
        {
            if (name[part] is [>= 'A' and <= 'Z', ..] word)
            {
                if (count == MostInitials)
                {
                    return;
                }

                letters[count++] = word[0];
            }
        }

        if (count >= FewestInitials)
        {
            string key = letters[..count].ToString();
            string? known = _byInitials.GetValueOrDefault(key, name.ToString());
            _byInitials[key] = name.SequenceEqual(known) ? known : null;
        }
    }

    private void Add(string noun, ReadOnlySpan<char> name, TextRange range)
    {
        if (!_bodies!.TryGetValue(noun, out (TextRange Range, string? Name) known))
        {
            _bodies.Add(noun, (range, name.ToString()));
        }
        else if (known.Name is { } same && !same.AsSpan().Contains(name, StringComparison.Ordinal))
        {
            // A longer form of the same name takes the place of a shorter one; another name leaves a doubt.
            _bodies[noun] = (known.Range, name.Contains(same, StringComparison.Ordinal) ? name.ToString() : null);
        }
    }

    /// <summary>The last two words in small letters, where the last is a noun for a body: sheriff’s office, school board; else nothing.</summary>
    private static string LastTwo(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> noun = Words.Last(words);
        ReadOnlySpan<char> before = Words.Last(words[..^noun.Length].TrimEnd());
        string both = before.IsEmpty ? "" : $"{before} {noun}".ToLowerInvariant().Replace('\'', '’');
        return both.Length > 0 && s_nouns.Contains(both.AsSpan(both.IndexOf(' ', StringComparison.Ordinal) + 1)) ? both : "";
    }

    private static int WordEnd(string text, int at)
    {
        int space = text.IndexOf(' ', at);
        return space < 0 ? text.Length : space;
    }
}
