namespace Typeset.Formats;

/// <summary>Says whether a string has a format.</summary>
/// <param name="utf8">The string as UTF-8, its JSON escapes resolved.</param>
internal delegate bool FormatCheck(ReadOnlySpan<byte> utf8);
