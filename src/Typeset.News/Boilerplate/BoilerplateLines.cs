using System.Numerics;

namespace Typeset.News.Reading;

/// <summary>
/// Rules B01 to B23: a unit of at most 260 characters in which a boilerplate pattern is found is dropped; the label of the first such pattern is
/// the reason. Items of a list, subscription lines with a price, and copyright or address lines in the middle of a text are left alone.
/// </summary>
internal static class BoilerplateLines
{
    private const int LongestLine = 260;

    private static readonly (string Name, string Reason, TieredRegex Pattern)[] s_patterns = [.. Lexicon.Default.Patterns
        .Where(static pattern => pattern.Name.Length == 3 && pattern.Name[0] == 'B' && char.IsAsciiDigit(pattern.Name[1]))
        .OrderBy(static pattern => pattern.Name, StringComparer.Ordinal)
        .Select(static pattern => (pattern.Name, pattern.Label, Lexicon.Default.Regex(pattern.Text)))];

    // One look in front of all patterns: most lines match none of them.
    private static readonly LiteralGate s_gate = Lexicon.Default.Gate([.. s_patterns.Select(static pattern => pattern.Name)]);
    private static readonly TieredRegex s_bullet = Lexicon.Default.Regex("%BULLET%");
    private static readonly TieredRegex s_ofPage = Lexicon.Default.Regex("%OFPAGE%");
    private static readonly TieredRegex s_price = Lexicon.Default.Regex(@"[$£€]\d");

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;

        // For each unit the number of the pattern that drops it, from 1; a byte, since a text can have millions of lines.
        byte[] dropped = new byte[slots.Count];
        int edge = Math.Max(2, slots.Count / 5);
        for (int i = 0; i < slots.Count; i++)
        {
            bool atEdge = i < edge || i >= slots.Count - edge;
            if (slots[i].Text.Length <= LongestLine && Find(slots[i].Text, atEdge) is var found and > 0 && !StandsInList(slots, i))
            {
                dropped[i] = (byte)found;
            }
        }

        NoteButtons(slots, dropped);
        int at = 0;
        draft.DropWhere(_ => dropped[at++] is > 0 and var found ? (s_patterns[found - 1].Reason, s_patterns[found - 1].Name) : null);
    }

    private static void NoteButtons(List<Slot> slots, byte[] dropped)
    {
        for (int i = 0; i < dropped.Length; i++)
        {
            if (dropped[i] == 0 || s_patterns[dropped[i] - 1].Name != "B16")
            {
                continue;
            }

            if (i > 0 && dropped[i - 1] == 0)
            {
                slots[i - 1].Button |= ButtonBeside.After;
            }

            if (i + 1 < dropped.Length && dropped[i + 1] == 0)
            {
                slots[i + 1].Button |= ButtonBeside.Before;
            }
        }
    }

    /// <summary>The number of the first pattern that drops a line, from 1; 0 when none does.</summary>
    private static int Find(string text, bool atEdge)
    {
        for (ulong candidates = s_gate.Candidates(text); candidates != 0; candidates &= candidates - 1)
        {
            int number = BitOperations.TrailingZeroCount(candidates);
            (string name, _, TieredRegex pattern) = s_patterns[number];
            if (name is "B12" or "B15" && !atEdge || name == "B12" && IsCredit(text) || name is "B11" or "B14" && !s_ofPage.IsMatch(text) || !pattern.IsMatch(text) || Sentences.IsEnd(text) && SpeechTag.StandsIn(text) || name == "B03" && s_price.IsMatch(text))
            {
                continue;
            }

            return number + 1;
        }

        return 0;
    }

    // ©Neon/Courtesy Everett Collection; the copyright of a page has its year.
    private static bool IsCredit(string text) => text[0] == '©' && text.Contains('/', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool StandsInList(List<Slot> slots, int index) =>
        index > 0 && index + 1 < slots.Count && s_bullet.IsMatch(slots[index - 1].Text) && s_bullet.IsMatch(slots[index + 1].Text);
}
