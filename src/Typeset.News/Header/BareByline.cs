using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H4: a line under the headline that is a byline without its opening word: one to four people, often with a post, an outlet or a handle beside them, or
/// a news agency alone. Without a post, an outlet, a handle or a date beside or below it, a line of capitalised words is read so only when each of its names
/// starts with a known given name: a section or a label of the page looks the same.
/// </summary>
internal static class BareByline
{
    private const int LongestLine = 120;
    private const int MostPeople = 4;
    private const int MostNameWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_given =
        Lexicon.Default.Items("GIVENNAME").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_noName = Lexicon.Default.Items("NOBYLINE").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_agencies = Lexicon.Default.Set("BYLINEAGENCY");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly SearchValues<char> s_noByline = SearchValues.Create(":;!?…“”\"#$%=<>[]{}*+_\\^~");

    /// <summary>The people or the agency that the line names, or none when it is no byline.</summary>
    /// <param name="text">The line.</param>
    /// <param name="dated">Whether a date line stands below it.</param>
    public static ImmutableArray<ContributorDraft> Read(string text, bool dated)
    {
        if (text.Length > LongestLine || !Words.IsCapital(text[0]))
        {
            return [];
        }

        if (s_agencies.Contains(text))
        {
            return [new ContributorDraft(Lexicon.Default.FullAgencyName(text) ?? text, true, ContributorRole.Author)];
        }

        string names = BylineRule.BeforeDate(text);
        if (Sentences.IsEnd(names) || names.AsSpan().ContainsAny(s_noByline))
        {
            return [];
        }

        ImmutableArray<ContributorDraft> people = NameList.Read(names, ContributorRole.Author);
        if (people.IsEmpty || people.Length > MostPeople || people.Any(static one => one.IsOrganization || !IsName(one.Name)))
        {
            return [];
        }

        bool shown = dated || names.Length < text.Length || text.Contains('@', StringComparison.Ordinal) || people.Any(static one => one.Affiliation is not null);
        return shown ? people : people.All(static one => StartsWithGivenName(one.Name)) ? people : [];
    }

    private static bool IsName(string name)
    {
        string[] words = name.Split(' ');
        return words.Length is >= 2 and <= MostNameWords
            && !words.Any(static word => s_noName.Contains(word.TrimEnd(',')))
            && !s_body.IsMatch(name)
            && name.AsSpan().IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>Whether the first word is a given name of the lists.</summary>
    public static bool StartsWithGivenName(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> first = Words.First(name);
        int hyphen = first.IndexOf('-');
        return s_given.Contains(hyphen > 0 ? first[..hyphen] : first);
    }
}
