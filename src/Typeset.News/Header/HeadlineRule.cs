using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H1: the first unit is the headline if it has fewer than 20 words (30 over a byline or date), ends no sentence but one that asks or calls or several, is no byline (H2, or H4 without
/// a headline), no picture line and not a date alone, and the next unit stands after a blank line (or the text has none and goes on in sentences) or is a byline (H2, H4), a date line or a dateline, or such a line follows one that may be
/// a deck, or points, pictures aside. So is the unit of which the lines above it say so (H7). The title of a row comes first: then a first unit equal to it is only recorded.
/// </summary>
internal static class HeadlineRule
{
    // The contract holds no longer headline.
    private const int LongestHeadline = 300;
    private const int MostWords = 19;
    private const int MostWordsOverHeader = 30;
    private const int LongestDeckInWords = 40;
    private const int MostBetween = 5;
    private const int MostBesideSentence = 3;
    private const int MostSectionWords = 5;
    private const int FewestLinesWithoutBlank = 4;
    private const int FewestWordsWithoutBlank = 3;
    private const int MostLinesSearched = 8;
    private const int FewestWordsOfParagraph = 8;

    // Bylines that name nobody.
    private static readonly FrozenSet<string> s_unnamed = Lexicon.Default.Items("BYLINEUNNAMED").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet s_questions = new(["Can", "Could", "Did", "Do", "Does", "Is", "Are", "Was", "Were", "Will", "Would", "Should", "Has", "Have", "Why", "How", "What", "Who", "Where", "When", "Which"]);
    private static readonly WordSet s_asked = new(["you", "your", "You", "Your", "I", "my"]);
    private static readonly TieredRegex s_appeal = Lexicon.Default.Regex("%APPEAL%");

    /// <summary>Takes the headline.</summary>
    /// <param name="draft">The record in the making.</param>
    /// <param name="found">The headline, where the lines above it say which it is (H7).</param>
    public static void Apply(ArticleDraft draft, Slot? found)
    {
        List<Slot> slots = draft.Slots;
        if (draft.Options.Headline is { } title)
        {
            draft.Headline = title;
            if (slots.Count > 0 && string.Equals(slots[0].Text, title, StringComparison.Ordinal))
            {
                Take(draft, 0, title.Length);
            }

            return;
        }

        // Dates may stand above it.
        int index = found is null ? 0 : slots.IndexOf(found);
        if (slots.Count > index + 1 && MayBeHeadline(slots, index) && (found is not null || !StandsAboveLongerLine(slots) && (StandsAbove(slots) || StandsOverHeader(slots, 0))))
        {
            string line = slots[index].Text;
            int end = SiteName.EndOfHeadline(line);
            draft.Headline = line[..end];
            DropSiteName(draft, slots[index], end);
            Take(draft, index, end);
        }
    }

    // Above a blank line, or above paragraphs where the text has none.
    private static bool StandsAbove(List<Slot> slots)
    {
        bool endsSentence = Sentences.IsEnd(slots[0].Text);
        return Words.AtMost(slots[0].Text, MostWords)
            && (!endsSentence && slots[1].Unit.FollowsBlank || (!endsSentence || IsQuestion(slots[0].Text)) && StandsOverTextWithoutBlankLines(slots));
    }

    private static void DropSiteName(ArticleDraft draft, Slot slot, int end)
    {
        (int start, _) = WhiteSpace.Trim(slot.Text, end, slot.Text.Length);
        if (start < slot.Text.Length)
        {
            draft.Dropped.Add(new DroppedLine(slot.Text[start..], "related-link", slot.Unit.Source(start, slot.Text.Length), "H1"));
        }
    }

    /// <summary>Whether a line has the shape of a headline.</summary>
    public static bool MayBeHeadline(List<Slot> slots, int index)
    {
        Slot slot = slots[index];
        return slot.Text.Length <= LongestHeadline
            && Words.AtMost(slot.Text, MostWordsOverHeader)
            && (!Sentences.IsEnd(slot.Text) || AsksOrHasSeveral(slot.Text) && !s_appeal.IsMatch(slot.Text))
            && !BylineRule.Matches(slot.Text)
            && ReleaseByline.Read(slot.Text).IsEmpty
            && !DateLineRule.IsDateAlone(slot.Text)
            && slot.Picture is null or { Rule: "I6" }
            && !IsCaption(slots, index)
            && !SectionLabel.IsMenu(slot.Text)
            && BareByline.Read(slots, index, null).IsEmpty
            && InnerByline.Read(slot.Text).IsEmpty;
    }

    // Workers march past the library. The contract ends in March. And on the next line: Photo by Ana Ruiz.
    private static bool IsCaption(List<Slot> slots, int index) =>
        // Ana Ruiz photographed in 2019 in Los Angeles. Tom Reed
        TrailingName.Find(slots[index].Text) is { HasCaption: true } named && PictureSentence.Is(slots[index].Text[named.CaptionStart..named.CaptionEnd]) ||
        slots[index].Text.StartsWith("Photo: ", StringComparison.Ordinal) || slots[index].Text[^1] == '.' && index + 1 < slots.Count && slots[index + 1] is { HasCreditSigns: true } below && (below.Picture is { HasCredit: true, HasCaption: false } || LoneCredit.IsAlone(below.Text));

    // Datasets print every paragraph on a line and nothing between them: then a blank line below the headline cannot be asked for. Several paragraphs that end their sentences say that the text is of that kind.
    private static bool StandsOverTextWithoutBlankLines(List<Slot> slots)
    {
        if (slots.Count < FewestLinesWithoutBlank || Words.AtMost(slots[0].Text, FewestWordsWithoutBlank - 1) || !slots.TrueForAll(slot => slot == slots[0] || !slot.Unit.FollowsBlank))
        {
            return false;
        }

        int sentences = 0;
        for (int i = 1; i <= MostLinesSearched && i < slots.Count; i++)
        {
            sentences += Sentences.IsEnd(slots[i].Text) && !Words.AtMost(slots[i].Text, FewestWordsOfParagraph - 1) ? 1 : 0;
        }

        return sentences > 1;
    }

    // Can Harlan save its mill?
    private static bool IsQuestion(string text) => text[^1] == '?' && s_questions.Contains(Words.First(text)) && !s_asked.ContainsAnyOf(text, "?,");

    // The section of the page, above what may be its headline or not.
    private static bool StandsAboveLongerLine(List<Slot> slots) => !Words.AtMost(slots[1].Text, MostSectionWords) && SectionLabel.IsSection(slots[0].Text);

    // Who keeps the pipes singing? She paid for his monitor. He was never charged. Llama flees across the U.S.
    private static bool AsksOrHasSeveral(string text)
    {
        string masked = Sentences.Mask(text.TrimEnd('”', '"', '’', '\'', ')', ']', '»'));
        return masked[^1] is '?' or '!' or '·' || masked.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>Whether a byline, a date or a dateline stands below a line, with a deck, points or pictures between them at the most.</summary>
    public static bool StandsOverHeader(List<Slot> slots, int headline)
    {
        // Points end no sentence; pictures, with a credit of their own below, do not count.
        int sentences = 0;
        int between = 0;
        bool inPoints = false;
        for (int i = headline + 1; i < slots.Count && between <= MostBetween; i++)
        {
            string text = slots[i].Text;
            if (IsHeader(slots, i, slots[headline].Text))
            {
                return between <= 1 || sentences == 0 || sentences == 1 && between <= MostBesideSentence;
            }

            if (slots[i].Picture is not null)
            {
                continue;
            }

            if (i + 1 < slots.Count && LoneCredit.IsAlone(slots[i + 1].Text))
            {
                i++;
                continue;
            }

            if (!Words.AtMost(text, LongestDeckInWords))
            {
                return false;
            }

            if (inPoints && text[0] is '•' or '*' or '–' or '-')
            {
                continue;
            }

            inPoints |= PointsLabel.Is(text);
            sentences += Sentences.IsEnd(text) ? 1 : 0;
            between++;
        }

        return false;
    }

    /// <summary>Whether a byline, a date or a dateline stands directly below a line.</summary>
    public static bool StandsDirectlyOverHeader(List<Slot> slots, int headline) => headline + 1 < slots.Count && IsHeader(slots, headline + 1, slots[headline].Text);

    private static bool IsHeader(List<Slot> slots, int index, string headline)
    {
        string text = slots[index].Text;
        return BylineRule.Matches(text)
            || !ReleaseByline.Read(text).IsEmpty
            || DateLineRule.Matches(text)
            || s_unnamed.Contains(BylineRule.BeforeDate(text))
            || !InnerByline.Read(text).IsEmpty
            || !BareByline.Read(slots, index, headline).IsEmpty
            || DatelineRule.Starts(slots, index);
    }

    private static void Take(ArticleDraft draft, int index, int end)
    {
        draft.Header.Add(new HeaderLineDraft(HeaderField.Headline, draft.Slots[index].Unit.Source(0, end), "H1"));
        draft.Slots.RemoveAt(index);
    }
}
