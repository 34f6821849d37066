using System.Runtime.InteropServices;

namespace Typeset.Json;

/// <summary>One value, or one name, of a scanned document.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TapeEntry
{
    /// <summary>Offset of the first byte; for a string and a name, of the first byte after the quotation mark.</summary>
    public int Start;

    /// <summary>Bytes of a scalar, quotation marks left out; number of items of an array or of members of an object.</summary>
    public int Length;

    /// <summary>Index of the entry after this one and everything inside it. While a container is open: index of the container around it.</summary>
    public int Next;

    public TapeKind Kind;

    public TapeFlags Flags;

    /// <summary>The bit of a number with fraction or exponent in <see cref="KindBit"/>.</summary>
    public const int NotPlainNumber = 1 << ((int)TapeKind.Number | NotPlain);

    private const int NotPlain = (int)TapeFlags.NotPlain << 1;

    /// <summary>The kind as one bit of 16; numbers with fraction or exponent have a bit of their own.</summary>
    public readonly int KindBit => 1 << ((int)Kind | (((int)Flags << 1) & NotPlain));
}
