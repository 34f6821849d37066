using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace Typeset.Json;

/// <summary>
/// A first pass over a document, before it is walked: where its quotation marks stand, those that are escaped left out, and the checks that
/// hold for every string alike, of UTF-8, of escapes and of control characters.
/// </summary>
/// <remarks>
/// <para>The pass knows no strings but takes every other quotation mark for the end of one. So it is in a document that the walk accepts: there
/// nothing but a few characters of US-ASCII stands outside of strings. What the pass makes of any other document does not matter.</para>
/// <para>It has hardly a branch that depends on the text, while a walk that looks for the end of each string itself meets several in each one
/// that cannot be predicted.</para>
/// <para>The index of a document is a row of integers: what is known of the document as a whole, the positions, and one that no document has. The row
/// belongs to the thread; a walker holds it until it is disposed of.</para>
/// </remarks>
internal static class StringIndex
{
    /// <summary>The most bytes of a document that can be indexed: positions stay far from the one that no document has.</summary>
    public const int MaxLength = 1 << 30;

    /// <summary>A position that no document has.</summary>
    public const int Nowhere = int.MaxValue;

    // What stands before the positions.
    private const int LengthAt = 0;
    private const int LastAt = 1;
    private const int FlagsAt = 2;
    private const int DepthAt = 3;
    private const int IsHeldAt = 4;
    private const int Header = 8;

    private const int BlockSize = 64;
    private const int ChunkSize = 64 * BlockSize;

    // Positions are written sixteen at a time, whatever their number.
    private const int Slack = 16;
    private const int FirstSize = Header + ChunkSize + Slack;
    private const int LargestKept = 1 << 18;

    private static readonly int[] s_none = [0, 0, 0, 0, 0, 0, 0, 0, Nowhere];

    [ThreadStatic]
    private static int[]? t_row;

    /// <summary>The index of a document of which nothing is known and that has no byte.</summary>
    public static ref int None => ref MemoryMarshal.GetArrayDataReference(s_none);

    /// <summary>The length of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(ref int index) => Unsafe.Add(ref index, LengthAt);

    /// <summary>The number of the last quotation mark; none where there is no other one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Last(ref int index) => Unsafe.Add(ref index, LastAt);

    /// <summary>Where a quotation mark stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PositionAt(ref int index, nint number) => Unsafe.Add(ref index, number + Header);

    /// <summary>Whether there are escapes, and whether there are code points above U+007F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TapeFlags Flags(ref int index) => (TapeFlags)Unsafe.Add(ref index, FlagsAt);

    /// <summary>How often recursive methods have been entered and not been left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref int Depth(ref int index) => ref Unsafe.Add(ref index, DepthAt);

    /// <summary>Makes the index of a document.</summary>
    /// <param name="utf8">The document, of at most <see cref="MaxLength"/> bytes.</param>
    /// <returns>The index, <see cref="None"/> where a check fails.</returns>
    public static ref int Make(ReadOnlySpan<byte> utf8)
    {
        int[] row = t_row is { } own && own[IsHeldAt] == 0 ? own : new int[FirstSize];
        Progress progress = default;
        bool isKept;
        if (utf8.Length < BlockSize + Utf8Blocks.Before)
        {
            isKept = TryIndexShort(utf8, ref row, ref progress);
        }
        else
        {
            isKept = (Utf8Blocks.IsNarrow || Utf8.IsValid(utf8)) && TryIndex(ref MemoryMarshal.GetReference(utf8), utf8.Length, ref row, ref progress);
        }

        t_row = row.Length <= LargestKept ? row : null;
        if (!isKept || !progress.Escapes.AreKept || (progress.Count & 1) != 0)
        {
            return ref None;
        }

        ref int index = ref MemoryMarshal.GetArrayDataReference(row);
        Unsafe.Add(ref index, Header + progress.Count) = Nowhere;
        Unsafe.Add(ref index, LengthAt) = utf8.Length;
        Unsafe.Add(ref index, LastAt) = Math.Max(progress.Count - 1, 0);
        Unsafe.Add(ref index, FlagsAt) = (int)((progress.Escapes.Any ? TapeFlags.Escaped : TapeFlags.None) | (progress.High != 0 ? TapeFlags.NonAscii : TapeFlags.None));
        Unsafe.Add(ref index, DepthAt) = 0;
        Unsafe.Add(ref index, IsHeldAt) = 1;
        return ref index;
    }

    /// <summary>Gives an index back to its thread.</summary>
    public static void Release(ref int index)
    {
        if (Length(ref index) != 0)
        {
            Unsafe.Add(ref index, IsHeldAt) = 0;
        }
    }

    /// <summary>Indexes what is too short for blocks in a copy between white space.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryIndexShort(ReadOnlySpan<byte> utf8, ref int[] row, ref Progress progress)
    {
        if (!Utf8Blocks.IsNarrow && !Utf8.IsValid(utf8))
        {
            return false;
        }

        Span<byte> copy = stackalloc byte[2 * BlockSize];
        copy.Fill((byte)' ');
        utf8.CopyTo(copy);
        return TryIndex(ref MemoryMarshal.GetReference(copy), utf8.Length <= BlockSize ? BlockSize : copy.Length, ref row, ref progress);
    }

    private static bool TryIndex(ref byte start, int length, ref int[] row, ref Progress progress)
    {
        for (int from = 0; from < length; from += ChunkSize)
        {
            if (row.Length - Header - progress.Count < ChunkSize + Slack)
            {
                Array.Resize(ref row, row.Length * 2);
            }

            ref int positions = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(row), Header);
            IndexChunk(ref start, from, length, ref positions, ref progress);
        }

        return !progress.IsBroken;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void IndexChunk(ref byte start, int from, int length, ref int positions, ref Progress progress)
    {
        int count = progress.Count;
        nint p = from;
        nint end = Math.Min(from + ChunkSize, length);
        ulong high = 0;
        if (p == 0)
        {
            count = IndexSpecial(ref start, 0, 0, count, ref positions, ref progress);
            p = BlockSize;
        }

        Vector512<byte> last = Vector512<byte>.Zero;
        if (Utf8Blocks.IsWidest && Avx512Vbmi2.IsSupported)
        {
            last = Vector512.LoadUnsafe(ref Unsafe.Add(ref start, p - BlockSize));
        }

        for (; p <= end - BlockSize; p += BlockSize)
        {
            // Whether there are bytes above 0x7F changes too often from block to block to be asked where the check is fast.
            ref byte block = ref Unsafe.Add(ref start, p);
            if (Utf8Blocks.IsWidest && Avx512Vbmi2.IsSupported)
            {
                Vector512<byte> bytes = Vector512.LoadUnsafe(ref block);
                Vector512<byte> isQuote = Vector512.Equals(bytes, Vector512.Create((byte)'"'));
                Vector512<byte> isSpecial = Vector512.LessThan(bytes, Vector512.Create((byte)' ')) | Vector512.Equals(bytes, Vector512.Create((byte)'\\'));
                Vector512<byte> errors = Utf8Blocks.Errors64(last, bytes);
                last = bytes;
                if (errors != Vector512<byte>.Zero)
                {
                    progress.IsBroken = true;
                    break;
                }

                high |= bytes.ExtractMostSignificantBits();
                if ((isSpecial.ExtractMostSignificantBits() | progress.Escapes.Carry) == 0)
                {
                    Write(ref Unsafe.Add(ref positions, count), (int)p, isQuote);
                    count += BitOperations.PopCount(isQuote.ExtractMostSignificantBits());
                    continue;
                }
            }
            else if ((Utf8Blocks.High(ref block) | Utf8Blocks.Controls(ref block) | Utf8Blocks.Equal(ref block, (byte)'\\') | progress.HighBefore | progress.Escapes.Carry) == 0)
            {
                ulong quotes = Utf8Blocks.Equal(ref block, (byte)'"');
                Write(ref Unsafe.Add(ref positions, count), (int)p, quotes);
                count += BitOperations.PopCount(quotes);
                continue;
            }

            count = IndexSpecial(ref block, p, 0, count, ref positions, ref progress);
            if (Utf8Blocks.IsWidest && Avx512Vbmi2.IsSupported)
            {
                last = Vector512.LoadUnsafe(ref block);
            }
        }

        progress.High |= high;
        if (p < end)
        {
            // The last block is moved back to the end of the document.
            nint shift = p + BlockSize - end;
            count = IndexSpecial(ref Unsafe.Add(ref start, p - shift), p, (int)shift, count, ref positions, ref progress);
        }

        progress.Count = count;
    }

    /// <summary>Goes over a block in which there may be anything.</summary>
    /// <param name="block">The block.</param>
    /// <param name="p">Where the bytes of it stand that have not been gone over.</param>
    /// <param name="shift">How many have.</param>
    /// <param name="count">The number of quotation marks before the block.</param>
    /// <param name="positions">Their positions.</param>
    /// <param name="progress">What else is known.</param>
    /// <returns>The number of quotation marks up to the end of the block.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IndexSpecial(ref byte block, nint p, int shift, int count, ref int positions, ref Progress progress)
    {
        ulong high = Utf8Blocks.High(ref block) >> shift;
        ulong quotes = Utf8Blocks.Equal(ref block, (byte)'"') >> shift;
        ulong solidi = Utf8Blocks.Equal(ref block, (byte)'\\') >> shift;
        ulong controls = Utf8Blocks.Controls(ref block) >> shift;
        if ((high | progress.HighBefore) != 0 || shift != 0)
        {
            progress.IsBroken |= Utf8Blocks.IsNarrow && (p == 0 ? Utf8Blocks.HasErrorsAtStart(ref block) : Utf8Blocks.HasErrors(ref block));
            progress.HighBefore = high >> (BlockSize - Utf8Blocks.Before);
            progress.High |= high;
        }

        if ((solidi | progress.Escapes.Carry) != 0)
        {
            quotes &= ~progress.Escapes.Pass(ref block, shift, solidi);
        }

        if (controls != 0)
        {
            ulong inside = quotes ^ (quotes << 1);
            inside ^= inside << 2;
            inside ^= inside << 4;
            inside ^= inside << 8;
            inside ^= inside << 16;
            inside ^= inside << 32;
            progress.IsBroken |= (controls & (inside ^ (0 - (ulong)(count & 1)))) != 0;
        }

        Write(ref Unsafe.Add(ref positions, count), (int)p, quotes);
        return count + BitOperations.PopCount(quotes);
    }

    /// <summary>Writes the positions of the bits that are set, and up to fifteen integers more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref int to, int p, ulong bits)
    {
        if (Utf8Blocks.IsWidest && Avx512Vbmi2.IsSupported)
        {
            Vector512<byte> bytes = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.LoadUnsafe(in MemoryMarshal.GetReference(ByteOfBit)));
            Write(ref to, p, ~Vector512.Equals(bytes & Vector512.Create(0x8040201008040201).AsByte(), Vector512<byte>.Zero));
            return;
        }

        while (bits != 0)
        {
            to = p + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref to, 1) = p + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref to, 2) = p + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            Unsafe.Add(ref to, 3) = p + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            to = ref Unsafe.Add(ref to, 4);
        }
    }

    /// <summary>Writes the positions of the bytes that are set, and up to fifteen integers more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref int to, int p, Vector512<byte> isSet)
    {
        Vector512<byte> numbers = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isSet, Vector512<byte>.Indices);
        Vector512<int> first = Vector512.Create(p);
        (first + Avx512F.ConvertToVector512Int32(numbers.GetLower().GetLower())).StoreUnsafe(ref to);
        if (BitOperations.PopCount(isSet.ExtractMostSignificantBits()) > Slack)
        {
            (first + Avx512F.ConvertToVector512Int32(numbers.GetLower().GetUpper())).StoreUnsafe(ref to, Slack);
            (first + Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetLower())).StoreUnsafe(ref to, 2 * Slack);
            (first + Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetUpper())).StoreUnsafe(ref to, 3 * Slack);
        }
    }

    // Within each sixteen bytes, which hold the same eight twice.
    private static ReadOnlySpan<byte> ByteOfBit =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
        2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3,
        4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5,
        6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7,
    ];

    /// <summary>What is known after some blocks.</summary>
    private struct Progress
    {
        public EscapeChecks Escapes;
        public int Count;
        public bool IsBroken;

        // Not zero when the last block ended with bytes above 0x7F, and when there was any at all.
        public ulong HighBefore;
        public ulong High;
    }
}
