using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H4: a line under the headline that is a byline without its opening word: one to four people, often with a post, an outlet, a place or a handle beside them, or
/// a news agency or a desk of the paper alone. Without a post, an outlet, a handle or a date on it, a line of capitalised words is read so only when each of its
/// names starts with a known given name, or when enough other things speak for it (<see cref="BylineEvidence"/>): a section or a label of the page looks the same.
/// </summary>
internal static class BareByline
{
    private const int LongestLine = 120;
    private const int NamesOfList = 3;
    private const int LongestNameAlone = 40;
    private const int MostPeople = 4;
    private const int MostNameWords = 4;
    private const int MostDeskWords = 5;
    private const int MostDateWords = 7;
    private const int MostOutletWords = 3;
    private const int MostCaptionWords = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_given =
        Lexicon.Default.Items("GIVENNAME").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_noName = Lexicon.Default.Items("NOBYLINE").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_surnames = Lexicon.Default.Items("SURNAMETOO").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableArray<string> s_pictureAgencies = [.. Lexicon.Default.Items("PICTUREAGENCY"), .. Lexicon.Default.Items("PICTUREAGENCYINNEWS")];
    private static readonly FrozenSet<string> s_agencies = Lexicon.Default.Set("BYLINEAGENCY");
    private static readonly FrozenSet<string> s_desks = Lexicon.Default.Items("BYLINEDESK").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly TieredRegex s_desk = Lexicon.Default.Regex("^%BYLINEDESKEND%");
    private static readonly TieredRegex s_post = Lexicon.Default.Regex("%POST%");
    private static readonly TieredRegex s_academic = Lexicon.Default.Regex("%ACADEMIC%");
    private static readonly TieredRegex s_opening = Lexicon.Default.Regex(@"^(?:From|Words|Text|Writer|Author|Story)\s+(?=[A-ZÀ-Þ])");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly SearchValues<string> s_verbs = SearchValues.Create([" said ", " says ", " told ", " is ", " was ", " were ", " has ", " had ", " will "], StringComparison.Ordinal);
    private static readonly SearchValues<char> s_noByline = SearchValues.Create(":;!?…“”\"#$%=<>[]{}*+_\\^~");

    /// <summary>The people, the agency or the desk that the line names, or none when it is no byline.</summary>
    /// <param name="slots">What is left of the text.</param>
    /// <param name="index">The line.</param>
    /// <param name="headline">The headline above it; null for a first line without one, where a title of few words looks the same and more has to speak for names.</param>
    public static ImmutableArray<ContributorDraft> Read(IReadOnlyList<Slot> slots, int index, string? headline)
    {
        string text = slots[index].Text;
        if (text.Length > LongestLine)
        {
            return [];
        }

        if (IsCreditOverCaption(slots, index) || IsPlaceOfDateline(slots, index))
        {
            return [];
        }

        string line = text.StartsWith("- ", StringComparison.Ordinal) ? text[2..].TrimStart() : text;
        if (ReadAgencies(line) is { IsEmpty: false } agencies)
        {
            return agencies;
        }

        if (line.Length < 2 || !Words.IsCapital(line[0]))
        {
            return [];
        }

        string names = BylineRule.BeforeDate(line);
        if (names.Length < line.Length && names.Trim(' ', '|', '·', '•', ',', '–', '—', '-') is var alone && (Lexicon.Default.FullAgencyName(alone) ?? (IsNewsOutlet(alone) ? alone : null)) is { } outlet)
        {
            return [new ContributorDraft(outlet, true, ContributorRole.Author)];
        }

        if (names.Length < line.Length && names.Split(" | ", StringSplitOptions.TrimEntries) is [var agency, var person] && (Lexicon.Default.FullAgencyName(agency) ?? (IsNewsOutlet(agency) ? agency : null)) is { } full && person.Trim('|', ' ') is var writer && NameRun.IsAll(writer) && NameList.IsPerson(writer))
        {
            // TNN | Ana Ruiz | Jun 9, 2019
            return [new ContributorDraft(full, true, ContributorRole.Author), new ContributorDraft(writer, false, ContributorRole.Author)];
        }

        // SAN FRANCISCO, Jan. 3, 2020 -- The bank kept its rate.
        bool goesOn = names.Length < line.Length && Sentences.IsEnd(line) && !Words.AtMost(line.AsSpan(names.Length), MostDateWords);
        if (goesOn || Sentences.IsEnd(names) || names.AsSpan().ContainsAny(s_verbs) || names.AsSpan().ContainsAny(s_noByline))
        {
            return [];
        }

        if (line.Contains('|', StringComparison.Ordinal) && s_pictureAgencies.Any(agency => line.EndsWith(agency, StringComparison.Ordinal)))
        {
            // Ana Ruiz | Bloomberg | Getty Images
            return [];
        }

        if (headline is not null && ReadDesk(names) is { } desk)
        {
            return [desk];
        }

        if (s_opening.Match(names) is { Success: true } opening)
        {
            names = names[opening.Length..];
        }

        if (!NameList.MayStartWithPerson(names))
        {
            return [];
        }

        if (headline is not null && ReadAcademic(names) is { } academic)
        {
            return [academic];
        }

        ImmutableArray<ContributorDraft> named = NameList.Read(names, ContributorRole.Author);
        ImmutableArray<ContributorDraft> besides = headline is not null && named is [{ IsOrganization: false }, ..] ? named.RemoveAll(static one => !IsAgency(one)) : [];
        ImmutableArray<ContributorDraft> people = named.RemoveRange(besides);
        if (people.IsEmpty || people.Length > MostPeople || people.Any(static one => one.IsOrganization || !IsName(one.Name) && !HasSurnameLikeWord(one.Name) || NameList.IsPaper(one.Name)) || headline is null && IsHeadlineInCapitals(names, people) || !people.Any(static one => IsName(one.Name) || StartsWithGivenName(one.Name)) || StandsInList(slots, index))
        {
            return [];
        }

        people = WithPlace(people, names, slots, index);
        bool shown = !besides.IsEmpty || names.Length < line.Length || people is [{ Location: { } town }] && NameList.IsPlace(town) || line.Contains('@', StringComparison.Ordinal) || people.Any(static one => one.Affiliation is not null)
            || headline is not null && people.Length > 1 && people.All(static one => one.Location is not null)
            || headline is not null && people.All(static one => StartsWithGivenName(one.Name)) && people.Any(static one => IsName(one.Name)) && !StandsOverPicture(people, slots, index);
        return shown || HasEvidence(people, slots, index, headline) ? [.. people, .. besides] : [];
    }

    // PHNOM PENH | Fri Jul 19, 2013, above PHNOM PENH (Reuters) –
    private static bool IsPlaceOfDateline(IReadOnlyList<Slot> slots, int index) =>
        slots[index].Text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar && index + 1 < slots.Count && slots[index + 1].Text is var below && below.Length > bar && below[bar] is ' ' or ',' && string.CompareOrdinal(below, 0, slots[index].Text, 0, bar) == 0;

    // Ana Ruiz and Tom Reed, above what a picture shows, in a text that tells of them: who gave the picture.
    private static bool StandsOverPicture(ImmutableArray<ContributorDraft> people, IReadOnlyList<Slot> slots, int index)
    {
        if (people.Length < 2 || index + 2 >= slots.Count || !PictureSentence.Is(slots[index + 1].Text))
        {
            return false;
        }

        for (int i = index + 2; i < slots.Count; i++)
        {
            if (people.All(one => slots[i].Text.Contains(one.Name, StringComparison.Ordinal) || slots[i].Text.Contains(Words.Last(one.Name).ToString(), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // CHILE SET FOR RENEGOTIATION ON DEBT: all words in capitals, and nobody of a known given name.
    private static bool IsHeadlineInCapitals(string names, ImmutableArray<ContributorDraft> people) =>
        Words.IsAllCapitals(names) && !people.Any(static one => StartsWithGivenName(one.Name) || one.Affiliation is { } outlet && (Lexicon.Default.FullAgencyName(outlet) is not null || Words.AtMost(outlet, MostOutletWords) && NameList.IsPaper(outlet)));

    // Ana Ruiz / AFP, above a line that ends no sentence: who made the picture of which that is the caption.
    private static bool IsCreditOverCaption(IReadOnlyList<Slot> slots, int index) =>
        slots[index].Text is var line
        && line.LastIndexOf('/') is > 0 and var slash
        && index + 1 < slots.Count
        && slots[index + 1].Text is var below
        && !DateLineRule.Matches(below)
        && (s_agencies.Contains(line[(slash + 1)..].Trim()) && UnendedLine.MayBeCaption(below)
            || s_pictureAgencies.Any(agency => line.EndsWith(agency, StringComparison.Ordinal))
            || s_agencies.Contains(line[(slash + 1)..]) && line[slash - 1] != ' ' && index + 2 < slots.Count && Words.AtMost(below, MostCaptionWords) && DatelineParser.Find(slots[index + 2].Text) is not null
            || line[slash - 1] != ' ' && slash + 1 < line.Length && line[slash + 1] != ' ' && !s_post.IsMatch(line[(slash + 1)..]) && PictureSentence.Is(below));

    // Ana Ruiz and AAP.
    private static bool IsAgency(ContributorDraft one) => Lexicon.Default.FullAgencyName(one.Name) is not null;

    // Elena Park: a surname that is a word of places too, alone behind a given name.
    private static bool HasSurnameLikeWord(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
        && s_surnames.Contains(Words.Last(name).ToString())
        && Words.AtMost(name, 3)
        && !name.Split(' ')[..^1].Any(s_noName.Contains);

    // Reuters; dpa, AFP.
    private static ImmutableArray<ContributorDraft> ReadAgencies(string line)
    {
        string[] names = line.Split([", ", " and ", "/", " | "], StringSplitOptions.TrimEntries);
        return Array.TrueForAll(names, s_agencies.Contains)
            ? [.. names.Select(static name => new ContributorDraft(Lexicon.Default.FullAgencyName(name) ?? name, true, ContributorRole.Author))]
            : [];
    }

    // Names of graduates, or of a team.
    private static bool StandsInList(IReadOnlyList<Slot> slots, int index)
    {
        int first = index;
        while (first > 0 && index - first < NamesOfList && IsNameAlone(slots[first - 1].Text))
        {
            first--;
        }

        int last = index;
        while (last + 1 < slots.Count && last - index < NamesOfList && IsNameAlone(slots[last + 1].Text))
        {
            last++;
        }

        return last - first + 1 >= NamesOfList || first > 0 && slots[first - 1].Text[^1] == ':';
    }

    private static bool IsNameAlone(string text) => text.Length <= LongestNameAlone && NameList.IsPerson(text) && IsName(text) && !NameList.IsPaper(text);

    /// <summary>Whether a line that ends like the name of a paper starts like one too: NZ Herald, but not Local News.</summary>
    public static bool IsPaperName(string text) => !Words.HasSmallWord(text) && !Sentences.IsEnd(text) && !s_noName.Contains(Words.First(text).ToString());

    // CBC News, but not Local News.
    private static bool IsNewsOutlet(string text) =>
        text.EndsWith(" News", StringComparison.Ordinal) && Words.AtMost(text, MostNameWords) && !Words.HasSmallWord(text) && !s_noName.Contains(Words.First(text).ToString());

    private static bool HasEvidence(ImmutableArray<ContributorDraft> people, IReadOnlyList<Slot> slots, int index, string? headline)
    {
        int points = BylineEvidence.Of(slots, index, [.. people.Select(static one => one.Name)], headline ?? "");
        return headline is not null
            ? points >= BylineEvidence.Enough
            : points + (people.Length > 1 || StartsWithGivenName(people[0].Name) ? 1 : 0) >= BylineEvidence.EnoughAtTop;
    }

    /// <summary>Whether the first word is a given name of the lists.</summary>
    public static bool StartsWithGivenName(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> first = Words.First(name);
        int hyphen = first.IndexOf('-');
        return s_given.Contains(hyphen > 0 ? first[..hyphen] : first);
    }

    // Our Correspondent; Staff reports; Express News Service, Pune.
    private static ContributorDraft? ReadDesk(string line)
    {
        int comma = line.AsSpan().IndexOfAny(",|");
        string desk = (comma < 0 ? line : line[..comma]).Trim();
        string? place = comma < 0 ? null : line[(comma + 1)..].Trim(' ', ',', '|');
        if (!Words.AtMost(desk, MostDeskWords) || place is not null && !Words.AtMost(place, 2) || !s_desks.Contains(desk) && !(place is not null && s_agencies.Contains(desk)) && !(s_desk.IsMatch(desk) && !StartsWithGivenName(desk)))
        {
            return null;
        }

        return new ContributorDraft(Lexicon.Default.FullAgencyName(desk) ?? desk, true, ContributorRole.Author) { Location = string.IsNullOrEmpty(place) ? null : place };
    }

    // Ana Ruiz, Senior Lecturer in Economics, University of Otago.
    private static ContributorDraft? ReadAcademic(string line)
    {
        int comma = line.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && NameList.IsPerson(line[..comma]) && IsName(line[..comma]) && s_academic.IsMatch(line.AsSpan(comma))
            ? new ContributorDraft(line[..comma], false, ContributorRole.Author) { Affiliation = line[(comma + 2)..].Trim() }
            : null;
    }

    // Ana Ruiz, Ado Ekiti: the article speaks of the place, and of no author.
    private static ImmutableArray<ContributorDraft> WithPlace(ImmutableArray<ContributorDraft> people, string names, IReadOnlyList<Slot> slots, int index)
    {
        if (people is not [{ Location: null } person, { Location: null, Affiliation: null } second]
            || StartsWithGivenName(second.Name)
            || !names.EndsWith(", " + second.Name, StringComparison.Ordinal))
        {
            return people;
        }

        for (int i = index + 1; i < Math.Min(slots.Count, index + 9); i++)
        {
            if (slots[i].Text.Contains(second.Name, StringComparison.Ordinal) && slots[i].Picture is null)
            {
                return [person with { Location = second.Name }];
            }
        }

        return people;
    }

    /// <summary>Whether words that look like a name are none of those that sections, bodies and places are called by.</summary>
    public static bool IsName(string name)
    {
        string[] words = name.Split(' ');
        return words.Length is >= 2 and <= MostNameWords
            && !words.Any(static word => s_noName.Contains(word.TrimEnd(',')))
            && !s_body.IsMatch(name)
            && name.AsSpan().IndexOfAnyInRange('0', '9') < 0;
    }
}
