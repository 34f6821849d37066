namespace Typeset.Datasets;

/// <summary>
/// Counts errors by kind in bounded memory. What comes out does not depend on the order they come in, nor on how they were parted:
/// the groups of several parts, added to one another, are the groups of the whole.
/// </summary>
/// <remarks>
/// Names of properties come from the data, so there can be as many kinds as errors. Of each code, severity and keyword,
/// <see cref="MaxPatterns"/> patterns are told apart, those with the lowest hashes; the errors at all others are counted under the pattern <c>…</c>.
/// </remarks>
public sealed class FindingGroups
{
    /// <summary>How many patterns of one code and keyword are told apart.</summary>
    public const int MaxPatterns = 200;

    /// <summary>The pattern of what is beyond <see cref="MaxPatterns"/>.</summary>
    public const string OtherPatterns = "…";

    private readonly Dictionary<(string Code, ValidationSeverity Severity, string Keyword), Patterns> _kinds = [];

    /// <summary>Counts an error that belongs to no record.</summary>
    /// <param name="finding">The error.</param>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        TallyOf(finding, PointerPattern.Of(finding.InstancePointer)).Add(finding);
    }

    /// <summary>Counts an error of a record.</summary>
    /// <param name="finding">The error.</param>
    /// <param name="position">Where the record starts.</param>
    /// <param name="hash">XXH3 of the bytes of the record.</param>
    /// <param name="record">The bytes of the record.</param>
    internal void Add(Finding finding, RecordPosition position, ulong hash, ReadOnlySpan<byte> record)
    {
        string pattern = PointerPattern.Of(finding.InstancePointer);
        FindingTally tally = TallyOf(finding, pattern);
        tally.Add(finding);
        Patterns patterns = _kinds[(finding.Code, finding.Severity, finding.Keyword)];
        if (tally != patterns.Others || patterns.IsFirstOfRecord(finding.File, position.Record, pattern))
        {
            tally.AddRecord(finding.File, position, hash, record);
        }
    }

    /// <summary>Adds the errors of a part that was summed up before.</summary>
    /// <param name="group">One group of the part.</param>
    public void Add(FindingGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        TallyOf(group.First, group.Pointer).Add(group);
    }

    /// <summary>The groups, the most frequent first, those with the same count by code, keyword and pattern.</summary>
    /// <returns>A list of its own.</returns>
    public IReadOnlyList<FindingGroup> ToList()
    {
        List<FindingGroup> list = [];
        foreach (((string code, _, string keyword), Patterns patterns) in _kinds)
        {
            list.AddRange(patterns.Lowest.Entries.Select(entry => entry.Value.ToGroup(code, keyword, entry.Key)));
            if (patterns.Others is { } others)
            {
                list.Add(others.ToGroup(code, keyword, OtherPatterns));
            }
        }

        list.Sort(static (left, right) =>
        {
            int order = right.Count.CompareTo(left.Count);
            order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
            order = order != 0 ? order : string.CompareOrdinal(left.Keyword, right.Keyword);
            order = order != 0 ? order : string.CompareOrdinal(left.Pointer, right.Pointer);
            return order != 0 ? order : left.First.Severity.CompareTo(right.First.Severity);
        });
        return list;
    }

    private FindingTally TallyOf(Finding finding, string pattern)
    {
        var kind = (finding.Code, finding.Severity, finding.Keyword);
        if (!_kinds.TryGetValue(kind, out Patterns? patterns))
        {
            _kinds.Add(kind, patterns = new Patterns());
        }

        if (pattern == OtherPatterns || !patterns.Lowest.TryGetOrAdd(pattern, static () => new FindingTally(), out FindingTally? tally, out (string Pattern, FindingTally? Tally) dropped))
        {
            return patterns.Others ??= new FindingTally(isOfOnePattern: false);
        }

        if (dropped.Tally is not null)
        {
            patterns.Drop(dropped.Pattern, dropped.Tally, finding);
        }

        return tally;
    }

    private sealed class Patterns
    {
        // The patterns among the others that the record at hand was counted for.
        private readonly HashSet<string> _counted = [];
        private (string File, long Record) _record;

        public LowestHashes<FindingTally> Lowest { get; } = new(MaxPatterns);

        public FindingTally? Others { get; set; }

        public bool IsFirstOfRecord(string file, long record, string pattern)
        {
            if (_record != (file, record))
            {
                _record = (file, record);
                _counted.Clear();
            }

            return _counted.Add(pattern);
        }

        public void Drop(string pattern, FindingTally tally, Finding current)
        {
            (Others ??= new FindingTally(isOfOnePattern: false)).Add(tally.ToGroup(current.Code, current.Keyword, OtherPatterns));
            if (current.Position is { Record: > 0 } position && tally.LastRecord == (current.File, position.Record))
            {
                // The record at hand may have more errors of the pattern.
                IsFirstOfRecord(current.File, position.Record, pattern);
            }
        }
    }
}
