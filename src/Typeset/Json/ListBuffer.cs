using System.Buffers;
using System.Runtime.CompilerServices;

namespace Typeset.Json;

/// <summary>Gathers the items of a list: the first few on the stack, more of them in a rented array.</summary>
internal ref struct ListBuffer<T>
{
    private FirstItems _first;
    private T[]? _rented;
    private int _count;
    private string?[]? _texts;

    /// <summary>Adds an item and the JSON it was read from, when that is not what the item would be written as.</summary>
    public void Add(T item, string? text)
    {
        if (text is not null)
        {
            if (_count >= (_texts?.Length ?? 0))
            {
                Array.Resize(ref _texts, Math.Max(FirstItems.Length, _count * 2));
            }

            _texts![_count] = text;
        }

        Add(item);
    }

    public void Add(T item)
    {
        if (_rented is null)
        {
            if (_count < FirstItems.Length)
            {
                _first[_count++] = item;
                return;
            }

            _rented = ArrayPool<T>.Shared.Rent(FirstItems.Length * 4);
            ((ReadOnlySpan<T>)_first).CopyTo(_rented);
        }
        else if (_count == _rented.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(_rented.Length * 2);
            _rented.CopyTo(larger, 0);
            Return();
            _rented = larger;
        }

        _rented[_count++] = item;
    }

    /// <summary>The list of the items; the buffer is empty afterwards.</summary>
    public ValueList<T> ToList()
    {
        if (_count == 0)
        {
            return default;
        }

        T[] items = (_rented ?? (ReadOnlySpan<T>)_first)[.._count].ToArray();
        Return();
        _rented = null;
        _count = 0;
        return new(items, _texts);
    }

    private readonly void Return()
    {
        if (_rented is not null)
        {
            ArrayPool<T>.Shared.Return(_rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    [InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 16;

        private T _item;
    }
}
