using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rules I1 to I20: picture lines become images; so does a lone credit, with the unit on the line directly above, of at most 40 words and not yet
/// used, as its caption. The unit that carried the dateline is never a picture, and a first line that may be the headline no caption.
/// </summary>
internal static class ImageRules
{
    private const int LongestCaptionInWords = 40;
    private const int LongestPointingInWords = 90;
    private const int FewestCaptionWords = 3;

    private static readonly TieredRegex s_pointing = Lexicon.Default.Regex("%POINTING%");
    private static readonly TieredRegex s_said = Lexicon.Default.Regex("%SAID%");
    // Ana Ruiz, back at work on Sunday: “It was cold.”
    private static readonly TieredRegex s_namedQuote = Lexicon.Default.Regex("^[A-Z][^“”\":.]{5,80}:\\s*[“\"][^“”\"]+[”\"]$");
    // Captions of agencies say when at their end.
    private static readonly TieredRegex s_ofAgency = Lexicon.Default.Regex("^(?:Photo )?Credit: (?:Reuters|REUTERS|AP|AFP|EPA)\\b");
    private static readonly FrozenSet<string> s_agencies = Lexicon.Default.Set("BYLINEAGENCY");

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        DividedCredit.Join(slots);

        // Found once: below it only what a page prints around a text is left, and a note on it in brackets.
        int lastSentence = slots.FindLast(static slot => Sentences.IsEnd(slot.Text) && slot.Text is not ['(', .., ')'])?.Unit.FirstLine ?? 0;
        for (int i = 0; i < slots.Count; i++)
        {
            Slot slot = slots[i];
            if (slot.HadDateline || slot.Use != UnitUse.Text)
            {
                continue;
            }

            if (ButtonCredit.Apply(draft, i))
            {
                continue;
            }

            if ((slot.Picture ?? AtEnd(slot, IsNews(draft))) is { } picture)
            {
                if (SignsOff(draft, i, picture, lastSentence))
                {
                    continue;
                }

                if (picture is { Rule: "I6", HasCaption: true } && slot.Text[picture.CaptionStart..picture.CaptionEnd] is var first && (IsMaker(first) || StartsWithLabel(first)))
                {
                    // Ana Ruiz | Bloomberg | Getty Images, Photo credit: File | Allard Media: who made the picture of the line above.
                    Slot? pictured = CaptionAbove(draft, i, quotes: false) ?? (StartsWithLabel(first) ? CaptionOverBlank(draft, i) : null);
                    if (pictured is not null || StartsWithLabel(first))
                    {
                        AddLoneCredit(draft, i, WholeCredit(slot), pictured);
                        continue;
                    }
                }

                i += AddPictureLine(draft, slot, picture, i);
            }
            else if (!slot.HasCreditSigns)
            {
                continue;
            }
            else if (LoneCredit.Find(slot.Text, IsNews(draft)) is { } credit && !IsSourceOfText(draft, i, lastSentence))
            {
                Slot? caption = UnendedBelow(draft, i) ?? CaptionAbove(draft, i, quotes: credit.CreditStart == 0) ?? CaptionOverBlank(draft, i) ?? ShownAbove(draft, i);
                AddLoneCredit(draft, i, credit, caption ?? HeaderCaption.BelowCredit(draft, i) ?? CaptionInBlock(draft, i) ?? ShownBelow(draft, i) ?? BelowQuote(draft, i));
            }
            else if (i < slots.Count - 1 && (IsNews(draft) && LoneCredit.IsSupplier(slot.Text) || i == 0 && draft.Headline is not null && LoneCredit.IsPictureSupplier(slot.Text)))
            {
                AddSupplier(draft, i);
            }
            else if (UnendedCaption.Matches(slot.Text))
            {
                draft.Notes.Add(new ReaderNote(ReaderNotes.UnendedCaption, slot.Unit.Source()));
            }
        }

        RepeatedPictures.Drop(draft);
        if (IsNews(draft))
        {
            AddByContext(draft);
            HeaderCaption.Apply(draft);
            int found = draft.Images.Count;
            NamedCaption.Apply(draft);
            SortAfter(draft, found);
        }
        else
        {
            AddLabelled(draft);
        }

        draft.Repeated.RemoveTaken();
    }

    /// <summary>Whether a slot stands on the line directly below the one before it.</summary>
    public static bool IsBelow(List<Slot> slots, int index) => slots[index].Unit.FirstLine == slots[index - 1].Unit.LastLine + 1;

    // Photo: The pier at dusk. (ABC Harlan: Ana Ruiz): a line that says so at both ends needs no news around it.
    private static void AddLabelled(ArticleDraft draft)
    {
        int known = draft.Images.Count;
        for (int i = 0; i < draft.Slots.Count; i++)
        {
            Slot slot = draft.Slots[i];
            if (slot.Use == UnitUse.Text && slot.Picture is null && slot.Text.Length > CreditFurniture.PhotoLabel.Length && slot.Text[^1] == ')' && slot.Text.StartsWith(CreditFurniture.PhotoLabel, StringComparison.Ordinal) && FindInNews(draft, i) is { HasCaption: true, HasCredit: true } picture)
            {
                AddPictureLine(draft, slot, picture, i);
            }
        }

        SortAfter(draft, known);
    }

    private static PictureLine? AtEnd(Slot slot, bool inNews) =>
        slot.HasCreditSigns && !PictureLines.IsListed(slot.Text) ? WordedCredit.FindAtEnd(slot.Text) ?? SupplierAtEnd.Find(slot.Text, inNews) : null;

    // What only news texts have, or a row of a news dataset.
    private static bool IsNews(ArticleDraft draft) => draft.Byline is not null || draft.Dateline is not null || draft.Headline is not null && draft.PublishedOn is not null || draft.Options.Origin != Origin.PlainText || draft.IsNewsByItsWords;

    private static void AddByContext(ArticleDraft draft)
    {
        int known = draft.Images.Count;
        if (draft.Slots is [{ Use: UnitUse.Text, HadDateline: false, Picture: null } top, ..] && (top.Text.Contains('/', StringComparison.Ordinal) || top.Text.StartsWith("Pool photo by ", StringComparison.Ordinal) || top.Text.Contains(" for The ", StringComparison.Ordinal)) && LoneCredit.NamesMaker(top.Text) && HeaderCaption.BelowCredit(draft, 0) is { } pictured)
        {
            // Ana Ruiz / Harlan Radio, and below it what the picture shows.
            AddLoneCredit(draft, 0, WholeCredit(top), pictured);
        }

        for (int i = 0; i < draft.Slots.Count; i++)
        {
            Slot slot = draft.Slots[i];
            if (slot is not { Use: UnitUse.Text, HadDateline: false, Picture: null })
            {
                continue;
            }

            if (FindInNews(draft, i) is { } picture)
            {
                if (!picture.HasCredit && i + 1 < draft.Slots.Count && draft.Slots[i + 1] is { Use: UnitUse.Text } below && (LoneCredit.NamesMaker(below.Text) || LabelledCaption.StandsAboveCredit(slot.Text) && ButtonCredit.IsCredit(below.Text)) && CaptionAbove(draft, i + 1, quotes: false) is not null)
                {
                    // Caption: The pier at dusk. And on the next line: Provided by NHTSA.
                    AddLoneCredit(draft, ++i, WholeCredit(below), slot);
                    continue;
                }

                AddPictureLine(draft, slot, CreditFurniture.WithoutLabel(slot.Text, picture), i);
                continue;
            }

            bool isLast = i == draft.Slots.Count - 1;
            bool namesMaker = LoneCredit.NamesMaker(slot.Text) || !isLast && LoneCredit.NamesMakerOfOutlet(slot.Text);
            if (namesMaker && CaptionAbove(draft, i, quotes: false) is { } above && (IsCaptionOfSupplier(above.Text) || UnendedLine.MayBeCaption(above.Text)))
            {
                AddLoneCredit(draft, i, WholeCredit(slot), above);
            }
            else if (!isLast && (namesMaker || LoneCredit.NamesPerson(slot.Text) && !IsAuthor(draft, slot.Text)) && (ShownAbove(draft, i) ?? ShownBelow(draft, i)) is { } shown)
            {
                AddLoneCredit(draft, i, WholeCredit(slot), shown);
            }
        }

        SortAfter(draft, known);
    }

    private static void SortAfter(ArticleDraft draft, int known)
    {
        if (draft.Images.Count > known)
        {
            draft.Images.Sort(static (left, right) => left.Position.CompareTo(right.Position));
        }
    }

    private static PictureLine? FindInNews(ArticleDraft draft, int index)
    {
        string text = draft.Slots[index].Text;
        return PictureLines.IsListed(text) ? null
            : ContextCredit.Find(text)
            ?? WordedCredit.FindInNews(text)
            ?? (index == draft.Slots.Count - 1 ? null : DashedCredit.Find(text) ?? TrailingName.Find(text))
            ?? LabelFirst.Find(text)
            ?? LabelledCaption.Find(text);
    }

    /// <summary>Adds the picture of a line, and gives how many of the lines after it belong to it.</summary>
    private static int AddPictureLine(ArticleDraft draft, Slot slot, PictureLine picture, int index)
    {
        slot.Use = UnitUse.Picture;
        picture = CreditFurniture.WithFileInCredit(slot.Text, picture);
        SourceRange source = slot.Unit.Source();
        string? caption = picture.HasCaption ? CreditFurniture.WithoutPhotoLabel(CreditFurniture.WithoutSecondCredit(slot.Text[picture.CaptionStart..picture.CaptionEnd])) : null;
        int further = 0;
        if (!picture.HasCaption && index + 1 < draft.Slots.Count && draft.Slots[index + 1] is { Picture: { HasCaption: true, HasCredit: false } below } next && slot.Unit.IsNextTo(next.Unit))
        {
            next.Use = UnitUse.Picture;
            caption = next.Text[below.CaptionStart..below.CaptionEnd];
            source = source.To(next.Unit.Source());
            further = 1;
        }

        MediaCreditDraft? credit = !picture.HasCredit ? null : CreditParts.Read(
            slot.Text[picture.CreditStart..picture.CreditEnd],
            caption,
            slot.Unit.Source(picture.CreditStart, picture.CreditEnd));
        draft.Images.Add(new ImageDraft(caption, credit, index, source, picture.Rule));
        return further;
    }

    // The House was adjourned. (ANI): an agency alone, behind the last of several paragraphs, signs the text; “We will stay,” Ruiz said. (AP): behind any that says who said it; [BBC News]: behind one that starts with what was said.
    private static bool SignsOff(ArticleDraft draft, int index, PictureLine picture, int lastSentence)
    {
        List<Slot> slots = draft.Slots;
        string text = slots[index].Text;
        return picture is { HasCaption: true, HasCredit: true }
            && text[picture.CreditStart..picture.CreditEnd] is var signature
            && (IsAgency(signature) || IsCited(text, signature))
            && (IsCited(text, signature) || SpeechTag.StandsIn(text[picture.CaptionStart..picture.CaptionEnd])
                || index > 1 && picture.CreditEnd == text.Length - 1 && slots[index - 1].Picture is null && lastSentence <= slots[index].Unit.LastLine);
    }

    // “We will stay,” Ruiz explained. [BBC News]
    private static bool IsCited(string text, string outlet) => text[0] is '“' or '"' && text[^1] == ']' && BareByline.IsPaperName(outlet) && NameList.IsPaper(outlet);

    private static bool StartsWithLabel(string words) => words.StartsWith("Photo credit:", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Picture credit:", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Image credit:", StringComparison.OrdinalIgnoreCase);

    private static bool IsMaker(string name) => NameList.IsPerson(name) && BareByline.IsName(name);

    private static bool IsAgency(string name) => s_agencies.Contains(name) || Lexicon.Default.FullAgencyName(name) is not null;

    // Above all text, below it and behind what ends no sentence (Date: …) and is no caption, Source: names where the article comes from.
    private static bool IsSourceOfText(ArticleDraft draft, int index, int lastSentence) =>
        draft.Slots[index].Text.StartsWith("Source", StringComparison.Ordinal)
        && (index == 0
            || SlashLine.IsSigned(draft.Slots[index].Text)
            || lastSentence <= draft.Slots[index].Unit.LastLine
            || !UnendedLine.MayBeCaption(draft.Slots[index - 1].Text) && (index < 2 || !Sentences.IsEnd(draft.Slots[index - 1].Text)));

    private static PictureLine WholeCredit(Slot slot) => new(0, 0, 0, slot.Text.Length);

    private static void AddLoneCredit(ArticleDraft draft, int index, PictureLine credited, Slot? captioned)
    {
        Slot slot = draft.Slots[index];
        SourceRange source = slot.Unit.Source();
        slot.Use = UnitUse.Picture;
        string? caption = null;
        if (captioned is not null)
        {
            captioned.Use = UnitUse.Picture;
            source = source.With(captioned.Unit.Source());
            if (draft.Repeated.StandsBetween(captioned.Unit, slot.Unit))
            {
                draft.Repeated.Take(captioned.Unit);
            }

            string words = CreditFurniture.WithoutButtons(captioned.Text);
            PictureLine whole = CreditFurniture.WithoutLabel(words, new PictureLine(0, words.Length, 0, 0));
            caption = words[whole.CaptionStart..whole.CaptionEnd];
        }

        MediaCreditDraft credit = CreditParts.Read(slot.Text[credited.CreditStart..credited.CreditEnd], caption, slot.Unit.Source(credited.CreditStart, credited.CreditEnd));
        draft.Images.Add(new ImageDraft(caption, credit, index, source, "I8"));
    }

    /// <summary>The line directly above a credit that may be its caption, and is not used yet; null when there is none.</summary>
    private static Slot? CaptionAbove(ArticleDraft draft, int index, bool quotes) =>
        index > 0
        && !LoneCredit.IsOfListing(draft.Slots[index].Text)
        && !draft.Slots[index - 1].Text.StartsWith("More information: ", StringComparison.Ordinal)
        && !PictureLines.IsListed(draft.Slots[index - 1].Text)
        && draft.Slots[index - 1] is { Use: UnitUse.Text, HadDateline: false } candidate
        && IsDirectlyAbove(draft, candidate.Unit, draft.Slots[index].Unit)
        && (Words.AtMost(candidate.Text, LongestCaptionInWords) || Words.AtMost(candidate.Text, LongestPointingInWords) && (s_pointing.IsMatch(candidate.Text) || s_ofAgency.IsMatch(draft.Slots[index].Text) && EndsInDay(candidate.Text)))
        && (Sentences.IsEnd(candidate.Text) || !Words.AtMost(candidate.Text, FewestCaptionWords - 1))
        && !(candidate.Text[0] is '“' or '"' && candidate.Text[^1] is '”' or '"')
        && (candidate.Text.AsSpan().IndexOfAny("“”\"") < 0 || s_namedQuote.IsMatch(candidate.Text) || quotes && (!s_said.IsMatch(candidate.Text) || draft.Slots[index].Text.StartsWith("Credit...", StringComparison.Ordinal)))
        && (index > 1 || draft.Headline is not null || Sentences.IsEnd(candidate.Text))
            ? candidate
            : null;

    // Photo: Imago, between a paragraph and a line that ends no sentence, all without blank lines: that line is the caption.
    private static Slot? UnendedBelow(ArticleDraft draft, int index) =>
        index > 0
        && index + 2 < draft.Slots.Count
        && Sentences.IsEnd(draft.Slots[index - 1].Text)
        && draft.Slots[index + 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } below
        && IsBelow(draft.Slots, index)
        && IsBelow(draft.Slots, index + 1)
        && Sentences.IsEnd(draft.Slots[index + 2].Text)
        && UnendedLine.MayBeCaption(below.Text)
            ? below
            : null;

    // Where blank lines stand between all lines, that above a credit is its caption when it ends no sentence, or stands above all text and says nothing that was, is or will be.
    private static Slot? CaptionOverBlank(ArticleDraft draft, int index) =>
        index > 0
        && index < draft.Slots.Count - 1
        && draft.Slots[index].Unit is { FollowsBlank: true } unit
        && draft.Slots[index + 1].Unit.FollowsBlank
        && draft.Slots[index - 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } candidate
        && candidate.Unit.FollowsBlank
        && candidate.Unit.LastLine == unit.FirstLine - 2
        && candidate.Text.AsSpan().IndexOfAny("“”\"") < 0
        && (UnendedLine.MayBeCaption(candidate.Text) || StartsWithLabel(draft.Slots[index].Text) && HeaderCaption.MayBeCaption(candidate.Text) || index == 1 && (HeaderCaption.IsAboveText(draft, candidate) || HeaderCaption.IsAboveByline(draft, candidate)))
            ? candidate
            : null;

    // Where blank lines stand between all lines, what the line above a credit says of a picture, or that below it.
    private static Slot? ShownAbove(ArticleDraft draft, int index) =>
        index > 0 && draft.Slots[index - 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } above && IsApart(draft, index) && above.Unit.IsNextTo(draft.Slots[index].Unit) && PictureSentence.Is(above.Text) ? above : null;

    private static Slot? ShownBelow(ArticleDraft draft, int index) =>
        index + 2 < draft.Slots.Count && draft.Slots[index + 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } below && IsApart(draft, index) && draft.Slots[index].Unit.IsNextTo(below.Unit) && (PictureSentence.IsAlone(below.Text) || IsBelow(draft.Slots, index + 1) && draft.Slots[index + 2].Unit.FollowsBlank && PictureSentence.Is(below.Text)) ? below : null;

    // Below the text the author is named again.
    private static bool IsAuthor(ArticleDraft draft, string name) => draft.Byline?.Contributors.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) == true;

    private static bool IsApart(ArticleDraft draft, int index) => draft.Slots[index].Unit.FollowsBlank && index + 1 < draft.Slots.Count && (draft.Slots[index + 1].Unit.FollowsBlank || index + 2 < draft.Slots.Count && draft.Slots[index + 2].Unit.FollowsBlank);

    // A credit and, on the line directly below it, its caption, with blank lines around both; the caption reports nothing that somebody said.
    private static Slot? CaptionInBlock(ArticleDraft draft, int index) =>
        index > 0
        && index + 2 < draft.Slots.Count
        && draft.Slots[index].Unit is { FollowsBlank: true } unit
        && draft.Slots[index + 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } candidate
        && candidate.Unit.FirstLine == unit.LastLine + 1
        && draft.Slots[index + 2].Unit.FollowsBlank
        && Words.IsCapital(candidate.Text[0])
        && Words.AtMost(candidate.Text, LongestCaptionInWords)
        && !Words.AtMost(candidate.Text, FewestCaptionWords - 1)
        && !DashedCredit.IsReport(candidate.Text)
            ? candidate
            : null;

    // Photo: Supplied, between a paragraph that is a quote and a line that says nothing that was: that line is the caption.
    private static Slot? BelowQuote(ArticleDraft draft, int index) =>
        index > 0
        && index + 2 < draft.Slots.Count
        && draft.Slots[index - 1].Text is ['“' or '"', .., '”' or '"']
        && draft.Slots[index].Text.StartsWith("Photo", StringComparison.Ordinal)
        && IsBelow(draft.Slots, index)
        && IsBelow(draft.Slots, index + 1)
        && draft.Slots[index + 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } below
        && HeaderCaption.MayBeCaption(below.Text)
            ? below
            : null;

    private static bool EndsInDay(string text) => text[^1] == '.' && text.Length > 5 && text[^2] is >= '0' and <= '9' && text[^5] is '1' or '2';

    // A caption that the page prints twice was dropped once.
    private static bool IsDirectlyAbove(ArticleDraft draft, Unit above, Unit below) =>
        above.LastLine == below.FirstLine - 1
        || draft.Repeated.StandsBetween(above, below);

    // The name of a supplier says less than a credit does: a report of what somebody said is no caption of it.
    private static bool IsCaptionOfSupplier(string text) => Sentences.IsEnd(text) && (!DashedCredit.IsReport(text) || s_namedQuote.IsMatch(text));

    // Some pages print who supplied a picture above its caption, which then ends no sentence; others print it below.
    private static void AddSupplier(ArticleDraft draft, int index)
    {
        Slot slot = draft.Slots[index];
        if (draft.Slots[index + 1] is { Use: UnitUse.Text, HadDateline: false, Picture: null } below && below.Unit.FirstLine == slot.Unit.LastLine + 1 && index + 2 < draft.Slots.Count && UnendedLine.MayBeCaption(below.Text))
        {
            slot.Use = below.Use = UnitUse.Picture;
            draft.Images.Add(new ImageDraft(below.Text, CreditParts.Read(slot.Text, below.Text, slot.Unit.Source()), index, slot.Unit.Source().To(below.Unit.Source()), "I8"));
        }
        else if (CaptionAbove(draft, index, quotes: true) is { } above && Sentences.IsEnd(above.Text) && !s_said.IsMatch(above.Text))
        {
            AddLoneCredit(draft, index, WholeCredit(slot), above);
        }
        else if (index == 0 && draft.Headline is not null && LoneCredit.IsPictureSupplier(slot.Text))
        {
            AddLoneCredit(draft, index, WholeCredit(slot), null);
        }
    }
}
