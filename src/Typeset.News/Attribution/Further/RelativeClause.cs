using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Rule A10: the verb stands in a clause with who: <c>… praise from X, who called it “…”</c>. X is the name that the clause follows.</summary>
internal static class RelativeClause
{
    private const int MostLinks = 3;

    private static readonly FrozenSet<string> s_noPerson = Lexicon.Default.Set("NOPERSON");

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        if (before.IsEmpty || !before.Masked.Contains(" who ", StringComparison.Ordinal))
        {
            return null;
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
