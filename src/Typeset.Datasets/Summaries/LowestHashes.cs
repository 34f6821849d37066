using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>
/// The entries whose keys have the lowest hashes, of any number of them. Which they are depends on the keys alone, not on their order or on how
/// they were parted before: a key that is among the lowest of all is among the lowest of every part that has it, so nothing of it was ever dropped.
/// </summary>
/// <typeparam name="TValue">What is kept for a key.</typeparam>
/// <param name="capacity">How many entries are kept.</param>
internal sealed class LowestHashes<TValue>(int capacity)
    where TValue : class
{
    private readonly Dictionary<string, TValue> _entries = new(StringComparer.Ordinal);
    private readonly SortedSet<(ulong Hash, string Key)> _order = new(Comparer<(ulong Hash, string Key)>.Create(static (left, right) =>
        left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : string.CompareOrdinal(left.Key, right.Key)));

    /// <summary>The entries kept.</summary>
    public IReadOnlyDictionary<string, TValue> Entries => _entries;

    /// <summary>Finds the entry of a key, or makes one when the key is among the lowest.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes an entry.</param>
    /// <param name="value">The entry.</param>
    /// <param name="dropped">The entry that had to go for it; with a null value when none had to.</param>
    /// <returns>False when the key is not among the lowest.</returns>
    public bool TryGetOrAdd(string key, Func<TValue> make, [NotNullWhen(true)] out TValue? value, out (string Key, TValue? Value) dropped)
    {
        dropped = ("", null);
        if (_entries.TryGetValue(key, out value))
        {
            return true;
        }

        (ulong Hash, string Key) entry = (TextHash.Of(key), key);
        if (_entries.Count == capacity)
        {
            (ulong Hash, string Key) highest = _order.Max;
            if (_order.Comparer.Compare(entry, highest) > 0)
            {
                return false;
            }

            _order.Remove(highest);
            _entries.Remove(highest.Key, out TValue? gone);
            dropped = (highest.Key, gone);
        }

        value = make();
        _order.Add(entry);
        _entries.Add(key, value);
        return true;
    }
}
