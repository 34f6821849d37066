using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Typeset.Json;

/// <summary>
/// Finds what ends a run of plain string content, and checks UTF-8, a block of bytes at a time. A block is checked by itself:
/// the bytes before it are loaded again instead of being carried along (the look-up method of Keiser and Lemire, "Validating
/// UTF-8 In Less Than One Instruction Per Byte", 2021).
/// </summary>
/// <remarks>
/// A sequence that a block cuts off is not an error of that block: the byte after it, in the next block, is. Callers therefore
/// check every block that has, or follows within three bytes, a byte above 0x7F, up to and including the one with the quotation
/// mark.
/// </remarks>
internal static class Utf8Blocks
{
    /// <summary>How many bytes before a block its check looks at.</summary>
    public const int Before = 3;

    /// <summary>How many bytes <see cref="Marks(ref byte, out ulong)"/> looks at.</summary>
    public const int Width = 64;

    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;

    /// <summary>Whether blocks of 64 bytes can be worked on.</summary>
    public static bool IsWidest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;
    }

    /// <summary>Whether blocks of 32 bytes can be worked on. Code compiled ahead of time for any x64 has the instructions by a check, yet calls functions for such vectors: there 16 bytes are faster.</summary>
    public static bool IsWide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.IsHardwareAccelerated && Avx2.IsSupported;
    }

    /// <summary>Whether blocks of 16 bytes can be worked on.</summary>
    public static bool IsNarrow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;
    }

    // What may be wrong, by the high and the low half of the byte before and by the high half of the byte itself: an error is
    // what all three allow for.
    private static Vector128<byte> ByHighBefore => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        (byte)(TooShort | Overlong2), TooShort, (byte)(TooShort | Overlong3 | Surrogate), (byte)(TooShort | TooLarge | TooLarge1000 | Overlong4));

    private static Vector128<byte> ByLowBefore => Vector128.Create(
        (byte)(Carry | Overlong3 | Overlong2 | Overlong4), (byte)(Carry | Overlong2), Carry, Carry,
        (byte)(Carry | TooLarge), (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000),
        (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000),
        (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000 | Surrogate), (byte)(Carry | TooLarge | TooLarge1000), (byte)(Carry | TooLarge | TooLarge1000));

    private static Vector128<byte> ByHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        (byte)(TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4), (byte)(TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge),
        (byte)(TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge), (byte)(TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge),
        TooShort, TooShort, TooShort, TooShort);

    /// <summary>A bit for each of 64 bytes that is a quotation mark, a reverse solidus or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Specials(Vector512<byte> bytes) =>
        Vector512.Equals(
            Vector512.Min(Vector512.Min(bytes ^ Vector512.Create((byte)'"'), bytes ^ Vector512.Create((byte)'\\')), Avx512BW.SubtractSaturate(bytes, Vector512.Create((byte)0x1F))),
            Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>A bit for each of 32 bytes that is a quotation mark, a reverse solidus or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Specials(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) |
        Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    /// <summary>A bit for each of 16 bytes that is a quotation mark, a reverse solidus or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Specials(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) |
        Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    /// <summary>A bit for each of <see cref="Width"/> bytes of accepted text that is a quotation mark or a reverse solidus.</summary>
    /// <param name="block">The first of the bytes.</param>
    /// <param name="high">A bit for each of them that is above 0x7F.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Marks(ref byte block, out ulong high)
    {
        high = High(ref block);
        return Equal(ref block, (byte)'"', (byte)'\\');
    }

    /// <summary>A bit for each of <see cref="Width"/> bytes that is above 0x7F or a reverse solidus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Specials(ref byte block) => High(ref block) | Equal(ref block, (byte)'\\', (byte)'\\');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.LoadUnsafe(ref block).ExtractMostSignificantBits();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return Vector256.LoadUnsafe(ref block).ExtractMostSignificantBits() |
                ((ulong)Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count).ExtractMostSignificantBits() << Vector256<byte>.Count);
        }

        ulong high = 0;
        for (int at = 0; at < Width; at += Vector128<byte>.Count)
        {
            high |= (ulong)Vector128.LoadUnsafe(ref block, (nuint)at).ExtractMostSignificantBits() << at;
        }

        return high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(ref byte block, byte one, byte other)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref block);
            return (Vector512.Equals(bytes, Vector512.Create(one)) | Vector512.Equals(bytes, Vector512.Create(other))).ExtractMostSignificantBits();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> first = Vector256.LoadUnsafe(ref block);
            Vector256<byte> second = Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count);
            return (Vector256.Equals(first, Vector256.Create(one)) | Vector256.Equals(first, Vector256.Create(other))).ExtractMostSignificantBits() |
                ((ulong)(Vector256.Equals(second, Vector256.Create(one)) | Vector256.Equals(second, Vector256.Create(other))).ExtractMostSignificantBits() << Vector256<byte>.Count);
        }

        ulong equal = 0;
        for (int at = 0; at < Width; at += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref block, (nuint)at);
            equal |= (ulong)(Vector128.Equals(bytes, Vector128.Create(one)) | Vector128.Equals(bytes, Vector128.Create(other))).ExtractMostSignificantBits() << at;
        }

        return equal;
    }

    /// <summary>Not zero where UTF-8 goes wrong among 64 bytes. The three before them are read as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Errors64(ref readonly byte block)
    {
        ref byte at = ref Unsafe.AsRef(in block);
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        Vector512<byte> bytes = Vector512.LoadUnsafe(ref at);
        Vector512<byte> before = Vector512.LoadUnsafe(ref Unsafe.Subtract(ref at, 1));
        Vector512<byte> special = Avx512BW.Shuffle(Four(ByHighBefore), Vector512.ShiftRightLogical(before.AsUInt16(), 4).AsByte() & low) &
            Avx512BW.Shuffle(Four(ByLowBefore), before & low) &
            Avx512BW.Shuffle(Four(ByHigh), Vector512.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector512<byte> third = Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref Unsafe.Subtract(ref at, 2)), Vector512.Create((byte)(0xE0 - 0x80)));
        Vector512<byte> fourth = Avx512BW.SubtractSaturate(Vector512.LoadUnsafe(ref Unsafe.Subtract(ref at, 3)), Vector512.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector512.Create((byte)0x80)) ^ special;
    }

    /// <summary>Not zero where UTF-8 goes wrong among 32 bytes. The three before them are read as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Errors32(ref readonly byte block)
    {
        ref byte at = ref Unsafe.AsRef(in block);
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<byte> bytes = Vector256.LoadUnsafe(ref at);
        Vector256<byte> before = Vector256.LoadUnsafe(ref Unsafe.Subtract(ref at, 1));
        Vector256<byte> special = Avx2.Shuffle(Vector256.Create(ByHighBefore, ByHighBefore), Vector256.ShiftRightLogical(before.AsUInt16(), 4).AsByte() & low) &
            Avx2.Shuffle(Vector256.Create(ByLowBefore, ByLowBefore), before & low) &
            Avx2.Shuffle(Vector256.Create(ByHigh, ByHigh), Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector256<byte> third = Avx2.SubtractSaturate(Vector256.LoadUnsafe(ref Unsafe.Subtract(ref at, 2)), Vector256.Create((byte)(0xE0 - 0x80)));
        Vector256<byte> fourth = Avx2.SubtractSaturate(Vector256.LoadUnsafe(ref Unsafe.Subtract(ref at, 3)), Vector256.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector256.Create((byte)0x80)) ^ special;
    }

    /// <summary>Not zero where UTF-8 goes wrong among 16 bytes. The three before them are read as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Errors16(ref readonly byte block)
    {
        ref byte at = ref Unsafe.AsRef(in block);
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref at);
        Vector128<byte> before = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref at, 1));
        Vector128<byte> special = Look(ByHighBefore, Vector128.ShiftRightLogical(before.AsUInt16(), 4).AsByte() & low) &
            Look(ByLowBefore, before & low) &
            Look(ByHigh, Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector128<byte> third = Vector128.SubtractSaturate(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref at, 2)), Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Vector128.SubtractSaturate(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref at, 3)), Vector128.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector128.Create((byte)0x80)) ^ special;
    }

    // By name where x64 has it: code compiled ahead of time for any x64 calls a function for the general method.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices) : Vector128.ShuffleNative(table, indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Four(Vector128<byte> table)
    {
        Vector256<byte> two = Vector256.Create(table, table);
        return Vector512.Create(two, two);
    }
}
