namespace Typeset.Datasets;

/// <summary>One entry of a <see cref="RecordBatch"/>: a record, or a place of the file that no record could be made of.</summary>
/// <param name="Start">Index of the first byte in the batch.</param>
/// <param name="Length">Number of bytes, white space around the record left out.</param>
/// <param name="Position">Where the first byte stands in the file.</param>
/// <param name="Fault">What is wrong with the file here; null for a record.</param>
public readonly record struct DatasetRecord(int Start, int Length, RecordPosition Position, DatasetFault? Fault)
{
    /// <summary>Where the record came from before it was set aside; null for one that never was.</summary>
    public RecordOrigin? Origin { get; init; }

    /// <summary>The table that the record is a row of; null for a record that is JSON itself.</summary>
    internal CsvTable? Table { get; init; }
}
