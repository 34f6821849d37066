namespace Typeset.Datasets;

/// <summary>What was seen at one place of the records: all members of that name, or all elements of that array.</summary>
/// <remarks>
/// Profiles of two stretches of a dataset merge into the profile of both. What is kept is bounded; what is let in when there is no room for all depends
/// on the order of the records alone, so that it is the same however they are split.
/// </remarks>
internal sealed class FieldProfile
{
    /// <summary>The most different values that are counted one by one.</summary>
    public const int MaxValues = 1000;

    /// <summary>The most characters of a value that is counted by itself.</summary>
    public const int MaxValueLength = 100;

    /// <summary>The most members of objects that are told apart.</summary>
    public const int MaxMembers = 1000;

    /// <summary>The most variants of objects that are told apart.</summary>
    public const int MaxVariants = 32;

    private readonly OrderedDictionary<string, long> _values = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _longValues = [];
    private DistinctSketch? _sketch;

    /// <summary>Objects that have this member.</summary>
    public long PresentIn { get; set; }

    /// <summary>The number of the last object that had it; while a batch is read.</summary>
    public long LastObject { get; set; }

    public long Nulls { get; set; }

    public long Booleans { get; set; }

    /// <summary>Numbers written without fraction and exponent.</summary>
    public long Integers { get; set; }

    /// <summary>The other numbers.</summary>
    public long Fractions { get; set; }

    public long Strings { get; set; }

    public long Arrays { get; set; }

    /// <summary>Objects, those of <see cref="Variants"/> not counted.</summary>
    public long Objects { get; set; }

    /// <summary>The smallest and largest number.</summary>
    public NumberRange Range { get; set; }

    /// <summary>The lengths of strings, in code points.</summary>
    public (long Min, long Max) Lengths { get; set; } = (long.MaxValue, 0);

    /// <summary>The numbers of elements of arrays.</summary>
    public (long Min, long Max) Sizes { get; set; } = (long.MaxValue, 0);

    /// <summary>The formats that every string has so far.</summary>
    public int Formats { get; set; } = FieldFormats.All;

    /// <summary>Whether there was something that is not in the profile: what is nested too deeply, or text with half a surrogate pair.</summary>
    public bool IsCut { get; set; }

    /// <summary>The members of objects, in the order they were met.</summary>
    public OrderedDictionary<string, FieldProfile> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>All members beyond <see cref="MaxMembers"/>.</summary>
    public FieldProfile? Others { get; private set; }

    /// <summary>The elements of arrays; null when there was none.</summary>
    public FieldProfile? Items { get; private set; }

    /// <summary>Objects that carry a tag, each kind by itself.</summary>
    public OrderedDictionary<(string Name, string Value), FieldProfile> Variants { get; } = [];

    /// <summary>Objects, of whatever variant.</summary>
    public long AllObjects => Objects + Variants.Sum(static variant => variant.Value.Objects);

    /// <summary>Values of every type.</summary>
    public long Count => Nulls + Booleans + Integers + Fractions + Strings + Arrays + AllObjects;

    /// <summary>The values that are counted one by one, as JSON, in the order they were met.</summary>
    public OrderedDictionary<string, long> Values => _values;

    /// <summary>Whether <see cref="Values"/> has every value.</summary>
    public bool HasEveryValue { get; private set; } = true;

    /// <summary>How many different values there are: exact when all are in <see cref="Values"/>, else an estimate.</summary>
    public long Distinct => HasEveryValue ? _values.Count : Sketch().Estimate();

    /// <summary>The profile of a member.</summary>
    /// <param name="name">Its name.</param>
    public FieldProfile Member(string name)
    {
        if (!Members.TryGetValue(name, out FieldProfile? member))
        {
            Members.Add(name, member = new FieldProfile());
        }

        return member;
    }

    /// <summary>The profile of the elements.</summary>
    public FieldProfile Element() => Items ??= new FieldProfile();

    /// <summary>The profile of a variant.</summary>
    /// <param name="tag">Its tag.</param>
    public FieldProfile Variant((string Name, string Value) tag)
    {
        if (!Variants.TryGetValue(tag, out FieldProfile? variant))
        {
            Variants.Add(tag, variant = new FieldProfile());
        }

        return variant;
    }

    /// <summary>Counts a value.</summary>
    /// <param name="json">The value as JSON.</param>
    public void AddValue(string json)
    {
        if (json.Length > MaxValueLength)
        {
            HasEveryValue = false;
            _longValues.Add(TextHash.Of(json));
            return;
        }

        _values[json] = _values.GetValueOrDefault(json) + 1;
    }

    /// <summary>Adds what was seen in a later stretch of the dataset.</summary>
    /// <param name="later">Its profile, which must not be used any more.</param>
    public void Merge(FieldProfile later)
    {
        MergeWithoutVariants(later);
        foreach (((string Name, string Value) tag, FieldProfile variant) in later.Variants)
        {
            if (Variants.Count < MaxVariants || Variants.ContainsKey(tag))
            {
                Variant(tag).Merge(variant);
            }
            else
            {
                Merge(variant);
            }
        }
    }

    /// <summary>Adds what was seen in a later stretch of the dataset, the variants of its objects left out.</summary>
    /// <param name="later">Its profile, which must not be used any more.</param>
    public void MergeWithoutVariants(FieldProfile later)
    {
        PresentIn += later.PresentIn;
        Nulls += later.Nulls;
        Booleans += later.Booleans;
        Integers += later.Integers;
        Fractions += later.Fractions;
        Strings += later.Strings;
        Arrays += later.Arrays;
        Objects += later.Objects;
        Range = Range.With(later.Range);
        Lengths = (Math.Min(Lengths.Min, later.Lengths.Min), Math.Max(Lengths.Max, later.Lengths.Max));
        Sizes = (Math.Min(Sizes.Min, later.Sizes.Min), Math.Max(Sizes.Max, later.Sizes.Max));
        Formats &= later.Formats;
        IsCut |= later.IsCut;
        MergeValues(later);
        foreach ((string name, FieldProfile member) in later.Members)
        {
            if (Members.Count < MaxMembers || Members.ContainsKey(name))
            {
                Member(name).Merge(member);
            }
            else
            {
                (Others ??= new FieldProfile()).Merge(member);
            }
        }

        if (later.Others is { } others)
        {
            (Others ??= new FieldProfile()).Merge(others);
        }

        if (later.Items is { } items)
        {
            Element().Merge(items);
        }
    }

    /// <summary>This profile with its variants taken together; the profile itself when it has none.</summary>
    public FieldProfile WithoutVariants()
    {
        if (Variants.Count == 0)
        {
            return this;
        }

        FieldProfile whole = new();
        List<FieldProfile> variants = [.. Variants.Values];
        Variants.Clear();
        whole.Merge(this);
        foreach (FieldProfile variant in variants)
        {
            whole.Merge(variant);
        }

        return whole;
    }

    // While all values are known they are the sketch.
    private DistinctSketch Sketch()
    {
        if (_sketch is null)
        {
            _sketch = new DistinctSketch();
            foreach (string value in _values.Keys)
            {
                _sketch.Add(TextHash.Of(value));
            }
        }

        foreach (ulong hash in _longValues)
        {
            _sketch.Add(hash);
        }

        _longValues.Clear();
        return _sketch;
    }

    private void MergeValues(FieldProfile later)
    {
        HasEveryValue &= later.HasEveryValue;
        DistinctSketch? sketch = _sketch is not null || !HasEveryValue || _values.Count + later._values.Count > MaxValues ? Sketch() : null;
        foreach ((string value, long count) in later._values)
        {
            sketch?.Add(TextHash.Of(value));
            if (_values.TryGetValue(value, out long before))
            {
                _values[value] = before + count;
            }
            else if (_values.Count < MaxValues)
            {
                _values.Add(value, count);
            }
            else
            {
                HasEveryValue = false;
            }
        }

        if (later._sketch is not null)
        {
            Sketch().Merge(later._sketch);
        }

        foreach (ulong hash in later._longValues)
        {
            Sketch().Add(hash);
        }
    }
}
