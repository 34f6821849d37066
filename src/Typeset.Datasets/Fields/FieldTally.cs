namespace Typeset.Datasets;

/// <summary>
/// Adds up the fields of a dataset in bounded memory. What comes out does not depend on the order it comes in, nor on how the dataset was parted.
/// </summary>
/// <remarks>
/// Names of unknown properties come from the data. <see cref="MaxUnknown"/> of them are told apart, those with the lowest hashes; the others are counted together.
/// </remarks>
public sealed class FieldTally
{
    /// <summary>How many unknown properties are told apart.</summary>
    public const int MaxUnknown = 1000;

    /// <summary>The longest pointer of an unknown property; of a longer one the beginning is shown.</summary>
    public const int MaxPointer = 500;

    private readonly SortedDictionary<string, (long Seen, long Nulls)> _described = new(StringComparer.Ordinal);
    private readonly LowestHashes<Unknown> _unknown = new(MaxUnknown);
    private long _others;

    /// <summary>Counts fields that are described, which may not occur at all.</summary>
    /// <param name="field">The field.</param>
    public void Add(FieldCount field)
    {
        ArgumentNullException.ThrowIfNull(field);
        (long seen, long nulls) = _described.GetValueOrDefault(field.Pointer);
        _described[field.Pointer] = (seen + field.Seen, nulls + field.Nulls);
    }

    /// <summary>Counts a property that is not described.</summary>
    /// <param name="field">The property.</param>
    public void Add(UnknownField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        string pointer = WellFormedText.Of(field.Pointer.Length > MaxPointer ? field.Pointer[..MaxPointer] + "…" : field.Pointer);
        if (!_unknown.TryGetOrAdd(pointer, static () => new Unknown(), out Unknown? unknown, out (string Key, Unknown? Value) dropped))
        {
            _others += field.Count;
            return;
        }

        _others += dropped.Value?.Count ?? 0;
        unknown.Add(field);
    }

    /// <summary>Adds a part that was summed up before.</summary>
    /// <param name="part">The part.</param>
    public void Add(FieldSummary part)
    {
        ArgumentNullException.ThrowIfNull(part);
        foreach (FieldCount field in part.Described)
        {
            Add(field);
        }

        foreach (UnknownField field in part.Unknown)
        {
            Add(field);
        }

        _others += part.OtherUnknown;
    }

    /// <summary>The sum.</summary>
    public FieldSummary ToSummary() => new(
        [.. _described.Select(field => new FieldCount(field.Key, field.Value.Seen, field.Value.Nulls))],
        [.. _unknown.Entries.Select(entry => entry.Value.ToField(entry.Key)).OrderByDescending(field => field.Count).ThenBy(field => field.Pointer, StringComparer.Ordinal)],
        _others);

    private sealed class Unknown
    {
        private string? _file;
        private RecordPosition _first;

        public long Count { get; private set; }

        public void Add(UnknownField field)
        {
            Count += field.Count;
            int order = _file is null ? -1 : string.CompareOrdinal(field.File, _file);
            if (order < 0 || (order == 0 && field.First.ByteOffset < _first.ByteOffset))
            {
                (_file, _first) = (field.File, field.First);
            }
        }

        public UnknownField ToField(string pointer) => new(pointer, Count, _file!, _first);
    }
}
