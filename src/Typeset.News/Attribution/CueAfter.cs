using System.Buffers;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rules A1 and A2: the words inside end in a comma, a question or exclamation mark or a dash, and the speaker and the verb follow in either order.
/// A participle (“…”, saying …) is no cue here.
/// </summary>
internal static class CueAfter
{
    private const int MostWordsBeforeCue = 25;

    private static readonly TieredRegex s_cut = Lexicon.Default.Regex("%CUT%");
    private static readonly SearchValues<string> s_cutWords = SearchValues.Create([.. PatternWords.Of("CUT")], StringComparison.Ordinal);

    private const int MostWordsOfThing = 5;

    private static readonly WordSet s_bodies = new(Lexicon.Default.Set("BODYNOUN"));
    private static readonly WordSet s_things = new(Lexicon.Default.Set("THINGWORD").Concat(Lexicon.Default.Set("SIGNWORD")));
    private static readonly WordSet s_ofWhat = new(["of", "for", "with", "from", "at", "in", "who", "on", "whose", "behind", "near"]);
    private static readonly SearchValues<string> s_questions = SearchValues.Create([" what ", " why ", " how ", " whether ", " if "], StringComparison.Ordinal);

    /// <summary>The words after a mark that ends in one of the characters after which they may follow.</summary>
    public static Finding? Find(Clause after, Mark mark, CueForms forms, int mostWords = MostWordsBeforeCue) =>
        mark.Last is ',' or '?' or '!' or '—' or '…' or '-' && Read(after, forms, mostWords) is { } finding && !IsClause(after.Paragraph, finding.Mention) ? finding : null;

    /// <summary>The words after a mark, whatever it ends in.</summary>
    public static Finding? Read(Clause after, CueForms forms, int mostWords = MostWordsBeforeCue)
    {
        if (Cues.First(after, forms) is not { } cue || cue.Form.IsParticiple)
        {
            return null;
        }

        bool verbFirst = AuxWords.All(after.Paragraph.Masked.AsSpan(after.Start, cue.Start - after.Start));

        // What follows a form of tell is never who spoke: a book that tells the story.
        return !verbFirst ? SpeakerFirst(after, cue, mostWords)
            : cue.Form.Lemma is "tell" ? null
            : VerbFirst(after, cue);
    }

    // A book, “…,” says that the town must change.
    private static bool IsClause(ParagraphDraft paragraph, TextRange mention) => paragraph.Masked.AsSpan(mention.Start, mention.End - mention.Start).StartsWith("that ", StringComparison.Ordinal);

    /// <summary>Rule A1: “…,” said X.</summary>
    private static Finding? VerbFirst(Clause after, Cue cue)
    {
        string masked = after.Paragraph.Masked;
        int end = cue.End;
        while (end < after.End && masked[end] is not (',' or '.' or ';' or ':') && !(masked[end] is '—' or '–' && char.IsWhiteSpace(masked[end - 1])))
        {
            end++;
        }

        bool beforeComma = end < after.End && masked[end] == ',';
        int cut = -1;
        ReadOnlySpan<char> rest = masked.AsSpan(cue.End, Math.Min(end + 1, after.End) - cue.End);
        if (rest.ContainsAny(s_cutWords))
        {
            foreach (ValueMatch match in s_cut.EnumerateMatches(rest))
            {
                cut = cue.End + match.Index;
                break;
            }
        }

        int mentionEnd = cut >= 0 && cut < end ? cut : end;
        beforeComma &= mentionEnd == end;
        (int start, mentionEnd) = WhiteSpace.Trim(masked, cue.End, mentionEnd);
        if (start >= mentionEnd || AuxWords.All(masked.AsSpan(start, mentionEnd - start)) || cue.Form.Lemma is "ask" && HasQuestion(masked.AsSpan(start, mentionEnd - start)))
        {
            return null;
        }

        if (IsClauseOfThing(masked.AsSpan(start, mentionEnd - start)))
        {
            return null;
        }

        int paragraph = after.Paragraph.Index;
        return new Finding(AttributionRule.A1, new TextRange(paragraph, start, mentionEnd), new TextRange(paragraph, cue.Start, cue.End), cue.Form.Lemma)
        {
            Apposition = beforeComma ? AppositionAt(after, start, end + 1) : null,
            Occasion = Circumstances.Occasion(after, mentionEnd),
        };
    }

    // “…,” said the stand sold out its remaining pies: no speaker in so many words.
    private static bool IsClauseOfThing(ReadOnlySpan<char> words)
    {
        if (Words.AtMost(words, MostWordsOfThing) || Words.HasCapital(words[1..]) || Words.First(words) is not ("the" or "a" or "an"))
        {
            return false;
        }

        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].TrimEnd(",");
            if (PersonWords.Is(word) || s_bodies.Contains(word) || s_things.Contains(word) || word.Contains('-') || s_ofWhat.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    // Asked the council what it was afraid of: who was asked, not who asks.
    private static bool HasQuestion(ReadOnlySpan<char> words) =>
        words.ContainsAny(s_questions);

    /// <summary>Rule A2: “…,” X said.</summary>
    private static Finding? SpeakerFirst(Clause after, Cue cue, int mostWords)
    {
        string masked = after.Paragraph.Masked;
        if (!Words.AtMost(masked.AsSpan(after.Start, cue.Start - after.Start), mostWords)
            || NounPhrase.Read(after.Paragraph, after.Start, cue.Start, afterConjunction: false) is not { } speaker
            || Words.Last(masked.AsSpan(speaker.Start, speaker.End - speaker.Start)) is "that" or "which" or "because" or "who" or "is" or "was" or "are" or "were" or "been" or "being")
        {
            return null;
        }

        if (IntroducesNext(after, speaker.Start))
        {
            return null;
        }

        int paragraph = after.Paragraph.Index;
        TextRange? addressee = Circumstances.Addressee(after, cue, broken: false);
        return new Finding(AttributionRule.A2, new TextRange(paragraph, speaker.Start, speaker.End), new TextRange(paragraph, cue.Start, cue.End), cue.Form.Lemma)
        {
            Apposition = speaker.Apposition is { } range ? new TextRange(paragraph, range.Start, range.End) : null,
            Addressee = addressee,
            Occasion = Circumstances.Occasion(after, addressee?.End ?? cue.End),
        };
    }

    // “…,” but X said that “…”: the words belong to the quote that they lead to.
    private static bool IntroducesNext(Clause after, int speaker)
    {
        string masked = after.Paragraph.Masked;
        return after.End < masked.Length
            && masked[after.End] is '“' or '"' or '„' or '«'
            && Words.First(masked.AsSpan(after.Start, speaker - after.Start).TrimStart()) is "but" or "and" or "while" or "whereas" or "although" or "though" or "yet";
    }

    private static TextRange? AppositionAt(Clause after, int mention, int start)
    {
        int mentionEnd = start - 1;
        string masked = after.Paragraph.Masked;
        int end = start;
        while (end < after.End && masked[end] is not (',' or ';' or ':' or '—'))
        {
            end++;
        }

        (start, end) = WhiteSpace.Trim(masked, start, end);
        if (start >= end)
        {
            return null;
        }

        bool describes = char.IsLower(masked[start])
            || Words.First(masked.AsSpan(start, end - start)) is "The" or "A" or "An" or "One" or "Who"
            // said the club’s president, Ana Ruiz
            || SpeakerOfMention.IsNameOf(masked[start..end], masked[mention..mentionEnd]);
        return describes ? new TextRange(after.Paragraph.Index, start, end) : null;
    }
}
