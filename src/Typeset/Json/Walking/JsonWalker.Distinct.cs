using System.Buffers;
using System.Runtime.CompilerServices;

namespace Typeset.Json;

/// <content><c>uniqueItems</c>.</content>
public readonly ref partial struct JsonWalker
{
    private const int StackItems = 32;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>Whether the items of an array that was accepted are certainly different.</summary>
    /// <param name="start">At the array.</param>
    /// <param name="p">After it.</param>
    /// <returns><paramref name="p"/> when they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Distinct(long start, long p) => AllDiffer(this, start, p);

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long AllDiffer(JsonWalker w, long start, long p)
    {
        // Equal values have equal hashes, so that different hashes tell values apart. What has equal hashes is not looked at
        // any closer: it is equal nearly always.
        Span<ulong> hashes = stackalloc ulong[StackItems];
        ulong[]? rented = null;
        int count = 0;
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

            (item, ulong hash) = Hash(w, item, MaxSkippedDepth);
            certain = item >= 0;
            hashes[count++] = hash;
        }

        certain = certain && item == p && AreDifferent(hashes[..count]);
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
                int close = w.EndOfString(p, out TapeFlags flags);
                return close < 0 ? (Unsure, 0) : (After(Marks(p), close), HashOf(w.Slice(p + 1, close), flags) + (ulong)JsonKind.String);
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
                    int nameEnd = w.EndOfString(at, out flags);
                    (p, ulong value) = nameEnd < 0 ? (Unsure, 0) : Hash(w, p, depth - 1);
                    hash += p < 0 ? 0 : Mix(HashOf(w.Slice(at + 1, nameEnd), flags), value);
                }

                return (p, hash);
            default:
                return (Unsure, 0);
        }
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
        ulong hash = (ulong)bytes.Length * Spread;
        switch (bytes.Length)
        {
            case >= sizeof(ulong):
                for (int at = 0; at < bytes.Length - sizeof(ulong); at += sizeof(ulong))
                {
                    hash = Mix(hash, BitConverter.ToUInt64(bytes[at..]));
                }

                return Mix(hash, BitConverter.ToUInt64(bytes[^sizeof(ulong)..]));
            case >= sizeof(uint):
                return Mix(hash, BitConverter.ToUInt32(bytes) | ((ulong)BitConverter.ToUInt32(bytes[^sizeof(uint)..]) << 32));
            case >= 1:
                return Mix(hash, bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16));
            default:
                return hash;
        }
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong high = Math.BigMul(hash ^ value, Spread, out ulong low);
        return high ^ low ^ (hash << 1);
    }
}
