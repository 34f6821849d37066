namespace Typeset.Schema;

/// <summary>A set of Unicode code points, surrogates included, as sorted ranges that neither overlap nor touch.</summary>
internal sealed class CodePointSet
{
    /// <summary>The highest code point.</summary>
    internal const int Last = 0x10FFFF;

    /// <summary>The points where membership changes: in from an even index, out from the odd one after it.</summary>
    private readonly int[] _edges;

    private CodePointSet(int[] edges) => _edges = edges;

    /// <summary>The set with nothing in it.</summary>
    internal static CodePointSet Empty { get; } = new([]);

    /// <summary>Every code point.</summary>
    internal static CodePointSet All { get; } = new([0, Last + 1]);

    /// <summary>How many ranges make up the set.</summary>
    internal int RangeCount => _edges.Length / 2;

    /// <summary>Whether nothing is in the set.</summary>
    internal bool IsEmpty => _edges.Length == 0;

    /// <summary>The set of one range, both ends included.</summary>
    internal static CodePointSet Range(int first, int last) => new([first, last + 1]);

    /// <summary>The set of some ranges, given as pairs of first and last in ascending order.</summary>
    internal static CodePointSet Ranges(params int[] pairs)
    {
        CodePointSet set = Empty;
        for (int i = 0; i < pairs.Length; i += 2)
        {
            set = set.Union(Range(pairs[i], pairs[i + 1]));
        }

        return set;
    }

    /// <summary>The set of some ranges in any order, overlapping or not.</summary>
    internal static CodePointSet FromUnordered(List<(int First, int Last)> ranges)
    {
        ranges.Sort(static (left, right) => left.First.CompareTo(right.First));
        List<int> edges = new(2 * ranges.Count);
        foreach ((int first, int last) in ranges)
        {
            if (edges.Count > 0 && first <= edges[edges.Count - 1])
            {
                edges[edges.Count - 1] = Math.Max(edges[edges.Count - 1], last + 1);
            }
            else
            {
                edges.Add(first);
                edges.Add(last + 1);
            }
        }

        return new CodePointSet([.. edges]);
    }

    /// <summary>Wraps ascending edges: in at the first, out at the second, and so on.</summary>
    internal static CodePointSet FromEdges(int[] edges) => edges.Length % 2 == 0 ? new(edges) : new([.. edges, Last + 1]);

    /// <summary>First and last code point of a range.</summary>
    internal (int First, int Last) this[int index] => (_edges[2 * index], _edges[(2 * index) + 1] - 1);

    /// <summary>Whether <paramref name="codePoint"/> is in the set.</summary>
    internal bool Contains(int codePoint)
    {
        int index = Array.BinarySearch(_edges, codePoint);
        return (index >= 0 ? index : ~index - 1) % 2 == 0;
    }

    /// <summary>Whether every code point of a range is in the set.</summary>
    internal bool ContainsRange(int first, int last) => Intersect(Range(first, last)).Equals(Range(first, last));

    /// <summary>What is in either set.</summary>
    internal CodePointSet Union(CodePointSet other) => Combine(other, static (left, right) => left || right);

    /// <summary>What is in both sets.</summary>
    internal CodePointSet Intersect(CodePointSet other) => Combine(other, static (left, right) => left && right);

    /// <summary>What is in exactly one of the sets.</summary>
    internal CodePointSet Flip(CodePointSet other) => Combine(other, static (left, right) => left != right);

    /// <summary>What is not in the set.</summary>
    internal CodePointSet Complement() => Flip(All);

    /// <summary>Whether both sets have the same members.</summary>
    internal bool Equals(CodePointSet other)
    {
        if (_edges.Length != other._edges.Length)
        {
            return false;
        }

        for (int i = 0; i < _edges.Length; i++)
        {
            if (_edges[i] != other._edges[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CodePointSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _edges.Length;
        foreach (int edge in _edges)
        {
            hash = unchecked((hash * 31) + edge);
        }

        return hash;
    }

    private CodePointSet Combine(CodePointSet other, Func<bool, bool, bool> rule)
    {
        List<int> edges = new(_edges.Length + other._edges.Length);
        int left = 0;
        int right = 0;
        bool inside = false;
        while (left < _edges.Length || right < other._edges.Length)
        {
            int edge = Math.Min(left < _edges.Length ? _edges[left] : int.MaxValue, right < other._edges.Length ? other._edges[right] : int.MaxValue);
            left += left < _edges.Length && _edges[left] == edge ? 1 : 0;
            right += right < other._edges.Length && other._edges[right] == edge ? 1 : 0;
            bool now = rule(left % 2 == 1, right % 2 == 1);
            if (now != inside)
            {
                edges.Add(edge);
                inside = now;
            }
        }

        return new CodePointSet([.. edges]);
    }
}
