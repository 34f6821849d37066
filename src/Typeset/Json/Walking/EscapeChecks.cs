using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>The escapes of a document (RFC 8259, section 7), a block of 64 bytes at a time.</summary>
internal struct EscapeChecks
{
    private const ulong EvenPlaces = 0x5555555555555555;
    private const int BlockSize = 64;
    private const int Digits = 4;

    // Whether the next block begins with an escaped character, and which of its first bytes have to be hexadecimal digits.
    private ulong _escaped;
    private ulong _digits;
    private ulong _wrong;
    private bool _any;

    /// <summary>Not zero when the next block has to be gone over whatever it holds.</summary>
    public readonly ulong Carry
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _escaped | _digits;
    }

    /// <summary>Whether there were escapes.</summary>
    public readonly bool Any => _any;

    /// <summary>Whether every escape was one, and none is left unfinished.</summary>
    public readonly bool AreKept => (_wrong | Carry) == 0;

    /// <summary>Goes over one block.</summary>
    /// <param name="block">The block.</param>
    /// <returns>A bit for each character that is escaped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Pass(ref readonly byte block)
    {
        // Every other one of a row begins an escape, from the first on. Adding its first bit to a row carries through the row
        // and clears it: that tells rows that begin at an even place from the others.
        (ulong solidi, ulong named, ulong numbered, ulong hexadecimal) = Classes(in block);
        _any = true;
        solidi &= ~_escaped;
        ulong rows = solidi & ~(solidi << 1);
        ulong even = solidi & ~(solidi + (rows & EvenPlaces));
        ulong begins = (even & EvenPlaces) | (solidi & ~even & ~EvenPlaces);
        ulong escaped = (begins << 1) | _escaped;
        _escaped = begins >> (BlockSize - 1);

        numbered &= escaped;
        ulong digits = _digits | (numbered << 1) | (numbered << 2) | (numbered << 3) | (numbered << Digits);
        _digits = (numbered >> (BlockSize - 1)) | (numbered >> (BlockSize - 2)) |
            (numbered >> (BlockSize - 3)) | (numbered >> (BlockSize - Digits));
        _wrong |= (escaped & ~named) | (digits & ~hexadecimal);
        return escaped;
    }

    /// <summary>A bit for each byte of a block that is a reverse solidus, that may follow one, that is a <c>u</c>, that is a hexadecimal digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Solidi, ulong Named, ulong Numbered, ulong Hexadecimal) Classes(ref readonly byte block)
    {
        if (Utf8Blocks.IsWidest)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(in block);
            Vector512<byte> classes = Utf8Blocks.EscapeClasses(bytes);
            return (
                Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits(),
                (~Vector512.Equals(classes & Vector512.Create(Utf8Blocks.NamedEscape), Vector512<byte>.Zero)).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'u')).ExtractMostSignificantBits(),
                (~Vector512.Equals(classes & Vector512.Create(Utf8Blocks.HexDigit), Vector512<byte>.Zero)).ExtractMostSignificantBits());
        }

        ulong solidi = 0;
        ulong named = 0;
        ulong numbered = 0;
        ulong hexadecimal = 0;
        if (Utf8Blocks.IsNarrow)
        {
            for (int at = 0; at < BlockSize; at += Vector128<byte>.Count)
            {
                Vector128<byte> bytes = Vector128.LoadUnsafe(in block, (nuint)at);
                Vector128<byte> classes = Utf8Blocks.EscapeClasses(bytes);
                solidi |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'\\')).ExtractMostSignificantBits() << at;
                named |= (ulong)Vector128.GreaterThan(classes & Vector128.Create(Utf8Blocks.NamedEscape), Vector128<byte>.Zero).ExtractMostSignificantBits() << at;
                numbered |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'u')).ExtractMostSignificantBits() << at;
                hexadecimal |= (ulong)Vector128.GreaterThan(classes & Vector128.Create(Utf8Blocks.HexDigit), Vector128<byte>.Zero).ExtractMostSignificantBits() << at;
            }

            return (solidi, named, numbered, hexadecimal);
        }

        for (int i = 0; i < BlockSize; i++)
        {
            byte character = Unsafe.Add(ref Unsafe.AsRef(in block), i);
            solidi |= character == (byte)'\\' ? 1UL << i : 0;
            named |= character is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' or (byte)'u' ? 1UL << i : 0;
            numbered |= character == (byte)'u' ? 1UL << i : 0;
            hexadecimal |= char.IsAsciiHexDigit((char)character) ? 1UL << i : 0;
        }

        return (solidi, named, numbered, hexadecimal);
    }
}
