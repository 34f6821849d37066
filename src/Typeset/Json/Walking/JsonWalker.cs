using System.ComponentModel;
using System.Diagnostics;
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
/// <para>A first pass has marked where strings end and checked what holds for all of them (<see cref="StringMarks"/>). A step over a string looks for the next
/// mark.</para>
/// <para>Any position may be given: no step reads outside the document. The last byte of a document closes an array or an object, or one is put behind it; so
/// whatever is found to be something else is followed by a byte that may be read.</para>
/// <para>The walker and every position are to stay in registers. So each method of an instance is inlined, and what is not
/// inlined is static, takes the walker by value, and gives back what it found instead of writing it through a reference.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{Length} bytes")]
public readonly ref partial struct JsonWalker
{
    /// <summary>The position that says: this acceptor cannot tell.</summary>
    public const long Unsure = -1;

    /// <summary>What the steps over names give at the end of an object.</summary>
    public const int End = -1;

    /// <summary>What they give for a name that the schema does not know.</summary>
    public const int Other = int.MaxValue;

    /// <summary>The deepest nesting of values that no method of the acceptor walks over.</summary>
    internal const int MaxSkippedDepth = 64;

    // A schema without recursion nests as deep as it is written; together the three stay below the evaluator's limit of 512.
    private const int MaxRecursion = 256;
    private const int BitsOfWord = 64;

    // What a lead character, a space, a name of 16 bytes with its quotation marks, a colon and a space take up, and a value's first byte.
    private const int MemberReach = 24;

    private readonly ref readonly byte _start;
    private readonly ref ulong _marks;

    /// <summary>A walker over one document. There may be several at a time; each is to be disposed of.</summary>
    /// <param name="utf8">The document.</param>
    public JsonWalker(ReadOnlySpan<byte> utf8)
    {
        int length = utf8.Length;
        while (length > 0 && WhiteSpace.Is(utf8[length - 1]))
        {
            length--;
        }

        _marks = ref StringMarks.None;
        if (length == 0 || length > StringMarks.MaxLength)
        {
            return;
        }

        if (utf8[length - 1] is not ((byte)'}' or (byte)']'))
        {
            byte[] closed = new byte[length + 1];
            utf8[..length].CopyTo(closed);
            closed[length] = (byte)']';
            utf8 = closed;
        }

        _start = ref MemoryMarshal.GetReference(utf8);
        _marks = ref StringMarks.Make(utf8[..length]);
    }

    /// <summary>A walker that is sure of nothing.</summary>
    internal static JsonWalker OfNothing
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(default);
    }

    private long Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => StringMarks.Length(ref _marks);
    }

    /// <summary>Lets go of what was found out about the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => StringMarks.Release(ref _marks);

    /// <summary>Where the value of the document starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Begin() => SkipSpace(0);

    /// <summary>Whether the document ends after a value, but for white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Ends(long p) => p >= 0 && SkipSpace(p) == Length;

    /// <summary>Enters a method that may lead back to itself.</summary>
    /// <returns>Whether it may be entered; <see cref="Ascend(long)"/> then has to be called, and else may not be.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Descend()
    {
        if (StringMarks.Depth(ref _marks) >= MaxRecursion || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        StringMarks.Depth(ref _marks)++;
        return true;
    }

    /// <summary>Leaves a method that may lead back to itself.</summary>
    /// <param name="p">What it gives.</param>
    /// <returns><paramref name="p"/></returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Ascend(long p)
    {
        StringMarks.Depth(ref _marks)--;
        return p;
    }

    /// <summary>Leaves a test that may lead back to itself.</summary>
    /// <param name="breaks">What it gives.</param>
    /// <returns><paramref name="breaks"/></returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Ascend(bool breaks)
    {
        StringMarks.Depth(ref _marks)--;
        return breaks;
    }

    /// <summary>The kind of the value at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonKind KindAt(long p) => !IsInside(p) ? JsonKind.None : At(p) switch
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
    public int Enter(ref long p, ref ulong seen, JsonNameSet names, ReadOnlySpan<byte> first) =>
        Begins(ref p, ref seen, 0, first) ? 0 : Enter(ref p, ref seen, names);

    /// <summary>Enters an object of two names.</summary>
    /// <param name="p">At the object; then at the value of the first member, or after the empty object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <param name="first">The first of them in quotation marks and with its colon.</param>
    /// <param name="second">The second of them, likewise.</param>
    /// <returns>The index of the name, <see cref="Other"/>, or <see cref="End"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(ref long p, ref ulong seen, JsonNameSet names, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        Begins(ref p, ref seen, 0, first) ? 0 : Begins(ref p, ref seen, 1, second) ? 1 : Enter(ref p, ref seen, names);

    /// <summary>Enters an object of three names.</summary>
    /// <param name="p">At the object; then at the value of the first member, or after the empty object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <param name="first">The first of them in quotation marks and with its colon.</param>
    /// <param name="second">The second of them, likewise.</param>
    /// <param name="third">The third of them, likewise.</param>
    /// <returns>The index of the name, <see cref="Other"/>, or <see cref="End"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(ref long p, ref ulong seen, JsonNameSet names, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third) =>
        Begins(ref p, ref seen, 0, first) ? 0 : Begins(ref p, ref seen, 1, second) ? 1 : Begins(ref p, ref seen, 2, third) ? 2 : Enter(ref p, ref seen, names);

    /// <summary>Enters an object.</summary>
    /// <inheritdoc cref="Enter(ref long, ref ulong, JsonNameSet, ReadOnlySpan{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Enter(ref long p, ref ulong seen, JsonNameSet names)
    {
        (p, int name) = ShortName((byte)'{', p, names) is { Position: >= 0 } found ? found : FirstName(this, p, names);
        return Mark(ref p, ref seen, name);
    }

    /// <summary>Goes on to the next member when its name is a certain one that has not been met yet.</summary>
    /// <param name="p">After a member; then at the value of the next one.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="index">Index of the name.</param>
    /// <param name="name">The name in quotation marks and with its colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Follows(ref long p, ref ulong seen, int index, ReadOnlySpan<byte> name)
    {
        // What has been met is in a register: behind the last of all names nothing else has to be asked.
        if (index < BitsOfWord && (seen & (1UL << index)) != 0)
        {
            return false;
        }

        long after = IsMember((byte)',', p, name);
        if (after < 0)
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
    public int Next(ref long p, ref ulong seen, JsonNameSet names)
    {
        if (IsInside(p) && At(p) == (byte)'}')
        {
            p++;
            return End;
        }

        (p, int name) = ShortName((byte)',', p, names) is { Position: >= 0 } found ? found : NextName(this, p, names);
        return Mark(ref p, ref seen, name);
    }

    /// <summary>Enters an object whose first name is likely one of a set.</summary>
    /// <param name="p">At the object; then at the value of the first member, or after the empty object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <param name="expected">The index of the likely one.</param>
    /// <returns>What <see cref="Enter(ref long, ref ulong, JsonNameSet)"/> does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Enter(ref long p, ref ulong seen, JsonNameSet names, int expected) =>
        TryPassName((byte)'{', ref p, names, expected) ? Mark(ref p, ref seen, expected) : Enter(ref p, ref seen, names);

    /// <summary>Goes on to the next member, whose name is likely one of a set, or to the end of the object.</summary>
    /// <param name="p">After a member; then at the value of the next one, or after the object.</param>
    /// <param name="seen">Which of the first 64 names have been met.</param>
    /// <param name="names">The names that the schema knows.</param>
    /// <param name="expected">The index of the likely one.</param>
    /// <returns>What <see cref="Next(ref long, ref ulong, JsonNameSet)"/> does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(ref long p, ref ulong seen, JsonNameSet names, int expected) =>
        TryPassName((byte)',', ref p, names, expected) ? Mark(ref p, ref seen, expected) : Next(ref p, ref seen, names);

    /// <summary>Where the name of the member stands whose value is at a position.</summary>
    /// <param name="p">At the value of a member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NameOf(long p) => FindName(this, p);

    /// <summary>Which of some values a certain member of an object has; the object is not walked over.</summary>
    /// <param name="p">At the object.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="values">The values.</param>
    /// <returns>The index of the value, or -1 when that cannot be told.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Tag(long p, ReadOnlySpan<byte> member, JsonNameSet values) => FindTag(this, p, member, values);

    /// <summary>Enters an array.</summary>
    /// <param name="p">At the array; then at its first item, or after the empty array.</param>
    /// <returns>Whether it has an item.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EnterArray(ref long p)
    {
        if (IsInside(p) && At(p) == (byte)'[' && At(p + 1) > (byte)' ' && At(p + 1) != (byte)']')
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
    public bool NextItem(ref long p)
    {
        if (IsInside(p))
        {
            if (At(p) == (byte)',')
            {
                long item = At(p + 1) > (byte)' ' ? p + 1 : AfterSpace(p + 1);
                if (item >= 0)
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
    public long Literal(long p, ReadOnlySpan<byte> json) => Is(p, json) ? p + json.Length : Unsure;

    /// <summary><c>true</c> or <c>false</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Boolean(long p) => Is(p, "true"u8) ? p + 4 : Is(p, "false"u8) ? p + 5 : Unsure;

    /// <summary>Enters an object when its first name is a certain one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(ref long p, ref ulong seen, int index, ReadOnlySpan<byte> name)
    {
        long after = IsMember((byte)'{', p, name);
        if (after < 0)
        {
            return false;
        }

        p = after;
        seen = 1UL << index;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(long p, ReadOnlySpan<byte> json) => EndsInside(p, json.Length) && MemoryMarshal.CreateReadOnlySpan(in At(p), json.Length).SequenceEqual(json);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly byte At(long p) => ref Unsafe.Add(ref Unsafe.AsRef(in _start), (nint)p);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Slice(long from, long to) => MemoryMarshal.CreateReadOnlySpan(in At(from), (int)(to - from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInside(long p) => (ulong)p < (ulong)Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EndsInside(long p, int length) => p >= 0 && p <= Length - length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long SkipSpace(long p) => IsInside(p) && At(p) > (byte)' ' ? p : SkipSpaces(this, p);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long SkipSpaces(JsonWalker w, long p) => w.IsInside(p) ? p + WhiteSpace.LengthAtStart(w.Slice(p, w.Length)) : p;

    /// <summary>The value after a lead character and a name, with at most one space after each; negative when something else stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long IsMember(byte lead, long p, ReadOnlySpan<byte> name)
    {
        // Neither the lead character nor the colon can be the last byte of the document.
        if (!EndsInside(p, name.Length + 2) || At(p) != lead)
        {
            return Unsure;
        }

        // As branches: positions that follow from what was read would have to be waited for.
        long at = p + 1;
        if (At(at) != (byte)'"' && At(at++) != (byte)' ')
        {
            return Unsure;
        }

        if (!MemoryMarshal.CreateReadOnlySpan(in At(at), name.Length).SequenceEqual(name))
        {
            return Unsure;
        }

        at += name.Length;
        return At(at) > (byte)' ' ? at : AfterSpace(at);
    }

    /// <summary>The position after one space, where no other follows; else negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long AfterSpace(long p) => At(p) == (byte)' ' && At(p + 1) > (byte)' ' ? p + 1 : Unsure;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mark(ref long p, ref ulong seen, int name)
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

    /// <summary>The character after white space, of which there is none or one space where text is written on one line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long OpenOfName(long p) => At(p) > (byte)' ' ? p : At(p) == (byte)' ' && At(p + 1) > (byte)' ' ? p + 1 : SkipSpaces(this, p);

    /// <summary>Passes a lead character and a short name, with at most one space behind it. Whatever equals a known name is valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPassName(byte lead, ref long p, JsonNameSet names, int expected)
    {
        if (!Utf8Blocks.IsNarrow || !EndsInside(p, MemberReach) || At(p) != lead)
        {
            return false;
        }

        long open = OpenOfName(p + 1);
        if (!EndsInside(open, MemberReach) || At(open) != (byte)'"')
        {
            return false;
        }

        int length = names.LengthAt(expected, Vector128.LoadUnsafe(in At(open + 1)));
        long colon = open + length + 2;
        if (length < 0 || At(colon) != (byte)':')
        {
            return false;
        }

        long value = At(colon + 1) > (byte)' ' ? colon + 1 : AfterSpace(colon + 1);
        if (value < 0)
        {
            return false;
        }

        p = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Position, int Name) FirstName(JsonWalker w, long p, JsonNameSet names)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'{')
        {
            return (Unsure, End);
        }

        p = w.SkipSpace(p + 1);
        return w.IsInside(p) && w.At(p) == (byte)'}' ? (p + 1, End) : w.Name(p, names);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Position, int Name) NextName(JsonWalker w, long p, JsonNameSet names)
    {
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

    /// <summary>A short name that the schema knows, after a lead character, with at most one space behind it; negative for whatever else stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (long Position, int Name) ShortName(byte lead, long p, JsonNameSet names)
    {
        if (Utf8Blocks.IsNarrow && EndsInside(p, 3 + Vector128<byte>.Count) && At(p) == lead)
        {
            long open = OpenOfName(p + 1);
            if (!EndsInside(open, 2 + Vector128<byte>.Count) || At(open) != (byte)'"')
            {
                return (Unsure, End);
            }

            // Whatever equals a known name is valid: nothing else about its bytes has to be asked.
            if (names.FindMember(Vector128.LoadUnsafe(in At(open + 1))) is >= 0 and var name)
            {
                // By the marks, which are at hand sooner than the length of the name.
                long value = StringMarks.NextNear(ref _marks, open + 1) + 2;
                value = At(value) > (byte)' ' ? value : AfterSpace(value);
                return (value, value < 0 ? End : name);
            }
        }

        return (Unsure, End);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (long Position, int Name) Name(long p, JsonNameSet names)
    {
        long after = String(p);
        if (after < 0)
        {
            return (Unsure, End);
        }

        int name = names.Find(Slice(p + 1, after - 1), FlagsOf(p + 1, after - 1));
        long colon = SkipSpace(after);
        if (!IsInside(colon) || At(colon) != (byte)':')
        {
            return (Unsure, End);
        }

        return (SkipSpace(colon + 1), name < 0 ? Other : name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long FindName(JsonWalker w, long p)
    {
        long colon = p - 1;
        while (w.IsInside(colon) && WhiteSpace.Is(w.At(colon)))
        {
            colon--;
        }

        long close = colon - 1;
        while (w.IsInside(close) && WhiteSpace.Is(w.At(close)))
        {
            close--;
        }

        long open = w.IsInside(close) ? StringMarks.Previous(ref w._marks, close) : Unsure;
        return open >= 0 && w.At(open) == (byte)'"' ? open : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindTag(JsonWalker w, long p, ReadOnlySpan<byte> member, JsonNameSet values)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'{')
        {
            return -1;
        }

        long name = w.SkipSpace(p + 1);
        while (true)
        {
            long close = w.EndOfString(name, out TapeFlags flags);
            long colon = close < 0 ? Unsure : w.SkipSpace(close + 1);
            if (!w.IsInside(colon) || w.At(colon) != (byte)':')
            {
                return -1;
            }

            long value = w.SkipSpace(colon + 1);
            if (IsText(w.Slice(name + 1, close), flags, member))
            {
                close = w.EndOfString(value, out flags);
                return close < 0 ? -1 : values.Find(w.Slice(value + 1, close), flags);
            }

            long after = w.Skip(value);
            after = after < 0 ? Unsure : w.SkipSpace(after);
            if (!w.IsInside(after) || w.At(after) != (byte)',')
            {
                return -1;
            }

            name = w.SkipSpace(after + 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Position, int Found) FirstItem(JsonWalker w, long p)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'[')
        {
            return (Unsure, 0);
        }

        p = w.SkipSpace(p + 1);
        return w.IsInside(p) && w.At(p) == (byte)']' ? (p + 1, 0) : (p, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Position, int Found) FollowingItem(JsonWalker w, long p)
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
