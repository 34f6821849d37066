using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Typeset;

/// <summary>
/// An immutable list with value equality: two lists are equal when they hold equal elements in the same order. It takes
/// collection expressions (<c>ValueList&lt;int&gt; list = [1, 2, 3];</c>), and its default value is the empty list.
/// </summary>
/// <typeparam name="T">The element type; its own equality decides.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items, string?[]? texts = null)
    {
        _items = items;
        Texts = texts;
    }

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty => default;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The elements as a span over the list itself; nothing is copied.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>A list of these elements followed by <paramref name="item"/>.</summary>
    public ValueList<T> Add(T item) => new([.. AsSpan(), item], Texts);

    /// <summary>
    /// The JSON that elements were read from, where it is not what they would be written as; outside equality. It may be
    /// shorter than the list.
    /// </summary>
    internal string?[]? Texts { get; }

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        ReadOnlySpan<T> left = AsSpan();
        ReadOnlySpan<T> right = other.AsSpan();
        for (int i = 0; i < left.Length; i++)
        {
            if (!ElementEquality.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The elements between square brackets, separated by commas.</summary>
    public override string ToString()
    {
        StringBuilder text = new("[");
        ReadOnlySpan<T> items = AsSpan();
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(items[i]);
        }

        return text.Append(']').ToString();
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the two differ in an element, or in length.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Walks over the elements in order.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element the enumerator stands at.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element; false after the last.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
