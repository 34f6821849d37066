using System.Text.RegularExpressions;

namespace Typeset.News.Exchange;

/// <summary>The genres of other formats.</summary>
internal static partial class Genres
{
    /// <summary>Whether the value is one private to a team.</summary>
    public static bool IsPrivate(string value) => PrivatePattern().IsMatch(value);

    /// <summary>The genre that a type of schema.org stands for, or null when it stands for none.</summary>
    public static string? OfType(string type) => type switch
    {
        "AnalysisNewsArticle" => "analysis",
        "OpinionNewsArticle" => "opinion",
        "ReviewNewsArticle" => "review",
        "LiveBlogPosting" => "live",
        _ => null,
    };

    [GeneratedRegex(@"^x-[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrivatePattern();
}
