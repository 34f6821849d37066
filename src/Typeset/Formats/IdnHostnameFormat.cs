using Typeset.Formats.Idna;

namespace Typeset.Formats;

/// <summary>
/// <c>idn-hostname</c>: as <c>hostname</c>, and labels may be U-labels of IDNA 2008 (RFC 5890 to 5893). The ideographic, fullwidth and halfwidth
/// full stops separate labels as the ASCII one does (RFC 3490 section 3.1).
/// </summary>
internal static class IdnHostnameFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => HostnameLabels.AreValid(utf8, HostnameForm.International);
}
