namespace Typeset.Datasets;

/// <summary>What one entry of a batch came to.</summary>
/// <param name="IsRecord">Whether it is a record, and not a place that no record could be made of.</param>
/// <param name="IsValid">Whether the record meets the contract; false for a place.</param>
/// <param name="FindingsBefore">Number of findings of the batch before its own.</param>
/// <param name="Findings">Number of its own.</param>
internal readonly record struct RecordOutcome(bool IsRecord, bool IsValid, int FindingsBefore, int Findings);
