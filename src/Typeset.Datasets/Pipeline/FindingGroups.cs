namespace Typeset.Datasets;

/// <summary>Counts errors by kind in bounded memory.</summary>
/// <remarks>
/// Names of properties come from the data, so there can be as many kinds as errors. Of each code, severity and keyword,
/// <see cref="MaxPatterns"/> patterns are told apart; the errors at all others are counted under the pattern <c>…</c>.
/// </remarks>
public sealed class FindingGroups
{
    /// <summary>How many patterns of one code and keyword are told apart.</summary>
    public const int MaxPatterns = 1000;

    /// <summary>The pattern of what is beyond <see cref="MaxPatterns"/>.</summary>
    public const string OtherPatterns = "…";

    private readonly Dictionary<(string Code, ValidationSeverity Severity, string Keyword, string Pointer), Group> _groups = [];
    private readonly Dictionary<(string Code, ValidationSeverity Severity, string Keyword), int> _patterns = [];

    /// <summary>Counts an error.</summary>
    /// <param name="finding">The error; errors come in the order of the input.</param>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var key = (finding.Code, finding.Severity, finding.Keyword, PointerPattern.Of(finding.InstancePointer));
        if (!_groups.TryGetValue(key, out Group? group))
        {
            int patterns = _patterns.GetValueOrDefault((key.Code, key.Severity, key.Keyword));
            if (patterns >= MaxPatterns)
            {
                key = (key.Code, key.Severity, key.Keyword, OtherPatterns);
            }

            _patterns[(key.Code, key.Severity, key.Keyword)] = patterns + 1;
            if (!_groups.TryGetValue(key, out group))
            {
                group = new Group(finding);
                _groups.Add(key, group);
            }
        }

        group.Count++;
    }

    /// <summary>The groups, the most frequent first, those with the same count by code, keyword and pattern.</summary>
    /// <returns>A list of its own.</returns>
    public IReadOnlyList<FindingGroup> ToList()
    {
        List<FindingGroup> list = [.. _groups.Select(group => new FindingGroup(group.Key.Code, group.Key.Keyword, group.Key.Pointer, group.Value.Count, group.Value.First))];
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

    private sealed class Group(Finding first)
    {
        public Finding First { get; } = first;

        public long Count { get; set; }
    }
}
