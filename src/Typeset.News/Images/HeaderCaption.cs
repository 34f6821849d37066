namespace Typeset.News.Reading;

/// <summary>
/// Rule I18: a line without a credit that is a caption by where it stands: alone between the byline or the date and the dateline, or, when it ends in a day and
/// no sentence, the text. A line below a credit that stands above all text is its caption too, as some stations print them. What says that something was, is or
/// will be is the deck instead.
/// </summary>
internal static class HeaderCaption
{
    private const int FewestWords = 6;
    private const int FewestUnendedWords = 4;
    private const int MostWords = 40;
    private const int Longest = 600;
    private const int MostDropped = 4;

    // … in Benin on Tuesday; … in October 2019; … in this undated photo.
    private static readonly TieredRegex s_time = Lexicon.Default.Regex(@"\b(?:(?:on|last|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in|on)\s+(?:\d{1,2}\s+)?(?:%MONTH%)(?:\s+\d{1,2})?(?:,?\s+\d{4})?|in\s+(?:19|20)\d\d|(?:file|undated)\s+(?:photo|picture|image))$");
    // … in Naivasha, on March 2, 2025.
    private static readonly TieredRegex s_dated = Lexicon.Default.Regex(@"\bon\s+(?:(?:%MONTH%)\s+\d{1,2}|\d{1,2}\s+(?:%MONTH%)),?\s+\d{4}\.$");
    private static readonly TieredRegex s_verb = Lexicon.Default.Regex("%VERB%");

    // Photos by Ana Ruiz stands below the author of the article as well.
    private static readonly TieredRegex s_byMaker = Lexicon.Default.Regex(@"\b[Bb]y\b|\bBY\b");

    // The time of a further date line, the word that opens a note.
    private static readonly TieredRegex s_ofPage = Lexicon.Default.Regex(@"\d:\d\d|^[A-Z][\w’' -]{2,20}:");

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (slots.Count > 1 && slots[0] is { Use: UnitUse.Text, Picture: null } slot && (StandsAlone(draft, slot) || EndsNoSentence(draft, slot)))
        {
            slot.Use = UnitUse.Picture;
            draft.Images.Insert(0, new ImageDraft(slot.Text, null, 0, slot.Unit.Source(), "I18"));
        }
    }

    private static bool StandsAlone(ArticleDraft draft, Slot slot) =>
        MayBeCaption(slot.Text)
        && ((draft.Slots[1].HadDateline || EndsInTime(slot.Text) && Sentences.IsEnd(draft.Slots[1].Text)) && StandsBelowHeader(draft, slot.Unit) || s_dated.IsMatch(slot.Text) && IsAboveByline(draft, slot));

    // Below the date of a page that prints its captions so.
    private static bool EndsNoSentence(ArticleDraft draft, Slot slot) =>
        draft.CaptionsEndNoSentence
        && draft.Slots.Count > 2
        && !Sentences.IsEnd(slot.Text)
        && Words.IsCapital(slot.Text[0])
        && Words.AtMost(slot.Text, MostWords)
        && !Words.AtMost(slot.Text, FewestUnendedWords - 1)
        && Sentences.IsEnd(draft.Slots[1].Text)
        && StandsBelowHeader(draft, slot.Unit);

    /// <summary>The caption below a credit above all text, or null.</summary>
    public static Slot? BelowCredit(ArticleDraft draft, int index) =>
        index == 0
        && draft.Slots.Count > 2
        && (!s_byMaker.IsMatch(draft.Slots[0].Text) || draft.Slots[0].Text.StartsWith("Pool photo by ", StringComparison.Ordinal))
        && draft.Slots[1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } below
        && (below.Unit.FirstLine == draft.Slots[0].Unit.LastLine + 1 || below.Unit.FollowsBlank && below.Unit.FirstLine == draft.Slots[0].Unit.LastLine + 2 && !Sentences.IsEnd(below.Text))
        && (MayBeCaption(below.Text) || draft.Slots[2].HadDateline && Sentences.IsEnd(below.Text) && Words.AtMost(below.Text, MostWords) && !DashedCredit.IsReport(below.Text))
        && StandsBelowHeader(draft, draft.Slots[0].Unit, orHeadline: true)
            ? below
            : null;

    /// <summary>Whether a line may be a caption and stands directly below the lines above all text.</summary>
    public static bool IsAboveText(ArticleDraft draft, Slot slot) => MayBeCaption(slot.Text) && StandsBelowHeader(draft, slot.Unit);

    /// <summary>Whether a line stands between the headline and the byline, as a caption may, and ends a sentence.</summary>
    public static bool IsAboveByline(ArticleDraft draft, Slot slot) =>
        draft.Headline is not null
        && draft.Byline?.Source is { } byline
        && slot.Unit.LastLine < byline.Line
        && slot.Text.Length <= Longest
        && Sentences.IsEnd(slot.Text)
        && Words.AtMost(slot.Text, MostWords)
        && !Words.AtMost(slot.Text, FewestWords - 1);

    private static bool EndsInTime(string text) => text[^1] is not ('.' or ')') && s_time.IsMatch(text);

    /// <summary>Whether a line may be a caption by its length and words: it does not say that something was, is or will be, and reports nothing that was said.</summary>
    public static bool MayBeCaption(string text) =>
        text.Length <= Longest
        && Words.IsCapital(text[0])
        && text[^1] is '.' or ')' or (>= 'a' and <= 'z') or (>= '0' and <= '9')
        && Words.AtMost(text, MostWords)
        && !Words.AtMost(text, FewestWords - 1)
        && !s_verb.IsMatch(text)
        && !DashedCredit.IsReport(text)
        && !s_ofPage.IsMatch(text);

    private static bool StandsBelowHeader(ArticleDraft draft, Unit unit, bool orHeadline = false)
    {
        int last = draft.Byline?.Source?.EndLine ?? 0;
        foreach (HeaderLineDraft line in draft.Header)
        {
            last = line.Field == HeaderField.Headline && !orHeadline ? last : Math.Max(last, line.Source.EndLine);
        }

        // Buttons and dates that give nothing may stand between.
        for (int dropped = 0; dropped < MostDropped && last > 0 && draft.Dropped.Exists(line => line.Source.Line == last + 1 && line.Source.EndLine == last + 1); dropped++)
        {
            last++;
        }

        return last > 0 && (unit.FirstLine - last is 1 || unit.FollowsBlank && unit.FirstLine - last is 2);
    }
}
