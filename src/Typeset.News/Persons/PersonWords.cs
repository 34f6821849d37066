using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Words for what a person is: titles and posts with or without a capital, roles, kin.</summary>
internal static class PersonWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words =
        new[] { "TITLE", "POSTWORD", "ROLEWORD", "HENOUN", "SHENOUN", "PERSONWORD" }.SelectMany(static list => Lexicon.Default.Items(list))
            .Select(static words => words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant())
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet s_surnamesToo = new(Lexicon.Default.Set("TITLEANDSURNAME"));
    private static readonly WordSet s_givenNames = new(new[] { "GIVENNAME", "HENAME", "SHENAME" }.SelectMany(static list => Lexicon.Default.Items(list)));

    /// <summary>Whether a word says what a person is.</summary>
    public static bool Is(ReadOnlySpan<char> word) => s_words.Contains(word);

    /// <summary>Whether it does, and is no surname too (King, Bishop).</summary>
    public static bool IsNoSurname(ReadOnlySpan<char> word) => s_words.Contains(word) && !s_surnamesToo.Contains(word);

    /// <summary>Whether a word is a known given name.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => s_givenNames.Contains(word);
}
