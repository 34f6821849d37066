using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>Passes white space (RFC 8259, section 2) in blocks of sixteen bytes: line ends with indentation mostly.</summary>
internal static class WhiteSpace
{
    // Each of the four characters stands at the place of its low half; at all other places, what no byte with that half equals.
    private static Vector128<byte> ByLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)' ', 0, 0, 0, 0, 0, 0, 0, 0, (byte)'\t', (byte)'\n', 0, 0, (byte)'\r', 0, 0);
    }

    /// <summary>Whether a byte is white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>How many bytes of white space a text starts with.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LengthAtStart(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        ref byte start = ref MemoryMarshal.GetReference(utf8);
        while (Utf8Blocks.IsNarrow && utf8.Length - at >= Vector128<byte>.Count)
        {
            uint others = Others(Vector128.LoadUnsafe(ref start, (nuint)at));
            if (others != 0)
            {
                return at + BitOperations.TrailingZeroCount(others);
            }

            at += Vector128<byte>.Count;
        }

        while (at < utf8.Length && Is(utf8[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A bit for each byte that is no white space, the first lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others(Vector128<byte> bytes) =>
        (~Vector128.Equals(Utf8Blocks.Look(ByLow, bytes & Vector128.Create((byte)0x0F)), bytes)).ExtractMostSignificantBits();
}
