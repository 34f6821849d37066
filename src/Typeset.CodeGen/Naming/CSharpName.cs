using System.Globalization;
using System.Text;

namespace Typeset.CodeGen;

/// <summary>Turns the words of a schema into C# identifiers. Every result is a valid identifier, whatever the words are; it may be a keyword.</summary>
public static class CSharpName
{
    /// <summary>The longest identifier made, so that metadata and file names stay inside their limits.</summary>
    public const int MaxLength = 100;

    /// <summary><c>list-item</c>, <c>list item</c> and <c>listItem</c> become <c>ListItem</c>; text without letters or digits is spelled out.</summary>
    public static string Pascal(string words)
    {
        StringBuilder name = new();
        bool shouting = IsShouting(words);
        bool start = true;
        for (int i = 0; i < words.Length && name.Length < MaxLength; i++)
        {
            char c = words[i];
            if (!IsPart(c))
            {
                start = start || c is not ('\'' or '’');
                continue;
            }

            if (start && char.IsDigit(c) && name.Length > 0 && char.IsDigit(name[name.Length - 1]))
            {
                name.Append('_');
            }

            name.Append(start ? char.ToUpperInvariant(c) : shouting ? char.ToLowerInvariant(c) : c);
            start = char.IsDigit(c) && shouting;
        }

        if (name.Length == 0)
        {
            return Spell(words);
        }

        if (!IsStart(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary>A <see cref="Pascal"/> name with a small first letter; keywords are left as they are.</summary>
    public static string Camel(string words)
    {
        string name = Pascal(words);
        int capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals]))
        {
            capitals++;
        }

        // HTMLPage becomes htmlPage, Page becomes page.
        int lower = capitals > 1 && capitals < name.Length ? capitals - 1 : capitals;
        return name.Substring(0, lower).ToLowerInvariant() + name.Substring(lower);
    }

    /// <summary>The plural of an English noun in Pascal case, by the regular rules.</summary>
    public static string Plural(string name)
    {
        if (name.Length > 1 && name[name.Length - 1] == 'y' && "aeiou".IndexOf(name[name.Length - 2]) < 0)
        {
            return name.Substring(0, name.Length - 1) + "ies";
        }

        foreach (string ending in (string[])["s", "x", "z", "ch", "sh"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name + "es";
            }
        }

        return name + "s";
    }

    /// <summary>Whether <paramref name="text"/> is an identifier as it stands.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !IsStart(text[0]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c != '_' && !IsPart(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="name"/> is one that the compiler gives to accessors and operators.</summary>
    public static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("op_", StringComparison.Ordinal);

    // SCREAMING_CASE carries no word boundaries inside a word; two capitals alone are an abbreviation.
    private static bool IsShouting(string words)
    {
        int letters = 0;
        foreach (char c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 2;
    }

    private static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    // An underscore separates words; C# would allow it.
    private static bool IsPart(char c) => (c != '_' && IsStart(c)) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Spell(string words)
    {
        if (words.Length == 0)
        {
            return "Empty";
        }

        StringBuilder name = new();
        for (int i = 0; i < words.Length && name.Length < MaxLength; i++)
        {
            int code = char.IsSurrogatePair(words, i) ? char.ConvertToUtf32(words, i++) : words[i];
            name.Append(code switch
            {
                ' ' => "Space",
                '!' => "Exclamation",
                '#' => "Hash",
                '$' => "Dollar",
                '%' => "Percent",
                '&' => "And",
                '*' => "Star",
                '+' => "Plus",
                ',' => "Comma",
                '-' => "Minus",
                '.' => "Dot",
                '/' => "Slash",
                ':' => "Colon",
                ';' => "Semicolon",
                '<' => "Less",
                '=' => "Equal",
                '>' => "Greater",
                '?' => "Question",
                '@' => "At",
                '\\' => "Backslash",
                '^' => "Caret",
                '_' => "Underscore",
                '|' => "Or",
                '~' => "Tilde",
                _ => "U" + code.ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return name.ToString();
    }
}
