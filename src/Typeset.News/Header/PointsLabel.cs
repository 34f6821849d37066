namespace Typeset.News.Reading;

/// <summary>The line above a summary in points: <c>Key points</c>, <c>At a glance</c>.</summary>
internal static class PointsLabel
{
    private const int Longest = 20;

    private static readonly TieredRegex s_label = Lexicon.Default.Regex("^%POINTSLABEL%$");

    /// <summary>Whether a line is one.</summary>
    public static bool Is(string text) => text.Length <= Longest && s_label.IsMatch(text);
}
