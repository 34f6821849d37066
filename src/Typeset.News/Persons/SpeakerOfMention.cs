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
    private static readonly TieredRegex s_brackets = Lexicon.Default.Regex(@"\s*(?:\([^()]*\)|\[[^\[\]]*\])");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly TieredRegex s_ofBody = Lexicon.Default.Regex(@"\G(?:\s+(?:of|for|on)(?:\s+the)?\s+[A-ZÀ-Þ][\wÀ-ÿ’'&.-]*(?:\s+[A-ZÀ-Þ][\wÀ-ÿ’'&.-]*)*)+");
    private static readonly TieredRegex s_leadingConjunction = Lexicon.Default.Regex(@"^(?:and|but|or)\s+");

    // Words that a head of a noun phrase ends before.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_afterHead =
        new[] { "of", "for", "with", "from", "at", "in", "who", "on", "whose", "near" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_noPerson = Lexicon.Default.Set("NOPERSON");
    private static readonly FrozenSet<string> s_notARole = new[] { "who", "which", "speaking", "asked", "in", "on", "at", "when", "after", "as" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The speaker, and the finding with the mention that names it (an apposition that is the name belongs to it).</summary>
    public static (SpeakerDraft Speaker, Finding Finding) Read(Finding finding, IReadOnlyList<ParagraphDraft> paragraphs, NamesOfText names)
    {
        string printed = finding.Mention.In(paragraphs);
        string bare = printed.AsSpan().IndexOfAny('(', '[') < 0 ? printed.Trim() : s_brackets.Replace(printed, "").Trim();
        string whole = bare;
        string? apposition = finding.Apposition?.In(paragraphs);
        bool appositionFollows = apposition is not null;
        int comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            int nextComma = bare.IndexOf(',', comma + 1);
            string inside = bare[(comma + 1)..(nextComma < 0 ? bare.Length : nextComma)].Trim();
            whole = bare[..comma].Trim();
            if (inside.Length > 0 && (apposition is null || char.IsLower(inside[0])))
            {
                apposition = inside;
                appositionFollows = false;
            }
        }

        string head = HeadEnd(whole) is var headEnd and >= 0 ? whole[..headEnd].Trim() : whole;

        if (apposition is not null && IsNameBeside(apposition) && (!NameRun.IsAll(head) || StartsWithPossessive(head)) && whole.Length > 0)
        {
            TextRange mention = appositionFollows ? finding.Mention with { End = finding.Apposition!.Value.End } : finding.Mention;
            return Limited(new SpeakerDraft(SpeakerKind.Person, WithoutPossessive(apposition), whole), printed, finding with { Mention = mention });
        }

        return Limited(OfHead(head, whole, apposition, printed, finding.Mention, names), printed, finding);
    }

    /// <summary>Where the white space stands after which something is said of the head, or -1.</summary>
    private static int HeadEnd(string words)
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
        int runAt = NameRun.Start(head);
        if (!Words.HasCapital(lastWord) || Pronouns.Is(lastWord) || runAt < 0 || Titles.Is(head[runAt..]))
        {
            return Unnamed(printed);
        }

        int runStart = runAt + AfterLastPossessive(head[runAt..]);
        string run = head[runStart..];
        string before = head[..runStart].Trim();
        if (Organization(run, before, whole, runStart, mention, names) is { } organization)
        {
            return organization;
        }

        int titleEnd = Math.Max(Titles.EndOfLast(run), Posts.EndOfLast(run));
        string name = WithoutPossessive(run[titleEnd..].Trim());
        string? role = Role(before, run[..titleEnd]);
        if (!name.Contains(' ', StringComparison.Ordinal) && names.LastBefore(name, mention) is { } full)
        {
            name = full.Name;
            role ??= full.Role;
        }

        role ??= apposition is { Length: > 0 } && char.IsLower(apposition[0]) && !s_notARole.Contains(Words.First(apposition).ToString()) ? apposition : null;
        role ??= names.FirstRoleBefore(name, mention);
        return new SpeakerDraft(SpeakerKind.Person, name, role);
    }

    private static SpeakerDraft? Organization(string run, string before, string whole, int runStart, TextRange mention, NamesOfText names)
    {
        bool onlyThe = before.Equals("the", StringComparison.OrdinalIgnoreCase);
        string withoutThe = run.StartsWith("The ", StringComparison.Ordinal) ? run[4..] : run;
        string bare = WithoutPossessive(run);
        if ((before.Length == 0 || onlyThe) && (Lexicon.Default.FullAgencyName(bare) ?? Lexicon.Default.FullAgencyName(WithoutPossessive(withoutThe))) is { } agency)
        {
            return new SpeakerDraft(SpeakerKind.Organization, agency);
        }

        if (Titles.EndOfLast(run) > 0 || Posts.EndOfLast(run) > 0)
        {
            return null;
        }

        string lastWord = Words.Last(bare).ToString();
        bool marked = NamesOutletOrBody(bare)
            || withoutThe.Length < run.Length
            || onlyThe
            || Words.IsAllCapitals(lastWord) && lastWord is not ("II" or "III" or "IV") && !Words.IsAllCapitals(bare);
        bool loneWord = before.Length == 0
            && !bare.Contains(' ', StringComparison.Ordinal)
            && !names.IsSurnameBefore(bare, mention)
            && (s_noPerson.Contains(bare) || Words.IsAllCapitals(bare));
        if (!marked && !loneWord)
        {
            return null;
        }

        // A body is named to its end: the Department of Justice, not the Department.
        Match rest = NamesOutletOrBody(bare) ? s_ofBody.Match(whole, runStart + run.Length) : Match.Empty;
        return new SpeakerDraft(SpeakerKind.Organization, rest.Success && bare.Length == run.Length ? run + rest.Value : bare);
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

    /// <summary>Whether an apposition is a name: two capitalised words or more, no article first, and no outlet.</summary>
    private static bool IsNameBeside(string apposition) =>
        NameRun.IsAll(apposition)
        && !Words.AtMost(apposition, 1)
        && Words.First(apposition) is not ("The" or "A" or "An")
        && Lexicon.Default.FullAgencyName(apposition) is null
        && !s_outlet.IsMatch(apposition);

    private static int AfterLastPossessive(string run)
    {
        int at = Math.Max(run.LastIndexOf("’s ", StringComparison.Ordinal), run.LastIndexOf("'s ", StringComparison.Ordinal));
        return at < 0 ? 0 : at + 3;
    }

    // Our CTO, Ana Ruiz.
    private static bool StartsWithPossessive(string head) => Words.First(head) is "Our" or "My" or "His" or "Her" or "Their" or "Its";

    private static string WithoutPossessive(string words) => Words.WithoutPossessive(words).ToString();

    /// <summary>A name longer than the contract holds is no name; its words still describe the speaker.</summary>
    private static (SpeakerDraft Speaker, Finding Finding) Limited(SpeakerDraft speaker, string printed, Finding finding) =>
        (speaker.Kind != SpeakerKind.Unnamed && (speaker.Name.Length is 0 or > NameList.LongestName) ? Unnamed(printed) : speaker, finding);
}
