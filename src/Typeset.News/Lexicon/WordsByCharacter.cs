using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Words by one of their characters, those of each in the order of the list.</summary>
internal sealed class WordsByCharacter
{
    private readonly string[][] _ascii = [.. Enumerable.Repeat(Array.Empty<string>(), 128)];
    private readonly FrozenDictionary<char, string[]> _others;

    /// <summary>Sorts words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="key">The character that a word is found by.</param>
    public WordsByCharacter(IEnumerable<string> words, Func<string, char> key)
    {
        Dictionary<char, string[]> byCharacter = words.GroupBy(key).ToDictionary(static group => group.Key, static group => group.ToArray());
        foreach ((char c, string[] list) in byCharacter)
        {
            if (c < 128)
            {
                _ascii[c] = list;
            }
        }

        _others = byCharacter.Where(static one => one.Key > 127).ToFrozenDictionary();
    }

    /// <summary>The words with this character; none when there are none.</summary>
    public string[] this[char c] => c < 128 ? _ascii[c] : _others.TryGetValue(c, out string[]? list) ? list : [];
}
