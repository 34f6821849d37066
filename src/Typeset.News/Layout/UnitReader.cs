namespace Typeset.News.Reading;

/// <summary>Rule L2: every line that is not blank is a unit.</summary>
internal static class UnitReader
{
    public static List<Unit> Read(string text)
    {
        var units = new List<Unit>();
        int line = 0;
        int lastLine = 0;
        for (int at = 0; at <= text.Length;)
        {
            line++;
            int feed = text.AsSpan(at).IndexOf('\n');
            int end = feed < 0 ? text.Length : at + feed;
            (int from, int to) = WhiteSpace.Trim(text, at, end);
            if (from < to)
            {
                string words = from == 0 && to == text.Length ? text : text[from..to];
                units.Add(new Unit(words, new LinePiece(line, from - at, 0), lastLine != line - 1 || lastLine == 0));
                lastLine = line;
            }

            at = end + 1;
        }

        return units;
    }
}
