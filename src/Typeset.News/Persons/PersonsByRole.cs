using System.Buffers;
using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Whom a text means by <c>the mayor</c> after it told of <c>Mayor Ana Ruiz</c>, quoted <c>Ana Ruiz, the mayor of the town</c>, or named <c>retired captain Ana Ruiz</c>
/// or <c>Ana Ruiz, a captain</c>: the only person with that title, role or description.
/// </summary>
internal sealed class PersonsByRole(IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names)
{
    private const int MostWords = 5;
    private const int MostWordsBefore = 3;
    private const int MostWordsOfHead = 7;
    private const int LongestApposition = 80;
    private const int MostWordsBetween = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_ofWhat =
        new[] { "of", "for", "at", "in", "with", "on", "from", "who", "whose", "near", "and", "or" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Her daughter Ana Ruiz; the mayor and Ana Ruiz.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_notBefore =
        new[] { "and", "or", "but", "by", "to", "with", "of", "for", "from", "at", "in", "on", "as", "than", "that", "told", "said", "a", "an", "the", "his", "her", "their" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_whose =
        new[] { "a", "A", "an", "An", "the", "The", "its", "Its", "his", "His", "her", "Her", "their", "Their", "our", "Our" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> s_endsApposition = SearchValues.Create(",.;:—()“”\"?!");
    private static readonly TieredRegex s_ofBody = Lexicon.Default.Regex(@"\b(?<post>[A-Z][a-z]+) (?:of|for) (?:the )?[A-Z][^,.;:()“”""]{1,50}, (?:(?:the |The )?(?:Hon|Mr|Mrs|Ms|Dr|Prof|Sen|Alhaji|Alhaja|Hajiya|Mallam|Chief|Engr|Barr|Pastor|Rev|Comrade|Datuk|Tan Sri|Shri|Smt)\b\.? )?$|\b(?<post>Mayor|Governor|Sheriff|Bishop|Archbishop|Minister|Chief|Commissioner|Speaker|President|Secretary) (?:of|for) (?:[A-Z][\w’'-]+ ){1,3}$");
    private static readonly string[] s_ends = [" of ", " for ", " at ", " in ", " with ", " on ", " from ", " who ", ", "];
    private static readonly FrozenDictionary<string, string> s_short = new Dictionary<string, string>
    {
        ["gov."] = "governor",
        ["sen."] = "senator",
        ["rep."] = "representative",
        ["gen."] = "general",
        ["col."] = "colonel",
        ["sgt."] = "sergeant",
        ["sgt"] = "sergeant",
        ["lt."] = "lieutenant",
        ["capt."] = "captain",
        ["maj."] = "major",
        ["prof."] = "professor",
        ["det."] = "detective",
        ["supt."] = "superintendent",
        ["insp."] = "inspector",
        ["justice"] = "judge",
        ["skipper"] = "captain",
        ["cllr"] = "councillor",
        ["coun."] = "councillor",
        ["atty."] = "attorney",
        ["engr."] = "engineer",
        ["ceo"] = "executive",
        ["rev."] = "pastor",
        ["rev"] = "pastor",
        ["reverend"] = "pastor",
        ["vicar"] = "pastor",
        ["clergyman"] = "pastor",
        ["preacher"] = "pastor",
        ["da"] = "attorney",
        ["fr."] = "priest",
        ["fr"] = "priest",
        ["dm"] = "magistrate",
        ["cm"] = "minister",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_doers = Lexicon.Default.Items("DOER")
        .Select(static line => line.Split(": "))
        .ToFrozenDictionary(static parts => parts[0], static parts => parts[1].Split(", "), StringComparer.Ordinal);

    private static readonly WordSet s_describers = new(Lexicon.Default.Set("DESCRIBER").Concat(Lexicon.Default.Set("DEMONYM")));

    private static readonly WordSet s_bodies = new(Lexicon.Default.Set("BODYNOUN"));

    // The spokesman, the brother: of a body or of somebody, whom the text may have named nowhere.
    private static readonly WordSet s_vague = new(Lexicon.Default.Set("VAGUEPERSON").Concat(Lexicon.Default.Set("KINWORD")));
    // The MEA official, the Greens member: of a body that the text said somebody is of.
    private static readonly WordSet s_ofBodies = new(["official", "member", "leader", "spokesman", "spokeswoman", "spokesperson"]);
    private static readonly WordSet s_sole = new(Lexicon.Default.Set("SOLEPERSON"));

    private Dictionary<string, TextRange>? _introduced;

    // Null for a role that two people have.
    private readonly Dictionary<string, SpeakerDraft?> _quoted = new(StringComparer.Ordinal);

    // The same for words that describe people beside their names; read when first asked for.
    private Dictionary<string, FullName?>? _described;

    /// <summary>Takes in who was quoted.</summary>
    public void Add(SpeakerDraft speaker)
    {
        if (speaker is not { Kind: SpeakerKind.Person, Role: { } role })
        {
            return;
        }

        string key = Key(role);
        _quoted[key] = !_quoted.TryGetValue(key, out SpeakerDraft? same) || same is not null && string.Equals(same.Name, speaker.Name, StringComparison.Ordinal) ? speaker : null;
    }

    /// <summary>The person described by a title or role alone, or null.</summary>
    /// <param name="mention">The words, with the article: the mayor.</param>
    /// <param name="place">Where they stand.</param>
    public SpeakerDraft? Find(string mention, TextRange place)
    {
        if (!mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !Words.AtMost(mention, MostWords) || !PersonWords.Is(Words.Last(mention)) && Words.Last(mention) is not "DA")
        {
            return null;
        }

        string key = Key(mention[4..]);
        FullName? titled = names.OnlyWithRole(key, place, out bool several);
        bool isQuoted = _quoted.TryGetValue(key, out SpeakerDraft? quoted);
        if (several || isQuoted && quoted is null || titled is not null && quoted is not null && !string.Equals(titled.Name, quoted.Name, StringComparison.Ordinal))
        {
            return null;
        }

        SpeakerDraft? found = quoted ?? (titled is null ? null : new SpeakerDraft(SpeakerKind.Person, titled.Name, titled.Role));
        return found is { Role: { } role } && Ends(role, mention[4..]) ? found
            : found is null && Described().GetValueOrDefault(key) is { } described && described.Range.IsBefore(place) ? new SpeakerDraft(SpeakerKind.Person, described.Name, described.Role)
            : null;
    }

    /// <summary>
    /// Whether words with the describe somebody whom the text named before (the actress, the Swede), and not one whom it brought in by them: an actress who gave no
    /// name, his mother.
    /// </summary>
    public bool IsDescriptionOfKnown(string mention, TextRange place) =>
        mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && Words.AtMost(mention, MostWords)
        && !mention.AsSpan().ContainsAny('’', '\'')
        && Words.Last(mention) is var noun
        && (s_describers.Contains(noun) || PersonWords.Is(noun) && (!s_vague.Contains(noun) || s_ofBodies.Contains(noun) && Words.HasCapital(mention.AsSpan(4))))
        && !IsBroughtIn(mention, place);

    /// <summary>Whether the last word of a mention is a post that one person holds, so that it means nobody whom the text has not quoted, and nobody when others have it: the judge.</summary>
    public static bool IsOfPost(string mention) => s_sole.Contains(Words.Last(mention));

    /// <summary>Whether anybody was named or quoted with the last word of a mention as title, role or description.</summary>
    public bool IsKnownRole(string mention, TextRange place)
    {
        string key = Key(mention[4..]);
        if (s_describers.Contains(Words.Last(mention)))
        {
            return false;
        }

        return names.OnlyWithRole(key, place, out bool several) is not null || several || _quoted.ContainsKey(key) || Described().ContainsKey(key);
    }

    /// <summary>Whether the text brought in another body or person by the last word of a mention before: a charity, another union.</summary>
    /// <remarks>Not where nobody was named before that: a text that starts with a nurse names her later.</remarks>
    public bool IsBroughtIn(string mention, TextRange place) =>
        Introduced().TryGetValue(Words.Last(mention).ToString(), out TextRange first) && first.IsBefore(place) && (s_bodies.Contains(Words.Last(mention)) || names.All() is [var named, ..] && named.Range.IsBefore(first));

    // Where the text first brings in somebody by such a word; read when first asked for.
    private Dictionary<string, TextRange> Introduced()
    {
        if (_introduced is not null)
        {
            return _introduced;
        }

        _introduced = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        foreach (ParagraphDraft paragraph in paragraphs)
        {
            string text = paragraph.Text;
            bool isBroughtIn = false;
            int words = 0;
            foreach (Range range in text.AsSpan().Split(' '))
            {
                ReadOnlySpan<char> word = text.AsSpan(range).TrimStart("“\"‘'(");
                isBroughtIn = word is "a" or "A" or "an" or "An" or "another" or "Another" or "one" or "One" or "his" or "His" or "her" or "Her" or "their" or "Their" or "my" or "our" || Words.IsPossessive(word) || isBroughtIn && ++words <= MostWordsBetween;
                words = isBroughtIn ? words : 0;
                ReadOnlySpan<char> noun = word.TrimEnd(",.;:”\"’')");
                if (isBroughtIn && (s_describers.Contains(noun) || PersonWords.Is(noun) || s_bodies.Contains(noun)))
                {
                    int end = range.End.Value;
                    _introduced.TryAdd(noun.ToString(), new TextRange(paragraph.Index, end, end));
                }

                isBroughtIn &= noun.Length == word.Length;
            }
        }

        return _introduced;
    }

    private Dictionary<string, FullName?> Described()
    {
        if (_described is null)
        {
            _described = new Dictionary<string, FullName?>(StringComparer.Ordinal);
            foreach (FullName name in names.All())
            {
                Describe(name, paragraphs[name.Range.Paragraph].Text);
            }

            foreach (ParagraphDraft paragraph in paragraphs)
            {
                foreach ((TextRange range, int start, string whole) in paragraph.IsRead ? names.In(paragraph, 0, paragraph.Text.Length) : default)
                {
                    // Ruiz, the director of the play, after Ana Ruiz
                    int end = range.End;
                    if (end < paragraph.Text.Length && paragraph.Text[end] == ',' && !paragraph.Text.AsSpan(start, end - start).Contains(' '))
                    {
                        DescribeBehind(new FullName(range with { Start = start }, whole, FullName.SurnameOf(whole).ToString(), names.FirstRoleBefore(whole, range)), paragraph.Text);
                    }
                }
            }
        }

        return _described;
    }

    /// <summary>Takes in the words for persons beside a name: the words in small letters before it, and an apposition.</summary>
    private void Describe(FullName name, string text)
    {
        int end = name.Range.Start;
        if (PeerNames.IsTitle(Words.First(name.Name)))
        {
            Describe(Words.First(name.Name), name);
        }

        if (s_ofBody.Match(text[Math.Max(0, end - LongestApposition)..end]) is { Success: true } ofBody)
        {
            // Minister of Agriculture, Hon. Courtney Bogle
            Describe(ofBody.Groups["post"].ValueSpan, name);
        }

        if (name.Role is null && end > 1 && text[end - 1] == ' ' && Words.Last(text.AsSpan(0, end)) is { IsEmpty: false } post && Words.IsCapital(post[0]))
        {
            // Trooper J.T. Haskins
            Describe(post, name);
        }

        if (HeadBeforeComma(text, name) is { IsEmpty: false } head)
        {
            Describe(head, name);
        }

        for (int words = 0; words < MostWordsBefore && end > 1 && text[end - 1] == ' '; words++)
        {
            int start = end - 1;
            while (start > 0 && (char.IsAsciiLetterLower(text[start - 1]) || text[start - 1] == '-'))
            {
                start--;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, end - 1 - start);
            if (word.IsEmpty || s_notBefore.Contains(word))
            {
                break;
            }

            Describe(word, name);
            end = start;
        }

        DescribeBehind(name, text);
    }

    // Ana Ruiz, a captain
    private void DescribeBehind(FullName name, string text)
    {
        int after = name.Range.End;
        if (after + 1 >= text.Length || text[after] != ',' || text[after + 1] != ' ')
        {
            return;
        }

        // Ana Ruiz, 46, a firefighter
        after += after + 4 < text.Length && char.IsAsciiDigit(text[after + 2]) && char.IsAsciiDigit(text[after + 3]) && text[after + 4] == ',' ? 4 : 0;
        if (after + 2 >= text.Length)
        {
            return;
        }

        ReadOnlySpan<char> apposition = text.AsSpan(after + 2, Math.Min(LongestApposition, text.Length - after - 2));
        int stop = apposition.IndexOfAny(s_endsApposition);
        apposition = stop < 0 ? default : apposition[..stop];
        if (apposition.StartsWith("who ", StringComparison.Ordinal))
        {
            // Ana Ruiz, who chairs the committee
            foreach (string noun in s_doers.GetValueOrDefault(Words.First(apposition[4..]).ToString(), []))
            {
                Describe(noun, name);
            }

            return;
        }

        foreach (Range range in apposition.Split(' '))
        {
            ReadOnlySpan<char> word = apposition[range];
            if (s_ofWhat.Contains(word))
            {
                break;
            }

            Describe(word, name);
        }
    }

    // The prisons minister, Ana Ruiz, said; the groom, Tom Reed (26), said
    private static ReadOnlySpan<char> HeadBeforeComma(string text, FullName name)
    {
        int end = name.Range.Start - 2;
        int behind = name.Range.End;
        behind += behind + 4 < text.Length && text[behind + 1] == '(' && text[behind + 4] == ')' && char.IsAsciiDigit(text[behind + 2]) ? 5 : 0;
        if (end < 1 || text[end] != ',' || text[end + 1] != ' ' || behind >= text.Length || text[behind] != ',')
        {
            return default;
        }

        // Back to the article; one behind a small word belongs to what somebody is of: the elder of the area.
        int at = end;
        int head = end;
        for (int words = 0; words < MostWordsOfHead && at > 0; words++)
        {
            ReadOnlySpan<char> word = Words.Last(text.AsSpan(0, at));
            int start = at - word.Length;
            bool isOfWhat = s_ofWhat.Contains(word);
            if (s_whose.Contains(word) || Words.IsPossessive(word))
            {
                ReadOnlySpan<char> ahead = start < 2 ? default : Words.Last(text.AsSpan(0, start - 1));
                if (ahead is "and" or "or" || !s_ofWhat.Contains(ahead))
                {
                    return at < head ? Words.Last(text.AsSpan(0, head)) : default;
                }
            }
            else if (!isOfWhat && !IsSmall(word))
            {
                return default;
            }

            head = isOfWhat ? start - 1 : head;
            at = start - 1;
        }

        return default;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    private void Describe(ReadOnlySpan<char> word, FullName name)
    {
        if (!PersonWords.Is(word))
        {
            return;
        }

        string key = Key(word.ToString());
        _described![key] = !_described.TryGetValue(key, out FullName? same) || same is not null && string.Equals(same.Name, name.Name, StringComparison.Ordinal) ? name : null;
    }

    /// <summary>The last word of what somebody is, in small letters and without abbreviation.</summary>
    public static string Key(string role)
    {
        string last = Words.Last(Head(role)).ToString().ToLowerInvariant();
        return s_short.GetValueOrDefault(last, last);
    }

    // The police chief is Police Chief Ana Ruiz, and not Fire Chief Tom Reed.
    private static bool Ends(string role, string described)
    {
        ReadOnlySpan<char> whole = Head(role);
        int last = described.LastIndexOf(' ');
        return last < 0 || whole is "CEO" or "Rev." or "Rev" or "Fr." or "Fr" || whole.LastIndexOf(' ') is > 0 and var space && HasAll(whole[..space], described.AsSpan(0, last));
    }

    // Deputy District, deputy.
    private static bool HasAll(ReadOnlySpan<char> role, ReadOnlySpan<char> described)
    {
        foreach (Range range in described.Split(' '))
        {
            bool found = false;
            foreach (Range word in role.Split(' '))
            {
                found |= role[word].Equals(described[range], StringComparison.OrdinalIgnoreCase);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> role)
    {
        foreach (string end in s_ends)
        {
            int at = role.IndexOf(end, StringComparison.Ordinal);
            role = at > 0 ? role[..at] : role;
        }

        return role;
    }
}
