namespace Typeset.Json;

/// <summary>What scanning learnt about a string or a number on its way.</summary>
[Flags]
internal enum TapeFlags : byte
{
    None = 0,

    /// <summary>The string has an escape.</summary>
    Escaped = 1,

    /// <summary>The string has a byte above 0x7F.</summary>
    NonAscii = 2,

    /// <summary>The number has a fraction or an exponent.</summary>
    NotPlain = 4,
}
