namespace Typeset.Datasets;

/// <summary>What one batch came to.</summary>
/// <param name="Records">Records in it.</param>
/// <param name="Invalid">Invalid records in it.</param>
/// <param name="Bytes">Bytes of the file it accounts for.</param>
/// <param name="Findings">Its errors and warnings, in the order of the file.</param>
internal sealed record BatchResult(long Records, long Invalid, long Bytes, IReadOnlyList<Finding> Findings)
{
    /// <summary>Validates the records of a batch. Batches do not depend on each other, so any thread can do it.</summary>
    public static BatchResult Of(RecordBatch batch, string file, IRecordValidator validator)
    {
        List<Finding> findings = [];
        long records = 0;
        long invalid = 0;
        foreach (DatasetRecord record in batch.Records)
        {
            bool isRecord = record.Position.Record > 0;
            records += isRecord ? 1 : 0;
            if (record.Fault is { } fault)
            {
                invalid += isRecord ? 1 : 0;
                findings.Add(new Finding { Code = fault.Code, Message = fault.Message, File = file, Position = record.Position });
            }
            else if (!validator.Validate(batch.GetBytes(record), file, record.Position, findings))
            {
                invalid++;
            }
        }

        return new BatchResult(records, invalid, batch.BytesConsumed, findings);
    }
}
