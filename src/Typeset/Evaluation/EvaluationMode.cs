namespace Typeset.Evaluation;

/// <summary>
/// How the evaluator runs. Modes are structs so that the evaluator is compiled once for each and the one that only wants the
/// verdict carries nothing of the others.
/// </summary>
internal interface IEvaluationMode
{
    /// <summary>Whether to go on after a failure and collect every error; if not, the first failure ends it.</summary>
    static abstract bool Collects { get; }

    /// <summary>Whether to know the way to the value and to the schema that evaluation is at.</summary>
    static abstract bool Locates { get; }

    /// <summary>Whether to look at what gives warnings.</summary>
    static abstract bool Warns { get; }
}

/// <summary>The verdict and nothing else.</summary>
internal readonly struct VerdictMode : IEvaluationMode
{
    public static bool Collects => false;

    public static bool Locates => false;

    public static bool Warns => false;
}

/// <summary>The verdict, and whether anything may give a warning; what a failed alternative says counts too.</summary>
internal readonly struct DoubtMode : IEvaluationMode
{
    public static bool Collects => false;

    public static bool Locates => false;

    public static bool Warns => true;
}

/// <summary>The verdict and the warnings, which are of no use when it is bad.</summary>
internal readonly struct WarningMode : IEvaluationMode
{
    public static bool Collects => false;

    public static bool Locates => true;

    public static bool Warns => true;
}

/// <summary>Every error and every warning. Run only on instances known to be invalid or to give a warning.</summary>
internal readonly struct CollectMode : IEvaluationMode
{
    public static bool Collects => true;

    public static bool Locates => true;

    public static bool Warns => true;
}
