using System.Buffers;
using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rules A4 and A5: the speaker and the verb stand before the quote. The cues are tried from right to left; one that is a noun or an infinitive
/// there, or whose subject is no speaker, is passed over.
/// </summary>
internal static class CueBefore
{
    private const int MostWords = 12;
    private const int FarthestCue = 60;
    private const int MostWordsBehind = 6;
    private const int MostWordsOfOwner = 4;
    private const string Signs = ",;:";
    private const string And = ", and ";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_beforeNoun =
        new[] { "to", "the", "a", "an", "his", "her", "their", "of", "no", "this", "that", "when", "if", "unless" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_badEnds =
        new[] { "that", "which", "because", "who", "is", "was", "were", "are", "be", "been", "and", "but", "or" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_prepositions =
        new[] { "In", "On", "At", "From", "With", "During", "After", "Before", "in", "on", "at", "from", "with", "during", "after", "before" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet s_otherCues = new(["said", "says", "told", "added", "asked", "wrote", "called", "argued"]);

    private static readonly WordSet s_conjunctions = new(["Though", "Although", "While", "When", "If", "Because", "Since", "Once", "As", "Unless", "Until", "After", "Before", "Despite", "Whether"]);

    private static readonly SearchValues<char> s_endsPhrase = SearchValues.Create(",;:“”\"");
    private static readonly WordSet s_aux = new(Lexicon.Default.Set("CLAUSEAUX"));
    private static readonly WordSet s_dependent = new(Lexicon.Default.Set("DEPENDENTWORD"));
    private static readonly WordSet s_signs = new(Lexicon.Default.Set("SIGNWORD"));
    private static readonly WordSet s_whose = new(["a", "an", "the", "his", "her", "its", "their", "one", "another"]);
    private static readonly string[] s_reporting = [" said ", " says ", " added ", " argued "];

    public static Finding? Find(Clause before, CueForms forms)
    {
        List<Cue> cues = Cues.All(before, forms);
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            if (Read(before, cues[i]) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }

    /// <summary>The first verb of a sentence whose subject is a speaker.</summary>
    public static Finding? FindMain(Clause sentence, CueForms forms)
    {
        foreach (Cue cue in Cues.All(sentence, forms))
        {
            if (Read(sentence, cue) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }

    /// <summary>The speaker before one verb, or null when the verb is a noun or an infinitive there, or its subject is no speaker.</summary>
    public static Finding? Read(Clause before, Cue cue)
    {
        string masked = before.Paragraph.Masked;
        ReadOnlySpan<char> ahead = masked.AsSpan(before.Start, cue.Start - before.Start);
        ReadOnlySpan<char> word = Words.Last(ahead);
        if (cue.Form.Lemma is "describe" && RelativeClause.WithoutWord(before) is { } described)
        {
            return described;
        }

        if (Words.IsPossessive(word) && OwnerOf(before, cue) is { } owner)
        {
            return owner;
        }

        if (word.IsEmpty || cue.Form.IsParticiple || s_beforeNoun.Contains(word) || word is "with" or "by" && masked.AsSpan(cue.End).StartsWith(" of ", StringComparison.Ordinal) || LeadingClause.Holds(before, cue)
            || cue.Form.Lemma is "reflect" && NounPhrase.Read(before.Paragraph, before.Start, cue.Start, afterConjunction: true) is { } thing && masked.AsSpan(thing.Start, thing.End - thing.Start) is var subject && !Words.HasCapital(subject) && !PersonWords.Is(Words.Last(subject)) && !Pronouns.Is(subject)
            || (SubjectBehind(before, cue, ahead) ?? NounPhrase.Read(before.Paragraph, before.Start + AfterClause(ahead, interpolated: cue.End < masked.Length && masked[cue.End] == ','), cue.Start, afterConjunction: true)) is not { } phrase)
        {
            return null;
        }

        if (cue.Form.Lemma is "read" && s_signs.ContainsAnyOf(masked.AsSpan(phrase.Start, phrase.End - phrase.Start), Signs))
        {
            // A plaque at the pool reads “…”.
            return null;
        }

        NounPhrase speaker = AuthorOfText.Of(masked, phrase);
        if (!IsSpeaker(masked.AsSpan(speaker.Start, speaker.End - speaker.Start)))
        {
            // … Ruiz said, but Lind said it “…”: the words after the turn only.
            int turn = masked.AsSpan(before.Start, cue.Start - before.Start).LastIndexOf(", but ", StringComparison.Ordinal);
            if (turn >= 0 && s_otherCues.ContainsAnyOf(masked.AsSpan(before.Start, turn), Signs))
            {
                return Read(before with { Start = before.Start + turn + ", but ".Length }, cue);
            }

            if (Reported(before.Paragraph, phrase, cue) is not { } reported || !IsSpeaker(masked.AsSpan(reported.Start, reported.End - reported.Start)))
            {
                return null;
            }

            speaker = reported;
        }

        (_, int end) = WhiteSpace.Trim(masked, before.Start, before.End);
        bool close = masked[end - 1] is ':' or ',' && before.End - cue.End < FarthestCue;
        int paragraph = before.Paragraph.Index;
        TextRange? addressee = Circumstances.Addressee(before, cue, broken: !close);
        return new Finding(close ? AttributionRule.A4 : AttributionRule.A5, new TextRange(paragraph, speaker.Start, speaker.End), new TextRange(paragraph, cue.Start, cue.End), cue.Form.Lemma)
        {
            Apposition = speaker.Apposition is { } range ? new TextRange(paragraph, range.Start, range.End) : null,
            Addressee = addressee,
            Occasion = close ? Circumstances.Occasion(before, addressee?.End ?? cue.End) : null,
        };
    }

    // The prosecutor’s reply — “…”: whose reply it is.
    private static Finding? OwnerOf(Clause before, Cue cue)
    {
        string masked = before.Paragraph.Masked;
        ReadOnlySpan<char> behind = masked.AsSpan(cue.End, before.End - cue.End).Trim().TrimStart("—–- ").TrimEnd("—–-:, ");
        if (!behind.IsEmpty && Words.First(behind) is not "that")
        {
            return null;
        }

        ReadOnlySpan<char> ahead = masked.AsSpan(before.Start, cue.Start - before.Start).TrimEnd();
        int end = ahead.LastIndexOfAny('’', '\'');
        ReadOnlySpan<char> words = ahead[..end];
        int start = NameRun.Start(words) is >= 0 and var run ? run : words.LastIndexOf(" the ", StringComparison.Ordinal) + 1;
        return start > 0 || words.StartsWith("The ", StringComparison.Ordinal) || NameRun.IsAll(words)
            ? words[start..] is var who && Words.AtMost(who, MostWordsOfOwner) && (NameRun.IsAll(who) || PersonWords.Is(Words.Last(who)))
                ? new Finding(AttributionRule.A4, new TextRange(before.Paragraph.Index, before.Start + start, before.Start + end), new TextRange(before.Paragraph.Index, cue.Start, cue.End), cue.Form.Lemma)
                : null
            : null;
    }

    /// <summary>Where the subject starts behind a clause that is said, and its comma: The bridge is closed, the clerk said, adding that; else 0.</summary>
    /// <param name="ahead">The words before the verb.</param>
    /// <param name="interpolated">Whether a comma follows the verb: new pews and, the pastor added, “…”.</param>
    private static int AfterClause(ReadOnlySpan<char> ahead, bool interpolated)
    {
        int comma = ahead.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
        {
            return 0;
        }

        if (ahead[comma..].StartsWith(And, StringComparison.Ordinal) && comma + And.Length < ahead.Length && (s_aux.ContainsAnyOf(ahead[..comma], Signs) || HasPast(ahead[..comma])) && !s_dependent.ContainsAnyOf(ahead[..comma], Signs)
            && (Words.IsCapital(ahead[comma + And.Length]) || s_whose.Contains(Words.First(ahead[(comma + And.Length)..]))))
        {
            // The denial was upheld, and a letter from Acme said that “…”.
            return comma + And.Length;
        }

        ReadOnlySpan<char> clause = WithoutAnd(ahead[..comma]);
        ReadOnlySpan<char> rest = ahead[(comma + 2)..].TrimEnd();
        ReadOnlySpan<char> first = Words.First(rest);
        if (interpolated && Words.Last(ahead[..comma]) is "and" or "but" && first is "the" or "his" or "her" && PersonWords.Is(Words.Last(rest)) && Words.AtMost(rest, MostWordsBehind))
        {
            return comma + 2;
        }

        if (clause.IndexOf(',') >= 0)
        {
            return 0;
        }

        bool isSubject = first is "the" or "a" or "an" or "his" or "her" or "its" && PersonWords.Is(Words.Last(rest)) || !rest.IsEmpty && NameRun.IsAll(rest);
        if (BodyNouns.MayStandFor(rest.ToString()) && !Words.AtMost(clause, 2) && !s_dependent.ContainsAnyOf(clause, Signs))
        {
            // The server kept no logs, the company said, and “…”.
            return comma + 2;
        }

        return isSubject && Words.AtMost(rest, MostWordsBehind) && (s_aux.ContainsAnyOf(clause, Signs) || Pronouns.IsResolved(Words.First(clause))) && !s_dependent.ContainsAnyOf(clause, Signs) ? comma + 2 : 0;
    }

    // He asked how many there were, and the coach answered.
    private static bool HasPast(ReadOnlySpan<char> clause)
    {
        foreach (Range range in clause.Split(' '))
        {
            if (clause[range] is [>= 'a' and <= 'z', _, _, .., 'e', 'd'])
            {
                return true;
            }
        }

        return false;
    }

    // The spot will be left open, and, Ruiz said, “…”.
    private static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> clause) => clause.EndsWith(", and", StringComparison.Ordinal) || clause.EndsWith(", but", StringComparison.Ordinal) ? clause[..^5] : clause;

    // He will be there all the same, said his owner, “…”.
    private static NounPhrase? SubjectBehind(Clause before, Cue cue, ReadOnlySpan<char> ahead)
    {
        string masked = before.Paragraph.Masked;
        ReadOnlySpan<char> behind = masked.AsSpan(cue.End, Math.Max(0, before.End - cue.End)).Trim();
        return ahead.TrimEnd() is [.., ','] && behind is [.., ','] && Words.AtMost(behind, MostWordsBehind) && behind[..^1].IndexOfAny(s_endsPhrase) < 0
            && (Words.IsCapital(behind[0]) || PersonWords.Is(Words.First(behind)) && Words.IsCapital(Words.Last(behind[..^1])[0]) || Words.First(behind) is "his" or "her" or "their" or "the" or "a" or "an" && PersonWords.Is(Words.Last(behind[..^1])))
            ? NounPhrase.Read(before.Paragraph, cue.End, before.End, afterConjunction: false) is { Apposition: null } phrase ? phrase : null
            : null;
    }

    /// <summary>Of whom somebody says without that, and with had, that he said it: <c>Ruiz said her boss had told her “…”</c>. A pronoun there is the first speaker as a rule.</summary>
    private static NounPhrase? Reported(ParagraphDraft paragraph, NounPhrase phrase, Cue cue)
    {
        ReadOnlySpan<char> words = paragraph.Masked.AsSpan(phrase.Start, phrase.End - phrase.Start);
        int last = -1;
        foreach (string reporting in s_reporting)
        {
            int at = words.LastIndexOf(reporting, StringComparison.Ordinal);
            last = at < 0 ? last : Math.Max(last, at + reporting.Length);
        }

        if (last < 0
            || !paragraph.Masked.AsSpan(phrase.End, cue.Start - phrase.End).Contains(" had ", StringComparison.Ordinal)
            || !(Words.IsCapital(words[last]) || Words.First(words[last..]) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "one"))
        {
            return null;
        }

        return NounPhrase.Read(paragraph, phrase.Start + last, phrase.End, afterConjunction: false) is { } reported
            && !Pronouns.Is(words[(reported.Start - phrase.Start)..(reported.End - phrase.Start)])
            ? reported
            : null;
    }

    private static bool IsSpeaker(ReadOnlySpan<char> words)
    {
        int count = 0;
        ReadOnlySpan<char> last = "";
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].Trim(",;:");
            if (word.IsEmpty)
            {
                continue;
            }

            last = word;
            if (count == 0 && word.Length == words.Length && s_conjunctions.Contains(word))
            {
                // Though called a cloak, it is no cloak.
                return false;
            }

            if (count == 0 && s_prepositions.Contains(word) && !Words.HasCapital(words[1..]) && Words.Last(words) is var noun && !PersonWords.Is(noun) && noun is not ("somebody" or "someone"))
            {
                // In a statement read by their lawyer; but in the front row somebody.
                return false;
            }

            if (++count > MostWords || s_otherCues.Contains(last))
            {
                return false;
            }
        }

        return !s_badEnds.Contains(last);
    }
}
