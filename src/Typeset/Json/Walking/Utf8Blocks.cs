using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Typeset.Json;

/// <summary>
/// Finds what ends a run of plain string content, and checks UTF-8, a block of bytes at a time (the look-up method of Keiser and Lemire,
/// "Validating UTF-8 In Less Than One Instruction Per Byte", 2021).
/// </summary>
/// <remarks>
/// A sequence that a block cuts off is not an error of that block: the byte after it, in the next block, is. Callers therefore
/// check every block that has, or follows one that has, a byte above 0x7F.
/// </remarks>
internal static class Utf8Blocks
{
    /// <summary>The bits of <see cref="EscapeClasses(Vector512{byte})"/> for what may follow a reverse solidus.</summary>
    public const byte NamedEscape = Second | Fifth | Sixth | Seventh;

    /// <summary>The bits of <see cref="EscapeClasses(Vector512{byte})"/> for hexadecimal digits.</summary>
    public const byte HexDigit = Digit | Letter;

    /// <summary>How many bytes <see cref="Marks(ref byte, out ulong)"/> looks at.</summary>
    public const int Width = 64;

    // Exchanges the quotation mark and the space, so that it stands just behind the control characters, which stay among themselves.
    private const byte SpaceToQuote = ' ' ^ '"';

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
    private const byte Large = Carry | TooLarge | TooLarge1000;
    private const byte Continuation = TooLong | Overlong2 | TwoContinuations;

    // Characters after a reverse solidus, by the sixteen that they are of.
    private const byte Second = 1 << 0;
    private const byte Fifth = 1 << 1;
    private const byte Sixth = 1 << 2;
    private const byte Seventh = 1 << 3;
    private const byte Digit = 1 << 4;
    private const byte Letter = 1 << 5;

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
        get => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian && (Ssse3.IsSupported || AdvSimd.IsSupported);
    }

    // What may be wrong, by the high and the low half of the byte before and by the high half of the byte itself: an error is
    // what all three allow for. Four times over, for a look-up works within sixteen bytes.
    private static ReadOnlySpan<byte> ByHighBefore =>
    [
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4,
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4,
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4,
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4,
    ];

    private static ReadOnlySpan<byte> ByLowBefore =>
    [
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large,
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large,
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large,
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large,
    ];

    private static ReadOnlySpan<byte> ByHigh =>
    [
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continuation | Overlong3 | TooLarge1000 | Overlong4, Continuation | Overlong3 | TooLarge, Continuation | Surrogate | TooLarge, Continuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort,
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continuation | Overlong3 | TooLarge1000 | Overlong4, Continuation | Overlong3 | TooLarge, Continuation | Surrogate | TooLarge, Continuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort,
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continuation | Overlong3 | TooLarge1000 | Overlong4, Continuation | Overlong3 | TooLarge, Continuation | Surrogate | TooLarge, Continuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort,
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continuation | Overlong3 | TooLarge1000 | Overlong4, Continuation | Overlong3 | TooLarge, Continuation | Surrogate | TooLarge, Continuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort,
    ];

    // The classes of characters in escapes, by the low and by the high half of a byte, which have to agree.
    private static ReadOnlySpan<byte> EscapeByLow =>
    [
        Digit, Digit | Letter, Digit | Letter | Second | Sixth | Seventh, Digit | Letter, Digit | Letter | Seventh, Digit | Letter | Seventh, Digit | Letter | Sixth, Digit,
        Digit, Digit, 0, 0, Fifth, 0, Sixth, Second,
        Digit, Digit | Letter, Digit | Letter | Second | Sixth | Seventh, Digit | Letter, Digit | Letter | Seventh, Digit | Letter | Seventh, Digit | Letter | Sixth, Digit,
        Digit, Digit, 0, 0, Fifth, 0, Sixth, Second,
        Digit, Digit | Letter, Digit | Letter | Second | Sixth | Seventh, Digit | Letter, Digit | Letter | Seventh, Digit | Letter | Seventh, Digit | Letter | Sixth, Digit,
        Digit, Digit, 0, 0, Fifth, 0, Sixth, Second,
        Digit, Digit | Letter, Digit | Letter | Second | Sixth | Seventh, Digit | Letter, Digit | Letter | Seventh, Digit | Letter | Seventh, Digit | Letter | Sixth, Digit,
        Digit, Digit, 0, 0, Fifth, 0, Sixth, Second,
    ];

    private static ReadOnlySpan<byte> EscapeByHigh =>
    [
        0, 0, Second, Digit, Letter, Fifth, Letter | Sixth, Seventh, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, Second, Digit, Letter, Fifth, Letter | Sixth, Seventh, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, Second, Digit, Letter, Fifth, Letter | Sixth, Seventh, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, Second, Digit, Letter, Fifth, Letter | Sixth, Seventh, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

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
    public static ulong Specials(ref byte block) => High(ref block) | Solidi(ref block);

    /// <summary>A bit for each of <see cref="Width"/> bytes that is a reverse solidus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Solidi(ref byte block) => Equal(ref block, (byte)'\\', (byte)'\\');

    /// <summary>A bit for each of <see cref="Width"/> bytes that is above 0x7F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong High(ref byte block)
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

    /// <summary>A bit for each of 64 bytes that is a quotation mark or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Ends(Vector512<byte> bytes) =>
        Vector512.LessThanOrEqual(bytes ^ Vector512.Create(SpaceToQuote), Vector512.Create((byte)' ')).ExtractMostSignificantBits();

    /// <summary>A bit for each of 32 bytes that is a quotation mark or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ends(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    /// <summary>A bit for each of 16 bytes that is a quotation mark or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ends(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    /// <summary>Not zero where UTF-8 goes wrong among 64 bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The 64 bytes before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Errors(Vector512<byte> bytes, Vector512<byte> before)
    {
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        Vector512<byte> lanes = Avx512F.AlignRight64(bytes.AsUInt64(), before.AsUInt64(), 6).AsByte();
        Vector512<byte> one = Avx512BW.AlignRight(bytes, lanes, 15);
        Vector512<byte> special = Avx512BW.Shuffle(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(ByHighBefore)), Vector512.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low) &
            Avx512BW.Shuffle(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(ByLowBefore)), one & low) &
            Avx512BW.Shuffle(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(ByHigh)), Vector512.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector512<byte> third = Avx512BW.SubtractSaturate(Avx512BW.AlignRight(bytes, lanes, 14), Vector512.Create((byte)(0xE0 - 0x80)));
        Vector512<byte> fourth = Avx512BW.SubtractSaturate(Avx512BW.AlignRight(bytes, lanes, 13), Vector512.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector512.Create((byte)0x80)) ^ special;
    }

    /// <summary>Not zero where UTF-8 goes wrong among 32 bytes.</summary>
    /// <inheritdoc cref="Errors(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Errors(Vector256<byte> bytes, Vector256<byte> before)
    {
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<byte> lanes = Avx2.Permute2x128(before, bytes, 0x21);
        Vector256<byte> one = Avx2.AlignRight(bytes, lanes, 15);
        Vector256<byte> special = Avx2.Shuffle(Vector256.LoadUnsafe(in MemoryMarshal.GetReference(ByHighBefore)), Vector256.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low) &
            Avx2.Shuffle(Vector256.LoadUnsafe(in MemoryMarshal.GetReference(ByLowBefore)), one & low) &
            Avx2.Shuffle(Vector256.LoadUnsafe(in MemoryMarshal.GetReference(ByHigh)), Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector256<byte> third = Avx2.SubtractSaturate(Avx2.AlignRight(bytes, lanes, 14), Vector256.Create((byte)(0xE0 - 0x80)));
        Vector256<byte> fourth = Avx2.SubtractSaturate(Avx2.AlignRight(bytes, lanes, 13), Vector256.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector256.Create((byte)0x80)) ^ special;
    }

    /// <summary>Not zero where UTF-8 goes wrong among 16 bytes.</summary>
    /// <inheritdoc cref="Errors(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Errors(Vector128<byte> bytes, Vector128<byte> before)
    {
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> one = Shifted(bytes, before, 15);
        Vector128<byte> special = Look(Vector128.LoadUnsafe(in MemoryMarshal.GetReference(ByHighBefore)), Vector128.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low) &
            Look(Vector128.LoadUnsafe(in MemoryMarshal.GetReference(ByLowBefore)), one & low) &
            Look(Vector128.LoadUnsafe(in MemoryMarshal.GetReference(ByHigh)), Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
        Vector128<byte> third = Vector128.SubtractSaturate(Shifted(bytes, before, 14), Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Vector128.SubtractSaturate(Shifted(bytes, before, 13), Vector128.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector128.Create((byte)0x80)) ^ special;
    }

    /// <summary>Not zero where UTF-8 goes wrong among <see cref="Width"/> bytes, looked at in vectors of 16.</summary>
    /// <param name="block">The first of the bytes.</param>
    /// <param name="before">The 16 bytes before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Errors(ref byte block, Vector128<byte> before)
    {
        Vector128<byte> errors = Vector128<byte>.Zero;
        for (nuint at = 0; at < Width; at += (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref block, at);
            errors |= Errors(bytes, before);
            before = bytes;
        }

        return errors;
    }

    /// <summary>What each of 64 bytes may be in an escape: bits of <see cref="NamedEscape"/> and of <see cref="HexDigit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> EscapeClasses(Vector512<byte> bytes)
    {
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        return Avx512BW.Shuffle(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(EscapeByLow)), bytes & low) &
            Avx512BW.Shuffle(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(EscapeByHigh)), Vector512.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
    }

    /// <summary>What each of 16 bytes may be in an escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> EscapeClasses(Vector128<byte> bytes)
    {
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        return Look(Vector128.LoadUnsafe(in MemoryMarshal.GetReference(EscapeByLow)), bytes & low) &
            Look(Vector128.LoadUnsafe(in MemoryMarshal.GetReference(EscapeByHigh)), Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shifted(Vector128<byte> bytes, Vector128<byte> before, [ConstantExpected(Max = (byte)15)] byte from) =>
        Ssse3.IsSupported ? Ssse3.AlignRight(bytes, before, from) : AdvSimd.ExtractVector128(before, bytes, from);

    /// <summary>The bytes of a table at indices below 16.</summary>
    // By name where x64 has it: code compiled ahead of time for any x64 calls a function for the general method.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices) : Vector128.ShuffleNative(table, indices);
}
