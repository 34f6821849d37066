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

    /// <summary>Whether any of the words between spaces is one of them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="signs">Signs beside a word that are no part of it.</param>
    public bool ContainsAnyOf(ReadOnlySpan<char> words, string signs = "")
    {
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (Contains(signs.Length > 0 ? word.Trim(signs) : word))
            {
                return true;
            }
        }

        return false;
    }
}
