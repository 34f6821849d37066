namespace Typeset.Datasets;

/// <summary>Some of the parts that a dataset is validated in.</summary>
/// <param name="Of">How many parts there are.</param>
/// <param name="Parts">The parts at hand, from 1, in order.</param>
public sealed record ShardSet(int Of, IReadOnlyList<int> Parts)
{
    /// <summary>The parts that are not at hand, in order.</summary>
    public IEnumerable<int> Missing => Enumerable.Range(1, Of).Except(Parts);

    /// <summary>The files of one part: every <see cref="Of"/>th of them by name. Which file falls into which part does not depend on how they were named.</summary>
    /// <param name="inputs">All files.</param>
    /// <param name="part">The part, from 1.</param>
    /// <param name="of">How many parts there are.</param>
    public static IReadOnlyList<DatasetInput> Take(IEnumerable<DatasetInput> inputs, int part, int of) =>
        [.. inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Where((_, index) => index % of == part - 1)];
}
