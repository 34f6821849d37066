using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Typeset.News.Reading;

/// <summary>Rule L1: the text as received, decoded, without a byte order mark, with a line feed as every line end.</summary>
internal sealed class ReceivedText
{
    private string _text;

    private ReceivedText(string text, string sha256, int lines, bool hasBadBytes)
    {
        _text = text;
        Length = text.Length;
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

    /// <summary>Gives the text after L1 away, once: it can be a whole file of one line, and is not kept beside what is made from it.</summary>
    public string TakeText()
    {
        string text = _text;
        _text = "";
        return text;
    }

    public static ReceivedText Decode(ReadOnlySpan<byte> utf8)
    {
        // A bad byte becomes U+FFFD, so that nearly no text has to be walked for them once more.
        string text = Encoding.UTF8.GetString(utf8);
        return Of(text, utf8, hasBadBytes: text.Contains('\uFFFD', StringComparison.Ordinal) && !Utf8.IsValid(utf8));
    }

    /// <summary>A text that is decoded already.</summary>
    /// <param name="text">The text, with its byte order mark.</param>
    /// <param name="utf8">The bytes as received.</param>
    /// <param name="hasBadBytes">Whether some of them were replaced.</param>
    public static ReceivedText Of(string text, ReadOnlySpan<byte> utf8, bool hasBadBytes)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8));
        int marks = text.AsSpan().IndexOfAnyExcept('\uFEFF');
        text = marks switch { 0 => text, < 0 => "", _ => text[marks..] };
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return new ReceivedText(text, sha256, text.AsSpan().Count('\n') + 1, hasBadBytes);
    }
}
