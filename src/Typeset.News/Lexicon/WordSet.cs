using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Words that are looked up as they stand in a text, capitals and all.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly WordFilter _filter;

    public WordSet(IEnumerable<string> words)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.Ordinal);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(set);
    }

    /// <summary>Whether a word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _filter.MayHold(word) && _words.Contains(word);
}
