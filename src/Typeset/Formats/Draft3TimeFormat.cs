namespace Typeset.Formats;

/// <summary><c>time</c> as draft 3 section 5.23 has it: <c>hh:mm:ss</c> without an offset.</summary>
internal static class Draft3TimeFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 8 && utf8[2] == ':' && utf8[5] == ':'
        && AsciiDigits.Read(utf8, 0, 2) is >= 0 and <= 23
        && AsciiDigits.Read(utf8, 3, 2) is >= 0 and <= 59
        && AsciiDigits.Read(utf8, 6, 2) is >= 0 and <= 60;
}
