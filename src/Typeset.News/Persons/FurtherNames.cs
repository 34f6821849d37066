using System.Buffers;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Names that pattern FULL does not take: of one word beside what says that it is a person (his agent, Nuno,; her daughter Khady,; Mr Femi; 11-year-old Sumaya), with an initial
/// only, with al- before the surname, and with a nickname in marks.
/// </summary>
internal static class FurtherNames
{
    private static readonly TieredRegex s_name = Lexicon.Default.Regex(@"\G%FURTHERNAME%");

    // U.S. District Court.
    private static readonly WordSet s_noInitials = new(["U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "B.C.", "N.Y.", "N.J.", "N.C.", "N.D.", "N.H.", "N.M.", "N.S.", "N.B.", "S.C.", "S.D.", "R.I.", "P.M.", "A.M."]);

    // Each of these names has one, and most of those that a text has stand beside no such name.
    private static readonly SearchValues<char> s_signs = SearchValues.Create(",.-M“\"");

    /// <summary>The names from the left.</summary>
    public static IEnumerable<(int Start, int End, string Name, string Surname)> In(string text)
    {
        int from = 0;
        for (int start = NextStart(text, 0, out int sign); start >= 0; start = StartAfter(text, start, ref sign))
        {
            if (start < from || s_name.Match(text, start) is not { Success: true } match)
            {
                continue;
            }

            from = match.Index + match.Length;
            Group alone = match.Groups["alone"];
            if (alone.Success)
            {
                Group kin = match.Groups["kin"];
                if ((!kin.Success || PersonWords.Is(kin.ValueSpan) || IsNamed(text, kin)) && !NamesOfText.IsNotName(alone.ValueSpan) && !PersonWords.IsNoSurname(alone.ValueSpan))
                {
                    yield return (alone.Index, alone.Index + alone.Length, alone.Value, alone.Value);
                }

                continue;
            }

            Group first = match.Groups["first"];
            Group last = match.Groups["last"];
            if (!s_noInitials.Contains(first.ValueSpan) && !StandsBehindName(text, first.Index) && !NamesOfText.IsNotName(first.ValueSpan) && !NamesOfText.IsNotName(last.ValueSpan) && !Posts.Is(first.ValueSpan))
            {
                string surname = last.Value;
                string name = match.Groups["nick"].Success ? first.Value + " " + surname : text[first.Index..(last.Index + last.Length)];
                yield return (first.Index, last.Index + last.Length, name, surname);
            }
        }
    }

    // A stagehand named Gregor, but not a dog named Rex.
    private static bool IsNamed(string text, Group word) => word.ValueSpan is "named" && PersonWords.Is(Words.Last(text.AsSpan(0, word.Index).TrimEnd()));

    // The K. of Ana K. Ruiz, but not of Commissioner K. Raj.
    private static bool StandsBehindName(string text, int at)
    {
        if (text[at + 1] != '.' || at < 2 || text[at - 1] != ' ')
        {
            return false;
        }

        ReadOnlySpan<char> before = Words.Last(text.AsSpan(0, at - 1));
        return Words.IsCapital(before[0]) && !Posts.Is(before) && !PersonWords.IsNoSurname(before) && !NamesOfText.IsNotName(before);
    }

    /// <summary>The first place from another on where a name can start, and the sign that it was found by; negative when there is none.</summary>
    private static int NextStart(string text, int at, out int sign)
    {
        for (sign = at; ; sign++)
        {
            int next = text.AsSpan(sign).IndexOfAny(s_signs);
            if (next < 0)
            {
                return -1;
            }

            sign += next;
            if (StartBefore(text, sign) is >= 0 and var start)
            {
                return start;
            }
        }
    }

    /// <summary>The next place after one that was found: behind a hyphen of the same word before a comma, or by a later sign.</summary>
    private static int StartAfter(string text, int start, ref int sign)
    {
        int hyphen = text[sign] == ',' ? text.AsSpan(start, sign - start).IndexOf('-') : -1;
        return hyphen >= 0 ? start + hyphen + 1 : NextStart(text, sign + 1, out sign);
    }

    /// <summary>Where a name would start that has this sign; negative when it has none.</summary>
    private static int StartBefore(string text, int sign)
    {
        char before = sign > 0 ? text[sign - 1] : ' ';
        char after = sign + 1 < text.Length ? text[sign + 1] : ' ';
        switch (text[sign])
        {
            case 'M':
                return after is 'r' or 's' or 'i' && !Words.IsWordCharacter(before) ? sign : -1;
            case '.':
                return char.IsAsciiLetterUpper(before) && after == ' ' && IsCapital(text, sign + 2) ? sign > 2 && text[sign - 2] == '.' && char.IsAsciiLetterUpper(text[sign - 3]) ? sign - 3 : sign - 1 : -1;
            case ',' when KinBefore(text, sign) is >= 0 and var kin:
                return kin;
            case ',':
                return char.IsAsciiLetterLower(before) && after == ' ' && IsCapital(text, sign + 2) && EndsWithComma(text, sign + 3) ? Back(text, sign, static c => char.IsAsciiLetterLower(c) || c == '-') : -1;
            case '-' when after == 'y':
                return !char.IsAsciiDigit(before) ? -1 : sign > 1 && char.IsAsciiDigit(text[sign - 2]) ? sign - 2 : sign - 1;
            case '-':
                int particle = IsCapital(text, sign + 1) ? Back(text, sign, char.IsAsciiLetterLower) : sign;
                return particle < sign ? WordBefore(text, particle) : -1;
            default:
                return IsCapital(text, sign + 1) ? WordBefore(text, sign) : -1;
        }
    }

    /// <summary>Where a word in small letters starts that stands before a capitalised word and this comma: daughter Khady,; negative when none does.</summary>
    private static int KinBefore(string text, int comma)
    {
        int name = Back(text, comma, char.IsLetter);
        return name < comma && name > 1 && char.IsAsciiLetterUpper(text[name]) && text[name - 1] == ' ' && char.IsAsciiLetterLower(text[name - 2]) ? Back(text, name - 1, char.IsAsciiLetterLower) : -1;
    }

    /// <summary>Where the word starts that stands before a space and a place; negative when none does.</summary>
    private static int WordBefore(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ')
        {
            return -1;
        }

        int start = Back(text, at - 1, char.IsLetter);
        return start < at - 1 ? start : -1;
    }

    private static int Back(string text, int at, Func<char, bool> isPart)
    {
        while (at > 0 && isPart(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsCapital(string text, int at) => at < text.Length && char.IsAsciiLetterUpper(text[at]);

    /// <summary>Whether small letters, then a comma and a space stand at a place.</summary>
    private static bool EndsWithComma(string text, int at)
    {
        while (at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'à' and <= 'ÿ'))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] == ',' && text[at + 1] == ' ';
    }
}
