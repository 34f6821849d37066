using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>
/// Strings that came up lately, so that the names of people, agencies and topics that stand in record after record are made
/// once. One thread keeps at most 1 024 strings of 31 characters.
/// </summary>
internal sealed class ShortTexts
{
    /// <summary>The most bytes of a string that is kept.</summary>
    public const int MaxLength = 31;

    /// <summary>How many bytes are read from the start of a string, whatever its length is.</summary>
    public const int Reach = 32;

    private const int PlaceBits = 9;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static ShortTexts? t_current;

    private readonly Pair[] _pairs = new Pair[1 << PlaceBits];

    private ShortTexts()
    {
        // What no inside equals: all of them end in a zero.
        Entry none = new() { Inside = Vector256<byte>.AllBitsSet, Text = "" };
        Array.Fill(_pairs, new Pair { Newer = none, Older = none });
    }

    /// <summary>Those of this thread.</summary>
    public static ShortTexts Current => t_current ??= new();

    /// <summary>Offset of the first quotation mark among <see cref="Reach"/> bytes, or <see cref="Reach"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindQuote(ReadOnlySpan<byte> bytes) =>
        BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bytes)), Vector256.Create((byte)'"')).ExtractMostSignificantBits());

    /// <summary>The string whose inside is as it stands in the text.</summary>
    /// <param name="bytes">At least <see cref="Reach"/> bytes, of which the inside comes first.</param>
    /// <param name="length">The number of its bytes, at most <see cref="MaxLength"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Get(ReadOnlySpan<byte> bytes, int length)
    {
        Vector256<byte> text = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bytes)) & Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)length));
        Vector128<ulong> words = text.GetLower().AsUInt64() ^ (text.GetUpper().AsUInt64() * Spread);
        nuint place = (nuint)(((words[0] ^ (words[1] << 1)) * Spread) >> (64 - PlaceBits));
        ref Pair pair = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), place);
        if (pair.Newer.Inside == text)
        {
            return pair.Newer.Text;
        }

        return pair.Older.Inside == text ? pair.Older.Text : Keep(ref pair, text, bytes[..length], bytes.Length);
    }

    /// <summary>The string with an inside of at most <see cref="MaxLength"/> bytes.</summary>
    [SkipLocalsInit]
    public string Get(ReadOnlySpan<byte> raw)
    {
        Span<byte> bytes = stackalloc byte[Reach];
        raw.CopyTo(bytes);
        return Get(bytes, raw.Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Keep(ref Pair pair, Vector256<byte> inside, ReadOnlySpan<byte> raw, int readable)
    {
        string text = Utf16Text.Make(raw, readable);
        if (raw.Contains((byte)0))
        {
            // Nothing that was accepted: its bytes do not say its length, and it may stand for no other string.
            return text;
        }

        pair.Older = pair.Newer;
        pair.Newer = new Entry { Inside = inside, Text = text };
        return text;
    }

    // Two strings that fall on the same place do not drive each other out.
    private struct Pair
    {
        public Entry Newer;
        public Entry Older;
    }

    private struct Entry
    {
        public Vector256<byte> Inside;
        public string Text;
    }
}
