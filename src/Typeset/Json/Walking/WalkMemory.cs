using System.Numerics;

namespace Typeset.Json;

/// <summary>What the methods of an acceptor gave at positions of one document: a hash table with open addressing, cleared by counting on.</summary>
internal sealed class WalkMemory
{
    private const int FirstSize = 256;
    private const int MostEntries = 1 << 19;
    private const int KeptSize = 1 << 14;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private Entry[] _entries = new Entry[FirstSize];
    private int _shift = 64 - BitOperations.Log2(FirstSize);
    private int _count;
    private int _document = 1;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = 0;
        if (_entries.Length > KeptSize || _document == int.MaxValue)
        {
            Resize(FirstSize);
            _document = 0;
        }

        _document++;
    }

    /// <summary>What a method gave at a position; <see cref="JsonWalker.Unsure"/> for everything that is not known once the memory is full.</summary>
    public bool TryFind(int method, long position, out long result)
    {
        Entry[] entries = _entries;
        for (int place = Place(method, position); ; place = (place + 1) & (entries.Length - 1))
        {
            ref readonly Entry entry = ref entries[place];
            if (entry.Document != _document)
            {
                result = JsonWalker.Unsure;
                return _count >= MostEntries;
            }

            if (entry.Position == (int)position && entry.Method == method)
            {
                result = entry.Result;
                return true;
            }
        }
    }

    /// <summary>Remembers what a method gave at a position where it had not been.</summary>
    public void Add(int method, long position, long result)
    {
        if (_count >= MostEntries)
        {
            return;
        }

        if (++_count * 2 > _entries.Length)
        {
            Entry[] old = _entries;
            Resize(old.Length * 4);
            foreach (Entry entry in old)
            {
                if (entry.Document == _document)
                {
                    Put(entry);
                }
            }
        }

        Put(new Entry { Document = _document, Method = method, Position = (int)position, Result = result });
    }

    private void Put(Entry entry)
    {
        int place = Place(entry.Method, entry.Position);
        while (_entries[place].Document == _document)
        {
            place = (place + 1) & (_entries.Length - 1);
        }

        _entries[place] = entry;
    }

    private void Resize(int size)
    {
        _entries = new Entry[size];
        _shift = 64 - BitOperations.Log2((uint)size);
    }

    private int Place(int method, long position) => (int)((((ulong)(uint)method << 32 | (uint)position) * Spread) >> _shift);

    private struct Entry
    {
        public int Document;
        public int Method;
        public int Position;
        public long Result;
    }
}
