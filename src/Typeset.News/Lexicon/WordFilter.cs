namespace Typeset.News.Reading;

/// <summary>
/// Tells of most words that are not in a list that they are not, by three of their characters and their length: nearly every word of a text is looked
/// up somewhere, hardly one is found, and to find none a table would have to hash all of it.
/// </summary>
internal sealed class WordFilter
{
    private const int Bits = 8192;

    private readonly ulong[] _seen = new ulong[Bits / 64];
    private readonly bool _hasEmpty;

    /// <summary>Takes in the words, which are looked up as they are printed.</summary>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (word.Length == 0)
            {
                _hasEmpty = true;
                continue;
            }

            int bit = BitOf(word);
            _seen[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>Whether a word may be in the list; false only when it is not.</summary>
    public bool MayHold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return _hasEmpty;
        }

        int bit = BitOf(word);
        return (_seen[bit >> 6] >> bit & 1) != 0;
    }

    private static int BitOf(ReadOnlySpan<char> word) => ((word[0] * 67) + (word[^1] * 259) + (word[word.Length >> 1] * 1031) + word.Length) & (Bits - 1);
}
