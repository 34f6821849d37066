namespace Typeset.News.Reading;

/// <summary>Addresses as pages and datasets print them, made into what the contract holds: an absolute URI of RFC 3986.</summary>
internal static class WebAddress
{
    /// <summary>The address as printed where it is a URI; with the other characters percent-encoded (RFC 3987) where it is not; null when it is neither.</summary>
    public static Uri? Read(string printed)
    {
        string trimmed = printed.Trim();
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? address) || address.Scheme.Length < 2 || !trimmed.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase))
        {
            // A path such as /a/b is absolute for some systems, and no address.
            return null;
        }

        if (IsUri(trimmed))
        {
            return address;
        }

        string encoded = address.AbsoluteUri;
        return IsUri(encoded) && Uri.TryCreate(encoded, UriKind.Absolute, out Uri? again) ? again : null;
    }

    private static bool IsUri(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int brackets = text.AsSpan().IndexOfAny('[', ']');
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (colon < 1 || brackets >= 0 || hash >= 0 && text.IndexOf('#', hash + 1) >= 0)
        {
            // A host in brackets (IPv6) is no page of a newsroom.
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool allowed = char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=".Contains(c, StringComparison.Ordinal)
                || c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }
}
