namespace Typeset.News.Reading;

/// <summary>
/// Rules W2 to W6, on the last five units left (pictures counted), each of at most 320 characters. Outlets alone make a wire credit; with people,
/// everyone is in one contribution credit.
/// </summary>
internal static class TrailerRules
{
    private const int UnitsTried = 5;
    private const int LongestCredit = 320;

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        for (int i = Math.Max(0, slots.Count - UnitsTried); i < slots.Count; i++)
        {
            Slot slot = slots[i];
            if (slot.Use != UnitUse.Text || slot.HadDateline || slot.Text.Length > LongestCredit)
            {
                continue;
            }

            string rule = "W6";
            List<ContributorDraft>? named = BracketedTrailer.Read(slot.Text) ?? TrailerSentences.Read(slot.Text, out rule);
            if (named is { Count: > 0 } && named.TrueForAll(static one => one.Name.Length <= NameList.LongestName))
            {
                slot.Use = UnitUse.Credit;
                bool wire = named.TrueForAll(static one => one.IsOrganization && Lexicon.Default.FullAgencyName(one.Name) is not null);
                draft.Credits.Add(wire
                    ? new TrailerCreditDraft(slot.Text, [.. named.Select(static one => one.Name).Distinct(StringComparer.Ordinal)], [], slot.Unit.Source(), rule)
                    : new TrailerCreditDraft(slot.Text, [], [.. named], slot.Unit.Source(), rule));
            }
            else if ((i == slots.Count - 1 || SlashLine.IsSigned(slot.Text)) && SlashLine.Read(slot.Text) is { IsEmpty: false } outlets)
            {
                slot.Use = UnitUse.Credit;
                draft.Credits.Add(new TrailerCreditDraft(slot.Text, outlets, [], slot.Unit.Source(), "W5"));
            }
        }
    }
}
