using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Typeset.Json;

/// <summary>
/// Whether bytes are UTF-8: of 4 KB at a time first which blocks of 64 bytes have any above 0x7F, then the look-up of <see cref="Utf8Blocks"/> over those and what follows
/// them. Texts with a quotation mark or an accent here and there cost little more than US-ASCII.
/// </summary>
internal static class Utf8Validity
{
    private const int BlockSize = 64;
    private const int ChunkSize = BlockSize * BlockSize;
    private const int VectorSize = 16;

    /// <summary>Whether bytes are UTF-8 (RFC 3629).</summary>
    /// <param name="utf8">The bytes.</param>
    [SkipLocalsInit]
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8Blocks.IsNarrow)
        {
            return Utf8.IsValid(utf8);
        }

        ref byte start = ref MemoryMarshal.GetReference(utf8);
        int whole = utf8.Length & -BlockSize;
        bool endsHigh = false;
        Vector128<byte> errors = Vector128<byte>.Zero;
        for (int from = 0; from < whole; from += ChunkSize)
        {
            int to = Math.Min(from + ChunkSize, whole);
            ulong high = HighBlocks(ref start, from, to);
            ulong left = (high | (high << 1) | (endsHigh ? 1UL : 0)) & (ulong.MaxValue >> (BlockSize - ((to - from) / BlockSize)));
            endsHigh = (high >> (((to - from) / BlockSize) - 1)) != 0;
            for (; left != 0; left &= left - 1)
            {
                int p = from + (BitOperations.TrailingZeroCount(left) * BlockSize);
                errors |= Utf8Blocks.Errors(ref Unsafe.Add(ref start, p), Before(ref start, p));
            }
        }

        // Zeros follow the last byte, so that a sequence that is cut off is an error.
        Span<byte> room = stackalloc byte[BlockSize];
        room.Clear();
        utf8[whole..].CopyTo(room);
        errors |= Utf8Blocks.Errors(ref MemoryMarshal.GetReference(room), Before(ref start, whole));
        return errors == Vector128<byte>.Zero;
    }

    /// <summary>A bit for each block that has a byte above 0x7F, the lowest for the first.</summary>
    private static ulong HighBlocks(ref byte start, int from, int to)
    {
        ulong high = 0;
        int number = 0;
        for (int p = from; p < to; p += BlockSize)
        {
            ref byte block = ref Unsafe.Add(ref start, p);
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref block) | Vector128.LoadUnsafe(ref block, VectorSize) |
                Vector128.LoadUnsafe(ref block, 2 * VectorSize) | Vector128.LoadUnsafe(ref block, 3 * VectorSize);
            high |= (bytes.ExtractMostSignificantBits() != 0 ? 1UL : 0) << number++;
        }

        return high;
    }

    private static Vector128<byte> Before(ref byte start, int p) => p == 0 ? Vector128<byte>.Zero : Vector128.LoadUnsafe(ref Unsafe.Add(ref start, p - VectorSize));
}
