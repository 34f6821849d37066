using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>
/// Strings that came up lately, so that the names of people, agencies and topics that stand in record after record are made
/// once. One thread keeps at most 512 strings of 31 characters; which string stands where depends on its characters alone.
/// </summary>
internal sealed class ShortTexts
{
    /// <summary>The most characters of a string that is kept.</summary>
    public const int MaxLength = 31;

    /// <summary>How many bytes are read from the start of a string, whatever its length is.</summary>
    public const int Reach = 32;

    private const int PlaceBits = 9;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static ShortTexts? t_current;

    private readonly Entry[] _entries = new Entry[1 << PlaceBits];

    /// <summary>Those of this thread.</summary>
    public static ShortTexts Current => t_current ??= new();

    /// <summary>The string of some ASCII characters of a JSON string.</summary>
    /// <param name="start">The first of at least <see cref="Reach"/> bytes that may be read.</param>
    /// <param name="length">The number of characters, from 1 to <see cref="MaxLength"/>. None of them is U+0000, so that the characters say the length as well.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Get(ref byte start, int length)
    {
        Vector256<byte> text = Vector256.LoadUnsafe(ref start) & Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)length));
        Vector128<ulong> words = text.GetLower().AsUInt64() ^ (text.GetUpper().AsUInt64() * Spread);
        nuint place = (nuint)(((words[0] ^ (words[1] << 1)) * Spread) >> (64 - PlaceBits));
        ref Entry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), place);
        return entry.Text is { } known && entry.Characters == text ? known : Keep(ref entry, text, MemoryMarshal.CreateReadOnlySpan(ref start, length));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Keep(ref Entry entry, Vector256<byte> characters, ReadOnlySpan<byte> text)
    {
        entry.Text = Utf16Text.FromAscii(text);
        entry.Characters = characters;
        return entry.Text;
    }

    private struct Entry
    {
        public Vector256<byte> Characters;
        public string? Text;
    }
}
