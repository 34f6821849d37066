namespace Typeset.Datasets;

/// <summary>A stretch of a file of lines. Its lines are those that start in it; the last of them may end beyond it.</summary>
/// <param name="Start">Its first byte, from 0.</param>
/// <param name="End">The byte after its last one; one beyond the end of the file stands for that end.</param>
public readonly record struct ByteRange(long Start, long End);
