namespace Typeset.Schema;

/// <summary>
/// The states that texts put a regular expression in, byte by byte: the places of the expression that a match may have reached, taken
/// together (subset construction). A match may begin at every character, and is one as soon as it is complete.
/// </summary>
/// <remarks>
/// <c>^</c> is decided by whether the state is the first one and <c>$</c> by whether the text ends; <c>\b</c> and <c>\B</c> wait in the
/// state until the next byte shows what kind of character follows.
/// </remarks>
internal sealed class ByteAutomatonStates
{
    /// <summary>The state of a text that cannot match any more.</summary>
    internal const int Rejecting = 0;

    /// <summary>The state of a text that matches.</summary>
    internal const int Accepting = 1;

    /// <summary>How many steps building may take, which holds the time to a few milliseconds.</summary>
    private const int MaxWork = 2_000_000;

    private const int NoPlace = -1;
    private const int AtStart = 1;
    private const int AfterWord = 2;

    private readonly Utf8Sets _sets = new();
    private readonly List<Place> _places = [];
    private readonly Dictionary<(int Tree, int Next), int> _trees = [];
    private readonly Dictionary<int, int> _continuations = [];
    private readonly int _root;
    private bool _hasBoundaries;

    private readonly byte[] _segments = new byte[256];
    private readonly Following[] _kinds = new Following[256];
    private readonly Dictionary<int[], int> _known = new(IntSequenceComparer.Instance);
    private readonly List<int[]> _states = [];
    private readonly List<int[]> _rows = [];

    // The places collected so far; a place is in the set when its stamp is the current one.
    private readonly List<int> _stamps = [];
    private readonly Stack<int> _pending = new();
    private readonly List<int> _closed = [];
    private int _stamp;
    private int _work;

    private ByteAutomatonStates(EcmaNode root)
    {
        int accept = Add(new(PlaceKind.Accept, NoPlace, NoPlace));
        _root = Compile(root, accept);
    }

    private enum PlaceKind
    {
        /// <summary>The match is complete.</summary>
        Accept,

        /// <summary>A byte of the tree <c>First</c>, then <c>Second</c>.</summary>
        Bytes,

        /// <summary>Continuation bytes, as many as there are; then <c>Second</c>.</summary>
        Continuations,

        /// <summary><c>First</c> or <c>Second</c>.</summary>
        Either,

        /// <summary>An assertion, then <c>Second</c>.</summary>
        Start,
        End,
        WordBoundary,
        NotWordBoundary,
    }

    /// <summary>What comes next in the text.</summary>
    private enum Following
    {
        /// <summary>A character that <c>\b</c> takes for none of a word.</summary>
        Other,

        /// <summary>A character of a word.</summary>
        Word,

        /// <summary>More of the character that has begun.</summary>
        Continuation,

        /// <summary>Nothing.</summary>
        End,

        /// <summary>It is not known yet.</summary>
        Unknown,
    }

    /// <summary>Number of kinds of bytes that are told apart.</summary>
    internal int SegmentCount { get; private set; }

    /// <summary>The kind of every byte.</summary>
    internal byte[] Segments => _segments;

    /// <summary>For every state, where it goes at the end of the text (first) and on every kind of byte. The first two states are final.</summary>
    internal List<int[]> Rows => _rows;

    /// <summary>The state before the first byte.</summary>
    internal int Start { get; private set; }

    /// <summary>Builds the states; null when the expression is not regular, or needs too many.</summary>
    internal static ByteAutomatonStates? TryBuild(EcmaNode root)
    {
        if (!EcmaNodeFacts.IsDecidedByBytes(root))
        {
            return null;
        }

        ByteAutomatonStates states = new(root);
        return states.TryExpandAll() ? states : null;
    }

    private int Add(Place place)
    {
        _places.Add(place);
        return _places.Count - 1;
    }

    /// <summary>The place from which a part is matched and then what stands at <paramref name="next"/>.</summary>
    private int Compile(EcmaNode node, int next)
    {
        switch (node)
        {
            case EcmaNode.Character character:
                int tree = _sets.Add(character.Set, out bool endsEarly);
                return AtTree(tree, endsEarly ? AtContinuations(next) : next);
            case EcmaNode.Sequence sequence:
                for (int i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    next = Compile(sequence.Items[i], next);
                }

                return next;
            case EcmaNode.Alternation alternation:
                int either = Compile(alternation.Items[alternation.Items.Count - 1], next);
                for (int i = alternation.Items.Count - 2; i >= 0; i--)
                {
                    either = Add(new(PlaceKind.Either, Compile(alternation.Items[i], next), either));
                }

                return either;
            case EcmaNode.Group group:
                return Compile(group.Body, next);
            case EcmaNode.Repeat repeat:
                return CompileRepeat(repeat, next);
            default:
                EcmaAssertion assertion = ((EcmaNode.Assertion)node).Kind;
                _hasBoundaries |= assertion is EcmaAssertion.WordBoundary or EcmaAssertion.NotWordBoundary;
                return Add(new(
                    assertion switch
                    {
                        EcmaAssertion.Start => PlaceKind.Start,
                        EcmaAssertion.End => PlaceKind.End,
                        EcmaAssertion.WordBoundary => PlaceKind.WordBoundary,
                        _ => PlaceKind.NotWordBoundary,
                    },
                    NoPlace,
                    next));
        }
    }

    // A round that consumes nothing changes nothing, so that the rule against such rounds (ECMA-262 22.2.2.3.1) need not be kept.
    private int CompileRepeat(EcmaNode.Repeat repeat, int next)
    {
        int entry = next;
        if (repeat.Maximum is not { } maximum)
        {
            entry = Add(new(PlaceKind.Either, NoPlace, next));
            _places[entry] = new(PlaceKind.Either, Compile(repeat.Body, entry), next);
        }
        else
        {
            for (int i = repeat.Minimum; i < maximum; i++)
            {
                entry = Add(new(PlaceKind.Either, Compile(repeat.Body, entry), next));
            }
        }

        for (int i = 0; i < repeat.Minimum; i++)
        {
            entry = Compile(repeat.Body, entry);
        }

        return entry;
    }

    private int AtTree(int tree, int next)
    {
        if (!_trees.TryGetValue((tree, next), out int place))
        {
            place = Add(new(PlaceKind.Bytes, tree, next));
            _trees.Add((tree, next), place);
        }

        return place;
    }

    private int AtContinuations(int next)
    {
        if (!_continuations.TryGetValue(next, out int place))
        {
            place = Add(new(PlaceKind.Continuations, NoPlace, next));
            _continuations.Add(next, place);
        }

        return place;
    }

    private bool TryExpandAll()
    {
        FindSegments();
        _rows.Add(Filled(Rejecting));
        _rows.Add(Filled(Accepting));
        _states.Add([]);
        _states.Add([]);
        List<int> first = [_root];
        Start = StateOf(first, AtStart);
        List<int>[] buckets = new List<int>[SegmentCount];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] = [];
        }

        for (int state = _rows.Count; state < _states.Count; state++)
        {
            if (_states.Count > ByteAutomaton.MaxStates || _work > MaxWork)
            {
                return false;
            }

            _rows.Add(Expand(_states[state], buckets));
        }

        return true;
    }

    private int[] Filled(int state)
    {
        int[] row = new int[SegmentCount + 1];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = state;
        }

        return row;
    }

    /// <summary>Cuts the bytes where any tree or assertion treats neighbours differently.</summary>
    private void FindSegments()
    {
        bool[] edges = new bool[257];
        edges[0x80] = edges[0xC0] = true;
        for (int node = 0; node < _sets.Count; node++)
        {
            int[] ranges = _sets[node];
            for (int i = 0; i < ranges.Length; i += 3)
            {
                edges[ranges[i]] = edges[ranges[i + 1] + 1] = true;
            }
        }

        for (int value = 0; value < 256; value++)
        {
            _kinds[value] = value switch
            {
                (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '_' or (>= 'a' and <= 'z') => Following.Word,
                >= 0x80 and < 0xC0 => Following.Continuation,
                _ => Following.Other,
            };
            if (value > 0 && (edges[value] || (_hasBoundaries && _kinds[value] != _kinds[value - 1])))
            {
                SegmentCount++;
            }

            _segments[value] = (byte)SegmentCount;
        }

        SegmentCount++;
    }

    /// <summary>Where a state leads.</summary>
    private int[] Expand(int[] state, List<int>[] buckets)
    {
        int flags = state[state.Length - 1];
        int[] row = Filled(Rejecting);
        if (TryClose(state, state.Length - 1, flags, Following.End))
        {
            row[0] = Accepting;
        }

        foreach (List<int> bucket in buckets)
        {
            bucket.Clear();
        }

        bool[] accepts = new bool[(int)Following.End];
        if (!_hasBoundaries)
        {
            Step(state, state.Length - 1, null, buckets);
        }
        else
        {
            for (Following kind = Following.Other; kind < Following.End; kind++)
            {
                accepts[(int)kind] = TryClose(state, state.Length - 1, flags, kind);
                if (!accepts[(int)kind])
                {
                    int[] places = [.. _closed];
                    Step(places, places.Length, kind, buckets);
                }
            }
        }

        Dictionary<int[], int> reached = new(IntSequenceComparer.Instance);
        for (int value = 0; value < 256; value++)
        {
            int segment = _segments[value];
            if (value > 0 && segment == _segments[value - 1])
            {
                continue;
            }

            if (accepts[(int)_kinds[value]])
            {
                row[segment + 1] = Accepting;
                continue;
            }

            // After a character of a word and after others the same places are different states.
            List<int> bucket = buckets[segment];
            int next = _hasBoundaries && _kinds[value] == Following.Word ? AfterWord : 0;
            int[] key = [.. bucket, -next - 1];
            if (!reached.TryGetValue(key, out int target))
            {
                bucket.Add(_root);
                target = StateOf(bucket, next);
                reached.Add(key, target);
            }

            row[segment + 1] = target;
        }

        return row;
    }

    /// <summary>Puts where every byte leads from some places into the bucket of its segment.</summary>
    private void Step(int[] places, int count, Following? only, List<int>[] buckets)
    {
        for (int i = 0; i < count; i++)
        {
            Place place = _places[places[i]];
            if (place.Kind == PlaceKind.Continuations)
            {
                Put(0x80, 0xBF, places[i], only, buckets);
            }
            else if (place.Kind == PlaceKind.Bytes)
            {
                int[] ranges = _sets[place.First];
                for (int j = 0; j < ranges.Length; j += 3)
                {
                    Put(ranges[j], ranges[j + 1], ranges[j + 2] == Utf8Sets.Done ? place.Second : AtTree(ranges[j + 2], place.Second), only, buckets);
                }
            }
        }
    }

    private void Put(int first, int last, int place, Following? only, List<int>[] buckets)
    {
        int previous = -1;
        for (int value = first; value <= last; value++)
        {
            int segment = _segments[value];
            if (segment != previous && (only is null || only == _kinds[value]))
            {
                buckets[segment].Add(place);
                _work++;
            }

            previous = segment;
        }
    }

    private int StateOf(List<int> places, int flags)
    {
        if (TryClose(places, places.Count, flags, Following.Unknown))
        {
            return Accepting;
        }

        if (_closed.Count == 0)
        {
            return Rejecting;
        }

        _closed.Sort();
        _closed.Add(flags);
        int[] key = [.. _closed];
        if (!_known.TryGetValue(key, out int state))
        {
            state = _states.Count;
            _states.Add(key);
            _known.Add(key, state);
        }

        return state;
    }

    /// <summary>
    /// Collects in <see cref="_closed"/> the places that are reached without reading anything, those left out that only lead to others.
    /// </summary>
    /// <returns>Whether the match is complete.</returns>
    private bool TryClose(IReadOnlyList<int> places, int count, int flags, Following following)
    {
        _stamp++;
        _closed.Clear();
        _pending.Clear();
        for (int i = 0; i < count; i++)
        {
            Reach(places[i]);
        }

        while (_pending.Count > 0)
        {
            int index = _pending.Pop();
            Place place = _places[index];
            switch (place.Kind)
            {
                case PlaceKind.Accept:
                    return true;
                case PlaceKind.Bytes:
                    _closed.Add(index);
                    break;
                case PlaceKind.Continuations:
                    _closed.Add(index);
                    Reach(place.Second);
                    break;
                case PlaceKind.Either:
                    Reach(place.First);
                    Reach(place.Second);
                    break;
                case PlaceKind.Start:
                    if ((flags & AtStart) != 0)
                    {
                        Reach(place.Second);
                    }

                    break;
                case PlaceKind.End when following == Following.End:
                    Reach(place.Second);
                    break;
                case PlaceKind.WordBoundary or PlaceKind.NotWordBoundary when following != Following.Unknown:
                    bool isBoundary = (flags & AfterWord) != 0 != (following == Following.Word);
                    if (following != Following.Continuation && isBoundary == (place.Kind == PlaceKind.WordBoundary))
                    {
                        Reach(place.Second);
                    }

                    break;
                case PlaceKind.End when following != Following.Unknown:
                    break;
                default:
                    _closed.Add(index);
                    break;
            }
        }

        return false;
    }

    private void Reach(int place)
    {
        while (_stamps.Count <= place)
        {
            _stamps.Add(0);
        }

        if (_stamps[place] != _stamp)
        {
            _stamps[place] = _stamp;
            _pending.Push(place);
            _work++;
        }
    }

    /// <summary>A place of the expression (Thompson's construction).</summary>
    private readonly record struct Place(PlaceKind Kind, int First, int Second);
}
