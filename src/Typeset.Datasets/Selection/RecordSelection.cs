using System.IO.Hashing;

namespace Typeset.Datasets;

/// <summary>Which records of a dataset are looked at.</summary>
public sealed record RecordSelection
{
    /// <summary>Every record.</summary>
    public static RecordSelection All { get; } = new();

    /// <summary>
    /// The share of the records to look at, from 0 to 1. Whether a record is among them depends on its bytes alone, so that the same
    /// records are taken in every run, in whatever file and order they come.
    /// </summary>
    public double Share { get; init; } = 1;

    /// <summary>The most records to look at, of all files together.</summary>
    public long Limit { get; init; } = long.MaxValue;

    /// <summary>Whether a record is in the sample.</summary>
    /// <param name="record">Its bytes.</param>
    internal bool Takes(ReadOnlySpan<byte> record) => Share >= 1 || XxHash3.HashToUInt64(record) < Share * Math.Pow(2, 64);
}
