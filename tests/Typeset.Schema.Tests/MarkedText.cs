namespace Typeset.Schema.Tests;

/// <summary>A text in which <c>⟦</c> and <c>⟧</c> mark the stretch that a problem is expected at.</summary>
internal static class MarkedText
{
    /// <summary>The text without its marks, and the stretch between them.</summary>
    public static (string Text, int Start, int Length) Read(string marked)
    {
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        int end = marked.IndexOf('⟧', StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"No marks in: {marked}");
        return (marked.Remove(end, 1).Remove(start, 1), start, end - start - 1);
    }
}
