using System.Diagnostics.CodeAnalysis;

namespace Typeset;

/// <summary>Makes dictionaries of type <see cref="ValueDictionary{TValue}"/>.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It makes dictionaries.")]
public static class ValueDictionary
{
    /// <summary>A dictionary of the given entries, in their order. Of two entries with the same name the later value counts, in the earlier place.</summary>
    public static ValueDictionary<TValue> Create<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> entries)
    {
        Builder<TValue> builder = new();
        foreach (KeyValuePair<string, TValue> entry in entries)
        {
            builder.Set(entry.Key, entry.Value);
        }

        return builder.Build();
    }

    /// <summary>A dictionary of the given entries, in their order. Of two entries with the same name the later value counts, in the earlier place.</summary>
    public static ValueDictionary<TValue> ToValueDictionary<TValue>(this IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Builder<TValue> builder = new();
        foreach (KeyValuePair<string, TValue> entry in entries)
        {
            builder.Set(entry.Key, entry.Value);
        }

        return builder.Build();
    }

    /// <summary>Gathers entries one by one.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public sealed class Builder<TValue>
    {
        // Up to this many entries a name is looked for by hand; the index is made on the way past it.
        private const int IndexedFrom = 12;

        private readonly List<KeyValuePair<string, TValue>> _entries = [];
        private Dictionary<string, int>? _index;
        private string?[]? _texts;

        /// <summary>Number of entries so far.</summary>
        public int Count => _entries.Count;

        /// <summary>Puts <paramref name="value"/> under <paramref name="key"/>: in the place of an entry of that name, else last.</summary>
        /// <returns>This builder.</returns>
        public Builder<TValue> Set(string key, TValue value) => Set(key, value, null);

        /// <summary>The dictionary of the entries so far.</summary>
        public ValueDictionary<TValue> Build() =>
            _entries.Count == 0 ? default : new(new DictionaryEntries<TValue>([.. _entries], _texts));

        /// <summary>Puts a value there together with the JSON that it was read from, when that is not what it would be written as.</summary>
        internal Builder<TValue> Set(string key, TValue value, string? text)
        {
            ArgumentNullException.ThrowIfNull(key);
            int place = Find(key);
            if (text is not null || (place >= 0 && place < _texts?.Length))
            {
                SetText(place >= 0 ? place : _entries.Count, text);
            }

            if (place >= 0)
            {
                _entries[place] = new(key, value);
                return this;
            }

            _entries.Add(new(key, value));
            if (_index is not null)
            {
                _index.Add(key, _entries.Count - 1);
            }
            else if (_entries.Count == IndexedFrom)
            {
                _index = new(StringComparer.Ordinal);
                for (int i = 0; i < _entries.Count; i++)
                {
                    _index.Add(_entries[i].Key, i);
                }
            }

            return this;
        }

        private void SetText(int place, string? text)
        {
            if (place >= (_texts?.Length ?? 0))
            {
                Array.Resize(ref _texts, Math.Max(place + 1, place * 2));
            }

            _texts![place] = text;
        }

        private int Find(string key)
        {
            if (_index is not null)
            {
                return _index.TryGetValue(key, out int found) ? found : -1;
            }

            for (int i = 0; i < _entries.Count; i++)
            {
                if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
