using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <content>Members whose names are known.</content>
public ref partial struct JsonCursor
{
    private const int End = -1;
    private const int Other = int.MaxValue;

    // What a lead character, a space, a name of 16 bytes with its quotation marks, a colon and a space take up, and a value's first byte.
    private const int MemberReach = 24;

    /// <summary>Goes into the object the cursor stands at, and to the value of its first member.</summary>
    /// <param name="names">The names of the members that the type has, in the order of the schema.</param>
    /// <returns>What <see cref="NextMember(JsonNameSet, int)"/> does.</returns>
    public int FirstMember(JsonNameSet names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return TryPassName(names, 0, (byte)'{', out int member) ? member : FindMember(true, names, 0);
    }

    /// <summary>Goes to the value of the next member. The member before must have been read or skipped.</summary>
    /// <param name="names">The names of the members that the type has, in the order of the schema.</param>
    /// <param name="member">What the call before this one gave.</param>
    /// <returns>
    /// The index of the member's name; <see cref="int.MaxValue"/> for a name that is not among <paramref name="names"/>; below zero
    /// at the end of the object, which the cursor then has passed.
    /// </returns>
    public int NextMember(JsonNameSet names, int member)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_position < _utf8.Length && _utf8[_position] == (byte)'}')
        {
            _position++;
            return End;
        }

        return TryPassName(names, member + 1, (byte)',', out int next) ? next : FindMember(false, names, member + 1);
    }

    // A short name of the set after the lead character and white space, with at most one space behind it. The one expected is compared first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPassName(JsonNameSet names, int expected, byte lead, out int member)
    {
        int position = _position;
        ref byte start = ref MemoryMarshal.GetReference(_utf8);
        member = expected;
        if (!Utf8Blocks.IsNarrow || position > _utf8.Length - MemberReach || Unsafe.Add(ref start, position) != lead)
        {
            return false;
        }

        int name = position + 1;
        if (Unsafe.Add(ref start, name) <= (byte)' ')
        {
            name += Unsafe.Add(ref start, name) == (byte)' ' && Unsafe.Add(ref start, name + 1) > (byte)' ' ? 1 : WhiteSpace.LengthAtStart(_utf8[name..]);
        }

        if (name > _utf8.Length - MemberReach + 1 || Unsafe.Add(ref start, name) != (byte)'"')
        {
            return false;
        }

        Vector128<byte> bytes = Vector128.LoadUnsafe(ref start, (nuint)(name + 1));
        int length = names.LengthAt(expected, bytes);
        if (length < 0)
        {
            length = BitOperations.TrailingZeroCount(Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits());
            if (length > JsonNameSet.LongestShort)
            {
                return false;
            }

            member = names.FindShort(bytes, length);
            if (member < 0)
            {
                return false;
            }
        }

        int value = name + length + 2;
        if (Unsafe.Add(ref start, value) != (byte)':')
        {
            return false;
        }

        value += Unsafe.Add(ref start, value + 1) == (byte)' ' ? 2 : 1;
        if (Unsafe.Add(ref start, value) <= (byte)' ')
        {
            return false;
        }

        _position = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindMember(bool isFirst, JsonNameSet names, int expected)
    {
        if (isFirst)
        {
            EnterObject();
        }

        if (!NextProperty(out ReadOnlySpan<byte> name))
        {
            return End;
        }

        _name = name;
        return names.Find(name, expected) is >= 0 and var member ? member : Other;
    }
}
