namespace Typeset.Datasets;

/// <summary>What one batch came to.</summary>
/// <param name="Bytes">Bytes of the file it accounts for.</param>
/// <param name="Outcomes">What each entry of the batch came to, in its order.</param>
/// <param name="Findings">Its errors and warnings, in the order of the file.</param>
internal sealed record BatchResult(long Bytes, IReadOnlyList<RecordOutcome> Outcomes, IReadOnlyList<Finding> Findings)
{
    /// <summary>Records in it.</summary>
    public int Records { get; } = Outcomes.Count(static outcome => outcome.IsRecord);

    /// <summary>Invalid records in it.</summary>
    public int Invalid { get; } = Outcomes.Count(static outcome => outcome.IsRecord && !outcome.IsValid);

    /// <summary>What its records have of the fields of the contract; null when nobody asks.</summary>
    public FieldWalk? Fields { get; private init; }

    /// <summary>Validates the records of a batch. Batches do not depend on each other, so any thread can do it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="file">The file it is of.</param>
    /// <param name="validator">What the records are held against.</param>
    /// <param name="walk">Counts the fields of its records; null for none.</param>
    /// <param name="stopsAtInvalid">Whether the result ends with the first entry that is not valid.</param>
    public static BatchResult Of(RecordBatch batch, string file, IRecordValidator validator, FieldWalk? walk, bool stopsAtInvalid)
    {
        List<Finding> findings = [];
        List<RecordOutcome> outcomes = new(batch.Records.Count);
        RecordReader reader = new();
        foreach (DatasetRecord record in batch.Records)
        {
            int before = findings.Count;
            bool isValid = false;
            if (reader.TryRead(batch, record, out ReadOnlySpan<byte> json, out DatasetFault? fault, out RecordPosition position))
            {
                isValid = validator.Validate(json, file, position, findings);
                for (int i = record.Table is null ? findings.Count : before; i < findings.Count; i++)
                {
                    findings[i] = findings[i] with { Position = findings[i].Position is { } inJson ? reader.Locate(batch, inJson) : null };
                }

                walk?.Add(json, isValid);
                foreach (FieldWalk.UnknownCount unknown in walk?.Fresh ?? [])
                {
                    unknown.First = reader.LocateByte(batch, unknown.Offset);
                }
            }
            else
            {
                findings.Add(new Finding { Code = fault.Code, Message = fault.Message, File = file, Position = position });
            }

            outcomes.Add(new RecordOutcome(record.Position.Record > 0, isValid, before, findings.Count - before));
            if (stopsAtInvalid && !isValid)
            {
                break;
            }
        }

        return new BatchResult(batch.BytesConsumed, outcomes, findings) { Fields = walk };
    }
}
