using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>The line of a news release that names the body whose news it is: <c>NEWS PROVIDED BY Allard Fixture Corp.</c></summary>
internal static class ReleaseByline
{
    private const string Label = "NEWS PROVIDED BY ";
    private const int LongestName = 80;

    /// <summary>The body, or nobody when it is no such line.</summary>
    public static ImmutableArray<ContributorDraft> Read(string text) =>
        text.StartsWith(Label, StringComparison.OrdinalIgnoreCase) && text.Length <= Label.Length + LongestName && Words.IsCapital(text[Label.Length])
            ? [new ContributorDraft(text[Label.Length..], true, ContributorRole.Author)]
            : [];
}
