using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Formats;

/// <summary><c>regex</c>: ECMA-262 regular expressions with the <c>u</c> flag, as <see cref="EcmaPattern"/> reads them strictly.</summary>
internal static class RegexFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => EcmaPattern.Parse(JsonStrings.ToText(utf8)).Error is null;
}
