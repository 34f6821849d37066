using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Whom a text means by <c>the mayor</c> after it told of <c>Mayor Ana Ruiz</c> or quoted <c>Ana Ruiz, the mayor of the town</c>: the only person with that
/// title or role so far.
/// </summary>
internal sealed class PersonsByRole(NamesOfText names)
{
    private const int MostWords = 4;

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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Null for a role that two people have.
    private readonly Dictionary<string, SpeakerDraft?> _quoted = new(StringComparer.Ordinal);

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
        if (!mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !Words.AtMost(mention, MostWords) || !PersonWords.Is(Words.Last(mention)))
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
        return found is { Role: { } role } && Ends(role, mention[4..]) ? found : null;
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
        return last < 0 || whole.LastIndexOf(' ') is > 0 and var space && whole[..space].TrimEnd().EndsWith(described.AsSpan(0, last), StringComparison.OrdinalIgnoreCase);
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
