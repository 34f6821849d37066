namespace Typeset.Schema;

/// <summary>An automaton and what it has to say of a string.</summary>
/// <param name="Automaton">The automaton.</param>
/// <param name="Matches">Whether it has to match.</param>
internal sealed record ByteTest(ByteAutomaton Automaton, bool Matches)
{
    /// <summary>The tests that decide an expression together; none when automata cannot.</summary>
    internal static IReadOnlyList<ByteTest> Build(EcmaNode root)
    {
        List<ByteTest> tests = [];
        foreach ((EcmaNode part, bool matches) in Split(root))
        {
            if (ByteAutomaton.TryBuild(part) is not { } automaton)
            {
                return [];
            }

            tests.Add(new ByteTest(automaton, matches));
        }

        return tests;
    }

    /// <summary>Whether a string keeps all of some tests.</summary>
    internal static bool AreKept(IReadOnlyList<ByteTest> tests, string text)
    {
        byte[] bytes = WideUtf8.Of(text);
        foreach (ByteTest test in tests)
        {
            ByteAutomaton automaton = test.Automaton;
            int state = automaton.Start;
            foreach (byte value in bytes)
            {
                state = automaton.Transitions[state + automaton.Classes[value]];
            }

            if ((automaton.Transitions[state + ByteAutomaton.EndClass] == automaton.Accepting) != test.Matches)
            {
                return false;
            }
        }

        return true;
    }

    // At a leading ^ or a final $ there is one place only that what is looked for can be next to, so that it is a condition of its own.
    private static List<(EcmaNode Part, bool Matches)> Split(EcmaNode root)
    {
        if (root is not EcmaNode.Sequence sequence)
        {
            return [(root, true)];
        }

        List<EcmaNode> rest = [.. sequence.Items];
        List<(EcmaNode Part, bool Matches)> parts = [];
        EcmaNode first = rest.Count > 0 ? rest[0] : root;
        while (first is EcmaNode.Assertion { Kind: EcmaAssertion.Start } && rest.Count > 1 && rest[1] is EcmaNode.Look { Behind: false } ahead)
        {
            parts.Add((Sequence(first, ahead.Body), !ahead.Negative));
            rest.RemoveAt(1);
        }

        EcmaNode last = rest.Count > 0 ? rest[rest.Count - 1] : root;
        while (last is EcmaNode.Assertion { Kind: EcmaAssertion.End } && rest.Count > 1 && rest[rest.Count - 2] is EcmaNode.Look { Behind: true } behind)
        {
            parts.Add((Sequence(behind.Body, last), !behind.Negative));
            rest.RemoveAt(rest.Count - 2);
        }

        parts.Insert(0, (Sequence([.. rest]), true));
        return parts;
    }

    private static EcmaNode.Sequence Sequence(params EcmaNode[] items) => new(new EquatableArray<EcmaNode>(items));
}
