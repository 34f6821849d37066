using Typeset.Formats.Idna;

namespace Typeset.Formats;

/// <summary>
/// <c>hostname</c>: RFC 1123 section 2.1: labels of ASCII letters, digits and inner hyphens, 63 octets at most each and 253 in all. Labels with
/// hyphens in third and fourth place are reserved (RFC 5890 section 2.3.1); of those only A-labels are taken, and held against IDNA 2008.
/// </summary>
internal static class HostnameFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => HostnameLabels.AreValid(utf8, HostnameForm.Ascii);
}
