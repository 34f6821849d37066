using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace Typeset.Json;

/// <summary>
/// A first pass over a document, before it is walked: a bit for each byte that ends plain string content, and the checks that
/// hold for every string alike, of UTF-8 and of escapes.
/// </summary>
/// <remarks>
/// <para>A bit is set for each quotation mark that is not escaped, for each control character, and for all that lies behind the
/// document. From the start of a string the next bit is its end; whether that is a quotation mark has to be asked.</para>
/// <para>The pass knows no strings. It need not: outside of them nothing but a few characters of US-ASCII is accepted, so that a
/// reverse solidus or a byte above 0x7F there leads to no document that the walk accepts.</para>
/// <para>It has hardly a branch that depends on the text, while a walk that looks for the end of each string itself meets several
/// in each one that cannot be predicted.</para>
/// <para>The marks of a document are a row of words: what is known of the document as a whole, and the bits, the lowest first. The row
/// belongs to the thread; a walker holds it until it is disposed of.</para>
/// </remarks>
internal static class StringMarks
{
    /// <summary>The most bytes of a document that can be marked.</summary>
    public const int MaxLength = 1 << 30;

    // What stands before the bits.
    private const int LengthAt = 0;
    private const int FlagsAt = 1;
    private const int DepthAt = 2;
    private const int IsHeldAt = 3;
    private const int Header = 4;

    private const int BlockSize = 64;

    // So many blocks that each has a bit in a word.
    private const int ChunkSize = BlockSize * BlockSize;

    private const int Page = 4096;

    // Words are loaded together, from the byte of any position on.
    private const int WordsTogether = 8;
    private const int WordsBehind = WordsTogether + 1;

    // For documents of 16 KB and of 2 MB.
    private const int FirstSize = 1 << 8;
    private const int LargestKept = 1 << 15;

    private static readonly ulong[] s_none = [0, 0, 0, 0, .. Enumerable.Repeat(ulong.MaxValue, 1 + WordsBehind)];

    [ThreadStatic]
    private static ulong[]? t_row;

    /// <summary>The marks of a document of which nothing is known and that has no byte.</summary>
    public static ref ulong None => ref MemoryMarshal.GetArrayDataReference(s_none);

    /// <summary>The length of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Length(ref ulong marks) => (long)Unsafe.Add(ref marks, LengthAt);

    /// <summary>Whether there are escapes, and whether there are code points above U+007F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TapeFlags Flags(ref ulong marks) => (TapeFlags)Unsafe.Add(ref marks, FlagsAt);

    /// <summary>How often recursive methods have been entered and not been left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ulong Depth(ref ulong marks) => ref Unsafe.Add(ref marks, DepthAt);

    /// <summary>The first mark from a position on, which is at most the length of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Next(ref ulong marks, long from)
    {
        ulong bits = BitsFrom(ref marks, from >> 3) >> (int)(from & 7);
        return bits != 0 ? from + BitOperations.TrailingZeroCount(bits) : NextFurther(ref marks, from >> 3);
    }

    /// <summary>The first mark from a position on when it is known to be in the next 56 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long NextNear(ref ulong marks, long from) => from + BitOperations.TrailingZeroCount(BitsFrom(ref marks, from >> 3) >> (int)(from & 7));

    /// <summary>The last mark before a position of the document, or a negative number.</summary>
    public static long Previous(ref ulong marks, long before)
    {
        for (long block = (before - 1) / BlockSize; before > 0; before = block-- * BlockSize)
        {
            ulong bits = BitsFrom(ref marks, block * sizeof(ulong)) << (int)((block + 1) * BlockSize - before);
            if (bits != 0)
            {
                return before - 1 - BitOperations.LeadingZeroCount(bits);
            }
        }

        return -1;
    }

    /// <summary>Marks a document.</summary>
    /// <param name="utf8">The document, of at most <see cref="MaxLength"/> bytes.</param>
    /// <returns>The marks, <see cref="None"/> where a check fails.</returns>
    [SkipLocalsInit]
    public static ref ulong Make(ReadOnlySpan<byte> utf8)
    {
        int words = Header + (utf8.Length / BlockSize) + 1 + WordsBehind;
        ulong[]? row = t_row;
        if (row is null || row[IsHeldAt] != 0 || row.Length < words)
        {
            row = new ulong[Math.Max(FirstSize, BitOperations.RoundUpToPowerOf2((uint)words))];
            t_row = row.Length <= LargestKept ? row : null;
        }

        // What is left behind the last whole block is followed by zeros, which are control characters.
        int whole = utf8.Length & -BlockSize;
        Span<byte> room = stackalloc byte[2 * BlockSize];
        room[BlockSize..].Clear();
        if (utf8.Length >= BlockSize)
        {
            // Two copies of a known length are faster than one of any.
            utf8[^BlockSize..].CopyTo(room);
            room = room[(BlockSize - (utf8.Length - whole))..];
        }
        else
        {
            room[..BlockSize].Clear();
            utf8.CopyTo(room);
        }

        ref ulong marks = ref MemoryMarshal.GetArrayDataReference(row);
        Blocks blocks = new(ref MemoryMarshal.GetReference(utf8), whole, ref MemoryMarshal.GetReference(room), ref Unsafe.Add(ref marks, Header));
        Findings findings = default;
        findings.IsBroken = !Utf8Blocks.IsNarrow && !Utf8.IsValid(utf8);
        for (nint from = 0; from <= whole && !findings.IsBroken; from += ChunkSize)
        {
            nint to = Math.Min(from + ChunkSize, whole + BlockSize);
            ulong escaping = Utf8Blocks.IsWidest ? MarkWidest(in blocks, from, to, ref findings)
                : Utf8Blocks.IsWide ? MarkWide(in blocks, from, to, ref findings)
                : Utf8Blocks.IsNarrow ? MarkNarrow(in blocks, from, to, ref findings)
                : MarkByBytes(in blocks, from, to, ref findings);
            if ((escaping | findings.Escapes.Carry) != 0)
            {
                PassEscapes(in blocks, from, escaping, ref findings.Escapes);
            }
        }

        if (findings.IsBroken || !findings.Escapes.AreKept)
        {
            return ref None;
        }

        Unsafe.Add(ref marks, LengthAt) = (ulong)utf8.Length;
        Unsafe.Add(ref marks, FlagsAt) = (ulong)((findings.Escapes.Any ? TapeFlags.Escaped : TapeFlags.None) | (findings.HasHigh ? TapeFlags.NonAscii : TapeFlags.None));
        Unsafe.Add(ref marks, DepthAt) = 0;
        Unsafe.Add(ref marks, IsHeldAt) = 1;
        return ref marks;
    }

    /// <summary>Gives marks back to their thread.</summary>
    public static void Release(ref ulong marks)
    {
        if (Length(ref marks) != 0)
        {
            Unsafe.Add(ref marks, IsHeldAt) = 0;
        }
    }

    // Each of the next three marks blocks from one position up to another, which are at most a chunk apart, and gives a bit for each that has a reverse solidus,
    // the lowest for the first.
    [SkipLocalsInit]
    private static ulong MarkWidest(in Blocks blocks, nint from, nint to, ref Findings findings)
    {
        // Bits of each block, and which blocks have some afterwards: that takes fewer instructions than to ask each block.
        Unsafe.SkipInit(out WordsOfChunk high);
        Unsafe.SkipInit(out WordsOfChunk solidi);
        int number = 0;
        for (nint p = from; p < to; p += BlockSize, number++)
        {
            ref byte block = ref blocks.At(p);
            AskAhead(ref block);
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref block);
            blocks.BitsAt(p) = Utf8Blocks.Ends(bytes);
            Unsafe.Add(ref high.First, number) = bytes.ExtractMostSignificantBits();
            Unsafe.Add(ref solidi.First, number) = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        }

        ulong some = 0;
        ulong last = 0;
        ulong escaping = 0;
        for (int at = 0; at < number; at += Vector512<ulong>.Count)
        {
            Vector512<ulong> words = Vector512.LoadUnsafe(ref high.First, (nuint)at);
            last |= words.ExtractMostSignificantBits() << at;
            some |= Vector512.GreaterThan(words, Vector512<ulong>.Zero).ExtractMostSignificantBits() << at;
            escaping |= Vector512.GreaterThan(Vector512.LoadUnsafe(ref solidi.First, (nuint)at), Vector512<ulong>.Zero).ExtractMostSignificantBits() << at;
        }

        ulong all = ulong.MaxValue >> (BlockSize - number);
        Vector512<byte> errors = Vector512<byte>.Zero;
        for (ulong left = findings.Checked(some & all, last & all, number); left != 0; left &= left - 1)
        {
            nint p = from + (BitOperations.TrailingZeroCount(left) * BlockSize);
            Vector512<byte> before = p == 0 ? Vector512<byte>.Zero : Vector512.LoadUnsafe(ref blocks.At(p - BlockSize));
            errors |= Utf8Blocks.Errors(Vector512.LoadUnsafe(ref blocks.At(p)), before);
        }

        findings.IsBroken |= errors != Vector512<byte>.Zero;
        return escaping & all;
    }

    private static ulong MarkWide(in Blocks blocks, nint from, nint to, ref Findings findings)
    {
        Vector256<byte> solidus = Vector256.Create((byte)'\\');
        ulong escaping = 0;
        ulong high = 0;
        int number = 0;
        for (nint p = from; p < to; p += BlockSize)
        {
            ref byte block = ref blocks.At(p);
            AskAhead(ref block);
            Vector256<byte> first = Vector256.LoadUnsafe(ref block);
            Vector256<byte> second = Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count);
            blocks.BitsAt(p) = Utf8Blocks.Ends(first) | ((ulong)Utf8Blocks.Ends(second) << Vector256<byte>.Count);
            high |= ((first | second).ExtractMostSignificantBits() != 0 ? 1UL : 0) << number;
            escaping |= ((Vector256.Equals(first, solidus) | Vector256.Equals(second, solidus)).ExtractMostSignificantBits() != 0 ? 1UL : 0) << number++;
        }

        // One loop over the blocks that have bytes above 0x7F or follow one that has: a branch in the loop before would be guessed wrongly time and again.
        Vector256<byte> errors = Vector256<byte>.Zero;
        for (ulong left = findings.Checked(high, number); left != 0; left &= left - 1)
        {
            nint p = from + (BitOperations.TrailingZeroCount(left) * BlockSize);
            ref byte block = ref blocks.At(p);
            Vector256<byte> before = p == 0 ? Vector256<byte>.Zero : Vector256.LoadUnsafe(ref blocks.At(p - BlockSize), (nuint)Vector256<byte>.Count);
            Vector256<byte> first = Vector256.LoadUnsafe(ref block);
            errors |= Utf8Blocks.Errors(first, before) | Utf8Blocks.Errors(Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count), first);
        }

        findings.IsBroken |= errors != Vector256<byte>.Zero;
        return escaping;
    }

    private static ulong MarkNarrow(in Blocks blocks, nint from, nint to, ref Findings findings)
    {
        Vector128<byte> solidus = Vector128.Create((byte)'\\');
        ulong escaping = 0;
        ulong high = 0;
        int number = 0;
        for (nint p = from; p < to; p += BlockSize)
        {
            ref byte block = ref blocks.At(p);
            AskAhead(ref block);
            Vector128<byte> first = Vector128.LoadUnsafe(ref block);
            Vector128<byte> second = Vector128.LoadUnsafe(ref block, (nuint)Vector128<byte>.Count);
            Vector128<byte> third = Vector128.LoadUnsafe(ref block, 2 * (nuint)Vector128<byte>.Count);
            Vector128<byte> fourth = Vector128.LoadUnsafe(ref block, 3 * (nuint)Vector128<byte>.Count);
            blocks.BitsAt(p) = Utf8Blocks.Ends(first) | (Utf8Blocks.Ends(second) << 16) | ((Utf8Blocks.Ends(third) | ((ulong)Utf8Blocks.Ends(fourth) << 16)) << 32);
            high |= ((first | second | third | fourth).ExtractMostSignificantBits() != 0 ? 1UL : 0) << number;
            Vector128<byte> solidi = Vector128.Equals(first, solidus) | Vector128.Equals(second, solidus) | Vector128.Equals(third, solidus) | Vector128.Equals(fourth, solidus);
            escaping |= (solidi != Vector128<byte>.Zero ? 1UL : 0) << number++;
        }

        Vector128<byte> errors = Vector128<byte>.Zero;
        for (ulong left = findings.Checked(high, number); left != 0; left &= left - 1)
        {
            nint p = from + (BitOperations.TrailingZeroCount(left) * BlockSize);
            Vector128<byte> before = p == 0 ? Vector128<byte>.Zero : Vector128.LoadUnsafe(ref blocks.At(p - BlockSize), 3 * (nuint)Vector128<byte>.Count);
            errors |= Utf8Blocks.Errors(ref blocks.At(p), before);
        }

        findings.IsBroken |= errors != Vector128<byte>.Zero;
        return escaping;
    }

    private static ulong MarkByBytes(in Blocks blocks, nint from, nint to, ref Findings findings)
    {
        ulong escaping = 0;
        for (nint p = from; p < to; p += BlockSize)
        {
            ulong ends = 0;
            for (int i = 0; i < BlockSize; i++)
            {
                byte character = Unsafe.Add(ref blocks.At(p), i);
                ends |= character is < 0x20 or (byte)'"' ? 1UL << i : 0;
                escaping |= character == (byte)'\\' ? 1UL << (int)((p - from) / BlockSize) : 0;
                findings.HasHigh |= character > 0x7F;
            }

            blocks.BitsAt(p) = Ordered(ends);
        }

        return escaping;
    }

    /// <summary>Takes the marks from quotation marks that are escaped.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="from">Where the first of them stands.</param>
    /// <param name="left">A bit for each that has a reverse solidus.</param>
    /// <param name="escapes">The escapes up to there.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PassEscapes(in Blocks blocks, nint from, ulong left, ref EscapeChecks escapes)
    {
        EscapeChecks checks = escapes;
        left |= checks.Carry != 0 ? 1UL : 0;
        while (left != 0)
        {
            int number = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            nint p = from + (number * BlockSize);
            blocks.BitsAt(p) &= Ordered(~checks.Pass(ref blocks.At(p)));
            left |= (checks.Carry != 0 ? 2UL : 0) << number;
        }

        escapes = checks;
    }

    /// <summary>Asks for the line of memory a page further on, where the next record stands when one is validated after the other. The processor itself does not look
    /// beyond a page. Nothing is read, whatever stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AskAhead(ref byte block)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref block) + Page);
        }
    }

    // In the order of bytes of little-endian machines, so that a word can be read from the byte of any position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ordered(ulong bits) => BitConverter.IsLittleEndian ? bits : BinaryPrimitives.ReverseEndianness(bits);

    /// <summary>Sixty-four bits from those of a byte of bits on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsFrom(ref ulong marks, long at) =>
        Ordered(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ulong, byte>(ref Unsafe.AddByteOffset(ref Unsafe.Add(ref marks, Header), (nint)at))));

    /// <summary>The first mark behind eight bytes of bits that are not set.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long NextFurther(ref ulong marks, long at)
    {
        at += sizeof(ulong);
        if (Vector256.IsHardwareAccelerated)
        {
            // Eight words at a time: most texts end among them, and how many words each takes cannot be guessed.
            while (true)
            {
                ref ulong bits = ref Unsafe.AddByteOffset(ref Unsafe.Add(ref marks, Header), (nint)at);
                uint empty = Vector256.Equals(Unsafe.ReadUnaligned<Vector256<ulong>>(ref Unsafe.As<ulong, byte>(ref bits)), Vector256<ulong>.Zero).ExtractMostSignificantBits() |
                    (Vector256.Equals(Unsafe.ReadUnaligned<Vector256<ulong>>(ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref bits, 4))), Vector256<ulong>.Zero).ExtractMostSignificantBits() << 4);
                if (empty != 0xFF)
                {
                    at += BitOperations.TrailingZeroCount(~empty) * sizeof(ulong);
                    break;
                }

                at += WordsTogether * sizeof(ulong);
            }
        }

        ulong word;
        while ((word = BitsFrom(ref marks, at)) == 0)
        {
            at += sizeof(ulong);
        }

        return (at << 3) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The blocks of a document and their bits.</summary>
    private readonly ref struct Blocks(ref byte start, nint whole, ref byte rest, ref ulong bits)
    {
        private readonly ref byte _start = ref start;
        private readonly ref byte _rest = ref rest;
        private readonly ref ulong _bits = ref bits;
        private readonly nint _whole = whole;

        /// <summary>The block at a position.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref byte At(nint p) => ref p < _whole ? ref Unsafe.Add(ref _start, p) : ref _rest;

        /// <summary>Its bits.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref ulong BitsAt(nint p) => ref Unsafe.AddByteOffset(ref _bits, (nuint)p / (BlockSize / sizeof(ulong)));
    }

    /// <summary>A word for each block of a chunk.</summary>
    [InlineArray(BlockSize)]
    private struct WordsOfChunk
    {
        public ulong First;
    }

    /// <summary>What is known after some blocks.</summary>
    private struct Findings
    {
        public EscapeChecks Escapes;
        public bool IsBroken;
        public bool HasHigh;

        // Whether the last block has bytes above 0x7F.
        private bool _endsHigh;

        /// <summary>Takes note of which blocks have bytes above 0x7F, and of which the last byte is one.</summary>
        /// <returns>A bit for each whose UTF-8 has to be checked: they, and what follows a last byte that may be cut off from the next ones.</returns>
        public ulong Checked(ulong high, ulong last, int count)
        {
            ulong all = (high | (last << 1) | (_endsHigh ? 1UL : 0)) & (ulong.MaxValue >> (BlockSize - count));
            HasHigh |= high != 0;
            _endsHigh = (last >> (count - 1)) != 0;
            return all;
        }

        /// <summary>Takes note of which blocks have bytes above 0x7F.</summary>
        /// <returns>A bit for each whose UTF-8 has to be checked: they, and what follows them.</returns>
        public ulong Checked(ulong high, int count)
        {
            ulong all = (high | (high << 1) | (_endsHigh ? 1UL : 0)) & (ulong.MaxValue >> (BlockSize - count));
            HasHigh |= high != 0;
            _endsHigh = (high >> (count - 1)) != 0;
            return all;
        }
    }
}
