using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>What a run may find and still be clean.</summary>
/// <param name="FailOn">What counts: <c>error</c>, <c>warning</c> (both) or <c>never</c> (nothing).</param>
/// <param name="MaxInvalid">How many invalid records are let through; null for none.</param>
internal sealed record RunGate(string FailOn, ShareOrCount? MaxInvalid)
{
    /// <summary>The values of <see cref="FailOn"/>.</summary>
    public static readonly string[] Levels = ["error", "warning", "never"];

    /// <summary>Whether what was found is within the gate.</summary>
    public bool Passes(DatasetSummary summary)
    {
        if (FailOn == "never")
        {
            return true;
        }

        // Errors of files, such as having no record, are errors of no record, and let through by no number of records.
        bool hasErrors = MaxInvalid is null ? summary.Errors > 0 : summary.ErrorsOfFiles > 0 || !MaxInvalid.Allows(summary.Invalid, summary.Records);
        return !hasErrors && (FailOn != "warning" || summary.Warnings == 0);
    }
}
