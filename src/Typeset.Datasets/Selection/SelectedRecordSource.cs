namespace Typeset.Datasets;

/// <summary>The records of a source that a selection takes.</summary>
/// <param name="source">All records; disposed with this source.</param>
/// <param name="selection">Which are taken.</param>
/// <param name="budget">How many may still be taken; shared by the files of a run.</param>
internal sealed class SelectedRecordSource(IRecordSource source, RecordSelection selection, RecordBudget budget) : IRecordSource
{
    /// <inheritdoc/>
    public DatasetFormat Format => source.Format;

    /// <inheritdoc/>
    public Packing Packing => source.Packing;

    /// <inheritdoc/>
    public bool Read(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (budget.IsSpent || !source.Read(batch, cancellationToken))
        {
            batch.Clear();
            return false;
        }

        batch.Keep(record => !budget.IsSpent && (record.Fault is not null || selection.Takes(batch.GetBytes(record))) && (record.Position.Record == 0 || budget.Spend()));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
