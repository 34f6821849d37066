namespace Typeset.Datasets;

/// <summary>Counts the fields of a run, batch by batch.</summary>
/// <remarks>Where whole counts are not asked for, a field that was seen with a value is settled, and places are not looked into any more once all in them is.</remarks>
internal sealed class FieldCounter
{
    private readonly ContractFields _fields;
    private readonly bool _isFull;
    private readonly FieldTally _tally = new();
    private readonly bool[] _isSettled;

    // Replaced as a whole: batches are walked on other threads. One that goes by an older state only finds again what is known.
    private volatile bool[] _open;

    /// <summary>Begins with nothing seen.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="isFull">See <see cref="DatasetRunOptions.CountsFieldsInFull"/>.</param>
    public FieldCounter(ContractFields fields, bool isFull)
    {
        _fields = fields;
        _isFull = isFull;
        _isSettled = new bool[fields.Pointers.Count];
        _open = new bool[fields.Places.Count];
        Array.Fill(_open, true);
        foreach (string pointer in fields.Pointers)
        {
            _tally.Add(new FieldCount(pointer, 0, 0));
        }
    }

    /// <summary>A walk over the records of one batch. Any thread can ask for it.</summary>
    public FieldWalk Begin() => new(_fields, _open);

    /// <summary>Counts what a walk has found.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="file">The file whose records it went over.</param>
    public void Add(FieldWalk walk, string file)
    {
        bool isNews = false;
        for (int i = 0; i < walk.Seen.Count; i++)
        {
            if (walk.Seen[i] > 0)
            {
                _tally.Add(new FieldCount(_fields.Pointers[i], walk.Seen[i], walk.Nulls[i]));
                isNews |= !_isSettled[i] && walk.Seen[i] > walk.Nulls[i];
                _isSettled[i] |= walk.Seen[i] > walk.Nulls[i];
            }
        }

        foreach (FieldWalk.UnknownCount unknown in walk.Unknown)
        {
            _tally.Add(new UnknownField(unknown.Pointer, unknown.Count, file, unknown.First));
        }

        if (isNews && !_isFull)
        {
            _open = FindOpen();
        }
    }

    /// <summary>The sum.</summary>
    public FieldSummary ToSummary()
    {
        FieldSummary summary = _tally.ToSummary();
        return _isFull ? summary : summary with { Described = [.. summary.Described.Select(static field => field.Seen > field.Nulls ? field with { Seen = 1, Nulls = 0 } : field)] };
    }

    private bool[] FindOpen()
    {
        bool[] open = new bool[_fields.Places.Count];

        // From the innermost places outwards.
        for (int i = open.Length - 1; i >= 0; i--)
        {
            FieldPlace place = _fields.Places[i];
            open[i] = place.CountsUnknown || place.Fields.Any(field => field >= 0 && !_isSettled[field]) || place.Inside.Any(inside => open[inside.Number]);
        }

        return open;
    }
}
