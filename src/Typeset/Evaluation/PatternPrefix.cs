using System.Text;

namespace Typeset.Evaluation;

/// <summary>
/// The characters that every match of an anchored pattern starts with, so that most strings are told apart before a regular
/// expression runs. Where a pattern is not surely of that kind the prefix is empty, which every string has.
/// </summary>
internal static class PatternPrefix
{
    private const string Special = "\\^$.*+?()[]{}|/";
    private const string Quantifiers = "*?{+";

    public static byte[] Find(string pattern)
    {
        // An alternative anywhere may be one at the top; patterns with one are left alone.
        if (!pattern.StartsWith('^') || pattern.Contains('|', StringComparison.Ordinal))
        {
            return [];
        }

        int end = 1;
        while (end < pattern.Length && char.IsAscii(pattern[end]) && !Special.Contains(pattern[end], StringComparison.Ordinal))
        {
            end++;
        }

        // A quantifier concerns the character before it, which may then be missing.
        if (end < pattern.Length && end > 1 && Quantifiers.Contains(pattern[end], StringComparison.Ordinal))
        {
            end--;
        }

        return Encoding.ASCII.GetBytes(pattern[1..end]);
    }
}
