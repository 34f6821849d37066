namespace Typeset.Datasets;

/// <summary>How many records may still be looked at.</summary>
/// <param name="limit">How many in all.</param>
internal sealed class RecordBudget(long limit)
{
    private long _left = limit;

    /// <summary>Whether none may.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Whether there is more than was looked at, or may be.</summary>
    public bool LeavesOut { get; set; }

    /// <summary>Takes one away.</summary>
    /// <returns>False when there was none.</returns>
    public bool Spend() => _left-- > 0;
}
