using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Typeset.News.Reading;

/// <summary>
/// Tells in one look which of some patterns can match a text at all, so that the expressions themselves run on few texts. Each branch of a pattern either
/// starts at the start of the text with one of some words, or has words that stand in every match; a branch of which neither can be told may always match.
/// </summary>
internal sealed class LiteralGate
{
    // Prefixes are cut when there would be more of them: a shorter one lets more texts through and none too few.
    private const int MostPrefixes = 200;
    private const int LongestPrefix = 24;

    private readonly ulong _always;
    private readonly (string Prefix, ulong Pattern)[][] _byFirst = new (string, ulong)[128][];
    private readonly FrozenDictionary<char, (string Prefix, ulong Pattern)[]> _byOther;
    private readonly (string Words, ulong Pattern)[] _inside;
    private readonly SearchValues<string> _anyInside;

    // Characters that stand alone: looked for by themselves, since one of them among the words would make the search for these slow.
    private readonly SearchValues<char> _anyCharacter;

    private readonly StringComparison _comparison;

    /// <summary>Reads patterns, of which there are at most 64.</summary>
    public LiteralGate(IReadOnlyList<string> patterns, bool ignoresCapitals = false)
    {
        _comparison = ignoresCapitals ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patterns.Count, 64);
        var prefixes = new List<(string Prefix, ulong Pattern)>();
        var inside = new List<(string Words, ulong Pattern)>();
        for (int i = 0; i < patterns.Count; i++)
        {
            foreach (string branch in Branches(patterns[i]))
            {
                List<string> starts = branch.StartsWith('^') ? [.. Prefixes(branch[1..])] : [""];
                if (!starts.Contains(""))
                {
                    prefixes.AddRange(starts.Select(start => (start, 1UL << i)));
                }
                else if (Required(branch) is { Length: > 0 } words)
                {
                    inside.Add((words, 1UL << i));
                }
                else
                {
                    _always |= 1UL << i;
                }
            }
        }

        IEnumerable<(string Prefix, ulong Pattern)> all = ignoresCapitals
            ? prefixes.SelectMany(static one => new[] { one with { Prefix = char.ToLowerInvariant(one.Prefix[0]) + one.Prefix[1..] }, one with { Prefix = char.ToUpperInvariant(one.Prefix[0]) + one.Prefix[1..] } })
            : prefixes;
        ILookup<char, (string Prefix, ulong Pattern)> byFirst = all.Distinct().ToLookup(static one => one.Prefix[0]);
        _byOther = byFirst.Where(static group => group.Key > 127).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
        foreach (IGrouping<char, (string Prefix, ulong Pattern)> group in byFirst.Where(static group => group.Key < 128))
        {
            _byFirst[group.Key] = [.. group];
        }

        _inside = [.. inside];
        _anyInside = SearchValues.Create([.. inside.Select(static one => one.Words).Where(static words => words.Length > 1)], _comparison);
        _anyCharacter = SearchValues.Create([.. inside.Where(static one => one.Words.Length == 1).SelectMany(one => Capitals(one.Words[0], ignoresCapitals))]);
    }

    /// <summary>The patterns that may match: bit 0 for the first.</summary>
    public ulong Candidates(ReadOnlySpan<char> text)
    {
        ulong found = _always;
        if (_comparison == StringComparison.OrdinalIgnoreCase && !text.IsEmpty && !Ascii.IsValid(text[..Math.Min(text.Length, LongestPrefix)]))
        {
            // A letter outside ASCII may be a capital of one inside it.
            return ulong.MaxValue;
        }

        (string Prefix, ulong Pattern)[]? starts = text.IsEmpty ? null : text[0] < 128 ? _byFirst[text[0]] : _byOther.GetValueOrDefault(text[0]);
        if (starts is not null)
        {
            foreach ((string prefix, ulong pattern) in starts)
            {
                if (_comparison == StringComparison.Ordinal ? text.StartsWith(prefix) : text.StartsWith(prefix, _comparison))
                {
                    found |= pattern;
                }
            }
        }

        if (_inside.Length > 0 && (text.ContainsAny(_anyInside) || text.ContainsAny(_anyCharacter)))
        {
            foreach ((string words, ulong pattern) in _inside)
            {
                found |= text.Contains(words, _comparison) ? pattern : 0;
            }
        }

        return found;
    }

    private static char[] Capitals(char c, bool ignoresCapitals) => ignoresCapitals ? [char.ToLowerInvariant(c), char.ToUpperInvariant(c)] : [c];

    /// <summary>Whether any of the patterns may match.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) => Candidates(text) != 0;

    /// <summary>The texts that an expression of plain characters, options and groups stands for, in its order.</summary>
    public static IEnumerable<string> Alternatives(string pattern) => Extend(pattern).Whole;

    /// <summary>What every match of a pattern starts with; none of them starts with another.</summary>
    public static IEnumerable<string> Starts(string pattern)
    {
        string[] starts = [.. Branches(pattern).SelectMany(Prefixes).Distinct()];
        return starts.Where(start => !starts.Any(other => other.Length < start.Length && start.StartsWith(other, StringComparison.Ordinal)));
    }

    /// <summary>The parts of a pattern between the bars that stand in no group.</summary>
    private static IEnumerable<string> Branches(string pattern)
    {
        int start = 0;
        for (int at = 0; at < pattern.Length; at = AfterItem(pattern, at))
        {
            if (pattern[at] == '|')
            {
                yield return pattern[start..at];
                start = at + 1;
            }
        }

        yield return pattern[start..];
    }

    /// <summary>What a branch can start with, each as long as it is certain.</summary>
    private static List<string> Prefixes(string branch)
    {
        (List<string> whole, List<string> cut) = Extend(branch);
        return [.. whole, .. cut];
    }

    /// <summary>The texts that lead through the whole of a branch, and those that are certain only up to some place in it.</summary>
    private static (List<string> Whole, List<string> Cut) Extend(string branch)
    {
        var open = new List<string> { "" };
        var cut = new List<string>();
        for (int at = 0; at < branch.Length;)
        {
            int next = AfterItem(branch, at);
            char quantifier = next < branch.Length ? branch[next] : '\0';
            bool optional = quantifier is '?' or '*' || quantifier == '{' && next + 1 < branch.Length && branch[next + 1] == '0';
            bool repeated = quantifier is '*' or '+' or '{';
            if (branch.AsSpan(at, next - at) is @"\b")
            {
                at = next;
                continue;
            }

            if (Item(branch[at..next]) is not { } item || open.Count * (item.Whole.Count + item.Cut.Count) > MostPrefixes || open.Exists(static one => one.Length > LongestPrefix))
            {
                cut.AddRange(open);
                return ([], cut);
            }

            List<string> before = open;
            cut.AddRange(before.SelectMany(one => item.Cut.Select(more => one + more)));
            open = [.. before.SelectMany(one => item.Whole.Select(more => one + more))];
            if (optional)
            {
                open.AddRange(before);
            }

            if (repeated)
            {
                cut.AddRange(open);
                return ([], cut);
            }

            at = next + (quantifier == '?' ? 1 : 0);
        }

        return (open, cut);
    }

    /// <summary>What one item stands for, or null when it is none of a character and a group.</summary>
    private static (List<string> Whole, List<string> Cut)? Item(string item)
    {
        if (item.StartsWith("(?:", StringComparison.Ordinal) || item.StartsWith("(?<", StringComparison.Ordinal) && item[3] is not ('=' or '!'))
        {
            int inner = item[2] == ':' ? 3 : item.IndexOf('>', StringComparison.Ordinal) + 1;
            var whole = new List<string>();
            var cut = new List<string>();
            foreach (string branch in Branches(item[inner..^1]))
            {
                (List<string> through, List<string> partly) = Extend(branch);
                whole.AddRange(through);
                cut.AddRange(partly);
            }

            return (whole, [.. cut.Distinct()]);
        }

        if (item[0] == '[' && item[1] != '^' && item.AsSpan().IndexOfAny('\\', '-') < 0)
        {
            return ([.. item[1..^1].Select(static c => c.ToString())], []);
        }

        return Literal(item) is { } c ? ([c.ToString()], []) : null;
    }

    /// <summary>The longest run of characters that stands in every match of a branch.</summary>
    private static string Required(string branch)
    {
        string longest = "";
        string run = "";
        for (int at = 0; at < branch.Length;)
        {
            int next = AfterItem(branch, at);
            char quantifier = next < branch.Length ? branch[next] : '\0';
            if (quantifier is not ('?' or '*' or '+' or '{') && Literal(branch[at..next]) is { } c)
            {
                run += c;
                longest = run.Length > longest.Length ? run : longest;
            }
            else
            {
                run = "";
            }

            at = next;
            while (at < branch.Length && branch[at] is '?' or '*' or '+')
            {
                at++;
            }

            if (at < branch.Length && branch[at] == '{')
            {
                at = branch.IndexOf('}', at) + 1;
            }
        }

        return longest;
    }

    private static char? Literal(string item) => item.Length switch
    {
        1 when !@"^$.|?*+()[]{}\".Contains(item[0], StringComparison.Ordinal) => item[0],
        2 when item[0] == '\\' && !char.IsAsciiLetterOrDigit(item[1]) => item[1],
        _ => null,
    };

    /// <summary>The place after a character, an escape, a class or a group.</summary>
    private static int AfterItem(string pattern, int at)
    {
        switch (pattern[at])
        {
            case '\\':
                return at + 2;
            case '[':
                int end = at + (pattern[at + 1] == '^' ? 3 : 2);
                while (pattern[end] != ']')
                {
                    end += pattern[end] == '\\' ? 2 : 1;
                }

                return end + 1;
            case '(':
                int close = at + 1;
                while (pattern[close] != ')')
                {
                    close = AfterItem(pattern, close);
                }

                return close + 1;
            default:
                return at + 1;
        }
    }
}
