namespace Typeset.Schema;

/// <summary>
/// States of a <see cref="ByteAutomaton"/> that a run of certain bytes never leaves, and among which the last few bytes of such a run
/// decide. A long run can therefore be skipped over as a whole, whatever is in it.
/// </summary>
/// <example>
/// <c>^\S(?:[^\r\n]*\S)?$</c>, on one line of text, only ever asks whether the last character was a space, until a line break ends it.
/// </example>
/// <param name="FirstState">The first state of the loop.</param>
/// <param name="LastState">The last one; the states between belong to it too.</param>
/// <param name="Memory">How many of the last bytes decide the state.</param>
/// <param name="Stays">For every byte, whether it stays in the loop from each of its states.</param>
internal sealed record ByteAutomatonLoop(int FirstState, int LastState, int Memory, bool[] Stays);
