using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Names that pattern FULL does not take: of one word beside what says that it is a person (his agent, Nuno,; Mr Femi; 11-year-old Sumaya), with an initial
/// only, with al- before the surname, and with a nickname in marks.
/// </summary>
internal static class FurtherNames
{
    private static readonly TieredRegex s_name = Lexicon.Default.Regex("%FURTHERNAME%");

    /// <summary>The names from the left.</summary>
    public static IEnumerable<(int Start, int End, string Name, string Surname)> In(string text)
    {
        for (Match match = s_name.Match(text, 0); match.Success; match = s_name.Match(text, match.Index + match.Length))
        {
            Group alone = match.Groups["alone"];
            if (alone.Success)
            {
                Group kin = match.Groups["kin"];
                if ((!kin.Success || PersonWords.Is(kin.ValueSpan)) && !NamesOfText.IsNotName(alone.ValueSpan) && !PersonWords.IsNoSurname(alone.ValueSpan))
                {
                    yield return (alone.Index, alone.Index + alone.Length, alone.Value, alone.Value);
                }

                continue;
            }

            Group first = match.Groups["first"];
            Group last = match.Groups["last"];
            if (!NamesOfText.IsNotName(first.ValueSpan) && !NamesOfText.IsNotName(last.ValueSpan) && !Posts.Is(first.ValueSpan))
            {
                string surname = last.Value;
                string name = match.Groups["nick"].Success ? first.Value + " " + surname : text[first.Index..(last.Index + last.Length)];
                yield return (first.Index, last.Index + last.Length, name, surname);
            }
        }
    }
}
