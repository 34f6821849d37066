namespace Typeset.News.Reading;

/// <summary>What the words of a credit say that someone did, in the words of the contract.</summary>
internal static class TrailerRoles
{
    /// <summary>The role for words such as <c>Reporting</c>, <c>research</c> or <c>Additional reporting by</c>.</summary>
    public static ContributorRole Of(string words) =>
        words.Contains("reporting", StringComparison.OrdinalIgnoreCase) ? ContributorRole.Reporter
        : words.Contains("research", StringComparison.OrdinalIgnoreCase) ? ContributorRole.Researcher
        : words.StartsWith("writing", StringComparison.OrdinalIgnoreCase) ? ContributorRole.Author
        : words.StartsWith("editing", StringComparison.OrdinalIgnoreCase) ? ContributorRole.Editor
        : ContributorRole.Contributor;
}
