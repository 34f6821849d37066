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
    [SkipLocalsInit]
    public nint Distinct(nint start, nint p)
    {
        // Equal values have equal hashes, so that different hashes tell values apart. What has equal hashes is not looked at
        // any closer: it is equal nearly always.
        Span<ulong> hashes = stackalloc ulong[StackItems];
        ulong[]? rented = null;
        int count = 0;
        nint item = start;
        bool certain = p >= 0;
        for (bool more = certain && EnterArray(ref item); more && certain; more = NextItem(ref item))
        {
            if (count == hashes.Length)
            {
                ulong[] larger = ArrayPool<ulong>.Shared.Rent(count * 2);
                hashes.CopyTo(larger);
                Return(rented);
                hashes = rented = larger;
            }

            item = Hash(item, MaxSkippedDepth, out ulong hash);
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
    private nint Hash(nint p, int depth, out ulong hash)
    {
        hash = 0;
        switch (KindAt(p))
        {
            case JsonKind.String:
                nint close = Scan(p + 1, out TapeFlags flags);
                if (close < 0 || (flags & TapeFlags.Escaped) != 0)
                {
                    return Unsure;
                }

                hash = HashOf(Slice(p + 1, close)) + (ulong)JsonKind.String;
                return close + 1;
            case JsonKind.Number:
                nint end = Number(p);
                if (end < 0 || !ShortDecimal.TryParse(Slice(p, end), out ShortDecimal number))
                {
                    return Unsure;
                }

                hash = Mix(Mix((ulong)JsonKind.Number, number.Digits), (ulong)number.Exponent) + (number.Negative ? 1UL : 0);
                return end;
            case JsonKind.True:
                hash = Mix(Spread, (ulong)JsonKind.True);
                return Literal(p, "true"u8);
            case JsonKind.False:
                hash = Mix(Spread, (ulong)JsonKind.False);
                return Literal(p, "false"u8);
            case JsonKind.Null:
                hash = Mix(Spread, (ulong)JsonKind.Null);
                return Literal(p, "null"u8);
            case JsonKind.Array when depth > 0:
                hash = Mix(Spread, (ulong)JsonKind.Array);
                for (bool more = EnterArray(ref p); more; more = NextItem(ref p))
                {
                    p = Hash(p, depth - 1, out ulong item);
                    hash = Mix(hash, item);
                }

                return p;
            case JsonKind.Object when depth > 0:
                hash = Mix(Spread, (ulong)JsonKind.Object);
                ulong seen = 0;
                for (int name = Enter(ref p, ref seen, JsonNameSet.None); name != End; name = Next(ref p, ref seen, JsonNameSet.None))
                {
                    // The set has no names, so that none is marked as seen; each stands just before its value.
                    nint at = NameOf(p);
                    nint nameEnd = EndOfName(at);
                    p = nameEnd < 0 ? Unsure : Hash(p, depth - 1, out ulong value) is var after && after >= 0 ? Add(ref hash, Slice(at + 1, nameEnd), value, after) : Unsure;
                }

                return p;
            default:
                return Unsure;
        }
    }

    private static nint Add(ref ulong hash, ReadOnlySpan<byte> name, ulong value, nint after)
    {
        hash += Mix(HashOf(name), value);
        return after;
    }

    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * Spread;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BitConverter.ToUInt64(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte value in bytes)
        {
            rest = (rest << 8) | value;
        }

        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong high = Math.BigMul(hash ^ value, Spread, out ulong low);
        return high ^ low ^ (hash << 1);
    }
}
