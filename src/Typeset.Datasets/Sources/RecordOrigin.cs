namespace Typeset.Datasets;

/// <summary>Where a record came from before it was set aside.</summary>
/// <param name="File">The file as it was named then.</param>
/// <param name="Position">Where the record stood in it.</param>
public sealed record RecordOrigin(string File, RecordPosition Position);
