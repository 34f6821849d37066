using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// Memory that evaluation works in and that is kept from one instance to the next: sets of evaluated members and items, text
/// without escapes, the dynamic scope.
/// </summary>
internal sealed class EvaluationScratch
{
    private const int KeptBytes = 1 << 20;
    private const int MostVerdicts = 1 << 20;

    private const int FirstText = 1024;
    private const int FirstBits = 64;

    private ulong[] _bits = new ulong[FirstBits];
    private int _bitsTop;
    private byte[] _text = new byte[FirstText];
    private int[] _scope = new int[16];
    private int _scopeCount;
    private (int Node, int Index)[] _dynamic = new (int Node, int Index)[8];
    private int _dynamicCount;
    private Dictionary<(int Node, int Index), bool>? _verdicts;

    /// <summary>Makes ready for another evaluation.</summary>
    public void Clear()
    {
        _bitsTop = 0;
        _scopeCount = 0;
        _dynamicCount = 0;
        _verdicts = null;
    }

    /// <summary>Lets go of memory that one instance has made very large.</summary>
    public void Shrink()
    {
        if (_text.Length + (_bits.Length * sizeof(ulong)) > KeptBytes)
        {
            _text = new byte[FirstText];
            _bits = new ulong[FirstBits];
        }
    }

    /// <summary>A string without its escapes. The span lasts until the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_text.Length < raw.Length)
        {
            _text = new byte[Math.Max(raw.Length, _text.Length * 2)];
        }

        return _text.AsSpan(0, JsonStrings.Unescape(raw, _text));
    }

    /// <summary>An empty set with room for the numbers below <paramref name="count"/>; sets are given back in reverse order.</summary>
    public int PushSet(int count)
    {
        int start = _bitsTop;
        _bitsTop += Words(count);
        if (_bitsTop > _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(_bitsTop, _bits.Length * 2));
        }

        Array.Clear(_bits, start, _bitsTop - start);
        return start;
    }

    /// <summary>Gives back the set that was made last.</summary>
    public void PopSet(int set) => _bitsTop = set;

    public void Add(int set, int number) => _bits[set + (number >> 6)] |= 1UL << (number & 63);

    public bool Contains(int set, int number) => (_bits[set + (number >> 6)] & (1UL << (number & 63))) != 0;

    /// <summary>Adds every number below <paramref name="count"/>.</summary>
    public void AddAll(int set, int count) => Array.Fill(_bits, ulong.MaxValue, set, Words(count));

    /// <summary>Adds to one set what is in another; both have room for <paramref name="count"/> numbers.</summary>
    public void AddSet(int set, int other, int count)
    {
        for (int i = 0; i < Words(count); i++)
        {
            _bits[set + i] |= _bits[other + i];
        }
    }

    /// <summary>The words of a set, for masks.</summary>
    public Span<ulong> WordsOf(int set, int count) => _bits.AsSpan(set, Words(count));

    /// <summary>Enters a schema resource, unless evaluation is in it already.</summary>
    /// <returns>Whether it has to be left again.</returns>
    public bool EnterResource(int resource)
    {
        if (_scopeCount > 0 && _scope[_scopeCount - 1] == resource)
        {
            return false;
        }

        if (_scopeCount == _scope.Length)
        {
            Array.Resize(ref _scope, _scope.Length * 2);
        }

        _scope[_scopeCount++] = resource;
        return true;
    }

    public void LeaveResource() => _scopeCount--;

    /// <summary>The candidate that the outermost resource of the dynamic scope has, or null.</summary>
    public CompiledNode? FindDynamic(Dictionary<int, CompiledNode> candidates)
    {
        for (int i = 0; i < _scopeCount; i++)
        {
            if (candidates.TryGetValue(_scope[i], out CompiledNode? candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Enters a dynamic reference; false, and nothing is entered, when evaluation is inside the same one at the same value already.</summary>
    /// <param name="node">The schema that has the reference.</param>
    /// <param name="index">The value.</param>
    public bool TryEnterDynamic(int node, int index)
    {
        // Values only get deeper, so that those entered at this one are the last.
        for (int i = _dynamicCount - 1; i >= 0 && _dynamic[i].Index == index; i--)
        {
            if (_dynamic[i].Node == node)
            {
                return false;
            }
        }

        if (_dynamicCount == _dynamic.Length)
        {
            Array.Resize(ref _dynamic, _dynamic.Length * 2);
        }

        _dynamic[_dynamicCount++] = (node, index);
        return true;
    }

    public void LeaveDynamic() => _dynamicCount--;

    /// <summary>The verdict of a schema on a value, when it was kept.</summary>
    public bool TryFindVerdict(int node, int index, out bool valid)
    {
        valid = false;
        return _verdicts is not null && _verdicts.TryGetValue((node, index), out valid);
    }

    /// <summary>Keeps a verdict, as long as there is room.</summary>
    public void KeepVerdict(int node, int index, bool valid)
    {
        _verdicts ??= [];
        if (_verdicts.Count < MostVerdicts)
        {
            _verdicts[(node, index)] = valid;
        }
    }

    private static int Words(int count) => (count + 63) >> 6;
}
