namespace Typeset.Evaluation;

/// <summary>
/// How the evaluator runs. Modes are structs so that the evaluator is compiled once for each and the one that only wants the
/// verdict carries nothing of the other.
/// </summary>
internal interface IEvaluationMode
{
    /// <summary>Whether to go on after a failure and collect every error; if not, the first failure ends it.</summary>
    static abstract bool Collects { get; }
}

/// <summary>The verdict and nothing else.</summary>
internal readonly struct VerdictMode : IEvaluationMode
{
    public static bool Collects => false;
}

/// <summary>Every error. Run only on instances known to be invalid.</summary>
internal readonly struct CollectMode : IEvaluationMode
{
    public static bool Collects => true;
}
