using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>Where the words with a capital of each paragraph start: names are looked for there and nowhere else, by several who look.</summary>
internal sealed class CapitalWords
{
    // The ASCII characters that the first word of a name or of a title can hold.
    private static readonly bool[] s_inFirstWord = [.. Enumerable.Range(0, 128).Select(static c =>
        Words.IsWordCharacter((char)c) || (char)c is '\'' or '-' or '.' || c != ' ' && Lexicon.Default.Items("TITLE").Any(title => title.Contains((char)c, StringComparison.Ordinal)))];

    // Words that start with small letters and can follow the first word: those letters.
    private static readonly WordSet s_smallSecondWords = new(Lexicon.Default.Items("FULLPARTICLE")
        .Concat(Lexicon.Default.Items("TITLE").SelectMany(static title => title.Split(' ').Skip(1)))
        .Select(static word => string.Concat(word.TakeWhile(char.IsAsciiLetterLower)))
        .Where(static letters => letters.Length > 0));

    private static readonly SearchValues<char> s_noCapitals = SearchValues.Create([.. Enumerable.Range(0, 128).Select(static c => (char)c).Where(static c => !char.IsAsciiLetterUpper(c))]);

    // A place twice, and one more where a full name can start.
    private readonly List<int> _places = [];
    private readonly List<int> _firstOfParagraph = [];

    /// <summary>Starts the next paragraph, which has no such words before <see cref="Read"/> finds them.</summary>
    public void StartParagraph() => _firstOfParagraph.Add(_places.Count);

    /// <summary>
    /// Finds the words of the paragraph last started. A full name can start at one that a space and a capital follow, or the small letters of a particle or
    /// of a title such as Secretary of State.
    /// </summary>
    public void Read(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int capital = text.AsSpan(at).IndexOfAnyExcept(s_noCapitals);
            if (capital < 0)
            {
                return;
            }

            at += capital;
            if (!Words.IsCapital(text[at]) || at > 0 && Words.IsBoundaryCharacter(text[at - 1]))
            {
                continue;
            }

            int space = at + 1;
            while (space < text.Length && (text[space] is var c && c < 128 ? s_inFirstWord[c] : !char.IsWhiteSpace(c)))
            {
                space++;
            }

            bool canStartName = space + 1 < text.Length && text[space] == ' ' && (Words.IsCapital(text[space + 1]) || IsSmallSecondWord(text, space + 1));
            _places.Add((at << 1) | (canStartName ? 1 : 0));
        }
    }

    /// <summary>The words of a paragraph, to be gone through once, from left to right.</summary>
    public Cursor In(int paragraph) => new(_places, _firstOfParagraph[paragraph], paragraph + 1 < _firstOfParagraph.Count ? _firstOfParagraph[paragraph + 1] : _places.Count);

    private static bool IsSmallSecondWord(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return s_smallSecondWords.Contains(text.AsSpan(at, end - at));
    }

    /// <summary>Goes through the words of one paragraph; the places asked for must not decrease.</summary>
    public struct Cursor
    {
        private readonly List<int> _places;
        private readonly int _end;
        private int _next;

        internal Cursor(List<int> places, int start, int end) => (_places, _next, _end) = (places, start, end);

        /// <summary>The first word at a place or behind it, or -1.</summary>
        public int From(int at)
        {
            while (_next < _end && _places[_next] >> 1 < at)
            {
                _next++;
            }

            return _next < _end ? _places[_next] >> 1 : -1;
        }

        /// <summary>The first word at a place or behind it at which a full name can start, or -1.</summary>
        public int NameFrom(int at)
        {
            while (_next < _end && (_places[_next] >> 1 < at || (_places[_next] & 1) == 0))
            {
                _next++;
            }

            return _next < _end ? _places[_next] >> 1 : -1;
        }
    }
}
