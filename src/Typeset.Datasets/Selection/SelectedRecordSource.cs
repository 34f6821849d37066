namespace Typeset.Datasets;

/// <summary>The records of a source that a selection takes.</summary>
/// <param name="source">All records; disposed with this source.</param>
/// <param name="selection">Which are taken.</param>
/// <param name="budget">How many may still be taken; shared by the files of a run.</param>
/// <param name="looksAhead">Whether to read on when none may be taken, to tell whether there are more.</param>
internal sealed class SelectedRecordSource(IRecordSource source, RecordSelection selection, RecordBudget budget, bool looksAhead) : IRecordSource
{
    /// <inheritdoc/>
    public DatasetFormat Format => source.Format;

    /// <inheritdoc/>
    public Packing Packing => source.Packing;

    /// <inheritdoc/>
    public bool Read(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (budget.IsSpent && (budget.LeavesOut || !looksAhead))
        {
            budget.LeavesOut = true;
            batch.Clear();
            return false;
        }

        bool wasSpent = budget.IsSpent;
        if (!source.Read(batch, cancellationToken))
        {
            return false;
        }

        // White space after the last record belongs to what was read.
        batch.Keep(record => Takes(record, batch));
        return !wasSpent || !budget.LeavesOut;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private bool Takes(DatasetRecord record, RecordBatch batch)
    {
        if (budget.IsSpent)
        {
            budget.LeavesOut = true;
            return false;
        }

        return (record.Fault is not null || selection.Takes(batch.GetBytes(record))) && (record.Position.Record == 0 || budget.Spend());
    }
}
