using System.Text;

namespace Typeset.Benchmarks.Reading;

/// <summary>Texts that are made to hurt, in any length.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<(string Name, Func<int, string> Make)> All { get; } =
    [
        ("one line of one letter", static length => new string('a', length)),
        ("one line of words", static length => Repeat("word and word ", length)),
        ("one line of capitalised words", static length => Repeat("Ana Ruiz ", length)),
        ("one line of sentences", static length => Repeat("Ana Ruiz said no. ", length)),
        ("quotation marks only", static length => new string('"', length)),
        ("opening marks only", static length => Repeat("“ a", length)),
        ("quotes in one paragraph", static length => Repeat("“We will see about it,” she said. ", length)),
        ("who speaks before quotes", static length => Repeat("Ana Ruiz said it was “a very bad idea indeed”. ", length)),
        ("quotes in many paragraphs", static length => Repeat("“We will see about it,” she said.\n\n", length)),
        ("the same line again and again", static length => Repeat("The river rose again.\n", length)),
        ("credits on every line", static length => Repeat("A man sells bread.Ana Ruiz / AFP via Getty Images\n", length)),
        ("slashes and commas", static length => Repeat("A/B, ", length)),
        ("NULs", static length => new string('\0', length)),
        ("short lines", static length => Repeat("a\n", length)),
        ("mixed line ends", static length => Repeat("One line.\r\nTwo.\rThree.\n", length)),
        ("right to left", static length => Repeat("אמר ״לא״. ", length)),
        ("abbreviations", static length => Repeat("Mr. U.S. Dr. ", length)),
    ];

    private static string Repeat(string text, int length) => new StringBuilder(length + text.Length).Insert(0, text, (length / text.Length) + 1).ToString();
}
