namespace Typeset.Datasets;

/// <summary>A file, or another stream of bytes, as records.</summary>
/// <remarks>
/// Every format of records is behind this interface; so is every way of packing (a compressed file is a source over
/// the unpacked stream). A source is read by one thread; its batches may be worked on by others.
/// </remarks>
public interface IRecordSource : IDisposable
{
    /// <summary>How records follow each other in it.</summary>
    DatasetFormat Format { get; }

    /// <summary>How the file was packed; places and counts of bytes are those of the unpacked text.</summary>
    Packing Packing { get; }

    /// <summary>Fills <paramref name="batch"/> with the next records of the file.</summary>
    /// <param name="batch">The batch; what it held before is lost.</param>
    /// <param name="cancellationToken">Stops waiting for bytes.</param>
    /// <returns>False at the end of the file; the batch is empty then. A batch can also be empty where the file has only white space.</returns>
    /// <exception cref="IOException">The bytes could not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    bool Read(RecordBatch batch, CancellationToken cancellationToken = default);
}
