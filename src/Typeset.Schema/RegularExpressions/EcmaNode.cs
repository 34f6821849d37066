namespace Typeset.Schema;

/// <summary>A part of a regular expression. The set of kinds is closed: the records nested here.</summary>
internal abstract record EcmaNode
{
    private EcmaNode()
    {
    }

    /// <summary>One code point out of a set; a literal is a set of one.</summary>
    /// <param name="Set">What may stand here.</param>
    internal sealed record Character(CodePointSet Set) : EcmaNode;

    /// <summary>Parts one after the other; none at all matches the empty string.</summary>
    /// <param name="Items">The parts in the order of the pattern.</param>
    internal sealed record Sequence(EquatableArray<EcmaNode> Items) : EcmaNode;

    /// <summary>The first alternative that lets the rest match.</summary>
    /// <param name="Items">The alternatives, two or more.</param>
    internal sealed record Alternation(EquatableArray<EcmaNode> Items) : EcmaNode;

    /// <summary>A capturing group.</summary>
    /// <param name="Index">Its number, from 1, by the place of its opening parenthesis.</param>
    /// <param name="Body">What it captures.</param>
    internal sealed record Group(int Index, EcmaNode Body) : EcmaNode;

    /// <summary>A part repeated.</summary>
    /// <param name="Body">The part.</param>
    /// <param name="Minimum">The fewest times.</param>
    /// <param name="Maximum">The most times; null without limit.</param>
    /// <param name="Lazy">Whether fewer times are tried first.</param>
    internal sealed record Repeat(EcmaNode Body, int Minimum, int? Maximum, bool Lazy) : EcmaNode;

    /// <summary>A place, not a character.</summary>
    /// <param name="Kind">Which place.</param>
    internal sealed record Assertion(EcmaAssertion Kind) : EcmaNode;

    /// <summary>What must, or must not, match ahead or behind without being consumed.</summary>
    /// <param name="Body">What is looked for.</param>
    /// <param name="Behind">Whether it is looked for before the place, matching backwards.</param>
    /// <param name="Negative">Whether it must not match.</param>
    internal sealed record Look(EcmaNode Body, bool Behind, bool Negative) : EcmaNode;

    /// <summary>What a group captured, once more; the empty string when it captured nothing.</summary>
    /// <param name="Groups">The numbers of the groups; several when alternatives share a name, of which at most one has captured.</param>
    internal sealed record Backreference(EquatableArray<int> Groups) : EcmaNode;
}
