using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Formats;

/// <summary><c>regex</c>: ECMA-262 regular expressions with the <c>u</c> flag, as <see cref="EcmaPattern"/> reads them strictly.</summary>
internal static class RegexFormat
{
    /// <summary>Longer ones may come to a limit of the reader.</summary>
    private const int LongestPlain = 1024;

    private const int DeepestPlain = 16;

    private static ReadOnlySpan<byte> Escapable => "^$\\.*+?()[]{}|/dDwWsSnrtvf"u8;

    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsPlain(utf8) || EcmaPattern.Parse(JsonStrings.ToText(utf8)).Error is null;

    /// <summary>
    /// Whether the expression has only characters that stand for themselves, assertions and classes of one letter, lists of ASCII characters and
    /// ranges of them, alternatives, plain groups and quantifiers of one character: certainly one then, and known without building its tree.
    /// False says nothing.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPlain)
        {
            return false;
        }

        bool isAtom = false;
        int groups = 0;
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

                    if (i + 1 < utf8.Length && utf8[i + 1] == (byte)'?')
                    {
                        i++;
                    }

                    isAtom = false;
                    break;
                case (byte)'\\':
                    if (++i == utf8.Length || !Escapable.Contains(utf8[i]))
                    {
                        return false;
                    }

                    isAtom = true;
                    break;
                case (byte)'(':
                    if (++groups > DeepestPlain)
                    {
                        return false;
                    }

                    if (i + 1 < utf8.Length && utf8[i + 1] == (byte)'?')
                    {
                        i += 2;
                        if (i >= utf8.Length || utf8[i] != (byte)':')
                        {
                            return false;
                        }
                    }

                    isAtom = false;
                    break;
                case (byte)')':
                    if (--groups < 0)
                    {
                        return false;
                    }

                    isAtom = true;
                    break;
                case (byte)'[':
                    if (!IsPlainList(utf8, ref i))
                    {
                        return false;
                    }

                    isAtom = true;
                    break;
                case (byte)']' or (byte)'{' or (byte)'}':
                    return false;
                default:
                    isAtom = true;
                    break;
            }
        }

        return groups == 0;
    }

    /// <summary>Goes from the opening bracket to the closing one.</summary>
    private static bool IsPlainList(ReadOnlySpan<byte> utf8, ref int i)
    {
        if (++i < utf8.Length && utf8[i] == (byte)'^')
        {
            i++;
        }

        for (; i < utf8.Length && utf8[i] != (byte)']'; i++)
        {
            if (utf8[i] == (byte)'\\')
            {
                if (++i == utf8.Length || !Escapable.Contains(utf8[i]))
                {
                    return false;
                }
            }
            else if (utf8[i] is (byte)'-' or > 0x7F)
            {
                return false;
            }
            else if (i + 2 < utf8.Length && utf8[i + 1] == (byte)'-' && char.IsAsciiLetterOrDigit((char)utf8[i]) && char.IsAsciiLetterOrDigit((char)utf8[i + 2]) && utf8[i] <= utf8[i + 2])
            {
                i += 2;
            }
        }

        return i < utf8.Length;
    }
}
