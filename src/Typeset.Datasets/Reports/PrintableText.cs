using System.Globalization;
using System.Text;

namespace Typeset.Datasets;

/// <summary>Text from data and file names, made safe to print on one line.</summary>
public static class PrintableText
{
    /// <summary>
    /// Writes control characters, line separators, marks that turn the direction of text, and halves of surrogate pairs
    /// as <c>\uXXXX</c>, so that data cannot end a line of a report or drive a terminal.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text itself when there is nothing to escape.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(text, i);
            if (!isPair && IsUnsafe(text[i]))
            {
                escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
                continue;
            }

            escaped?.Append(text[i]);
            if (isPair)
            {
                i++;
                escaped?.Append(text[i]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
