namespace Typeset.Datasets;

/// <summary>The counts of one file.</summary>
/// <param name="File">The file as it was named.</param>
public sealed record FileSummary(string File)
{
    /// <summary>How its records follow each other; null when the file could not be read at all.</summary>
    public DatasetFormat? Format { get; init; }

    /// <summary>How the file is packed; <see cref="Bytes"/> and the places of errors are those of the unpacked text.</summary>
    public Packing Packing { get; init; }

    /// <summary>Which stretches of the file the counts are of; null for all of it.</summary>
    public FileRanges? Ranges { get; init; }

    /// <summary>Records found, the ones that are broken or too large included.</summary>
    public long Records { get; init; }

    /// <summary>Records that fail the contract, or are no JSON.</summary>
    public long Invalid { get; init; }

    /// <summary>Records that meet the contract.</summary>
    public long Valid => Records - Invalid;

    /// <summary>Errors, those of the file itself included.</summary>
    public long Errors { get; init; }

    /// <summary>Those of the <see cref="Errors"/> that belong to no record: of the file itself, or of places between records.</summary>
    public long ErrorsOfFile { get; init; }

    /// <summary>Warnings; records can be valid all the same.</summary>
    public long Warnings { get; init; }

    /// <summary>Bytes read, white space and separators included.</summary>
    public long Bytes { get; init; }

    /// <summary>Why the file, or the rest of it, could not be read; null when it was read to its end.</summary>
    public DatasetFault? Unreadable { get; init; }
}
