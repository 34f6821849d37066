using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A24: after a whole quote the next sentence starts with what its speaker does while speaking: <c>“It is only money.” X shrugs and pours the tea.</c>
/// </summary>
internal static class Beat
{
    private const int MostWordsBeforeVerb = 4;

    private static readonly FrozenSet<string> s_verbs = Lexicon.Default.Set("BEATVERB");

    public static Finding? Find(QuotePlace place, NamesOfText names)
    {
        string masked = place.Paragraph.Masked;
        if (!place.IsDirect || place.Mark.RunsOn || place.Mark.Last is not ('.' or '!' or '?' or '…' or '—') || place.Mark.Close >= masked.Length)
        {
            return null;
        }

        (int start, _) = WhiteSpace.Trim(masked, place.Mark.Close, masked.Length);
        int at = start;
        for (int words = 0; words <= MostWordsBeforeVerb && at < masked.Length; words++)
        {
            ReadOnlySpan<char> word = Words.First(masked.AsSpan(at));
            if (word.IsEmpty || words == 0 && !Words.IsCapital(word[0]))
            {
                return null;
            }

            if (words > 0 && s_verbs.Contains(word.TrimEnd(".,").ToString()))
            {
                (_, int end) = WhiteSpace.Trim(masked, start, at);
                int paragraph = place.Paragraph.Index;
                ReadOnlySpan<char> subject = masked.AsSpan(start, end - start);
                return Pronouns.IsResolved(subject) || PersonsNamed.Only(names, place.Paragraph, start, end) is { } person && person.Start == start && person.End == end || IsName(subject)
                    ? new Finding(AttributionRule.A24, new TextRange(paragraph, start, end), null, null)
                    : null;
            }

            if (word[^1] is '.' or ',' or ';' or ':' or '?' or '!')
            {
                return null;
            }

            (at, _) = WhiteSpace.Trim(masked, at + word.Length, masked.Length);
        }

        return null;
    }

    private static bool IsName(ReadOnlySpan<char> subject) => NameRun.IsAll(subject) && !NamesOfText.IsNotName(Words.First(subject).ToString());
}
