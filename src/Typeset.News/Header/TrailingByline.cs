using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H6: without a byline above the text, the last line, or one of the two before it, signs the text: a person with an outlet or an address
/// (<c>Ana Ruiz, The Canadian Press</c>, <c>-- Ana Ruiz, ana.ruiz@herald.example</c>, <c>Written by Ana Ruiz</c>), alone on the line after a paragraph; or one of the last lines says how to contact
/// the reporters.
/// </summary>
internal static class TrailingByline
{
    private const int LinesTried = 3;
    private const int LongestLine = 100;
    private const int MostPeople = 3;
    private const int LinesOfContact = 16;
    private const int LongestContact = 250;
    private const int FewestParagraphs = 4;
    private const int MostSignedWords = 8;
    private const string ContactLabel = "To contact the reporter";

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (TakeContact(draft) || TakeSigned(draft))
        {
            return;
        }

        for (int i = slots.Count - 1; i >= Math.Max(2, slots.Count - LinesTried); i--)
        {
            string text = slots[i].Text;
            if (text.Length > LongestLine || Sentences.IsEnd(text) || !Sentences.IsEnd(slots[i - 1].Text) || !text.Contains(',', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            string names = text.TrimStart('-', '–', '—', ' ');
            if (names.Length == 0 || !Words.IsCapital(names[0]) || !NameList.MayStartWithPerson(names))
            {
                continue;
            }

            ImmutableArray<ContributorDraft> people = NameList.Read(names, ContributorRole.Author);
            if (people.Length is > 0 and <= MostPeople
                && people.All(static one => !one.IsOrganization && BareByline.IsName(one.Name) && !NameList.IsPaper(one.Name))
                && people.Any(static one => one.Email is not null || one.Affiliation is { } outlet && IsOutlet(outlet)))
            {
                draft.Byline = new BylineDraft(text, people, slots[i].Unit.Source(), "H6");
                slots.RemoveAt(i);
                return;
            }
        }
    }

    // To contact the reporter on this story: Ana Ruiz in Harlan at aruiz@herald.example
    private static bool TakeContact(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        for (int i = slots.Count - 1; i >= Math.Max(2, slots.Count - LinesOfContact); i--)
        {
            string text = slots[i].Text;
            if (text.Length <= LongestContact && text.StartsWith(ContactLabel, StringComparison.Ordinal) && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                ImmutableArray<ContributorDraft> people = [.. text[(colon + 2)..].Split(';', StringSplitOptions.TrimEntries)
                    .Select(static part => part.LastIndexOf(" at ", StringComparison.Ordinal) is > 0 and var at ? part[..at] : part)
                    .SelectMany(static part => NameList.Read(part, ContributorRole.Author))];
                return Take(draft, i, people);
            }
        }

        return false;
    }

    // Written by Ana Ruiz; By ANA RUIZ, below all paragraphs.
    private static bool TakeSigned(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        for (int i = slots.Count - 1; i >= Math.Max(FewestParagraphs, slots.Count - LinesTried); i--)
        {
            string text = slots[i].Text;
            if (BylineRule.Matches(text) && Sentences.IsEnd(slots[i - 1].Text) && !Sentences.IsEnd(text) && slots[i].Picture is null && Words.AtMost(text, MostSignedWords))
            {
                ImmutableArray<ContributorDraft> people = BylineRule.Names(text);
                return people.Any(static one => BareByline.StartsWithGivenName(one.Name)) && Take(draft, i, people);
            }
        }

        return false;
    }

    private static bool Take(ArticleDraft draft, int index, ImmutableArray<ContributorDraft> people)
    {
        if (people.IsEmpty || people.Length > MostPeople || people.Any(static one => one.IsOrganization || !BareByline.IsName(one.Name)))
        {
            return false;
        }

        draft.Byline = new BylineDraft(draft.Slots[index].Text, people, draft.Slots[index].Unit.Source(), "H6");
        draft.Slots.RemoveAt(index);
        return true;
    }

    private static bool IsOutlet(string name) =>
        Lexicon.Default.FullAgencyName(name) is not null || Lexicon.Default.FullAgencyName(name.Replace("The ", "", StringComparison.Ordinal)) is not null || NameList.IsPaper(name);
}
