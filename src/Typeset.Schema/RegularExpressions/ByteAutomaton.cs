namespace Typeset.Schema;

/// <summary>
/// A deterministic automaton that reads the UTF-8 bytes of a string and says whether a regular expression matches anywhere in it.
/// It is plain data: whoever walks it needs the tables and nothing else.
/// </summary>
/// <remarks>
/// <para>A state is the index of its row in <see cref="Transitions"/>. One step is <c>state = Transitions[state + Classes[b]]</c>; at the
/// end of the text it is <c>Transitions[state + EndClass]</c>, which leads to <see cref="Accepting"/> or <see cref="Rejecting"/>. Both
/// keep the state they have whatever follows, so that the walk may stop at the first of them.</para>
/// <para>The text has to be well-formed, except that a lone surrogate may stand in it as the three bytes it would have: what the tables
/// do on other bytes is not specified, other than that every step stays inside them.</para>
/// </remarks>
internal sealed class ByteAutomaton
{
    /// <summary>The class that stands for the end of the text.</summary>
    internal const int EndClass = 0;

    /// <summary>The state of a text that cannot match any more.</summary>
    internal const int Rejecting = 0;

    /// <summary>The most states before they are merged.</summary>
    internal const int MaxStates = 4_096;

    /// <summary>The most places of an expression, counts unrolled.</summary>
    private const int MaxWeight = 2_000;

    /// <summary>The most entries of <see cref="Transitions"/>, so that a state fits 16 bits.</summary>
    internal const int MaxTransitions = 1 << 16;

    internal ByteAutomaton(byte[] classes, int classCount, ushort[] transitions, int start, ByteAutomatonLoop? loop)
    {
        Classes = classes;
        ClassCount = classCount;
        Transitions = transitions;
        Start = start;
        Loop = loop;
    }

    /// <summary>The class of every byte; bytes of one class are treated alike.</summary>
    internal byte[] Classes { get; }

    /// <summary>Number of classes, the end of the text included: the length of a row.</summary>
    internal int ClassCount { get; }

    /// <summary>The rows of all states one after the other, <see cref="Rejecting"/> first and <see cref="Accepting"/> second.</summary>
    internal ushort[] Transitions { get; }

    /// <summary>The state before the first byte.</summary>
    internal int Start { get; }

    /// <summary>The state of a text that matches whatever follows.</summary>
    internal int Accepting => ClassCount;

    /// <summary>Number of states.</summary>
    internal int StateCount => Transitions.Length / ClassCount;

    /// <summary>States among which long texts can be skipped over; null when there are none.</summary>
    internal ByteAutomatonLoop? Loop { get; }

    /// <summary>Builds the automaton of an expression.</summary>
    /// <returns>Null when no automaton of moderate size decides the expression: it looks around or refers back, or it counts too far.</returns>
    internal static ByteAutomaton? TryBuild(EcmaNode root)
    {
        if (EcmaNodeFacts.Weight(root) > MaxWeight)
        {
            return null;
        }

        ByteAutomatonStates? states = ByteAutomatonStates.TryBuild(root);
        return states is null ? null : ByteAutomatonMinimizer.Minimize(states);
    }
}
