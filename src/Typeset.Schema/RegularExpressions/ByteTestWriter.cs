using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>
/// Writes the automata of a pattern as one line of ASCII, from which <see cref="ByteTestReader"/> makes the same tables again without having to
/// read the pattern: generated code carries it.
/// </summary>
/// <remarks>
/// <para>Tests stand one after the other with <c>&amp;</c> between them, one that must not match behind <c>~</c>. A test has three parts with
/// <c>;</c> between them: the number of the first state and how many there are; the bytes of every class from the third on, in hexadecimal
/// (all other bytes are of the second class; the first one is the end of the text); and the rows of the states from the third on (the first one
/// rejects, the second one accepts whatever follows).</para>
/// <para>A row has a sign for every class: <c>.</c> rejects, <c>!</c> accepts, <c>=</c> stays, <c>a</c> to <c>z</c> go one to 26 states on,
/// <c>A</c> to <c>Z</c> as many back, and <c>&lt;n&gt;</c> goes to state <c>n</c>. A number before a sign says how often it stands there,
/// <c>*n</c> after a row how often the row does. <c>@n</c> says that the states so far are a loop with a memory of <c>n</c> bytes.</para>
/// </remarks>
/// <example><c>^NR[0-9]{4}$</c> is <c>2,9;30-39 4E 52;...a. 4.a ..a..*4 !4.</c></example>
internal static class ByteTestWriter
{
    private const int FirstOrdinary = 2;
    private const int Letters = 26;
    private const int FewestCounted = 4;

    /// <summary>Writes tests.</summary>
    /// <param name="tests">The tests, one at least.</param>
    internal static string Write(IReadOnlyList<ByteTest> tests)
    {
        StringBuilder text = new();
        foreach (ByteTest test in tests)
        {
            if (text.Length > 0)
            {
                text.Append('&');
            }

            if (!test.Matches)
            {
                text.Append('~');
            }

            ByteAutomaton automaton = test.Automaton;
            text.Append(Number(automaton.Start / automaton.ClassCount)).Append(',').Append(Number(automaton.StateCount)).Append(';');
            WriteClasses(automaton, text);
            text.Append(';');
            WriteRows(automaton, text);
        }

        return text.ToString();
    }

    private static void WriteClasses(ByteAutomaton automaton, StringBuilder text)
    {
        byte[] classes = automaton.Classes;
        for (int number = 2; number < automaton.ClassCount; number++)
        {
            string separator = number == 2 ? "" : " ";
            for (int first = 0; first < classes.Length; first++)
            {
                if (classes[first] == number)
                {
                    int last = first;
                    while (last + 1 < classes.Length && classes[last + 1] == number)
                    {
                        last++;
                    }

                    text.Append(separator).Append(first.ToString("X2", CultureInfo.InvariantCulture));
                    if (last > first)
                    {
                        text.Append('-').Append(last.ToString("X2", CultureInfo.InvariantCulture));
                    }

                    separator = ",";
                    first = last;
                }
            }
        }
    }

    private static void WriteRows(ByteAutomaton automaton, StringBuilder text)
    {
        int width = automaton.ClassCount;
        int loopEnd = automaton.Loop is { } loop ? (loop.LastState / width) + 1 : 0;
        string separator = "";
        for (int state = FirstOrdinary; state < automaton.StateCount;)
        {
            string row = Row(automaton, state);
            int end = state + 1;
            while (end < automaton.StateCount && end != loopEnd && string.Equals(Row(automaton, end), row, StringComparison.Ordinal))
            {
                end++;
            }

            text.Append(separator).Append(row);
            if (end - state > 1)
            {
                text.Append('*').Append(Number(end - state));
            }

            if (end == loopEnd)
            {
                text.Append('@').Append(Number(automaton.Loop!.Memory));
            }

            separator = " ";
            state = end;
        }
    }

    private static string Row(ByteAutomaton automaton, int state)
    {
        int width = automaton.ClassCount;
        StringBuilder row = new();
        for (int column = 0; column < width;)
        {
            int target = automaton.Transitions[(state * width) + column];
            int count = 1;
            while (column + count < width && automaton.Transitions[(state * width) + column + count] == target)
            {
                count++;
            }

            string sign = Sign(target / width, state);
            if (count < FewestCounted)
            {
                row.Insert(row.Length, sign, count);
            }
            else
            {
                row.Append(Number(count)).Append(sign);
            }

            column += count;
        }

        return row.ToString();
    }

    private static string Sign(int target, int state) => (target, target - state) switch
    {
        (0, _) => ".",
        (1, _) => "!",
        (_, 0) => "=",
        (_, > 0 and <= Letters and int on) => ((char)('a' + on - 1)).ToString(),
        (_, < 0 and >= -Letters and int back) => ((char)('A' - back - 1)).ToString(),
        _ => "<" + Number(target) + ">",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
