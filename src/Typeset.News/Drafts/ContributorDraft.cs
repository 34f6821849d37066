namespace Typeset.News.Reading;

/// <summary>Someone a byline or a credit names.</summary>
internal sealed record ContributorDraft(string Name, bool IsOrganization, ContributorRole Role)
{
    public string? Affiliation { get; init; }

    public string? Location { get; init; }

    public string? Email { get; init; }
}
