using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Typeset.Evaluation;

namespace Typeset.Json;

/// <summary>Names, or strings of an <c>enum</c>, that the acceptor and the readers of a generated contract look up. Only generated code is meant to make one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNameSet
{
    /// <summary>The longest name that <see cref="FindShort"/> finds, which has nothing that is written as an escape.</summary>
    internal const int LongestShort = 15;

    /// <summary>The longest name that <see cref="FindMember"/> finds.</summary>
    internal const int LongestMember = 14;

    private const int StackBytes = 256;
    private const int FactorsTried = 64;
    private const int MostMembers = 256;
    private const int BitsOfByte = 8;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly NameTable _table;
    private readonly ShortName[] _short;
    private readonly OrderedName[] _ordered;
    private readonly int _shift;
    private readonly MemberName[] _members;
    private readonly ulong _lead;
    private readonly ulong _factor;
    private readonly int _memberShift;

    /// <summary>A set of strings, which must all differ; their order gives their index.</summary>
    public JsonNameSet(params ReadOnlySpan<string> names)
        : this(ToTable(names))
    {
    }

    /// <summary>The names of a table.</summary>
    internal JsonNameSet(NameTable names)
    {
        _table = names;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        _short = new ShortName[size];
        Array.Fill(_short, new ShortName { Index = -1 });
        _ordered = new OrderedName[names.Count];
        Array.Fill(_ordered, new OrderedName { Text = Vector128<byte>.AllBitsSet });
        Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
        for (int i = 0; i < names.Count; i++)
        {
            ReadOnlySpan<byte> text = names[i];
            if (text.Length <= LongestShort && IsWrittenAsItIs(text))
            {
                padded.Clear();
                text.CopyTo(padded);
                Vector128<byte> bytes = Vector128.Create<byte>(padded);
                int place = Place(bytes, text.Length);
                while (_short[place].Index >= 0)
                {
                    place = (place + 1) & (size - 1);
                }

                _short[place] = new ShortName { Text = bytes, Length = text.Length, Index = i };
                padded[text.Length] = (byte)'"';
                _ordered[i] = new OrderedName
                {
                    Text = Vector128.Create<byte>(padded),
                    Mask = Vector128.LessThanOrEqual(Vector128<byte>.Indices, Vector128.Create((byte)text.Length)),
                    Length = text.Length,
                };
            }
        }

        (_members, _lead, _factor) = ToMembers(names);
        _memberShift = 64 - BitOperations.Log2((uint)_members.Length);
    }

    /// <summary>The set of no names.</summary>
    public static JsonNameSet None { get; } = new();

    /// <summary>Number of names.</summary>
    public int Count => _table.Count;

    /// <summary>Index of a name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name) => _table.Find(name);

    /// <summary>Index of the string with an inside that may be escaped, or -1.</summary>
    [SkipLocalsInit]
    internal int Find(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((flags & TapeFlags.Escaped) == 0)
        {
            return Find(raw);
        }

        byte[]? rented = null;
        Span<byte> buffer = raw.Length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(raw.Length));
        int index = Find(buffer[..JsonStrings.Unescape(raw, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return index;
    }

    /// <summary>Index of a name, or -1. Fast where the guess is right.</summary>
    internal int Find(ReadOnlySpan<byte> name, int guess) => _table.Find(name, guess);

    /// <summary>The length of the name at an index when it and a quotation mark are what sixteen bytes start with; else -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthAt(int index, Vector128<byte> bytes)
    {
        if ((uint)index < (uint)_ordered.Length)
        {
            ref readonly OrderedName name = ref _ordered[index];
            if ((bytes & name.Mask) == name.Text)
            {
                return name.Length;
            }
        }

        return -1;
    }

    /// <summary>Index of a name of at most <see cref="LongestShort"/> bytes as it is written, or -1. Sixteen bytes are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindShort(Vector128<byte> bytes, int length)
    {
        Vector128<byte> text = bytes & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        ref ShortName names = ref MemoryMarshal.GetArrayDataReference(_short);
        int place = Place(bytes, length);
        while (true)
        {
            // Every place is the index of an entry, and at least half of the entries are empty.
            ref readonly ShortName name = ref Unsafe.Add(ref names, place);
            if (name.Text == text && name.Length == length)
            {
                return name.Index;
            }

            if (name.Index < 0)
            {
                return -1;
            }

            place = (place + 1) & (_short.Length - 1);
        }
    }

    /// <summary>Index of a member's name of at most <see cref="LongestMember"/> bytes, with its quotation mark and its colon, or -1. Sixteen bytes are read.</summary>
    /// <remarks>The length is not asked for: so the index follows from the first bytes alone, and what it leads to is known early.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindMember(Vector128<byte> bytes)
    {
        ref MemberName members = ref MemoryMarshal.GetArrayDataReference(_members);
        int place = (int)(((bytes.AsUInt64().ToScalar() & _lead) * _factor) >> _memberShift);
        while (true)
        {
            ref readonly MemberName member = ref Unsafe.Add(ref members, place);
            if ((bytes & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)member.Length))) == member.Text)
            {
                return member.Index;
            }

            if (member.Index < 0)
            {
                return -1;
            }

            place = (place + 1) & (_members.Length - 1);
        }
    }

    /// <summary>The names as they are written before a value, at places that follow from the bytes which all of them have.</summary>
    private static (MemberName[] Members, ulong Lead, ulong Factor) ToMembers(NameTable names)
    {
        List<MemberName> written = [];
        Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
        int shortest = sizeof(ulong);
        for (int i = 0; i < names.Count && names.Count <= MostMembers; i++)
        {
            ReadOnlySpan<byte> text = names[i];
            if (text.Length <= LongestMember && IsWrittenAsItIs(text))
            {
                padded.Clear();
                text.CopyTo(padded);
                "\":"u8.CopyTo(padded[text.Length..]);
                written.Add(new MemberName { Text = Vector128.Create<byte>(padded), Length = text.Length + 2, Index = i });
                shortest = Math.Min(shortest, text.Length + 2);
            }
        }

        // The first factor that gives each a place of its own, where there is one; else any.
        ulong lead = ulong.MaxValue >> (64 - (shortest * BitsOfByte));
        MemberName[] members = new MemberName[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, written.Count * 4))];
        ulong factor = Spread;
        for (int left = FactorsTried; !TryPlace(written, members, lead, factor, mayShare: left == 0); left--)
        {
            factor = (factor * Spread) | 1;
        }

        return (members, lead, factor);
    }

    // What is written like a name with a reverse solidus is an escape, and with a quotation mark or a control character no JSON.
    private static bool IsWrittenAsItIs(ReadOnlySpan<byte> text) => !text.ContainsAny((byte)'"', (byte)'\\') && !text.ContainsAnyInRange((byte)0, (byte)0x1F);

    private static bool TryPlace(List<MemberName> written, MemberName[] members, ulong lead, ulong factor, bool mayShare)
    {
        Array.Fill(members, new MemberName { Text = Vector128<byte>.AllBitsSet, Index = -1 });
        foreach (MemberName member in written)
        {
            int place = (int)(((member.Text.AsUInt64().ToScalar() & lead) * factor) >> (64 - BitOperations.Log2((uint)members.Length)));
            while (members[place].Index >= 0)
            {
                if (!mayShare)
                {
                    return false;
                }

                place = (place + 1) & (members.Length - 1);
            }

            members[place] = member;
        }

        return true;
    }

    private static NameTable ToTable(ReadOnlySpan<string> names)
    {
        byte[][] texts = new byte[names.Length][];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = JsonStrings.ToUtf8(names[i]);
        }

        return new NameTable(texts);
    }

    // By the first eight bytes, which are at hand sooner than all of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(Vector128<byte> bytes, int length)
    {
        ulong first = bytes.AsUInt64().ToScalar();
        first = length < sizeof(ulong) ? first & ~(ulong.MaxValue << (length * BitsOfByte)) : first;
        return (int)(((first ^ ((ulong)(uint)length << 56)) * Spread) >> _shift);
    }

    /// <summary>A name with its quotation mark; of a longer one than fits, what nothing equals.</summary>
    private struct OrderedName
    {
        public Vector128<byte> Text;
        public Vector128<byte> Mask;
        public int Length;
    }

    private struct ShortName
    {
        public Vector128<byte> Text;
        public int Length;
        public int Index;
    }

    /// <summary>A name with its quotation mark and its colon, which are in its length.</summary>
    private struct MemberName
    {
        public Vector128<byte> Text;
        public int Length;
        public int Index;
    }
}
