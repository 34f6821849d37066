using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Typeset;

/// <summary>
/// An immutable dictionary from names to values with value equality. Enumeration keeps the order the entries were given in;
/// equality ignores it, as JSON objects do (RFC 8259, section 4). Names are compared by their UTF-16 code units. The default
/// value is the empty dictionary.
/// </summary>
/// <typeparam name="TValue">The type of the values; its own equality decides.</typeparam>
[CollectionBuilder(typeof(ValueDictionary), nameof(ValueDictionary.Create))]
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The suffix is the one the rule asks for.")]
public readonly struct ValueDictionary<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ValueDictionary<TValue>>
{
    private readonly DictionaryEntries<TValue>? _entries;

    internal ValueDictionary(DictionaryEntries<TValue> entries) => _entries = entries;

    /// <summary>The dictionary without entries.</summary>
    public static ValueDictionary<TValue> Empty => default;

    /// <inheritdoc/>
    public int Count => AsSpan().Length;

    /// <summary>Whether there is no entry.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The names in order.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (KeyValuePair<string, TValue> entry in this)
            {
                yield return entry.Key;
            }
        }
    }

    /// <summary>The values in order.</summary>
    public IEnumerable<TValue> Values
    {
        get
        {
            foreach (KeyValuePair<string, TValue> entry in this)
            {
                yield return entry.Value;
            }
        }
    }

    /// <summary>The value that stands under <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">No entry has that name.</exception>
    public TValue this[string key] =>
        TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"There is no entry named '{key}'.");

    /// <summary>The entries as a span over the dictionary itself; nothing is copied.</summary>
    public ReadOnlySpan<KeyValuePair<string, TValue>> AsSpan() => _entries is null ? default : _entries.Items;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = Find(key);
        value = index < 0 ? default : _entries!.Items[index].Value;
        return index >= 0;
    }

    /// <summary>A dictionary with <paramref name="value"/> under <paramref name="key"/>: in the place of an entry of that name, else last.</summary>
    public ValueDictionary<TValue> Set(string key, TValue value)
    {
        ValueDictionary.Builder<TValue> builder = new();
        ReadOnlySpan<KeyValuePair<string, TValue>> entries = AsSpan();
        for (int i = 0; i < entries.Length; i++)
        {
            builder.Set(entries[i].Key, entries[i].Value, TextAt(i));
        }

        return builder.Set(key, value).Build();
    }

    /// <inheritdoc/>
    public bool Equals(ValueDictionary<TValue> other)
    {
        if (ReferenceEquals(_entries, other._entries))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, TValue> entry in this)
        {
            if (!other.TryGetValue(entry.Key, out TValue? value) || !ElementEquality.Equals(entry.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueDictionary<TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, so that the order of the entries has no part in it.
        int hash = Count;
        foreach (KeyValuePair<string, TValue> entry in this)
        {
            hash = unchecked(hash + HashCode.Combine(entry.Key, entry.Value));
        }

        return hash;
    }

    /// <summary>The entries between braces, separated by commas.</summary>
    public override string ToString()
    {
        StringBuilder text = new("{");
        string separator = "";
        foreach (KeyValuePair<string, TValue> entry in this)
        {
            text.Append(separator).Append(entry.Key).Append(": ").Append(entry.Value);
            separator = ", ";
        }

        return text.Append('}').ToString();
    }

    /// <summary>Enumerates the entries in order without allocating.</summary>
    public Enumerator GetEnumerator() => new(_entries?.Items ?? []);

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)(_entries?.Items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_entries?.Items ?? []).GetEnumerator();

    /// <summary>Whether both hold equal values under the same names.</summary>
    public static bool operator ==(ValueDictionary<TValue> left, ValueDictionary<TValue> right) => left.Equals(right);

    /// <summary>Whether the two differ in a name or in a value.</summary>
    public static bool operator !=(ValueDictionary<TValue> left, ValueDictionary<TValue> right) => !left.Equals(right);

    /// <summary>The JSON that the value at a place was read from, where it is not what the value would be written as; outside equality.</summary>
    internal string? TextAt(int index) => _entries?.Texts is { } texts && index < texts.Length ? texts[index] : null;

    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _entries is null ? -1 : _entries.Find(key);
    }

    /// <summary>Walks over the entries in order.</summary>
    public struct Enumerator
    {
        private readonly KeyValuePair<string, TValue>[] _items;
        private int _index;

        internal Enumerator(KeyValuePair<string, TValue>[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The entry the enumerator stands at.</summary>
        public readonly KeyValuePair<string, TValue> Current => _items[_index];

        /// <summary>Goes to the next entry; false after the last.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
