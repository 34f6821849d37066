using System.Buffers;

namespace Typeset.News.Exchange;

/// <summary>Makes pictures of the contract from what other formats say of them.</summary>
internal static class Pictures
{
    private static readonly SearchValues<char> s_typeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.+-");

    /// <summary>The picture, or null when nothing of what makes one is known. A size is kept when it is whole, a media type when there is a file.</summary>
    public static Image? Make(Uri? url, string? caption, string? credit, IReadOnlyList<string> creators, IReadOnlyList<string> agencies, int? width, int? height, string? mediaType, string? altText)
    {
        string text = credit ?? string.Join(" / ", creators.Concat(agencies));
        if (url is null && caption is null && text.Length == 0)
        {
            return null;
        }

        bool hasSize = width is not null && height is not null;
        var image = new Image
        {
            Url = url,
            Caption = caption,
            AltText = altText,
            MediaType = url is not null && mediaType is not null && mediaType.StartsWith("image/", StringComparison.Ordinal) && mediaType.AsSpan(6).IndexOfAnyExcept(s_typeCharacters) < 0 && mediaType.Length > 6 ? mediaType : null,
            Width = hasSize ? width : null,
            Height = hasSize ? height : null,
        };
        if (text.Length == 0)
        {
            return image;
        }

        var made = new MediaCredit { Text = text };
        made = creators.Count == 0 ? made : made with { Creators = [.. creators] };
        made = agencies.Count == 0 ? made : made with { Agencies = [.. agencies] };
        return image with { Credit = made };
    }
}
