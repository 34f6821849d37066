using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Typeset.Json;

/// <content>
/// Accepting while reading: generated readers check what they read, step by step, so that a document is walked over once. Like
/// an acceptor they are sure or unsure, and what they are unsure of is left to the contract.
/// </content>
/// <remarks>
/// The cursor knows up to which position everything was accepted. A step of this file goes on from there or fails; a step
/// that does not check moves the position alone, so that after it no checking step goes on. Whatever a reader does, bytes that
/// nothing has checked are never part of what was accepted.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "HasAccepted, the end of reading, disposes of the walker; a cursor without one holds nothing.")]
public ref partial struct JsonCursor
{
    // The accepted position of a cursor that checks nothing: everything was accepted before, or something was not.
    private const int Unchecked = int.MaxValue;

    /// <summary>The walker over what has not been accepted yet; one that is unsure of everything where the next value was accepted already. Only generated code is meant to use it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly JsonWalker Walker => _position == _accepted ? _walker : JsonWalker.OfNothing;

    /// <summary>Where the cursor stands, for the steps of <see cref="Walker"/>. Only generated code is meant to use it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly long Place => _position;

    /// <summary>A cursor for a reader that accepts what it reads.</summary>
    internal static JsonCursor Accepting(ReadOnlySpan<byte> utf8)
    {
        JsonCursor cursor = new(utf8) { _walker = new JsonWalker(utf8) };
        cursor._accepted = cursor._position;
        return cursor;
    }

    /// <summary>Whether the whole document was accepted. What the cursor kept for that is let go of.</summary>
    internal bool HasAccepted()
    {
        _walker.Dispose();
        if (_position != _accepted)
        {
            return false;
        }

        SkipWhiteSpace();
        return _position == _utf8.Length;
    }

    /// <summary>Takes note of what a step of <see cref="Walker"/> says about the value the cursor stands at. Only generated code is meant to call it.</summary>
    /// <param name="end">The position after the value, or <see cref="JsonWalker.Unsure"/>.</param>
    /// <returns>Whether the value can be read: it is accepted now, or was before.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accept(long end)
    {
        if (end > 0 && _position == _accepted)
        {
            _value = _position;
            _accepted = (int)end;
            return true;
        }

        return IsAccepted();
    }

    /// <summary>Takes note of what has to be true of an object that was read. Only generated code is meant to call it.</summary>
    /// <param name="isMet">Whether it is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Require(bool isMet)
    {
        if (!isMet)
        {
            Fail();
        }
    }

    /// <summary>Goes into the object the cursor stands at, and to the value of its first member; accepts what it passes. Only generated code is meant to call it.</summary>
    /// <param name="names">The names of the members that the type has, at most 64.</param>
    /// <param name="seen">The members that have been met; all of them where the object was accepted before.</param>
    /// <returns>What <see cref="NextMember(JsonNameSet, int)"/> does.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int FirstMember(JsonNameSet names, ref ulong seen)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_position != _accepted)
        {
            seen = ulong.MaxValue;
            return IsAccepted() ? FirstMember(names) : End;
        }

        return TryPassName(names, 0, (byte)'{', out int member) ? Mark(member, ref seen) : AcceptName(true, names, ref seen);
    }

    /// <summary>Goes to the value of the next member and accepts what it passes. Only generated code is meant to call it.</summary>
    /// <param name="names">The names of the members that the type has, at most 64.</param>
    /// <param name="member">What the call before this one gave.</param>
    /// <param name="seen">The members that have been met.</param>
    /// <returns>What <see cref="NextMember(JsonNameSet, int)"/> does.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int NextMember(JsonNameSet names, int member, ref ulong seen)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_position != _accepted)
        {
            return IsAccepted() ? NextMember(names, member) : End;
        }

        if (_position < _utf8.Length && _utf8[_position] == (byte)'}')
        {
            _accepted = ++_position;
            return End;
        }

        return TryPassName(names, member + 1, (byte)',', out int next) ? Mark(next, ref seen) : AcceptName(false, names, ref seen);
    }

    /// <summary>Reads an array of contract values whose reader accepts what it reads. Only generated code is meant to call it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="minItems">The fewest items.</param>
    /// <param name="maxItems">The most items.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueList<T> ReadList<T>(long minItems, long maxItems)
        where T : IJsonContract<T>
    {
        if (_position != _accepted)
        {
            return IsAccepted() ? ReadList<T>() : default;
        }

        ListBuffer<T> items = default;
        long p = Place;
        long count = 0;
        for (bool more = _walker.EnterArray(ref p); more; more = _walker.NextItem(ref p))
        {
            Move(p);
            items.Add(T.Read(ref this));
            count++;
            p = _position == _accepted ? Place : JsonWalker.Unsure;
        }

        Move(p);
        Require(count >= minItems && count <= maxItems);
        return items.ToList();
    }

    // Marks a member whose name was passed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Mark(int member, ref ulong seen)
    {
        ulong bit = 1UL << member;
        if ((seen & bit) != 0)
        {
            Fail();
            return End;
        }

        seen |= bit;
        _accepted = _position;
        return member;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AcceptName(bool isFirst, JsonNameSet names, ref ulong seen)
    {
        long p = Place;
        int name = isFirst ? _walker.Enter(ref p, ref seen, names) : _walker.Next(ref p, ref seen, names);
        if (!Move(p))
        {
            return End;
        }

        if (name == Other)
        {
            int start = (int)_walker.NameOf(p) + 1;
            int length = JsonStrings.FindEnd(_utf8[start..], out TapeFlags flags);
            if (start == 0 || length < 0)
            {
                Fail();
                return End;
            }

            _name = Unescaped(_utf8.Slice(start, length), flags);
        }

        return name;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Move(long p)
    {
        if (p < 0)
        {
            return Fail();
        }

        _position = _accepted = (int)p;
        return true;
    }

    // Whether what comes was accepted; where it was not, and no step has checked what came before it, that is the end.
    private bool IsAccepted() => (_position < _accepted && _position < _utf8.Length) || Fail();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fail()
    {
        _position = _utf8.Length;
        _accepted = Unchecked;
        return false;
    }
}
