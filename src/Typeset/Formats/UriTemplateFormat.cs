using System.Buffers;
using System.Text;

namespace Typeset.Formats;

/// <summary><c>uri-template</c>: RFC 6570 section 2, of any level; operators that are reserved for later count as operators.</summary>
internal static class UriTemplateFormat
{
    private const int MaxPrefixDigits = 4;

    private static readonly AsciiSet s_literals = new(AsciiSet.Letters + AsciiSet.Digits + "!#$&()*+,-./:;=?@[]_~");
    private static readonly AsciiSet s_operators = new("+#./;?&=,!@|");
    private static readonly AsciiSet s_variableCharacters = new(AsciiSet.Letters + AsciiSet.Digits + "_");

    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (s_literals.Contains(utf8[i]))
            {
                continue;
            }

            if (utf8[i] == '%' && UriGrammar.IsEscape(utf8, i))
            {
                i += 2;
            }
            else if (utf8[i] == '{')
            {
                int length = utf8[i..].IndexOf((byte)'}');
                if (length < 0 || !IsExpression(utf8[(i + 1)..(i + length)]))
                {
                    return false;
                }

                i += length;
            }
            else if (utf8[i] >= 0x80 && Rune.DecodeFromUtf8(utf8[i..], out Rune rune, out int bytes) == OperationStatus.Done
                && (UriGrammar.IsUcsCharacter(rune.Value) || UriGrammar.IsPrivateCharacter(rune.Value)))
            {
                i += bytes - 1;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands in braces: an operator perhaps, and variables with commas between.</summary>
    private static bool IsExpression(ReadOnlySpan<byte> expression)
    {
        if (!expression.IsEmpty && s_operators.Contains(expression[0]))
        {
            expression = expression[1..];
        }

        while (true)
        {
            int comma = expression.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? expression : expression[..comma]))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            expression = expression[(comma + 1)..];
        }
    }

    private static bool IsVariable(ReadOnlySpan<byte> variable)
    {
        if (variable is [.., (byte)'*'])
        {
            variable = variable[..^1];
        }
        else if (variable.IndexOf((byte)':') is >= 0 and int colon)
        {
            ReadOnlySpan<byte> prefix = variable[(colon + 1)..];
            if (prefix.Length is 0 or > MaxPrefixDigits || prefix[0] == '0' || AsciiDigits.CountLeading(prefix) != prefix.Length)
            {
                return false;
            }

            variable = variable[..colon];
        }

        bool afterCharacter = false;
        for (int i = 0; i < variable.Length; i++)
        {
            if (variable[i] == '.' && afterCharacter)
            {
                afterCharacter = false;
                continue;
            }

            if (variable[i] == '%' && UriGrammar.IsEscape(variable, i))
            {
                i += 2;
            }
            else if (!s_variableCharacters.Contains(variable[i]))
            {
                return false;
            }

            afterCharacter = true;
        }

        return afterCharacter;
    }
}
