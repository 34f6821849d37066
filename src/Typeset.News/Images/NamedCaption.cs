namespace Typeset.News.Reading;

/// <summary>
/// Rule I20, only in a news text: between paragraphs, a line that ends no sentence, has six words and more and names somebody or something that the sentences of the text
/// name, by a full name at its start, or directly below or above a picture: <c>Ana Ruiz celebrates at the Harlan Stadium</c>. Headings are shorter, say or ask something, or come in groups.
/// </summary>
internal static class NamedCaption
{
    private const int FewestWords = 6;
    private const int MostWords = 30;
    private const int ShortestName = 4;
    private const int MostOutletWords = 6;

    private static readonly TieredRegex s_heading = Lexicon.Default.Regex("%HEADINGSIGN%");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordSet s_before = new(Lexicon.Default.Set("LEADSTONAME"));
    private static readonly WordSet s_first = new(Lexicon.Default.Set("NOCAPTIONSTART"));

    /// <summary>Turns such lines into pictures.</summary>
    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        HashSet<string>? named = null;
        int lastSentence = slots.FindLastIndex(static slot => slot.Use == UnitUse.Text && IsParagraph(slot.Text));
        for (int i = 1; i < lastSentence; i++)
        {
            if (slots[i] is not { Use: UnitUse.Text, HadDateline: false } slot)
            {
                continue;
            }

            bool isAnywhere = draft.CaptionsEndNoSentence && MayBeAnywhere(slot.Text);
            if (!isAnywhere && !MayBe(slot.Text) || !StandsBetweenText(slots, i))
            {
                continue;
            }

            named ??= NamesOf(slots);
            if (isAnywhere || Names(slot.Text, named) && (IsBesidePicture(slots, i) || HasFullName(slot.Text, named) && !StartsWithArticle(slot.Text)))
            {
                slot.Use = UnitUse.Picture;
                int end = OutletAtEnd(slot.Text);
                string caption = slot.Text[..end].TrimEnd();
                MediaCreditDraft? credit = end == slot.Text.Length ? null : CreditParts.Read(slot.Text[end..], caption, slot.Unit.Source(end, slot.Text.Length));
                draft.Images.Add(new ImageDraft(caption, credit, i, slot.Unit.Source(), "I20"));
            }
        }
    }

    private static bool MayBe(string text) =>
        UnendedLine.MayBeCaption(text)
        && (char.IsAsciiLetterLower(text[^1]) || char.IsAsciiDigit(text[^1]))
        && Words.AtMost(text, MostWords)
        && !s_first.Contains(Words.First(text))
        && !s_heading.IsMatch(text)
        && !IsInTitleCase(text);

    // What pages print whose captions end no sentence: The two leaders signed the deal in Harlan on Friday.
    private static bool MayBeAnywhere(string text) =>
        !Sentences.IsEnd(text) && !Words.AtMost(text, FewestWords - 1) && Words.AtMost(text, MostWords) && Words.IsCapital(text[0]) && (char.IsLetterOrDigit(text[^1]) || text[^1] is '"' or '”' or '\'' or '’' or ')') && !s_first.Contains(Words.First(text)) && !IsInTitleCase(text);

    // Links and headings come in groups; a paragraph or a picture stands on either side of a caption.
    private static bool StandsBetweenText(List<Slot> slots, int index) =>
        (slots[index - 1].Use == UnitUse.Picture || IsParagraph(slots[index - 1].Text)) && (slots[index + 1].Use == UnitUse.Picture || IsParagraph(slots[index + 1].Text));

    /// <summary>Where the name of an outlet starts that stands behind the caption without a sign: has had no roof since 2014 Harlan &amp; Allard News; else the end.</summary>
    private static int OutletAtEnd(string text)
    {
        int start = text.Length;
        for (int words = 0; words < MostOutletWords && start > 0; words++)
        {
            ReadOnlySpan<char> word = Words.Last(text.AsSpan(0, start).TrimEnd());
            if (word.IsEmpty || !Words.IsCapital(word[0]) && word is not "&")
            {
                return words > 1 && !s_before.Contains(word) && s_outlet.IsMatch(text.AsSpan(start)) ? start : text.Length;
            }

            start = text.AsSpan(0, start).TrimEnd().Length - word.Length;
        }

        return text.Length;
    }

    private static bool IsParagraph(string text) => Sentences.IsEnd(text) && !Words.AtMost(text, FewestWords - 1);

    private static bool IsBesidePicture(List<Slot> slots, int index) =>
        slots[index - 1].Use == UnitUse.Picture && slots[index].Unit.FirstLine == slots[index - 1].Unit.LastLine + 1
        || slots[index + 1].Use == UnitUse.Picture && slots[index + 1].Unit.FirstLine == slots[index].Unit.LastLine + 1;

    private static bool StartsWithArticle(string text) => Words.First(text) is "The" or "A" or "An";

    private static bool IsInTitleCase(string text)
    {
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.Length > ShortestName && char.IsAsciiLetterLower(word[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words with a capital inside the sentences of the text.</summary>
    private static HashSet<string> NamesOf(List<Slot> slots)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Slot slot in slots)
        {
            if (slot.Use != UnitUse.Text || !IsParagraph(slot.Text))
            {
                continue;
            }

            ReadOnlySpan<char> before = "";
            foreach (Range range in slot.Text.AsSpan().Split(' '))
            {
                ReadOnlySpan<char> word = slot.Text.AsSpan(range);
                if (!before.IsEmpty && before[^1] is not ('.' or '?' or '!' or '”' or '"' or ':') && Bare(word) is { Length: >= ShortestName } bare && Words.IsCapital(bare[0]))
                {
                    names.Add(bare.ToString());
                }

                before = word;
            }
        }

        return names;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => Words.WithoutPossessive(word.Trim("“”\"‘,.;:()?!"));

    private static bool Names(string text, HashSet<string> named)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = named.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in text.AsSpan().Split(' '))
        {
            if (Bare(text.AsSpan(range)) is { IsEmpty: false } word && Words.IsCapital(word[0]) && lookup.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // Two words with a capital, one behind the other, the last of which the text names.
    private static bool HasFullName(string text, HashSet<string> named)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = named.GetAlternateLookup<ReadOnlySpan<char>>();
        bool wasCapital = false;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = Bare(text.AsSpan(range));
            bool isCapital = !word.IsEmpty && Words.IsCapital(word[0]);
            if (wasCapital && isCapital && lookup.Contains(word))
            {
                return true;
            }

            wasCapital = isCapital;
        }

        return false;
    }
}
