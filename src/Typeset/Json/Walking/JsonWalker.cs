using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>
/// Walks over the bytes of one JSON document for the acceptors of generated contracts. Every step takes the position it starts
/// at and gives the position after it, or <see cref="Unsure"/>; a step from <see cref="Unsure"/> leads to <see cref="Unsure"/>,
/// so that nothing has to be asked in between. Only generated code is meant to call it.
/// </summary>
/// <remarks>
/// <para>An acceptor says that a document is valid, or that it does not know. Whatever is unusual (a name given
/// twice, a number beyond 18 digits, great depth) is left to the evaluator, whose verdict counts.</para>
/// <para>Any position may be given: no step reads outside the document. Most steps need no more than one comparison for that,
/// with the last position that has <see cref="Reach"/> bytes after it; beyond it they go the long way.</para>
/// <para>The walker and every position are to stay in registers. So each method of an instance is inlined, and what is not
/// inlined is static, takes the walker by value, and gives back what it found instead of writing it through a reference.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{Length} bytes")]
public readonly ref partial struct JsonWalker
{
    /// <summary>The position that says: this acceptor cannot tell.</summary>
    public const nint Unsure = -1;

    /// <summary>What the steps over names give at the end of an object.</summary>
    public const int End = -1;

    /// <summary>What they give for a name that the schema does not know.</summary>
    public const int Other = int.MaxValue;

    /// <summary>How many bytes a step may look at without comparing again: enough for an integer of eighteen digits and for most names.</summary>
    internal const int Reach = 24;

    /// <summary>The deepest nesting of values that no method of the acceptor walks over.</summary>
    internal const int MaxSkippedDepth = 64;

    // A schema without recursion nests as deep as it is written; together the three stay below the evaluator's limit of 512.
    private const int MaxRecursion = 256;
    private const int BitsOfWord = 64;

    private readonly ref readonly byte _start;

    // One word, so that the walker travels in two registers: the position up to which Reach bytes follow (32 bits), the bytes
    // beyond it (16 bits) and how often a recursive method has entered itself (16 bits).
    private readonly ulong _bounds;

    /// <summary>A walker over one document.</summary>
    /// <param name="utf8">The document.</param>
    public JsonWalker(ReadOnlySpan<byte> utf8)
    {
        _start = ref MemoryMarshal.GetReference(utf8);
        uint limit = (uint)Math.Max(0, utf8.Length - Reach);
        _bounds = limit | ((ulong)((uint)utf8.Length - limit) << 32);
    }

    private JsonWalker(ref readonly byte start, ulong bounds)
    {
        _start = ref start;
        _bounds = bounds;
    }

    private nuint Limit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_bounds;
    }

    private nint Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nint)((uint)_bounds + ((uint)(_bounds >> 32) & 0xFFFF));
    }

    /// <summary>Where the value of the document starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Begin() => SkipSpace(0);

    /// <summary>Whether the document ends after a value, but for white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Ends(nint p) => p >= 0 && SkipSpace(p) == Length;

    /// <summary>The walker for a method that may lead back to itself: one that is sure of nothing where it goes too deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonWalker Descend() => MayDescend(_bounds) ? new JsonWalker(in _start, _bounds + (1UL << 48)) : default;

    /// <summary>The kind of the value at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonKind KindAt(nint p) => !IsInside(p) ? JsonKind.None : At(p) switch
    {
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'"' => JsonKind.String,
        (byte)'t' => JsonKind.True,
        (byte)'f' => JsonKind.False,
        (byte)'n' => JsonKind.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
        _ => JsonKind.None,
    };

    /// <summary>Enters an object whose first name is expected to be a certain one.</summary>
    /// <param name="p">At the object; then at the value of the first member, or after the empty object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <param name="first">The first of them in quotation marks and with its colon.</param>
    /// <returns>The index of the name, <see cref="Other"/>, or <see cref="End"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(ref nint p, ref ulong seen, JsonNameSet names, ReadOnlySpan<byte> first)
    {
        if (IsMember((byte)'{', p, first) is var after && after > 0)
        {
            p = after;
            seen = 1;
            return 0;
        }

        return Enter(ref p, ref seen, names);
    }

    /// <summary>Enters an object.</summary>
    /// <inheritdoc cref="Enter(ref nint, ref ulong, JsonNameSet, ReadOnlySpan{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(ref nint p, ref ulong seen, JsonNameSet names)
    {
        (p, int name) = FirstName(this, p, names);
        return Mark(ref p, ref seen, name);
    }

    /// <summary>Goes on to the next member when its name is a certain one that has not been met yet.</summary>
    /// <param name="p">After a member; then at the value of the next one.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="index">Index of the name.</param>
    /// <param name="name">The name in quotation marks and with its colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Follows(ref nint p, ref ulong seen, int index, ReadOnlySpan<byte> name)
    {
        nint after = IsMember((byte)',', p, name);
        if (after < 0 || (index < BitsOfWord && (seen & (1UL << index)) != 0))
        {
            return false;
        }

        p = after;
        seen |= index < BitsOfWord ? 1UL << index : 0;
        return true;
    }

    /// <summary>Goes on to the next member or to the end of the object.</summary>
    /// <param name="p">After a member; then at the value of the next one, or after the object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <returns>The index of the name, <see cref="Other"/>, or <see cref="End"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(ref nint p, ref ulong seen, JsonNameSet names)
    {
        if ((nuint)p < Limit && At(p) == (byte)'}')
        {
            p++;
            return End;
        }

        (p, int name) = NextName(this, p, names);
        return Mark(ref p, ref seen, name);
    }

    /// <summary>Where the name of the member stands whose value is at a position.</summary>
    /// <param name="p">At the value of a member, which may not be behind more than 64 bytes of white space.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint NameOf(nint p) => FindName(this, p);

    /// <summary>Which of some values a certain member of an object has; the object is not walked over.</summary>
    /// <param name="p">At the object.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="values">The values.</param>
    /// <returns>The index of the value, or -1 when that cannot be told.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Tag(nint p, ReadOnlySpan<byte> member, JsonNameSet values) => FindTag(this, p, member, values);

    /// <summary>Enters an array.</summary>
    /// <param name="p">At the array; then at its first item, or after the empty array.</param>
    /// <returns>Whether it has an item.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EnterArray(ref nint p)
    {
        if ((nuint)p < Limit && At(p) == (byte)'[' && At(p + 1) > (byte)' ' && At(p + 1) != (byte)']')
        {
            p++;
            return true;
        }

        (p, int found) = FirstItem(this, p);
        return found != 0;
    }

    /// <summary>Goes on to the next item or to the end of the array.</summary>
    /// <param name="p">After an item; then at the next one, or after the array.</param>
    /// <returns>Whether there is an item.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextItem(ref nint p)
    {
        if ((nuint)p < Limit)
        {
            if (At(p) == (byte)',')
            {
                nint item = p + 1;
                item += At(item) == (byte)' ' ? 1 : 0;
                if (At(item) > (byte)' ')
                {
                    p = item;
                    return true;
                }
            }
            else if (At(p) == (byte)']')
            {
                p++;
                return false;
            }
        }

        (p, int found) = FollowingItem(this, p);
        return found != 0;
    }

    /// <summary>A value that is written exactly as given: a literal, a string without escapes, an empty array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Literal(nint p, ReadOnlySpan<byte> json) => Is(p, json) ? p + json.Length : Unsure;

    /// <summary><c>true</c> or <c>false</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Boolean(nint p) => Is(p, "true"u8) ? p + 4 : Is(p, "false"u8) ? p + 5 : Unsure;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(nint p, ReadOnlySpan<byte> json)
    {
        bool inside = (json.Length <= Reach && (nuint)p < Limit) || EndsInside(p, json.Length);
        return inside && MemoryMarshal.CreateReadOnlySpan(in At(p), json.Length).SequenceEqual(json);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly byte At(nint p) => ref Unsafe.Add(ref Unsafe.AsRef(in _start), p);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Slice(nint from, nint to) => MemoryMarshal.CreateReadOnlySpan(in At(from), (int)(to - from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInside(nint p) => (nuint)p < (nuint)Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EndsInside(nint p, int length) => p >= 0 && p <= Length - length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint SkipSpace(nint p) => IsInside(p) && At(p) > (byte)' ' ? p : SkipSpaces(this, p);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipSpaces(JsonWalker w, nint p)
    {
        while (w.IsInside(p) && IsSpace(w.At(p)))
        {
            p++;
        }

        return p;
    }

    private static bool MayDescend(ulong bounds) => bounds >> 48 < MaxRecursion && RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>The value after a lead character and a name, with at most one space after each; negative when something else stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint IsMember(byte lead, nint p, ReadOnlySpan<byte> name)
    {
        if (!(name.Length <= Reach - 4 ? (nuint)p < Limit : EndsInside(p, name.Length + 4)) || At(p) != lead)
        {
            return Unsure;
        }

        nint at = p + 1;
        if (At(at) == (byte)' ')
        {
            at++;
        }

        if (!MemoryMarshal.CreateReadOnlySpan(in At(at), name.Length).SequenceEqual(name))
        {
            return Unsure;
        }

        at += name.Length;
        if (At(at) == (byte)' ')
        {
            at++;
        }

        return At(at) > (byte)' ' ? at : Unsure;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mark(ref nint p, ref ulong seen, int name)
    {
        if ((uint)name < BitsOfWord)
        {
            ulong bit = 1UL << name;
            if ((seen & bit) != 0)
            {
                p = Unsure;
                return End;
            }

            seen |= bit;
        }

        return name;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Position, int Name) FirstName(JsonWalker w, nint p, JsonNameSet names)
    {
        if (w.ShortName((byte)'{', p, names) is { Position: >= 0 } found)
        {
            return found;
        }

        if (!w.IsInside(p) || w.At(p) != (byte)'{')
        {
            return (Unsure, End);
        }

        p = w.SkipSpace(p + 1);
        return w.IsInside(p) && w.At(p) == (byte)'}' ? (p + 1, End) : w.Name(p, names);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Position, int Name) NextName(JsonWalker w, nint p, JsonNameSet names)
    {
        if (w.ShortName((byte)',', p, names) is { Position: >= 0 } found)
        {
            return found;
        }

        if (p < 0)
        {
            return (Unsure, End);
        }

        p = w.SkipSpace(p);
        if (!w.IsInside(p))
        {
            return (Unsure, End);
        }

        byte character = w.At(p);
        return character == (byte)',' ? w.Name(w.SkipSpace(p + 1), names) : character == (byte)'}' ? (p + 1, End) : (Unsure, End);
    }

    /// <summary>A short name that the schema knows, after a lead character, with at most one space on each side; negative for whatever else stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (nint Position, int Name) ShortName(byte lead, nint p, JsonNameSet names)
    {
        if (Utf8Blocks.IsNarrow && EndsInside(p, Reach) && At(p) == lead)
        {
            nint name = p + 1;
            name += At(name) == (byte)' ' ? 1 : 0;
            if (At(name) == (byte)'"')
            {
                // Whatever equals a known name is valid: nothing else about its bytes has to be asked.
                Vector128<byte> bytes = Vector128.LoadUnsafe(in At(name + 1));
                int length = BitOperations.TrailingZeroCount(Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits());
                if (length <= JsonNameSet.LongestShort && names.FindShort(bytes, length) is >= 0 and var index)
                {
                    nint colon = name + length + 2;
                    nint value = colon + 1;
                    value += At(value) == (byte)' ' ? 1 : 0;
                    return At(colon) == (byte)':' && At(value) > (byte)' ' ? (value, index) : (Unsure, End);
                }
            }
        }

        return (Unsure, End);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (nint Position, int Name) Name(nint p, JsonNameSet names)
    {
        nint close = EndOfString(p, out TapeFlags flags);
        if (close < 0)
        {
            return (Unsure, End);
        }

        int name = names.Find(Slice(p + 1, close), flags);
        nint colon = SkipSpace(close + 1);
        if (!IsInside(colon) || At(colon) != (byte)':')
        {
            return (Unsure, End);
        }

        return (SkipSpace(colon + 1), name < 0 ? Other : name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint FindName(JsonWalker w, nint p)
    {
        nint colon = p - 1;
        while (w.IsInside(colon) && IsSpace(w.At(colon)))
        {
            colon--;
        }

        nint quote = colon - 1;
        while (w.IsInside(quote) && IsSpace(w.At(quote)))
        {
            quote--;
        }

        nint open = quote - 1;
        while (w.IsInside(open) && !(w.At(open) == (byte)'"' && !w.IsEscaped(open)))
        {
            open--;
        }

        return w.IsInside(open) ? open : Unsure;
    }

    /// <summary>Whether a quotation mark belongs to the inside of a string: an odd number of reverse solidi stands before it.</summary>
    private bool IsEscaped(nint quote)
    {
        nint before = quote - 1;
        while (IsInside(before) && At(before) == (byte)'\\')
        {
            before--;
        }

        return ((quote - before) & 1) == 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindTag(JsonWalker w, nint p, ReadOnlySpan<byte> member, JsonNameSet values)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'{')
        {
            return -1;
        }

        nint name = w.SkipSpace(p + 1);
        while (true)
        {
            nint close = w.EndOfString(name, out TapeFlags flags);
            nint colon = close < 0 ? Unsure : w.SkipSpace(close + 1);
            if (!w.IsInside(colon) || w.At(colon) != (byte)':')
            {
                return -1;
            }

            nint value = w.SkipSpace(colon + 1);
            if (IsText(w.Slice(name + 1, close), flags, member))
            {
                nint end = w.EndOfString(value, out flags);
                return end < 0 ? -1 : values.Find(w.Slice(value + 1, end), flags);
            }

            nint after = w.Skip(value);
            after = after < 0 ? Unsure : w.SkipSpace(after);
            if (!w.IsInside(after) || w.At(after) != (byte)',')
            {
                return -1;
            }

            name = w.SkipSpace(after + 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Position, int Found) FirstItem(JsonWalker w, nint p)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'[')
        {
            return (Unsure, 0);
        }

        p = w.SkipSpace(p + 1);
        return w.IsInside(p) && w.At(p) == (byte)']' ? (p + 1, 0) : (p, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Position, int Found) FollowingItem(JsonWalker w, nint p)
    {
        if (p < 0)
        {
            return (Unsure, 0);
        }

        p = w.SkipSpace(p);
        if (!w.IsInside(p))
        {
            return (Unsure, 0);
        }

        byte character = w.At(p);
        return character == (byte)',' ? (w.SkipSpace(p + 1), 1) : character == (byte)']' ? (p + 1, 0) : (Unsure, 0);
    }
}
