namespace Typeset.Datasets;

/// <summary>A stretch of a file that was validated by itself. Lines and records of places in it count from its first line.</summary>
/// <param name="Start">Its first byte, from 0.</param>
/// <param name="End">The byte after its last one.</param>
/// <param name="Lines">How many lines start in it; null when it was not read to its end.</param>
/// <param name="Records">How many records; null when it was not read to its end.</param>
public sealed record FileRange(long Start, long End, long? Lines, long? Records)
{
    /// <summary>Whether what follows it can be counted on from it.</summary>
    internal bool IsReadToEnd => Lines is not null && Records is not null;
}
