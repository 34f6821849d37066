namespace Typeset.Datasets;

/// <summary>How far a run is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Bytes">Bytes done, of all files.</param>
/// <param name="Records">Records done, of all files.</param>
/// <param name="Invalid">Invalid records so far.</param>
public readonly record struct RunProgress(string File, long Bytes, long Records, long Invalid);
