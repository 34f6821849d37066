namespace Typeset.Datasets;

/// <summary>What is counted of the errors of one kind.</summary>
/// <param name="isOfOnePattern">Whether all are at places of one pattern, so that a record counts once.</param>
internal sealed class FindingTally(bool isOfOnePattern = true)
{
    /// <summary>How many records are kept.</summary>
    public const int MaxSamples = 3;

    private readonly ValueTally _values = new();
    private readonly List<RecordSample> _samples = [];
    private Finding? _first;
    private long _count;
    private long _records;

    /// <summary>The record that was noted last; number 0 for none.</summary>
    public (string File, long Record) LastRecord { get; private set; }

    /// <summary>Counts an error.</summary>
    public void Add(Finding finding)
    {
        _count++;
        Note(finding);
        if ((finding.Property ?? finding.Excerpt) is { } value)
        {
            _values.Add(WellFormedText.Of(value), OccurrenceSample.HashOf(finding));
        }
    }

    /// <summary>Notes the record of the error that was counted last.</summary>
    public void AddRecord(string file, RecordPosition position, ulong hash, ReadOnlySpan<byte> record)
    {
        if (isOfOnePattern && LastRecord == (file, position.Record))
        {
            return;
        }

        LastRecord = (file, position.Record);
        _records++;
        if (!record.IsEmpty && (_samples.Count < MaxSamples || RecordSample.Compare(hash, file, position.ByteOffset, _samples[^1]) < 0))
        {
            Add(RecordSample.Of(file, position, hash, record));
        }
    }

    /// <summary>Adds what was counted of the same kind elsewhere.</summary>
    public void Add(FindingGroup group)
    {
        _count += group.Count;
        _records += group.Records;
        Note(group.First);
        _values.Add(group);
        foreach (RecordSample sample in group.Samples)
        {
            Add(sample);
        }
    }

    /// <summary>What it came to.</summary>
    public FindingGroup ToGroup(string code, string keyword, string pointer) => new(code, keyword, pointer, _count, _first!)
    {
        Records = _records,
        DistinctValues = Math.Min(_count, _values.Distinct),
        Sketch = _values.Sketch,
        Values = _values.ToList(_count),
        Sample = [.. _values.Sample],
        Samples = [.. _samples],
    };

    private void Note(Finding finding)
    {
        if (_first is null || Compare(finding, _first) < 0)
        {
            _first = finding;
        }
    }

    // Records with the same bytes are shown once, at the first of their places.
    private void Add(RecordSample sample)
    {
        int place = _samples.FindIndex(each => each.Hash >= sample.Hash);
        if (place >= 0 && _samples[place].Hash == sample.Hash)
        {
            _samples[place] = RecordSample.Compare(sample.Hash, sample.File, sample.Position.ByteOffset, _samples[place]) < 0 ? sample : _samples[place];
            return;
        }

        _samples.Insert(place < 0 ? _samples.Count : place, sample);
        if (_samples.Count > MaxSamples)
        {
            _samples.RemoveAt(MaxSamples);
        }
    }

    private static int Compare(Finding left, Finding right)
    {
        int order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : (left.Position?.ByteOffset ?? -1).CompareTo(right.Position?.ByteOffset ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(left.InstancePointer, right.InstancePointer);
        order = order != 0 ? order : string.CompareOrdinal(left.Property, right.Property);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
