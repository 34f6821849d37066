namespace Typeset.News.Reading;

/// <summary>The words that a pattern of the lists is made of, for rules that look them up where the expression would try them one by one.</summary>
internal static class PatternWords
{
    /// <summary>The alternatives of the first group of a pattern that are words and nothing else.</summary>
    public static IEnumerable<string> Of(string pattern)
    {
        string text = Lexicon.Default.Expand("%" + pattern + "%");
        text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..^1];
        int open = text.IndexOf("(?:", StringComparison.Ordinal) + 3;
        int depth = 1;
        int close = open;
        while (depth > 0)
        {
            depth += text[close] switch { '(' => 1, ')' => -1, _ => 0 };
            close++;
        }

        return text[open..(close - 1)].Split('|').Where(static word => word.All(static c => char.IsAsciiLetter(c) || c == ' '));
    }
}
