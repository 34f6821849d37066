namespace Typeset.News.Reading;

/// <summary>What the words of a credit say that someone did, in the words of the contract.</summary>
internal static class TrailerRoles
{
    public const string Contributor = "contributor";
    public const string Reporter = "reporter";

    /// <summary>The role for words such as <c>Reporting</c>, <c>research</c> or <c>Additional reporting by</c>.</summary>
    public static string Of(string words) =>
        words.Contains("reporting", StringComparison.OrdinalIgnoreCase) ? Reporter
        : words.Contains("research", StringComparison.OrdinalIgnoreCase) ? "researcher"
        : words.StartsWith("Writing", StringComparison.Ordinal) ? "author"
        : words.StartsWith("Editing", StringComparison.Ordinal) ? "editor"
        : Contributor;
}
