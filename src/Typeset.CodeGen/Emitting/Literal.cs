using System.Globalization;
using System.Text;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A C# literal. The only way for text of a schema into an expression.</summary>
internal readonly struct Literal
{
    private Literal(string code) => Code = code;

    public string Code { get; }

    /// <summary>A string literal.</summary>
    public static Literal Of(string text)
    {
        StringBuilder code = new("\"");
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    code.Append("\\\"");
                    break;
                case '\\':
                    code.Append("\\\\");
                    break;
                case '\n':
                    code.Append("\\n");
                    break;
                case '\r':
                    code.Append("\\r");
                    break;
                case '\t':
                    code.Append("\\t");
                    break;
                default:
                    if (IsPlain(c))
                    {
                        code.Append(c);
                    }
                    else
                    {
                        code.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return new Literal(code.Append('"').ToString());
    }

    /// <summary>A UTF-8 string literal. A surrogate without its partner, which UTF-8 cannot hold, becomes the bytes of its code point.</summary>
    public static Literal Utf8(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return new Literal(Bytes(text));
            }
        }

        return new Literal(Of(text).Code + "u8");
    }

    /// <summary>A number of type <paramref name="shape"/>; <paramref name="digits"/> is a JSON number.</summary>
    public static Literal Number(string digits, TypeShape shape)
    {
        foreach (char c in digits)
        {
            if (!(c is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
            {
                throw new ArgumentException($"'{digits}' is not a number.", nameof(digits));
            }
        }

        return new Literal(digits + shape switch
        {
            TypeShape.Int64 or TypeShape.BigInteger => "L",
            TypeShape.Double => "d",
            TypeShape.Decimal => "m",
            _ => "",
        });
    }

    // Letters and marks of any script that stand for themselves; nothing that ends a line, hides, or turns the reading direction.
    internal static bool IsPlain(char c) => c is >= ' ' and < (char)127 || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or
        UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.CurrencySymbol or
        UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol;

    private static string Bytes(string text) =>
        "new byte[] { " + string.Join(", ", WideUtf8.Of(text).Select(value => "0x" + value.ToString("X2", CultureInfo.InvariantCulture))) + " }";
}
