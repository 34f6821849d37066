using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>A pattern of the lists that is a choice of words: the expression runs only where one of the words stands, be it inside another word.</summary>
internal sealed class WordPattern
{
    private readonly SearchValues<string> _words;
    private readonly TieredRegex _pattern;

    /// <summary>Reads a pattern of plain characters, options and groups, such as <c>OUTLET</c>.</summary>
    public WordPattern(string name)
    {
        string pattern = Lexicon.Default.Expand("%" + name + "%");
        _words = SearchValues.Create([.. LiteralGate.Alternatives(pattern)], StringComparison.Ordinal);
        _pattern = Lexicon.Default.Regex(pattern);
    }

    /// <summary>Whether the pattern matches anywhere in a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => text.ContainsAny(_words) && _pattern.IsMatch(text);
}
