using System.Globalization;
using System.Text;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Says in words why a text is not JSON.</summary>
internal static class ScanFailureText
{
    public static string Malformed(ReadOnlySpan<byte> utf8, ScanFailure failure) =>
        $"expected {failure.Expected}, found {Found(utf8, failure.Offset)}{Advice(utf8, failure)}";

    public static string InvalidUtf8(ReadOnlySpan<byte> utf8, int offset)
    {
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "expected UTF-8, found UTF-16; convert the text";
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "expected UTF-8, found gzip; decompress the data first";
        }

        return string.Create(CultureInfo.InvariantCulture, $"expected UTF-8, found the byte 0x{utf8[offset]:X2}, which starts no character here");
    }

    private static string Found(ReadOnlySpan<byte> utf8, int offset)
    {
        if (offset >= utf8.Length)
        {
            return "the end of the text";
        }

        return Rune.DecodeFromUtf8(utf8[offset..], out Rune rune, out _) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune.Value == 0xFEFF
            ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
            : $"'{rune}'";
    }

    private static string Advice(ReadOnlySpan<byte> utf8, ScanFailure failure)
    {
        if (failure.Offset >= utf8.Length)
        {
            return "; is the text cut off?";
        }

        return (char)utf8[failure.Offset] switch
        {
            '\'' => "; strings take double quotes",
            '/' or '#' => "; JSON has no comments",
            ']' or '}' when Before(utf8, failure.Offset) == ',' => "; no comma stands after the last one",
            'N' or 'I' or 'u' or 'T' or 'F' => "; JSON knows true, false, null and finite numbers only",
            '.' or '+' => "; a number starts with a digit or '-'",
            '{' or '[' when failure.Expected.StartsWith("the end", StringComparison.Ordinal) => "; several values, one on each line, are JSON Lines",
            _ => "",
        };
    }

    private static char Before(ReadOnlySpan<byte> utf8, int offset)
    {
        int before = utf8[..offset].LastIndexOfAnyExcept(" \t\r\n"u8);
        return before < 0 ? '\0' : (char)utf8[before];
    }
}
