namespace Typeset.Datasets;

/// <summary>What records are held against.</summary>
/// <remarks>Implementations can be called from several threads at once.</remarks>
public interface IRecordValidator
{
    /// <summary>The contract as it was named, for reports.</summary>
    string Name { get; }

    /// <summary>Whether a record can be an array but not an object; see <see cref="RecordSourceOptions.RecordsAreArrays"/>.</summary>
    bool RecordsAreArrays { get; }

    /// <summary>Checks one record.</summary>
    /// <param name="record">Its bytes, as they stand in the file.</param>
    /// <param name="file">The file as it was named.</param>
    /// <param name="position">Where the record starts.</param>
    /// <param name="findings">Gets every error of the record in the order of the record, then every warning.</param>
    /// <returns>Whether the record is valid, which only JSON is; no error was added then.</returns>
    bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings);
}
