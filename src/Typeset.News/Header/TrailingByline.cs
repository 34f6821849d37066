using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H6: without a byline above the text, the last line, or one of the two before it, signs the text: a person with an outlet or an address
/// (<c>Ana Ruiz, The Canadian Press</c>, <c>-- Ana Ruiz, ana.ruiz@herald.example</c>), alone on the line after a paragraph.
/// </summary>
internal static class TrailingByline
{
    private const int LinesTried = 3;
    private const int LongestLine = 100;
    private const int MostPeople = 3;

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
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

    private static bool IsOutlet(string name) =>
        Lexicon.Default.FullAgencyName(name) is not null || Lexicon.Default.FullAgencyName(name.Replace("The ", "", StringComparison.Ordinal)) is not null || NameList.IsPaper(name);
}
