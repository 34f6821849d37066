using System.Text;

namespace Typeset.Datasets;

/// <summary>Text that UTF-8 has bytes for. File names, and text cut out of data, can have half a surrogate pair.</summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD in place of halves of surrogate pairs; the text itself when it has none.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <inheritdoc cref="Of(string)"/>
    public static string? OfOptional(string? text) => text is null ? null : Of(text);
}
