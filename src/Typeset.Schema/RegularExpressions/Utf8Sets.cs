namespace Typeset.Schema;

/// <summary>
/// The UTF-8 sequences of sets of code points, as trees of byte ranges of which equal parts are shared. A node is a list of ranges in
/// ascending order; each leads to another node, or to <see cref="Done"/>.
/// </summary>
/// <remarks>
/// Where a set has every code point that goes on in some way, the tree ends early: what is left are continuation bytes, as many as the
/// text, which is well-formed, has. That keeps the trees small and makes states alike that would differ in nothing but how many
/// continuation bytes are still to come.
/// </remarks>
internal sealed class Utf8Sets
{
    /// <summary>The target of a range that ends the sequence, but for continuation bytes.</summary>
    internal const int Done = -1;

    private const int None = -2;

    private readonly List<int[]> _nodes = [];
    private readonly Dictionary<int[], int> _known = new(IntSequenceComparer.Instance);
    private readonly Dictionary<CodePointSet, (int Node, bool EndsEarly)> _sets = [];

    // The block that is being cut up.
    private CodePointSet _set = CodePointSet.Empty;
    private int _range;
    private bool _endsEarly;

    /// <summary>Number of nodes.</summary>
    internal int Count => _nodes.Count;

    /// <summary>The ranges of a node, in threes: first byte, last byte, target.</summary>
    internal int[] this[int node] => _nodes[node];

    /// <summary>The tree of a set.</summary>
    /// <param name="set">The code points.</param>
    /// <param name="endsEarly">Whether continuation bytes may follow the end of a sequence.</param>
    internal int Add(CodePointSet set, out bool endsEarly)
    {
        if (!_sets.TryGetValue(set, out (int Node, bool EndsEarly) known))
        {
            _set = set;
            _range = 0;
            _endsEarly = false;
            List<int> ranges = [];
            for (; _range < set.RangeCount && set[_range].First < 0x80; _range++)
            {
                Append(ranges, set[_range].First, Math.Min(set[_range].Last, 0x7F), Done);
                if (set[_range].Last >= 0x80)
                {
                    break;
                }
            }

            AddLeads(ranges, 0xC2, 0xDF, 1, 0x80, 0x7FF);
            AddLeads(ranges, 0xE0, 0xEF, 2, 0x800, 0xFFFF);
            AddLeads(ranges, 0xF0, 0xF4, 3, 0x10000, CodePointSet.Last);
            known = (Intern(ranges), _endsEarly);
            _sets.Add(set, known);
        }

        endsEarly = known.EndsEarly;
        return known.Node;
    }

    private void AddLeads(List<int> ranges, int firstLead, int lastLead, int continuations, int least, int greatest)
    {
        int size = 1 << (6 * continuations);
        int lowest = least / size * size;
        for (int lead = firstLead; lead <= lastLead; lead++)
        {
            int first = lowest + ((lead - firstLead) * size);
            Append(ranges, lead, lead, Block(Math.Max(first, least), Math.Min(first + size - 1, greatest), first, continuations));
        }
    }

    /// <summary>What follows a byte that leaves the code points of one block open; asked for in ascending order.</summary>
    /// <param name="first">The first code point of the block that the byte can begin.</param>
    /// <param name="last">The last one.</param>
    /// <param name="origin">The code point that all continuation bytes at their lowest would give.</param>
    /// <param name="continuations">How many continuation bytes there are.</param>
    private int Block(int first, int last, int origin, int continuations)
    {
        while (_range < _set.RangeCount && _set[_range].Last < first)
        {
            _range++;
        }

        if (_range == _set.RangeCount || _set[_range].First > last)
        {
            return None;
        }

        if (_set[_range].First <= first && _set[_range].Last >= last)
        {
            _endsEarly = true;
            return Done;
        }

        List<int> ranges = [];
        if (continuations == 1)
        {
            for (int i = _range; i < _set.RangeCount && _set[i].First <= last; i++)
            {
                Append(ranges, 0x80 + Math.Max(_set[i].First, first) - origin, 0x80 + Math.Min(_set[i].Last, last) - origin, Done);
            }

            return Intern(ranges);
        }

        int size = 1 << (6 * (continuations - 1));
        for (int i = 0; i < 64; i++)
        {
            int start = origin + (i * size);
            int end = start + size - 1;
            if (end >= first && start <= last)
            {
                Append(ranges, 0x80 + i, 0x80 + i, Block(Math.Max(start, first), Math.Min(end, last), start, continuations - 1));
            }
        }

        return Intern(ranges);
    }

    private static void Append(List<int> ranges, int first, int last, int target)
    {
        if (target == None)
        {
            return;
        }

        int count = ranges.Count;
        if (count > 0 && ranges[count - 1] == target && ranges[count - 2] == first - 1)
        {
            ranges[count - 2] = last;
            return;
        }

        ranges.Add(first);
        ranges.Add(last);
        ranges.Add(target);
    }

    private int Intern(List<int> ranges)
    {
        int[] node = [.. ranges];
        if (!_known.TryGetValue(node, out int index))
        {
            index = _nodes.Count;
            _nodes.Add(node);
            _known.Add(node, index);
        }

        return index;
    }
}
