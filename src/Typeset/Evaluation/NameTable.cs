using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Typeset.Evaluation;

/// <summary>
/// Finds names among those a schema knows. Names are unescaped UTF-8. A name of up to 16 bytes is wholly said by its length
/// and its first and last eight bytes, so that most look-ups compare three words and no more.
/// </summary>
internal sealed class NameTable
{
    private const int WordsSayAll = 16;

    private const int LongestRun = 32;

    private readonly Slot[] _slots;
    private readonly Slot[] _inOrder;
    private readonly byte[][] _names;
    private readonly int _shift;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _colliding;
    private readonly bool _collides;

    /// <summary>A table of names, which must all differ.</summary>
    public NameTable(IReadOnlyList<byte[]> names)
    {
        // At least twice as many slots as names keeps the runs of taken slots short.
        _names = [.. names];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        _inOrder = new Slot[names.Count];
        _slots = new Slot[size];
        Array.Fill(_slots, new Slot { Index = -1 });
        for (int i = 0; i < _names.Length && !_collides; i++)
        {
            (ulong first, ulong last) = Words(_names[i]);
            int place = Place(first, last, _names[i].Length);
            int run = 0;
            while (_slots[place].Index >= 0)
            {
                place = (place + 1) & (size - 1);
                run++;
            }

            _inOrder[i] = _slots[place] = new Slot { First = first, Last = last, Length = _names[i].Length, Index = i };
            _collides = run > LongestRun;
        }

        if (_collides)
        {
            // Many names agree in what the words say of them, by chance or by intent.
            Dictionary<byte[], int> table = new(_names.Length, Utf8NameComparer.Instance);
            for (int i = 0; i < _names.Length; i++)
            {
                table.Add(_names[i], i);
            }

            _colliding = table.GetAlternateLookup<ReadOnlySpan<byte>>();
            _inOrder = [];
        }
    }

    /// <summary>Number of names.</summary>
    public int Count => _names.Length;

    /// <summary>The name at an index.</summary>
    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>Index of a name, or -1. Fast where the guess is right: names come in the order of the schema more often than not.</summary>
    public int Find(ReadOnlySpan<byte> name, int guess)
    {
        (ulong first, ulong last) = Words(name);
        if ((uint)guess < (uint)_inOrder.Length)
        {
            ref readonly Slot slot = ref _inOrder[guess];
            if (slot.First == first && slot.Last == last && slot.Length == name.Length && (name.Length <= WordsSayAll || name.SequenceEqual(_names[guess])))
            {
                return guess;
            }
        }

        return Find(name, first, last);
    }

    /// <summary>Index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        (ulong first, ulong last) = Words(name);
        return Find(name, first, last);
    }

    private int Find(ReadOnlySpan<byte> name, ulong first, ulong last)
    {
        if (_collides)
        {
            return _colliding.TryGetValue(name, out int index) ? index : -1;
        }

        int place = Place(first, last, name.Length);
        while (true)
        {
            ref readonly Slot slot = ref _slots[place];
            if (slot.Index < 0)
            {
                return -1;
            }

            if (slot.First == first && slot.Last == last && slot.Length == name.Length && (name.Length <= WordsSayAll || name.SequenceEqual(_names[slot.Index])))
            {
                return slot.Index;
            }

            place = (place + 1) & (_slots.Length - 1);
        }
    }

    private int Place(ulong first, ulong last, int length) =>
        (int)(((first ^ BitOperations.RotateLeft(last, 29) ^ ((ulong)length << 56)) * 0x9E3779B97F4A7C15) >> _shift);

    private static (ulong First, ulong Last) Words(ReadOnlySpan<byte> name)
    {
        switch (name.Length)
        {
            case >= 8:
                return (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]));
            case >= 4:
                return (BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32), 0);
            case >= 1:
                return (name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16), 0);
            default:
                return (0, 0);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Slot
    {
        public ulong First;
        public ulong Last;
        public int Length;
        public int Index;
    }
}
