using System.Buffers;
using System.Text;
using Typeset.Formats.Idna;

namespace Typeset.Formats;

/// <summary>
/// <c>email</c> and <c>idn-email</c>: <c>Mailbox</c> of RFC 5321 section 4.1.2, with the extensions of RFC 6531 section 3.3 in the second.
/// The lengths of RFC 5321 section 4.5.3.1 hold: 64 octets before the at sign, 255 after it.
/// </summary>
internal static class EmailFormat
{
    private const int MaxLocalPart = 64;
    private const int MaxDomain = 255;

    private static readonly AsciiSet s_atomText = new(AsciiSet.Letters + AsciiSet.Digits + "!#$%&'*+-/=?^_`{|}~");

    /// <summary><c>email</c>.</summary>
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, international: false);

    /// <summary><c>idn-email</c>.</summary>
    internal static bool IsInternationalMatch(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, international: true);

    private static bool IsMailbox(ReadOnlySpan<byte> utf8, bool international)
    {
        int local = utf8 is [(byte)'"', ..] ? QuotedLength(utf8, international) : DottedLength(utf8, international);
        if (local is <= 0 or > MaxLocalPart || local == utf8.Length || utf8[local] != '@')
        {
            return false;
        }

        ReadOnlySpan<byte> domain = utf8[(local + 1)..];
        return domain.Length <= MaxDomain && (domain is [(byte)'[', .., (byte)']'] ? IsAddressLiteral(domain[1..^1]) : IsDomain(domain, international));
    }

    /// <summary>The length of a <c>Dot-string</c> at the beginning; 0 when there is none.</summary>
    private static int DottedLength(ReadOnlySpan<byte> utf8, bool international)
    {
        int length = 0;
        bool afterText = false;
        while (length < utf8.Length)
        {
            if (s_atomText.Contains(utf8[length]))
            {
                length++;
                afterText = true;
            }
            else if (utf8[length] == '.' && afterText)
            {
                length++;
                afterText = false;
            }
            else if (international && OtherLength(utf8[length..]) is > 0 and int other)
            {
                length += other;
                afterText = true;
            }
            else
            {
                break;
            }
        }

        return afterText ? length : 0;
    }

    /// <summary>The length of a <c>Quoted-string</c> at the beginning, quotes included; 0 when there is none.</summary>
    private static int QuotedLength(ReadOnlySpan<byte> utf8, bool international)
    {
        int length = 1;
        while (length < utf8.Length)
        {
            switch (utf8[length])
            {
                case (byte)'"':
                    return length + 1;
                case (byte)'\\' when length + 1 < utf8.Length && utf8[length + 1] is >= 0x20 and <= 0x7E:
                    length += 2;
                    break;
                case (byte)'\\':
                    return 0;
                case >= 0x20 and <= 0x7E:
                    length++;
                    break;
                default:
                    int other = international ? OtherLength(utf8[length..]) : 0;
                    if (other == 0)
                    {
                        return 0;
                    }

                    length += other;
                    break;
            }
        }

        return 0;
    }

    /// <summary>The length of one character beyond ASCII in well-formed UTF-8; 0 when there is none.</summary>
    private static int OtherLength(ReadOnlySpan<byte> utf8) =>
        utf8[0] >= 0x80 && Rune.DecodeFromUtf8(utf8, out _, out int length) == OperationStatus.Done ? length : 0;

    private static bool IsDomain(ReadOnlySpan<byte> domain, bool international)
    {
        if (international && domain.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return HostnameLabels.AreValid(domain, HostnameForm.InternationalWithFullStops);
        }

        return HostnameLabels.AreValid(domain, HostnameForm.LettersDigitsHyphens);
    }

    /// <summary>What stands in brackets. Of the general form only <c>IPv6</c> has ever been registered.</summary>
    private static bool IsAddressLiteral(ReadOnlySpan<byte> literal)
    {
        if (literal.Length > 5 && Ascii.EqualsIgnoreCase(literal[..5], "IPv6:"u8))
        {
            return Ipv6Format.IsMatch(literal[5..], fewestOmitted: 2, leadingZeros: true);
        }

        return Ipv4Format.IsMatch(literal, leadingZeros: true);
    }
}
