namespace Typeset.News.Reading;

/// <summary>Titles with the same first word, of which those are given that stand at a place with a space after them.</summary>
internal ref struct TitlesAt(string[] titles, string text, int at)
{
    private int _next;

    public string Current { get; private set; } = "";

    public readonly TitlesAt GetEnumerator() => this;

    public bool MoveNext()
    {
        while (titles is not null && _next < titles.Length)
        {
            string title = titles[_next++];
            int end = at + title.Length;
            if (end < text.Length && text[end] == ' ' && string.CompareOrdinal(text, at, title, 0, title.Length) == 0)
            {
                Current = title;
                return true;
            }
        }

        return false;
    }
}
