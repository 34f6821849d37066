using System.Collections.Frozen;

namespace Typeset.News.Evaluation;

/// <summary>Whether a record names the speaker whom a person named: the same words, titles, forms of address and the before either left out.</summary>
internal static class SpeakerNames
{
    private static readonly FrozenSet<string> s_titles =
        "the mr mrs ms miss mx dr prof sir dame lord lady chief sheriff governor senator judge mayor father sister brother rep sen gov sec rev atty hon"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Same(string given, string marked) => Bare(given).SequenceEqual(Bare(marked), StringComparer.Ordinal);

    private static IEnumerable<string> Bare(string name)
    {
        string[] words = name.Replace('’', '\'').Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.SkipWhile(word => words.Length > 1 && word != words[^1] && s_titles.Contains(word.TrimEnd('.')));
    }
}
