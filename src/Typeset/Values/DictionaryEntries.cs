namespace Typeset;

/// <summary>The entries of a <see cref="ValueDictionary{TValue}"/>, names all different, with an index once a search by hand would be slow.</summary>
internal sealed class DictionaryEntries<TValue>
{
    private const int IndexedFrom = 12;

    private readonly Dictionary<string, int>? _index;

    public DictionaryEntries(KeyValuePair<string, TValue>[] items, string?[]? texts)
    {
        Items = items;
        Texts = texts;
        if (items.Length >= IndexedFrom)
        {
            _index = new(items.Length, StringComparer.Ordinal);
            for (int i = 0; i < items.Length; i++)
            {
                _index.Add(items[i].Key, i);
            }
        }
    }

    public KeyValuePair<string, TValue>[] Items { get; }

    /// <summary>The JSON that values were read from, where it is not what they would be written as. It may be shorter than <see cref="Items"/>.</summary>
    public string?[]? Texts { get; }

    public int Find(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out int found) ? found : -1;
        }

        for (int i = 0; i < Items.Length; i++)
        {
            if (string.Equals(Items[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
