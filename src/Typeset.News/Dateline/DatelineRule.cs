using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule D: the first of the first four units that is no picture line and starts with a place, often a region, a day and an agency, and a dash; or, by rule D3, other signs.
/// Labels such as EXCLUSIVE are no place. What follows the dash is the text of the unit. Where no sentence stands before it, as under a summary in points, one that names
/// an agency or a region may come later; behind sentences, up to the eighth unit, one that has a region or stands below a label of points, before a long dash.
/// </summary>
internal static class DatelineRule
{
    private const int UnitsTried = 4;
    private const int UnitsTriedWithDash = 8;
    private const int UnitsTriedForAgency = 12;
    private const int LongestCompany = 46;
    private const int LongestCaptionInWords = 40;

    private static readonly TieredRegex s_abbreviation = Lexicon.Default.Regex(@"^(?:[A-Z]\.){2,}$");
    private static readonly TieredRegex s_company = Lexicon.Default.Regex(@"^[^.]{2,40}\s(?:Corp|Inc|Ltd|Co|Cos|Bros)\.$");
    private static readonly FrozenSet<string> s_smallParts = new[] { "AU", "AUX", "DE", "DU", "DES", "LA", "LE", "LES", "SUR", "SOUS", "EN", "ON", "UPON", "BY", "IN", "AM", "THE" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_labels = Lexicon.Default.Set("COLONLABEL");
    private static readonly FrozenSet<string> s_noPlace = Lexicon.Default.Set("NOPLACE");

    public static void Apply(ArticleDraft draft)
    {
        CaptionBeforeDateline.Divide(draft.Slots);
        int tried = 0;
        bool belowPoints = false;
        bool anySentence = false;
        for (int i = 0; i < draft.Slots.Count; i++)
        {
            Slot slot = draft.Slots[i];
            PrintedDateline? alone = tried < UnitsTried && i + 1 < draft.Slots.Count && Sentences.IsEnd(draft.Slots[i + 1].Text) ? FurtherDatelines.FindAlone(slot.Text, hasHeader: draft.Headline is not null && (draft.Byline is not null || draft.PublishedOn is not null)) : null;
            if (slot.Picture is not null && alone?.Agency is null || DashedCredit.Find(slot.Text) is not null)
            {
                continue;
            }

            if ((DatelineParser.Find(slot.Text) ?? FurtherDatelines.Find(draft.Slots, i, first: !anySentence)) is { } printed && !NamesLabel(printed.Place) && !GoesOnInCapitals(slot.Text, printed) && MayStandHere(slot.Text, printed, tried, anySentence, belowPoints) && !(printed.Agency is null && IsOfPicture(draft.Slots, i) && PictureSentence.Is(slot.Text)))
            {
                Take(draft, slot, printed);
                return;
            }

            if (alone is not null)
            {
                Store(draft, slot, alone);
                draft.Slots.RemoveAt(i);
                draft.Slots[i].HadDateline = true;
                return;
            }

            if (IsOfPicture(draft.Slots, i))
            {
                continue;
            }

            belowPoints |= PointsLabel.Is(slot.Text);
            anySentence |= Sentences.IsEnd(slot.Text) && !(slot.Text.Length <= LongestCompany && s_company.IsMatch(slot.Text));
            if (++tried >= (anySentence ? UnitsTriedWithDash : UnitsTriedForAgency))
            {
                return;
            }
        }
    }

    // With a region or below a label of points, also behind sentences and before a long dash: points may have a word in capitals and a hyphen.
    private static bool MayStandHere(string text, PrintedDateline printed, int tried, bool anySentence, bool belowPoints)
    {
        bool hasRegion = printed.Place.Contains(',', StringComparison.Ordinal);
        return tried < UnitsTried || !anySentence && (printed.Agency is not null || hasRegion) || (hasRegion || belowPoints) && HasLongDash(text, printed);
    }

    private static bool HasLongDash(string text, PrintedDateline printed) => text.AsSpan(printed.Text.Length, printed.TextStart - printed.Text.Length).ContainsAny('—', '–', '―');

    // A credit alone on its line, and the caption above it.
    private static bool IsOfPicture(List<Slot> slots, int index) =>
        IsCredit(slots[index]) || index + 1 < slots.Count && IsCredit(slots[index + 1]) && !LoneCredit.IsOfListing(slots[index + 1].Text) && Words.AtMost(slots[index].Text, LongestCaptionInWords);

    // Most texts have no line with signs of a credit, and then need none of its expressions.
    private static bool IsCredit(Slot slot) => slot.HasCreditSigns && LoneCredit.IsAlone(slot.Text);

    /// <summary>Whether a unit starts with a dateline.</summary>
    public static bool Starts(List<Slot> slots, int index) =>
        slots[index].Picture is null && (DatelineParser.Find(slots[index].Text) ?? FurtherDatelines.Find(slots, index, first: false)) is { } printed && !NamesLabel(printed.Place) && !GoesOnInCapitals(slots[index].Text, printed);

    // ECONOMIC SPOTLIGHT - HARLAN DEBT PLAN: a headline in capitals, with a dash of its own.
    private static bool GoesOnInCapitals(string text, PrintedDateline printed) => printed.TextStart < text.Length && Words.IsAllCapitals(text.AsSpan(printed.TextStart)) && !Words.AtMost(text.AsSpan(printed.TextStart), 1);

    private static bool NamesLabel(string place) => place.Split([' ', ',', '/']).Any(s_noPlace.Contains) || s_labels.Contains(place);

    private static void Take(ArticleDraft draft, Slot slot, PrintedDateline printed)
    {
        Store(draft, slot, printed);
        slot.Unit = slot.Unit.From(printed.TextStart);
        slot.HadDateline = true;
    }

    /// <summary>A dateline that is the name of a place and nothing else, in capitals before the date of the page.</summary>
    public static DatelineDraft OfPlace(string place, SourceRange source) => new(place, Parts(place, null).Place, null, null, source, "D3");

    private static void Store(ArticleDraft draft, Slot slot, PrintedDateline printed)
    {
        (string place, string? region, string? agency) = Parts(printed.Place, printed.Agency);
        (_, int end) = WhiteSpace.Trim(slot.Text, 0, printed.TextStart);
        draft.Dateline = new DatelineDraft(printed.Text, place, region, agency, slot.Unit.Source(0, end), printed.Rule);
    }

    /// <summary>The parts of a dateline that stands alone, as records of other formats have it; of one that no rule reads, what stands before and behind its comma.</summary>
    public static (string Place, string? Region, string? Agency) PartsOf(string text) =>
        DatelineParser.Find(text + " — A") is { } printed && printed.Text.Length == text.Length ? Parts(printed.Place, printed.Agency) : Parts(text, null);

    private static (string Place, string? Region, string? Agency) Parts(string printed, string? agency)
    {
        int comma = printed.IndexOf(',', StringComparison.Ordinal);
        string place = comma < 0 ? printed : printed[..comma].TrimEnd();
        string? region = comma < 0 ? null : printed[(comma + 1)..].Trim();
        return (string.Join(' ', place.Split(' ').Select(InOrdinaryLetters)), region is { Length: > 0 } ? region : null, agency is null ? null : Lexicon.Default.FullAgencyName(agency) ?? agency);
    }

    // A word without small letters gets one capital (KABUL: Kabul; PORT-AU-PRINCE: Port-au-Prince); an abbreviation such as D.C. stays as it is.
    private static string InOrdinaryLetters(string word) =>
        word.Contains('/', StringComparison.Ordinal) ? string.Join('/', word.Split('/').Select(InOrdinaryLetters))
        : word.Contains('-', StringComparison.Ordinal) && !word.Any(char.IsLower) ? string.Join('-', word.Split('-').Select(static (part, at) => at > 0 && s_smallParts.Contains(part) ? part.ToLowerInvariant() : InOrdinaryLetters(part)))
        : word.Any(char.IsLower) || s_abbreviation.IsMatch(word) || word.Length < 2
            ? word
            : string.Concat(word[..1], word[1..].ToLowerInvariant());
}
