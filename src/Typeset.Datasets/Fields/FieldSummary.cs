namespace Typeset.Datasets;

/// <summary>What the records of a dataset have of what their contract describes, and what besides.</summary>
/// <param name="Described">Every field of the contract, in the order of the pointers.</param>
/// <param name="Unknown">Properties that it does not describe, the commonest first.</param>
/// <param name="OtherUnknown">How often there are such properties beyond those told apart.</param>
public sealed record FieldSummary(IReadOnlyList<FieldCount> Described, IReadOnlyList<UnknownField> Unknown, long OtherUnknown)
{
    /// <summary>
    /// The outermost places that no record has: fields, and, as pointers ending in <c>/*</c>, items of arrays and members of maps none of whose fields occurs. What is
    /// inside of a field that is always null is not among them.
    /// </summary>
    public IReadOnlyList<string> NeverSeen
    {
        get
        {
            HashSet<string> seen = [.. Described.Where(each => each.Seen > 0).SelectMany(each => Around(each.Pointer))];
            HashSet<string> empty = [.. AlwaysNull.Select(each => each.Pointer)];
            HashSet<string> described = [.. Described.Select(each => each.Pointer)];
            return [.. Described
                .Where(each => each.Seen == 0 && !Around(each.Pointer).Any(empty.Contains))
                .Select(each => Around(each.Pointer).First(place => !seen.Contains(place) && (described.Contains(place) || place.EndsWith("/*", StringComparison.Ordinal))))
                .Distinct()
                .Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The fields that occur and are always null.</summary>
    public IReadOnlyList<FieldCount> AlwaysNull => [.. Described.Where(static each => each.IsAlwaysNull)];

    /// <summary>Whether there is anything to say to people.</summary>
    public bool IsRemarkable => Unknown.Count > 0 || Described.Any(static each => each.Seen == each.Nulls);

    // The places around a field, from the outermost one to itself.
    private static IEnumerable<string> Around(string pointer)
    {
        for (int end = pointer.IndexOf('/', 1); end > 0; end = pointer.IndexOf('/', end + 1))
        {
            yield return pointer[..end];
        }

        yield return pointer;
    }
}
