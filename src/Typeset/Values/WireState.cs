using System.Diagnostics.CodeAnalysis;

namespace Typeset;

/// <summary>
/// What a record remembers of the text it was read from without it being part of its value: which members with a default
/// were present, and the original text of the few values whose canonical text differs. It makes writing lossless and takes
/// no part in equality: every two states are equal. Generated records hold one in a private field.
/// </summary>
public struct WireState : IEquatable<WireState>
{
    private const int MembersInWord = 64;

    // Both arrays are replaced and never written to after they were stored: copies of a record share them.
    private ulong _marked;
    private ulong[]? _markedBeyond;
    private RememberedText[]? _texts;

    /// <summary>Notes that <paramref name="member"/> was present, or was set in code.</summary>
    /// <param name="member">Number of the member in its record, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="member"/> is negative.</exception>
    public void Mark(int member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        if (member < MembersInWord)
        {
            _marked |= 1UL << member;
            return;
        }

        int word = (member / MembersInWord) - 1;
        ulong[] copy = new ulong[Math.Max(word + 1, _markedBeyond?.Length ?? 0)];
        _markedBeyond?.CopyTo(copy, 0);
        copy[word] |= 1UL << (member % MembersInWord);
        _markedBeyond = copy;
    }

    /// <summary>Whether <paramref name="member"/> was present, or was set in code.</summary>
    /// <param name="member">Number of the member in its record, from 0.</param>
    public readonly bool IsMarked(int member)
    {
        if ((uint)member < MembersInWord)
        {
            return (_marked & (1UL << member)) != 0;
        }

        int word = (member / MembersInWord) - 1;
        return member >= 0 && _markedBeyond is not null && word < _markedBeyond.Length && (_markedBeyond[word] & (1UL << (member % MembersInWord))) != 0;
    }

    /// <summary>
    /// Keeps the text a member was read from. It is written again as long as it still denotes the member's value; the writer
    /// checks that, so a member that was given another value since is written in canonical form.
    /// </summary>
    /// <param name="member">Number of the member in its record, from 0.</param>
    /// <param name="text">A string's characters, or a number as it was written.</param>
    public void Remember(int member, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Forget(member);
        _texts = [.. _texts ?? [], new RememberedText(member, text)];
    }

    /// <summary>Drops the text kept for a member.</summary>
    /// <param name="member">Number of the member in its record, from 0.</param>
    public void Forget(int member)
    {
        if (TryGetText(member, out _))
        {
            _texts = Array.FindAll(_texts!, kept => kept.Member != member);
        }
    }

    /// <summary>Gets the text kept for a member.</summary>
    /// <param name="member">Number of the member in its record, from 0.</param>
    /// <param name="text">The text, when there is one.</param>
    public readonly bool TryGetText(int member, [NotNullWhen(true)] out string? text)
    {
        foreach (RememberedText kept in _texts ?? [])
        {
            if (kept.Member == member)
            {
                text = kept.Text;
                return true;
            }
        }

        text = null;
        return false;
    }

    /// <summary>Always true: what was read is outside the value of a record.</summary>
    public readonly bool Equals(WireState other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals([NotNullWhen(true)] object? obj) => obj is WireState;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(WireState left, WireState right) => true;

    /// <summary>Always false.</summary>
    public static bool operator !=(WireState left, WireState right) => false;

    private readonly record struct RememberedText(int Member, string Text);
}
