using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The speaker that an explicit mention names or describes: a person whose name an apposition gives, someone unnamed, an organization, or a person
/// with a role before the name. A surname alone becomes the last full name before it.
/// </summary>
internal static class SpeakerOfMention
{
    private static readonly TieredRegex s_brackets = Lexicon.Default.Regex(@"\s*(?:\([^()]*\)|\[[^\[\]]*\])|\s+[’‘']\d\d\b");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly TieredRegex s_ofBody = Lexicon.Default.Regex(@"\G(?:\s+(?:of|for|on(?!\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))(?:\s+the)?\s+[A-ZÀ-Þ][\wÀ-ÿ’'&.-]*(?:\s+(?:and\s+)?[A-ZÀ-Þ][\wÀ-ÿ’'&.-]*)*)+");
    private static readonly TieredRegex s_leadingConjunction = Lexicon.Default.Regex(@"^(?:and|but|or)\s+");

    // Words that a head of a noun phrase ends before.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_afterHead =
        new[] { "of", "for", "with", "from", "at", "in", "who", "on", "whose", "near", "by", "to", "about", "against" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const string OfBody = " of ";

    private static readonly TieredRegex s_plain = Lexicon.Default.Regex("^%PLAIN%$");
    private static readonly FrozenSet<string> s_plainAlone = Lexicon.Default.Set("PLAINALONE");
    private static readonly FrozenSet<string> s_noPerson = Lexicon.Default.Set("NOPERSON");
    private static readonly FrozenSet<string> s_notARole = new[] { "who", "which", "speaking", "asked", "in", "on", "at", "when", "after", "as" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly WordSet s_afterNames = new(Lexicon.Default.Set("AFTERNAME"));
    private static readonly WordSet s_bodyNouns = new(Lexicon.Default.Set("BODYNOUN"));
    private static readonly WordSet s_towns = new(Lexicon.Default.Set("TOWNWORD"));
    private static readonly WordSet s_demonyms = new(Lexicon.Default.Set("DEMONYM"));
    private static readonly string[] s_beforeNames = ["former ", "retired ", "acting ", "outgoing ", "the former ", "the late ", "the Rev. ", "the Rev ", "the Very Rev ", "the Hon. ", "Democratic ", "Republican ", "Labour ", "Conservative ", "Independent ", "Liberal "];
    private static readonly string[] s_givesName = [" name only as", " name as", " name simply as", " herself only as", " himself only as", " themselves only as", " identified only as", " identified only by her first name,", " identified only by his first name,", " only her first name,", " only his first name,", " only their first name,"];
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The speaker, and the finding with the mention that names it (an apposition that is the name belongs to it).</summary>
    public static (SpeakerDraft Speaker, Finding Finding) Read(Finding finding, IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names)
    {
        finding = WithStopOfSuffix(finding, paragraphs);
        string printed = finding.Mention.In(paragraphs);
        string bare = printed.AsSpan().IndexOfAny("([’‘'") < 0 ? printed.Trim() : s_brackets.Replace(printed, "").Trim();
        string whole = bare;
        string? apposition = finding.Apposition?.In(paragraphs) is { } beside ? beside.Contains('(', StringComparison.Ordinal) ? s_brackets.Replace(beside, "").Trim() : beside : null;
        bool appositionFollows = apposition is not null;
        int comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            int nextComma = bare.IndexOf(',', comma + 1);
            string inside = bare[(comma + 1)..(nextComma < 0 ? bare.Length : nextComma)].Trim();
            whole = bare[..comma].Trim();
            if (inside.Length > 0 && (apposition is null or [>= '0' and <= '9', ..] || char.IsLower(inside[0]) || IsNameOf(inside, whole)))
            {
                apposition = inside;
                appositionFollows = false;
            }
        }

        if (apposition is not null && !NameRun.IsAll(apposition) && HeadEnd(apposition) is > 0 and var nameEnd && IsNameBeside(apposition[..nameEnd]) && (StartsWithArticle(whole) || whole.StartsWith("One of ", StringComparison.Ordinal)))
        {
            // One of the judges, Ana Ruiz of the University of Leeds
            apposition = apposition[..nameEnd];
        }

        string head = HeadEnd(whole) is var headEnd and >= 0 ? whole[..headEnd].Trim() : whole;

        if (apposition is not null && whole.Length > 0 && (IsNameBeside(apposition) && (!NameRun.IsAll(head) || StartsWithPossessive(head) || StartsWithArticle(head) && Titles.EndOfLast(apposition) > 0 || whole.StartsWith("One of ", StringComparison.Ordinal)) || IsNameOf(apposition, whole)))
        {
            TextRange mention = appositionFollows ? finding.Mention with { End = finding.Apposition!.Value.End } : finding.Mention;
            return Limited(new SpeakerDraft(SpeakerKind.Person, WithoutTitles(apposition), whole), printed, finding with { Mention = mention });
        }

        if (apposition is not null && PersonWords.IsNoSurname(Words.Last(head)) && RoleAhead(apposition) is > 0 and var nameAt)
        {
            // His opponent, food courier Ana Ruiz
            TextRange mention = appositionFollows ? finding.Mention with { End = finding.Apposition!.Value.End } : finding.Mention;
            return Limited(new SpeakerDraft(SpeakerKind.Person, WithoutPossessive(apposition[nameAt..]), apposition[..nameAt].Trim()), printed, finding with { Mention = mention });
        }

        int peer = StartsWithArticle(whole) ? Words.First(whole).Length + 1 : 0;
        if (peer < whole.Length && PeerNames.EndAt(whole, peer) == whole.Length)
        {
            return (new SpeakerDraft(SpeakerKind.Person, whole[peer..]), finding);
        }

        if (NameGiven(whole) is { } given)
        {
            return Limited(new SpeakerDraft(SpeakerKind.Person, given, head), printed, finding);
        }

        if (head.Length < whole.Length && NameBehindRole(head, whole) is { } behind)
        {
            return Limited(new SpeakerDraft(SpeakerKind.Person, WithoutPossessive(whole[behind..]), whole[..behind].Trim()), printed, finding);
        }

        return Limited(OfHead(head, whole, apposition, printed, finding.Mention, names), printed, finding);
    }

    // James Ruiz Jr.: the stop is masked, and part of the name.
    private static Finding WithStopOfSuffix(Finding finding, IReadOnlyList<ParagraphDraft> paragraphs)
    {
        string text = paragraphs[finding.Mention.Paragraph].Text;
        int end = finding.Mention.End;
        return end + 1 < text.Length && text[end] == '.' && text[end + 1] is ',' or ' ' && end - finding.Mention.Start > 3 && text.AsSpan(end - 3, 3) is " Jr" or " Sr" ? finding with { Mention = finding.Mention with { End = end + 1 } } : finding;
    }

    /// <summary>The name that somebody gave, with which the words end: a woman who gave her name only as Emi.</summary>
    private static string? NameGiven(string words) =>
        NameRun.Start(words) is > 0 and var start && words.AsSpan(0, start) is var ahead && Array.Exists(s_givesName, ending => words.AsSpan(0, start).TrimEnd().EndsWith(ending, StringComparison.Ordinal)) && !ahead.IsEmpty
            ? WithoutPossessive(words[start..])
            : null;

    /// <summary>Where a name of two words or more starts behind small words that say what the person is; 0 when there is none.</summary>
    private static int RoleAhead(string words)
    {
        int run = NameRun.Start(words);
        return run > 0 && char.IsAsciiLetterLower(words[0]) && PersonWords.Is(Words.Last(words.AsSpan(0, run).TrimEnd())) && !Words.AtMost(words.AsSpan(run), 1) && !NamesOutletOrBody(words[run..]) ? run : 0;
    }

    /// <summary>Where the white space stands after which something is said of the head, or -1.</summary>
    public static int HeadEnd(string words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            if (!char.IsWhiteSpace(words[at]))
            {
                continue;
            }

            int white = at;
            while (at < words.Length && char.IsWhiteSpace(words[at]))
            {
                at++;
            }

            int start = at;
            while (at < words.Length && Words.IsBoundaryCharacter(words[at]))
            {
                at++;
            }

            if (s_afterHead.Contains(words.AsSpan(start, at - start)))
            {
                return white;
            }

            at--;
        }

        return -1;
    }

    private static SpeakerDraft OfHead(string head, string whole, string? apposition, string printed, TextRange mention, NamesOfText names)
    {
        string lastWord = Words.Last(head).ToString();
        int runAt = WithArticle(head, NameRun.Start(head));
        // Officials, at the start of a sentence.
        bool isPlain = s_plainAlone.Contains(head) && !IsBodyOfFriends(head, whole, head.Length) || apposition is null && Words.AtMost(head, 1) && s_plain.IsMatch(head) && names.LastBefore(head, mention) is null;
        if (isPlain || !Words.HasCapital(lastWord) || Pronouns.Is(lastWord) || runAt < 0 || Titles.Is(head[runAt..]) || IsOnlyRole(head, whole))
        {
            return Unnamed(printed);
        }

        // A Department for Education spokesperson.
        ReadOnlySpan<char> end = Words.Last(whole);
        if (head.Length < whole.Length && char.IsLower(end[0]) && PersonWords.Is(end) && s_body.IsMatch(head))
        {
            return Unnamed(printed);
        }

        // Tom Berg and Jo Li.
        int and = whole.IndexOf(" and ", StringComparison.Ordinal);
        if (and > 0 && IsPersonName(whole[..and]) && IsPersonName(whole[(and + 5)..]))
        {
            return new SpeakerDraft(SpeakerKind.Unnamed, printed, Count: 2);
        }

        (int runStart, _) = WhiteSpace.Trim(head, runAt + AfterLastPossessive(head[runAt..]), head.Length);

        // Seven-year-old Ana; U.S.-based Harlan Watch.
        runStart += Words.First(head.AsSpan(runStart)) is var age && (age.EndsWith("-year-old", StringComparison.Ordinal) || age.EndsWith("-based", StringComparison.Ordinal)) && head.Length > runStart + age.Length + 1 ? age.Length + 1 : 0;
        (runStart, _) = WhiteSpace.Trim(head, runStart, head.Length);
        string run = head[runStart..];
        string before = head[..runStart].Trim();
        if (PersonWords.IsGivenName(Words.First(run)) && EndOfNameBeforePost(run) is > 0 and var post)
        {
            int nameEnd = runStart + post;
            return OfHead(head[..nameEnd], whole[..nameEnd], apposition, printed, mention, names) with { Role = run[(post + 1)..] };
        }

        if (before is "the" or "The" && s_demonyms.Contains(lastWord) && Words.AtMost(run, 2) && names.LastBefore(lastWord, mention) is null)
        {
            // The Portuguese, the Louisiana Republican.
            return Unnamed(printed);
        }

        if (Organization(run, before, whole, runStart, mention, names) is { } organization)
        {
            return organization;
        }

        int titleEnd = Math.Max(Math.Max(Titles.EndOfLast(run), Posts.EndOfLast(run)), EndOfWordForPerson(run));
        string name = WithoutPossessive(run[titleEnd..].Trim());
        string? role = Role(before, run[..titleEnd]);
        FullName? known = name.Contains(' ', StringComparison.Ordinal) ? names.LongerBefore(name, mention) ?? names.LongerStartingWith(name, mention) : names.SpeakerBefore(name, mention, SexOfPersons.OfTitle(Words.Last(run.AsSpan(0, titleEnd).TrimEnd()))) ?? names.OnlyWithFirstName(name, mention) ?? names.OnlyWithFirstNameBehind(name, mention) ?? names.OnlyWithPartOfSurname(name, mention);
        if (known is null && runAt == runStart && titleEnd == 0 && before.EndsWith("-year-old", StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
        {
            // The 20-year-old Serb.
            return Unnamed(printed);
        }

        if (known is { } full)
        {
            name = full.Name;
            role ??= full.Role;
        }
        else if (!name.Contains(' ', StringComparison.Ordinal) && names.Besides(name) is { } besides)
        {
            name = besides;
        }

        role ??= apposition is { Length: > 0 } && char.IsLower(apposition[0]) && !s_notARole.Contains(Words.First(apposition).ToString()) ? apposition : null;
        role ??= names.FirstRoleBefore(name, mention);
        return new SpeakerDraft(SpeakerKind.Person, name, role);
    }

    // Jamal Omar al-Haddad: the article of the surname, and the names before it, belong to the name.
    private static int WithArticle(string head, int runAt)
    {
        if (runAt < 3 || head[runAt - 1] != '-')
        {
            return runAt;
        }

        int article = runAt - 1;
        while (article > 0 && char.IsAsciiLetterLower(head[article - 1]))
        {
            article--;
        }

        return head.AsSpan(article, runAt - article) is "al-" or "el-" or "ar-" or "as-" or "ash-" or "an-" or "ul-" or "bin-" && article > 0
            ? NameRun.Start(head.AsSpan(0, article).TrimEnd()) is >= 0 and var ahead ? ahead : article
            : runAt;
    }

    // Cleaner Ana Ruiz, at the start of a sentence.
    private static int EndOfWordForPerson(string run) =>
        Words.First(run) is var first and not "Sri" && PersonWords.IsNoSurname(first) && !PersonWords.IsGivenName(first) && !Words.AtMost(run, 2) ? first.Length + 1 : 0;

    private static SpeakerDraft? Organization(string run, string before, string whole, int runStart, TextRange mention, NamesOfText names)
    {
        bool onlyThe = before.Equals("the", StringComparison.OrdinalIgnoreCase);
        string withoutThe = run.StartsWith("The ", StringComparison.Ordinal) ? run[4..] : run;
        string bare = WithoutPossessive(run);
        if ((before.Length == 0 || onlyThe) && Words.IsAllCapitals(bare) && Lexicon.Default.FullAgencyName(bare) is not null && names.FullBodyOf(bare, mention) is { } lettered)
        {
            // AFP, after Americans for Prosperity (AFP).
            return new SpeakerDraft(SpeakerKind.Organization, lettered);
        }

        if ((before.Length == 0 || onlyThe) && (Lexicon.Default.FullAgencyName(bare) ?? Lexicon.Default.FullAgencyName(WithoutPossessive(withoutThe))) is { } agency)
        {
            return new SpeakerDraft(SpeakerKind.Organization, agency);
        }

        bool isOffice = run.EndsWith("s Office", StringComparison.Ordinal) && run.AsSpan().ContainsAny('’', '\'');
        bool isOfBody = (onlyThe || withoutThe.Length < run.Length) && s_bodyNouns.Contains(Words.Last(bare).ToString().ToLowerInvariant());
        if (!isOffice && !isOfBody && (Titles.EndOfLast(run) > 0 || Posts.EndOfLast(run) > 0))
        {
            return null;
        }

        string lastWord = Words.Last(bare).ToString();
        bool marked = isOffice
            // Friends of Allard Library
            || IsBodyOfFriends(bare, whole, runStart + run.Length)
            || NamesOutletOrBody(bare)
            || withoutThe.Length < run.Length
            || onlyThe
            // Transport Canada
            || bare.Length > lastWord.Length && s_noPerson.Contains(lastWord) && !PersonWords.IsGivenName(Words.First(bare)) && !names.IsSurnameBefore(lastWord, mention)
            || Words.IsAllCapitals(lastWord) && lastWord is not ("II" or "III" or "IV") && !Words.IsAllCapitals(bare);
        bool loneWord = before.Length == 0
            && !bare.Contains(' ', StringComparison.Ordinal)
            && !names.IsSurnameBefore(bare, mention)
            && (s_noPerson.Contains(bare) || Words.IsAllCapitals(bare));
        if (before.EndsWith(" &", StringComparison.Ordinal) && NameRun.Start(before.AsSpan(0, before.Length - 2)) is >= 0 and var firm)
        {
            // Brandt & Holloway
            return new SpeakerDraft(SpeakerKind.Organization, before[firm..] + " " + bare);
        }

        if (!marked && !loneWord)
        {
            return null;
        }

        if (NamesOutletOrBody(bare) && before.EndsWith(" and", StringComparison.Ordinal))
        {
            // Humberside Fire and Rescue Service.
            string ahead = before[..^4];
            int front = NameRun.Start(ahead);
            if (front >= 0 && ahead.AsSpan(0, front).Trim() is "" or "the" or "The")
            {
                return new SpeakerDraft(SpeakerKind.Organization, ahead[(front + AfterLastPossessive(ahead[front..]))..] + " and " + bare);
            }
        }

        if (Words.IsAllCapitals(bare) && names.FullBodyOf(bare, mention) is { } full)
        {
            return new SpeakerDraft(SpeakerKind.Organization, full);
        }

        // A body is named to its end: the Department of Justice, not the Department.
        Match rest = NamesOutletOrBody(bare) || IsBodyOfFriends(bare, whole, runStart + run.Length) || s_towns.Contains(bare) || withoutThe.Length < run.Length ? s_ofBody.Match(whole, runStart + run.Length) : Match.Empty;
        return new SpeakerDraft(SpeakerKind.Organization, rest.Success && bare.Length == run.Length ? run + rest.Value : bare);
    }

    // Friends of Allard Library, and neither friends of Ana Ruiz at the start of a sentence nor of the family.
    private static bool IsBodyOfFriends(string run, string whole, int end)
    {
        if (run is not "Friends" || !whole.AsSpan(end).StartsWith(OfBody, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = whole.AsSpan(end + OfBody.Length);
        return !Words.AtMost(rest, 1) && !Words.Last(rest).IsEmpty && Words.IsCapital(Words.Last(rest)[0]) && !PersonWords.IsGivenName(Words.First(rest));
    }

    private static bool NamesOutletOrBody(string words) => s_outlet.IsMatch(words) || s_body.IsMatch(words);

    private static SpeakerDraft Unnamed(string printed)
    {
        ReadOnlySpan<char> first = Words.First(printed);
        int? count = null;
        for (int i = 0; i < s_numbers.Length; i++)
        {
            count = first.Equals(s_numbers[i], StringComparison.OrdinalIgnoreCase) ? i + 1 : count;
        }

        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
        {
            count = number;
        }

        return new SpeakerDraft(SpeakerKind.Unnamed, printed, Count: count);
    }

    /// <summary>The words before a name as a role, or null when they are a form of address or an article only.</summary>
    private static string? Role(string before, string titles)
    {
        string role = (before + " " + titles).Trim().TrimEnd(',');
        role = role.Length > 0 && role[0] is 'a' or 'b' or 'o' ? s_leadingConjunction.Replace(role, "") : role;
        if (role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && Titles.Is(role[4..]))
        {
            role = role[4..];
        }

        bool article = role.Equals("the", StringComparison.OrdinalIgnoreCase) || role.Equals("a", StringComparison.OrdinalIgnoreCase) || role.Equals("an", StringComparison.OrdinalIgnoreCase);
        return role.Length == 0 || article || Titles.EndsCivil(role) ? null : role;
    }

    /// <summary>Whether words beside a description are the name of the person described: his agent, Nuno; the president of the club, Mr. Ruiz.</summary>
    public static bool IsNameOf(string apposition, string description)
    {
        int end = HeadEnd(description);
        string head = end < 0 ? description : description[..end];
        ReadOnlySpan<char> last = Words.Last(head);
        bool describes = StartsWithArticle(head)
            ? PersonWords.Is(last)
            : PersonWords.IsNoSurname(last) && (char.IsLower(last[0]) || end >= 0 || head.Contains("’s ", StringComparison.Ordinal) || head.Contains("'s ", StringComparison.Ordinal));
        string name = WithoutTitles(apposition);
        return describes
            && NameRun.IsAll(name)
            && Words.AtMost(name, 5)
            && Words.First(name) is not ("The" or "A" or "An")
            && Lexicon.Default.FullAgencyName(name) is null
            && !NamesOutletOrBody(name)
            && !NamesOfText.IsNotName(name)
            && !s_noPerson.Contains(name);
    }

    /// <summary>A name without what is no part of it: the late, a title, ’s.</summary>
    private static string WithoutTitles(string words)
    {
        foreach (string front in s_beforeNames)
        {
            words = words.StartsWith(front, StringComparison.Ordinal) ? words[front.Length..] : words;
        }

        return WithoutPossessive(words[Math.Max(Titles.EndOfLast(words), Posts.EndOfLast(words))..].Trim());
    }

    /// <summary>Whether a head is a title or a post and no name: the Regional Manager; Counsel for the traders.</summary>
    private static bool IsOnlyRole(string head, string whole) =>
        StartsWithArticle(head)
            ? PersonWords.Is(Words.Last(head))
            : PersonWords.IsNoSurname(Words.Last(head)) && (head.Length < whole.Length || Words.AtMost(head, 1));

    // The Dean is no surname.
    private static bool StartsWithArticle(string head) => Words.First(head) is "The" or "His" or "Her" or "Their" or "Its" or "A" or "An" or "the" or "his" or "her" or "their" or "its" or "a" or "an";

    /// <summary>Where the name starts behind a role that says of what: Superintendent of Police Ana Ruiz; a University of Leeds professor Ana Ruiz.</summary>
    private static int? NameBehindRole(string head, string whole)
    {
        int runAt = NameRun.Start(whole);
        if (runAt <= head.Length)
        {
            return null;
        }

        string run = whole[runAt..];
        ReadOnlySpan<char> before = Words.Last(whole.AsSpan(0, runAt));
        int name = Math.Max(Titles.EndOfLast(run), Posts.EndOfLast(run));
        bool behindTitle = name > 0 || char.IsAsciiLetterLower(before[0]) && PersonWords.Is(before);
        if (!behindTitle)
        {
            // Mayor of the West Midlands Ana Ruiz, where Mayor is no surname either.
            bool isRole = PersonWords.IsNoSurname(Words.Last(head)) || Titles.Is(head) && whole.AsSpan(head.Length).StartsWith(" of ", StringComparison.Ordinal);
            if (!isRole)
            {
                return null;
            }

            // The last two words, or three from a known given name on; what stands before is what the role is of.
            int last = run.LastIndexOf(' ');
            int second = last < 0 ? -1 : run.LastIndexOf(' ', last - 1);
            int third = second < 0 ? -1 : run.LastIndexOf(' ', second - 1);
            bool threeWords = second >= 0 && PersonWords.IsGivenName(run.AsSpan(third + 1, second - third - 1));
            name = threeWords ? third + 1 : second + 1;
            if (last < 0 || second < 0 && !PersonWords.IsGivenName(run.AsSpan(0, last)))
            {
                return null;
            }
        }

        string words = run[name..].Trim();
        return Words.AtMost(words, 1) && !behindTitle || NamesOutletOrBody(words) || words.Length == 0 ? null : runAt + name + (run[name..].Length - run[name..].TrimStart().Length);
    }

    /// <summary>Whether an apposition is a name: two capitalised words or more, no article first, and no outlet.</summary>
    private static bool IsNameBeside(string apposition) => IsCapitalisedName(apposition) || Array.Exists(s_beforeNames, front => apposition.StartsWith(front, StringComparison.Ordinal) && IsCapitalisedName(apposition[front.Length..]));

    private static bool IsCapitalisedName(string apposition) =>
        NameRun.IsAll(apposition)
        && !Words.AtMost(apposition, 1)
        && Words.First(apposition) is not ("The" or "A" or "An")
        && Lexicon.Default.FullAgencyName(apposition) is null
        && !s_outlet.IsMatch(apposition);

    private static bool IsPersonName(string words) => NameRun.IsAll(words) && !Words.AtMost(words, 1) && BareByline.IsName(words) && Lexicon.Default.FullAgencyName(words) is null && !s_outlet.IsMatch(words);

    private static int AfterLastPossessive(string run)
    {
        int at = Math.Max(run.LastIndexOf("’s ", StringComparison.Ordinal), run.LastIndexOf("'s ", StringComparison.Ordinal));
        int ofMany = Math.Max(run.LastIndexOf("s’ ", StringComparison.Ordinal), run.LastIndexOf("s' ", StringComparison.Ordinal));
        if (ofMany > at && !Words.AtMost(run.AsSpan(ofMany + 3), 1) && !NamesOutletOrBody(run[(ofMany + 3)..]))
        {
            // The Kestrels’ Ana Ruiz
            return ofMany + 3;
        }

        // The Harlan County Sheriff’s Office is no office of somebody.
        return at < 0 || run[(at + 3)..] is "Office" or "Department" or "Association" or "Union" or "Bureau" or "Club" or "Party" or "Institute" or "Hospital" or "Federation" or "Council" or "Service" or "Ombudsman" ? 0 : at + 3;
    }

    // Our CTO, Ana Ruiz.
    private static bool StartsWithPossessive(string head) => Words.First(head) is "Our" or "My" or "His" or "Her" or "Their" or "Its";

    private static string WithoutPossessive(string words) => Words.WithoutPossessive(words).ToString();

    /// <summary>A name longer than the contract holds is no name; its words still describe the speaker.</summary>
    private static (SpeakerDraft Speaker, Finding Finding) Limited(SpeakerDraft speaker, string printed, Finding finding) =>
        (speaker.Kind != SpeakerKind.Unnamed && (speaker.Name.Length is 0 or > NameList.LongestName) ? Unnamed(printed) : WithoutPost(speaker), finding);

    // Ana Ruiz QC.
    private static SpeakerDraft WithoutPost(SpeakerDraft speaker) =>
        speaker.Kind == SpeakerKind.Person && EndOfNameBeforePost(speaker.Name) is > 0 and var end
            ? speaker with { Name = speaker.Name[..end].TrimEnd(' ', ','), Role = speaker.Role ?? speaker.Name[(end + 1)..] }
            : speaker;

    private static int EndOfNameBeforePost(string name) => !Words.AtMost(name, 2) && s_afterNames.Contains(Words.Last(name)) ? name.LastIndexOf(' ') : -1;
}
