using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Typeset.Datasets;

/// <summary>XXH3 of texts as UTF-16: which of them summaries keep, and what they are counted by, is the same in every run that has them.</summary>
internal static class TextHash
{
    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text; null is one without characters.</param>
    /// <param name="seed">The hash of what stands before it; 0 for nothing.</param>
    public static ulong Of(string? text, ulong seed = 0) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()), (long)seed);
}
