using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Formats;

/// <summary><c>regex</c>: ECMA-262 regular expressions with the <c>u</c> flag, as <see cref="EcmaPattern"/> reads them strictly.</summary>
internal static class RegexFormat
{
    /// <summary>Longer ones may come to a limit of the reader.</summary>
    private const int LongestPlain = 1024;

    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsPlain(utf8) || EcmaPattern.Parse(JsonStrings.ToText(utf8)).Error is null;

    /// <summary>
    /// Whether the expression has only characters that stand for themselves, classes and assertions of one letter, alternatives and quantifiers
    /// of one character: certainly one then, and known without building its tree. False says nothing.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPlain)
        {
            return false;
        }

        bool isAtom = false;
        for (int i = 0; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'^' or (byte)'$' or (byte)'|':
                    isAtom = false;
                    break;
                case (byte)'*' or (byte)'+' or (byte)'?':
                    if (!isAtom)
                    {
                        return false;
                    }

                    isAtom = false;
                    break;
                case (byte)'\\':
                    if (++i == utf8.Length || !"^$\\.*+?()[]{}|/dDwWsSnrtvf"u8.Contains(utf8[i]))
                    {
                        return false;
                    }

                    isAtom = true;
                    break;
                case (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}':
                    return false;
                default:
                    isAtom = true;
                    break;
            }
        }

        return true;
    }
}
