namespace Typeset.Evaluation;

/// <summary>What came of holding a string against a pattern.</summary>
internal enum PatternOutcome
{
    Match,

    NoMatch,

    /// <summary>The time allowed did not suffice.</summary>
    Undecided,
}
