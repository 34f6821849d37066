namespace Typeset.Datasets;

/// <summary>Some of the parts that a dataset is validated in.</summary>
/// <param name="Of">How many parts there are.</param>
/// <param name="Parts">The parts at hand, from 1, in order.</param>
public sealed record ShardSet(int Of, IReadOnlyList<int> Parts)
{
    /// <summary>The parts that are not at hand, in order.</summary>
    public IEnumerable<int> Missing => Enumerable.Range(1, Of).Except(Parts);
}
