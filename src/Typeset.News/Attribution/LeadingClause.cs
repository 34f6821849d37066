using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// The clause that a sentence may begin with, and whose verb says nothing of the quote: <c>Asked if the children would read it, she laughed: “…”</c>. The subject
/// of the sentence follows on its comma.
/// </summary>
internal static class LeadingClause
{
    private static readonly FrozenSet<string> s_first = Lexicon.Default.Set("LEADING");

    /// <summary>Whether a verb stands in such a clause, with the subject of the sentence after it.</summary>
    public static bool Holds(Clause before, Cue cue) => SubjectStart(before) is { } start && cue.Start < start;

    /// <summary>Where the subject of the sentence starts after such a clause, when it is a pronoun; else null.</summary>
    public static int? SubjectStart(Clause before)
    {
        string masked = before.Paragraph.Masked;
        (int start, int end) = WhiteSpace.Trim(masked, before.Start, before.End);
        if (start >= end || !s_first.Contains(Words.First(masked.AsSpan(start, end - start)).ToString()))
        {
            return null;
        }

        for (int comma = masked.IndexOf(',', start, end - start); comma >= 0 && comma + 1 < end; comma = masked.IndexOf(',', comma + 1, end - comma - 1))
        {
            (int next, _) = WhiteSpace.Trim(masked, comma + 1, end);
            if (next < end && Pronouns.Is(Words.First(masked.AsSpan(next, end - next))))
            {
                return next;
            }
        }

        return null;
    }
}
