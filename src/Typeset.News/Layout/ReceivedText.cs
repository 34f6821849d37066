using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Typeset.News.Reading;

/// <summary>Rule L1: the text as received, decoded, without a byte order mark, with a line feed as every line end.</summary>
internal sealed class ReceivedText
{
    private ReceivedText(int length, string sha256, int lines, bool hasBadBytes)
    {
        Length = length;
        Sha256 = sha256;
        Lines = lines;
        HasBadBytes = hasBadBytes;
    }

    /// <summary>Length of the text after L1.</summary>
    public int Length { get; }

    /// <summary>Hash of the bytes as received, in small hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Number of line feeds plus one.</summary>
    public int Lines { get; }

    /// <summary>Whether bytes that are not UTF-8 became U+FFFD.</summary>
    public bool HasBadBytes { get; }

    /// <summary>What is known of a text as a whole; its lines are decoded one by one, so that it is never in memory twice.</summary>
    public static ReceivedText Of(ReadOnlySpan<byte> utf8) => Of(utf8, hasBadBytes: !Utf8.IsValid(utf8));

    /// <summary>The same of a text some bytes of which may have been replaced before.</summary>
    public static ReceivedText Of(ReadOnlySpan<byte> utf8, bool hasBadBytes)
    {
        ReadOnlySpan<byte> text = WithoutMarks(utf8);
        int pairs = text.Contains((byte)'\r') ? text.Count("\r\n"u8) : 0;
        int ends = text.Count((byte)'\n') + text.Count((byte)'\r') - pairs;
        return new ReceivedText(Encoding.UTF8.GetCharCount(text) - pairs, Convert.ToHexStringLower(SHA256.HashData(utf8)), ends + 1, hasBadBytes);
    }

    /// <summary>The whole text after L1.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        string text = Encoding.UTF8.GetString(WithoutMarks(utf8));
        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    /// <summary>The text without the byte order marks in front of it.</summary>
    public static ReadOnlySpan<byte> WithoutMarks(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        while (utf8.StartsWith(mark))
        {
            utf8 = utf8[mark.Length..];
        }

        return utf8;
    }
}
