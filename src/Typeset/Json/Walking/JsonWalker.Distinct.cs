using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <content><c>uniqueItems</c>, and names that are given several times.</content>
public readonly ref partial struct JsonWalker
{
    private const int StackItems = 32;
    private const int HashBits = 58;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>Whether the items of an array that was accepted are certainly different.</summary>
    /// <param name="start">At the array.</param>
    /// <param name="p">After it.</param>
    /// <returns><paramref name="p"/> when they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Distinct(long start, long p) => AllDiffer(this, start, p);

    /// <summary>Whether the members of an object certainly have so many different names; more than 32 are never certain.</summary>
    /// <param name="start">At the object.</param>
    /// <param name="p">After it, or unsure.</param>
    /// <param name="least">The number of names.</param>
    public bool HasNames(long start, long p, long least) => p >= 0 && least <= StackItems && CountNames(this, start, (int)least) >= least;

    private static int CountNames(JsonWalker w, long p, int enough)
    {
        Span<ulong> hashes = stackalloc ulong[StackItems];
        int count = 0;
        ulong seen = 0;
        for (int name = w.Enter(ref p, ref seen, JsonNameSet.None); name != End && count < enough; name = w.Next(ref p, ref seen, JsonNameSet.None))
        {
            long at = w.NameOf(p);
            long nameEnd = w.EndOfString(at, out TapeFlags flags);
            if (nameEnd < 0)
            {
                return count;
            }

            ulong hash = w.HashOf(at + 1, nameEnd, flags);
            if (!hashes[..count].Contains(hash))
            {
                hashes[count++] = hash;
            }

            p = w.Skip(p);
        }

        return count;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long AllDiffer(JsonWalker w, long start, long p)
    {
        // Equal values have equal hashes, so that different hashes tell values apart. What has equal hashes is not looked at
        // any closer: it is equal nearly always.
        Span<ulong> hashes = stackalloc ulong[StackItems];
        ulong[]? rented = null;
        int count = 0;
        ulong met = 0;
        ulong metByOther = 0;
        ulong again = 0;
        long item = start;
        bool certain = p >= 0;
        for (bool more = certain && w.EnterArray(ref item); more && certain; more = w.NextItem(ref item))
        {
            if (count == hashes.Length)
            {
                ulong[] larger = ArrayPool<ulong>.Shared.Rent(count * 2);
                hashes.CopyTo(larger);
                Return(rented);
                hashes = rented = larger;
            }

            ulong hash;
            long close = w.EndOfString(item, out TapeFlags flags);
            if (close >= 0)
            {
                hash = w.HashOf(item + 1, close, flags) + (ulong)JsonKind.String;
                item = close + 1;
            }
            else
            {
                (item, hash) = Hash(w, item, MaxSkippedDepth);
                certain = item >= 0;
            }

            hashes[count++] = hash;

            // A few items hardly ever share twice six bits of their hashes.
            int place = (int)(hash >> HashBits);
            int other = (int)hash;
            again |= (met >> place) & (metByOther >> other);
            met |= 1UL << place;
            metByOther |= 1UL << other;
        }

        certain = certain && item == p && ((again & 1) == 0 || AreDifferent(hashes[..count]));
        Return(rented);
        return certain ? p : Unsure;
    }

    private static void Return(ulong[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    private static bool AreDifferent(Span<ulong> hashes)
    {
        if (hashes.Length <= StackItems)
        {
            for (int i = 1; i < hashes.Length; i++)
            {
                if (hashes[..i].Contains(hashes[i]))
                {
                    return false;
                }
            }

            return true;
        }

        hashes.Sort();
        for (int i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] == hashes[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash that equal values share: numbers by what they denote, members in whatever order.</summary>
    private static (long End, ulong Hash) Hash(JsonWalker w, long p, int depth)
    {
        ulong hash;
        switch (w.KindAt(p))
        {
            case JsonKind.String:
                long close = w.EndOfString(p, out TapeFlags flags);
                return close < 0 ? (Unsure, 0) : (close + 1, w.HashOf(p + 1, close, flags) + (ulong)JsonKind.String);
            case JsonKind.Number:
                long end = w.Number(p);
                return end < 0 || !ShortDecimal.TryParse(w.Slice(p, end), out ShortDecimal number)
                    ? (Unsure, 0)
                    : (end, Mix(Mix((ulong)JsonKind.Number, number.Digits), (ulong)number.Exponent) + (number.Negative ? 1UL : 0));
            case JsonKind.True:
                return (w.Literal(p, "true"u8), Mix(Spread, (ulong)JsonKind.True));
            case JsonKind.False:
                return (w.Literal(p, "false"u8), Mix(Spread, (ulong)JsonKind.False));
            case JsonKind.Null:
                return (w.Literal(p, "null"u8), Mix(Spread, (ulong)JsonKind.Null));
            case JsonKind.Array when depth > 0:
                hash = Mix(Spread, (ulong)JsonKind.Array);
                for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
                {
                    (p, ulong item) = Hash(w, p, depth - 1);
                    hash = Mix(hash, item);
                }

                return (p, hash);
            case JsonKind.Object when depth > 0:
                hash = Mix(Spread, (ulong)JsonKind.Object);
                ulong seen = 0;
                for (int name = w.Enter(ref p, ref seen, JsonNameSet.None); name != End; name = w.Next(ref p, ref seen, JsonNameSet.None))
                {
                    // The set has no names, so that none is marked as seen; each stands just before its value.
                    long at = w.NameOf(p);
                    long nameEnd = w.EndOfString(at, out flags);
                    (p, ulong value) = nameEnd < 0 ? (Unsure, 0) : Hash(w, p, depth - 1);
                    hash += p < 0 ? 0 : Mix(w.HashOf(at + 1, nameEnd, flags), value);
                }

                return (p, hash);
            default:
                return (Unsure, 0);
        }
    }

    /// <summary>A hash of the inside of a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong HashOf(long from, long to, TapeFlags flags)
    {
        int length = (int)(to - from);
        if (Utf8Blocks.IsNarrow && (flags & TapeFlags.Escaped) == 0 && length <= Vector128<byte>.Count && to >= Vector128<byte>.Count)
        {
            // What stands before a string can be read nearly always; what stands behind the last one of a document cannot.
            Vector128<byte> bytes = Vector128.LoadUnsafe(in At(to - Vector128<byte>.Count));
            Vector128<byte> places = Vector128<byte>.Indices - Vector128.Create((byte)length);
            return HashOfShort(Utf8Blocks.Look(bytes, places & Vector128.Create((byte)0x0F)), length);
        }

        return HashOf(Slice(from, to), flags);
    }

    private static ulong HashOf(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((flags & TapeFlags.Escaped) == 0)
        {
            return HashOf(raw);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        ulong hash = HashOf(rented.AsSpan(0, JsonStrings.Unescape(raw, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Vector128<byte>.Count)
        {
            Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
            padded.Clear();
            bytes.CopyTo(padded);
            return HashOfShort(Vector128.Create<byte>(padded), bytes.Length);
        }

        ulong hash = (ulong)bytes.Length * Spread;
        for (int at = 0; at < bytes.Length - sizeof(ulong); at += sizeof(ulong))
        {
            hash = Mix(hash, BitConverter.ToUInt64(bytes[at..]));
        }

        return Mix(hash, BitConverter.ToUInt64(bytes[^sizeof(ulong)..]));
    }

    /// <summary>A hash of the first of sixteen bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOfShort(Vector128<byte> bytes, int length)
    {
        Vector128<ulong> words = (bytes & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length))).AsUInt64();
        return Mix(Mix((ulong)length * Spread, words[0]), words[1]);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong high = Math.BigMul(hash ^ value, Spread, out ulong low);
        return high ^ low ^ (hash << 1);
    }
}
