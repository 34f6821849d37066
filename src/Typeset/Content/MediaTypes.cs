namespace Typeset.Content;

/// <summary>What is known about the values of <c>contentMediaType</c>.</summary>
internal static class MediaTypes
{
    /// <summary>Whether documents of a media type are JSON: <c>application/json</c> and the types with the suffix <c>+json</c> (RFC 6839, section 3.1), parameters aside.</summary>
    public static bool IsJson(string mediaType)
    {
        ReadOnlySpan<char> type = mediaType;
        int parameters = type.IndexOf(';');
        type = (parameters < 0 ? type : type[..parameters]).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || (type.Contains('/') && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
