namespace Typeset.Content;

/// <summary>Decodes the text of a string into the bytes it stands for.</summary>
/// <param name="text">The string as UTF-8, its JSON escapes resolved.</param>
/// <param name="destination">Room for as many bytes as the text has; no encoding makes text shorter.</param>
/// <param name="written">Number of bytes decoded.</param>
/// <returns>Whether the text is of the encoding.</returns>
internal delegate bool ContentDecoder(ReadOnlySpan<byte> text, Span<byte> destination, out int written);
