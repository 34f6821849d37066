using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A10: the verb stands in a clause with who: <c>… praise from X, who called it “…”</c>. X is the name that the clause follows; or the name that stands in a clause without a
/// word in front: <c>a provision X described as “…”</c>.
/// </summary>
internal static class RelativeClause
{
    private const int MostLinks = 3;

    private static readonly string[] s_described = [" described as", " describes as"];
    private static readonly WordSet s_conjunctions = new(["that", "which", "what", "when", "while", "where", "before", "after", "since", "until", "because", "then", "though", "although", "like", "with", "from"]);
    private static readonly FrozenSet<string> s_noPerson = Lexicon.Default.Set("NOPERSON");

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        if (before.IsEmpty)
        {
            return null;
        }

        if (!before.Masked.Contains(" who ", StringComparison.Ordinal))
        {
            return WithoutWord(before);
        }

        string masked = before.Paragraph.Masked;
        List<Cue> cues = Cues.All(before, CueForms.Listed);
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            if (cues[i].Form.IsParticiple || Who(masked, before.Start, cues[i].Start) is not { } who)
            {
                continue;
            }

            (_, int end) = WhiteSpace.Trim(masked, before.Start, who);
            if (end > before.Start && masked[end - 1] == ',')
            {
                (_, end) = WhiteSpace.Trim(masked, before.Start, end - 1);
            }

            int run = NameRun.Start(masked.AsSpan(before.Start, end - before.Start));
            if (run < 0)
            {
                return null;
            }

            int start = PersonOfBody(masked, before.Start, before.Start + run);
            string last = Words.Last(masked.AsSpan(start, end - start)).ToString();
            if (NamesOfText.IsNotName(last) || s_noPerson.Contains(last))
            {
                return null;
            }

            int paragraph = before.Paragraph.Index;
            return new Finding(AttributionRule.A10, new TextRange(paragraph, start, end), new TextRange(paragraph, cues[i].Start, cues[i].End), cues[i].Form.Lemma);
        }

        return null;
    }

    /// <summary>The same for a clause that nothing leads in: a provision Ruiz described as “…”.</summary>
    public static Finding? WithoutWord(Clause before)
    {
        string masked = before.Paragraph.Masked;
        ReadOnlySpan<char> words = before.Masked.TrimEnd();
        foreach (string described in s_described)
        {
            if (!words.EndsWith(described, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> ahead = words[..^described.Length];
            int run = NameRun.Start(ahead);
            if (run > 1 && Words.Last(ahead[..run].TrimEnd()) is { Length: > 3 } noun && char.IsAsciiLetterLower(noun[0]) && ahead[run - 2] != ',' && !s_conjunctions.Contains(noun))
            {
                int verb = before.Start + ahead.Length + 1;
                return new Finding(AttributionRule.A10, new TextRange(before.Paragraph.Index, before.Start + run, before.Start + ahead.Length), new TextRange(before.Paragraph.Index, verb, verb + Words.First(masked.AsSpan(verb)).Length), "describe");
            }
        }

        return null;
    }

    // According to Ana Ruiz of the University of Harker, who called it …: where the person starts; else the place itself.
    private static int PersonOfBody(string masked, int first, int run)
    {
        for (int start = run, links = 0; links < MostLinks; links++)
        {
            ReadOnlySpan<char> ahead = masked.AsSpan(first, start - first).TrimEnd();
            ahead = Words.Last(ahead) is "the" ? ahead[..^3].TrimEnd() : ahead;
            if (Words.Last(ahead) is not ("of" or "at" or "from"))
            {
                return run;
            }

            ahead = ahead[..^Words.Last(ahead).Length].TrimEnd();
            int name = NameRun.Start(ahead);
            if (name < 0)
            {
                return run;
            }

            start = first + name;
            if (BareByline.IsName(ahead[name..].ToString()))
            {
                return start;
            }
        }

        return run;
    }

    /// <summary>Where the word who stands that the verb belongs to: only auxiliaries and adverbs stand between.</summary>
    private static int? Who(string masked, int start, int cue)
    {
        int end = cue;
        while (true)
        {
            (_, end) = WhiteSpace.Trim(masked, start, end);
            ReadOnlySpan<char> word = Words.Last(masked.AsSpan(start, end - start));
            if (word is "who")
            {
                return end - word.Length;
            }

            if (!AuxWords.Is(word))
            {
                return null;
            }

            end -= word.Length;
        }
    }
}
