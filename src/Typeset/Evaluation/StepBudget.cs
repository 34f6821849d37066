namespace Typeset.Evaluation;

/// <summary>How many steps an evaluation may take. A step is one schema held against one value, or as much work of another kind.</summary>
/// <param name="Fixed">The steps that every instance has.</param>
/// <param name="PerValue">The steps that it has besides for each of its values.</param>
internal readonly record struct StepBudget(long Fixed, long PerValue)
{
    private const long UnwatchedFixed = 20_000;
    private const long UnwatchedPerValue = 64;

    /// <summary>The steps for an instance of this many values.</summary>
    public long For(int values) => Fixed + (PerValue * values);

    /// <summary>The number of steps left below which an evaluation has taken more than ordinary schemas ask for.</summary>
    public static long WatchedBelow(long budget, int values) => Math.Max(0, budget - UnwatchedFixed - (UnwatchedPerValue * values));
}
