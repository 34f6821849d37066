using System.Runtime.InteropServices;

namespace Typeset.Datasets;

/// <summary>
/// Counts the values that errors are about: each of them while they are few, and once they are many how many there are, about, and which are the
/// commonest. The tallies of several parts, added to one another, are the tally of the whole.
/// </summary>
internal sealed class ValueTally
{
    /// <summary>How many values are counted one by one.</summary>
    public const int MaxValues = 100;

    /// <summary>How often a value has to be in a sample for its count to be told: what is there once or twice may be so by chance.</summary>
    private const int FewestInSample = 3;

    private readonly OccurrenceSample _sample = new();
    private Dictionary<string, long>? _counts = new(StringComparer.Ordinal);

    /// <summary>What the number of values is estimated from; null while they are counted.</summary>
    public DistinctSketch? Sketch { get; private set; }

    /// <summary>Some of the errors with their values.</summary>
    public IReadOnlyList<OccurrenceSample.Occurrence> Sample => _sample.Errors;

    /// <summary>How many values there are: exact while they are counted, else an estimate.</summary>
    public long Distinct => Sketch is null ? _counts!.Count : Math.Max(MaxValues + 1, Sketch.Estimate());

    /// <summary>Counts the value of an error.</summary>
    /// <param name="value">The value.</param>
    /// <param name="hash">The hash of the error: see <see cref="OccurrenceSample.HashOf"/>.</param>
    public void Add(string value, ulong hash)
    {
        Count(value, 1);
        _sample.Add(new OccurrenceSample.Occurrence(hash, value));
    }

    /// <summary>Whether a group has all that its values are added from.</summary>
    /// <param name="group">A group of a report, which can be any.</param>
    public static bool CanAdd(FindingGroup group)
    {
        if (group.Sketch is not null)
        {
            return group.Sample.Count > MaxValues;
        }

        Int128 errors = 0;
        foreach (ValueCount value in group.Values)
        {
            if (value.Count is not { } count)
            {
                return false;
            }

            errors += count;
        }

        return group.DistinctValues == group.Values.Count && group.Sample.Count >= Int128.Min(errors, OccurrenceSample.MaxErrors);
    }

    /// <summary>Adds the values of errors that were counted elsewhere.</summary>
    /// <param name="group">The errors.</param>
    public void Add(FindingGroup group)
    {
        if (group.Sketch is { } sketch)
        {
            SketchOfAll().Merge(sketch);
        }
        else
        {
            foreach (ValueCount value in group.Values)
            {
                Count(value.Value, value.Count ?? 0);
            }
        }

        foreach (OccurrenceSample.Occurrence error in group.Sample)
        {
            _sample.Add(error);
        }
    }

    /// <summary>The values, the commonest first: all of them with their counts, or those of the sample with estimates, rounded to two digits.</summary>
    /// <param name="errors">How many errors there are.</param>
    public IReadOnlyList<ValueCount> ToList(long errors)
    {
        IEnumerable<ValueCount> counts = _counts is not null
            ? _counts.Select(static value => new ValueCount(value.Key, value.Value))
            : _sample.Errors.CountBy(static error => error.Value, StringComparer.Ordinal).Select(value => new ValueCount(value.Key, Estimate(value.Value, errors)));
        return [.. counts.OrderByDescending(static value => value.Count ?? 0).ThenBy(static value => value.Value, StringComparer.Ordinal)];
    }

    private static long? Estimate(int inSample, long errors)
    {
        if (errors <= OccurrenceSample.MaxErrors)
        {
            return inSample;
        }

        if (inSample < FewestInSample)
        {
            return null;
        }

        long estimate = (long)((Int128)inSample * errors / OccurrenceSample.MaxErrors);
        long unit = 1;
        while (estimate / unit >= 100)
        {
            unit *= 10;
        }

        return (estimate + (unit / 2)) / unit * unit;
    }

    private void Count(string value, long count)
    {
        if (_counts is null)
        {
            Sketch!.Add(TextHash.Of(value));
            return;
        }

        ref long counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _);
        counted += count;
        if (_counts.Count > MaxValues)
        {
            SketchOfAll();
        }
    }

    private DistinctSketch SketchOfAll()
    {
        if (Sketch is null)
        {
            Sketch = new DistinctSketch();
            foreach (string value in _counts!.Keys)
            {
                Sketch.Add(TextHash.Of(value));
            }

            _counts = null;
        }

        return Sketch;
    }
}
