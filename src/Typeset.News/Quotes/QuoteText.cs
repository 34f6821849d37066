using System.Globalization;
using System.Text;

namespace Typeset.News.Reading;

/// <summary>
/// The text of a quote, which follows from its segments: joined with one space; before a segment that starts with a capital a final comma becomes
/// a full stop; a comma at the very end goes.
/// </summary>
internal static class QuoteText
{
    public static string Of(ReadOnlySpan<TextSpan> segments)
    {
        if (segments.Length == 1)
        {
            return WithoutComma(segments[0].Text);
        }

        var text = new StringBuilder();
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i].Text;
            bool stop = i + 1 < segments.Length && segment.EndsWith(',') && StartsWithCapital(segments[i + 1].Text);
            text.Append(i > 0 ? " " : "").Append(segment, 0, stop ? segment.Length - 1 : segment.Length).Append(stop ? "." : "");
        }

        return WithoutComma(text.ToString());
    }

    private static string WithoutComma(string text) => text.EndsWith(',') ? text[..^1] : text;

    private static bool StartsWithCapital(string segment) =>
        Rune.DecodeFromUtf16(segment, out Rune first, out _) == System.Buffers.OperationStatus.Done
        && Rune.GetUnicodeCategory(first) == UnicodeCategory.UppercaseLetter;
}
