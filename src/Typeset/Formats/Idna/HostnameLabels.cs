using System.Text;

namespace Typeset.Formats.Idna;

/// <summary>Cuts a host name into labels and checks each, and all of them together.</summary>
internal static class HostnameLabels
{
    /// <summary>RFC 1035 section 2.3.4.</summary>
    private const int MaxLabel = 63;

    /// <summary>255 octets on the wire, less the length octet of the first label and that of the root.</summary>
    private const int MaxName = 253;

    /// <summary>Whether the name is one or more labels of the form with separators between.</summary>
    internal static bool AreValid(ReadOnlySpan<byte> name, HostnameForm form)
    {
        // A U-label of 59 code points takes four bytes each at most, so anything much longer is too long in any form.
        if (name.IsEmpty || name.Length > 4 * MaxName)
        {
            return false;
        }

        // The rule for right-to-left scripts is about all labels of a name once it is about one of them.
        int total = -1;
        bool anyRightToLeft = false;
        bool anyBreaksBidi = false;
        bool more = true;
        while (more)
        {
            int end = FindSeparator(name, form, out int separatorLength);
            more = end >= 0;
            ReadOnlySpan<byte> label = more ? name[..end] : name;
            name = more ? name[(end + separatorLength)..] : [];
            if (!IsLabel(label, form, out int asciiLength, out bool rightToLeft, out bool breaksBidi))
            {
                return false;
            }

            total += asciiLength + 1;
            anyRightToLeft |= rightToLeft;
            anyBreaksBidi |= breaksBidi;
        }

        return total <= MaxName && !(anyRightToLeft && anyBreaksBidi);
    }

    private static int FindSeparator(ReadOnlySpan<byte> name, HostnameForm form, out int length)
    {
        length = 1;
        if (form != HostnameForm.International)
        {
            return name.IndexOf((byte)'.');
        }

        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '.')
            {
                return i;
            }

            if (name[i] >= 0xE3 && (name[i..].StartsWith("。"u8) || name[i..].StartsWith("．"u8) || name[i..].StartsWith("｡"u8)))
            {
                length = 3;
                return i;
            }
        }

        return -1;
    }

    private static bool IsLabel(ReadOnlySpan<byte> label, HostnameForm form, out int asciiLength, out bool rightToLeft, out bool breaksBidi)
    {
        asciiLength = label.Length;
        rightToLeft = false;
        breaksBidi = false;
        if (label.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return form >= HostnameForm.InternationalWithFullStops && IsULabel(label, out asciiLength, out rightToLeft, out breaksBidi);
        }

        if (label.Length is 0 or > MaxLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (byte character in label)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character != '-')
            {
                return false;
            }
        }

        // Digits first, or hyphen or digit last, matter beside right-to-left labels only: ASCII itself is left to right.
        breaksBidi = char.IsAsciiDigit((char)label[0]);
        if (form == HostnameForm.LettersDigitsHyphens || label.Length < 4 || label[2] != '-' || label[3] != '-')
        {
            return true;
        }

        return label[0] is (byte)'x' or (byte)'X' && label[1] is (byte)'n' or (byte)'N' && IsALabel(label[4..], out rightToLeft, out breaksBidi);
    }

    /// <summary>Whether what follows <c>xn--</c> is the Punycode of a U-label, in the one way to write it.</summary>
    private static bool IsALabel(ReadOnlySpan<byte> encoded, out bool rightToLeft, out bool breaksBidi)
    {
        rightToLeft = false;
        breaksBidi = false;
        Span<int> codePoints = stackalloc int[MaxLabel];
        int count = Punycode.Decode(encoded, codePoints);
        if (count <= 0 || codePoints[..count].IndexOfAnyExceptInRange(0, 0x7F) < 0)
        {
            return false;
        }

        Span<byte> again = stackalloc byte[MaxLabel];
        int length = Punycode.Encode(codePoints[..count], again);
        return length >= 0 && Ascii.EqualsIgnoreCase(again[..length], encoded)
            && IdnaLabel.IsValid(codePoints[..count], out rightToLeft, out breaksBidi);
    }

    private static bool IsULabel(ReadOnlySpan<byte> label, out int asciiLength, out bool rightToLeft, out bool breaksBidi)
    {
        asciiLength = 0;
        rightToLeft = false;
        breaksBidi = false;
        Span<int> codePoints = stackalloc int[MaxLabel];
        int count = 0;
        while (!label.IsEmpty)
        {
            if (count == codePoints.Length || Rune.DecodeFromUtf8(label, out Rune rune, out int bytes) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            codePoints[count++] = rune.Value;
            label = label[bytes..];
        }

        if (!IdnaLabel.IsValid(codePoints[..count], out rightToLeft, out breaksBidi))
        {
            return false;
        }

        Span<byte> encoded = stackalloc byte[MaxLabel];
        int length = Punycode.Encode(codePoints[..count], encoded);
        asciiLength = 4 + length;
        return length >= 0 && asciiLength <= MaxLabel;
    }
}
