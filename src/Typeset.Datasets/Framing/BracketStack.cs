namespace Typeset.Datasets;

/// <summary>The brackets that are open, one bit each, however many there are.</summary>
internal sealed class BracketStack
{
    private readonly List<ulong> _bits = [];
    private long _objects;

    /// <summary>How many brackets are open.</summary>
    public long Depth { get; private set; }

    /// <summary>Whether the innermost open bracket is that of an object.</summary>
    public bool IsInObject => Depth > 0 && Bit(Depth - 1);

    /// <summary>Closes everything.</summary>
    public void Clear()
    {
        _bits.Clear();
        _objects = 0;
        Depth = 0;
    }

    /// <summary>Opens an object or an array.</summary>
    public void Push(bool isObject)
    {
        int word = (int)(Depth >> 6);
        if (word == _bits.Count)
        {
            _bits.Add(0);
        }

        ulong mask = 1UL << (int)(Depth & 63);
        _bits[word] = isObject ? _bits[word] | mask : _bits[word] & ~mask;
        _objects += isObject ? 1 : 0;
        Depth++;
    }

    /// <summary>Closes the innermost bracket of a kind and, where brackets inside it were left open, those too.</summary>
    /// <returns>How many brackets were closed; 0 when none of that kind is open.</returns>
    public long Close(bool isObject)
    {
        long before = Depth;
        if ((isObject ? _objects : Depth - _objects) == 0)
        {
            return 0;
        }

        bool closed;
        do
        {
            closed = Bit(--Depth);
            _objects -= closed ? 1 : 0;
        }
        while (closed != isObject);
        return before - Depth;
    }

    private bool Bit(long index) => (_bits[(int)(index >> 6)] >> (int)(index & 63) & 1) != 0;
}
