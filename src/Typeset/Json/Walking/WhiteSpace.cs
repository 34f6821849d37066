using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>Finds what is no white space (RFC 8259, section 2) in blocks of sixteen bytes.</summary>
internal static class WhiteSpace
{
    // Each of the four characters stands at the place of its low half; at all other places, what no byte with that half equals.
    private static Vector128<byte> ByLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)' ', 0, 0, 0, 0, 0, 0, 0, 0, (byte)'\t', (byte)'\n', 0, 0, (byte)'\r', 0, 0);
    }

    /// <summary>A bit for each byte that is no white space, the first lowest. Callers check <see cref="Utf8Blocks.IsNarrow"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Others(Vector128<byte> bytes) =>
        (~Vector128.Equals(Utf8Blocks.Look(ByLow, bytes & Vector128.Create((byte)0x0F)), bytes)).ExtractMostSignificantBits();
}
