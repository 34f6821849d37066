using System.Globalization;

namespace Typeset.Schema;

/// <summary>Reads the grammar of ECMA-262 22.2.1 with the parameters <c>+UnicodeMode</c> and <c>+NamedCaptureGroups</c>, one method a production.</summary>
internal sealed class EcmaPatternParser
{
    /// <summary>The most ranges all character sets together may have: a bound for what the translations grow to.</summary>
    private const int MaxRanges = 200_000;

    /// <summary>The most copies of one part that the exact translation of repeated captures may need.</summary>
    private const int MaxCopies = 64;

    private readonly string _text;
    private readonly bool _tolerant;
    private readonly List<string?> _groupNames = [];
    private HashSet<string> _namesInReach = new(StringComparer.Ordinal);
    private int _position;
    private int _groups;
    private int _nesting;
    private int _ranges;

    internal EcmaPatternParser(string text, bool tolerant)
    {
        _text = text;
        _tolerant = tolerant;
    }

    private bool AtEnd => _position >= _text.Length;

    /// <summary>Reads the whole pattern.</summary>
    /// <param name="departure">What the result states as its departure from the strict grammar.</param>
    internal EcmaPattern Parse(EcmaPatternError? departure)
    {
        try
        {
            if (_text.Length > EcmaPattern.MaxLength)
            {
                throw new Failure(EcmaPattern.MaxLength, string.Concat(
                    "a pattern may have at most ", Text(EcmaPattern.MaxLength), " characters; this one has ", Text(_text.Length)));
            }

            FindGroups();
            EcmaNode root = ParseDisjunction();
            if (!AtEnd)
            {
                throw new Failure(_position, "found ')' without a '(' before it; a parenthesis that stands for itself is written '\\)'");
            }

            if (EcmaNodeFacts.Copies(root) > MaxCopies)
            {
                throw new Failure(0, "repeated groups that may match nothing and are referred back to are nested too deeply");
            }

            return new EcmaPattern(_text, root, _groups, error: null, departure);
        }
        catch (Failure failure)
        {
            return new EcmaPattern(_text, root: null, groupCount: 0, new EcmaPatternError(failure.Offset, failure.Message), departure: null);
        }
    }

    /// <summary>Notes every capturing group and its name ahead of reading, since a reference may come before its group.</summary>
    private void FindGroups()
    {
        bool inClass = false;
        for (int i = 0; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    if (At(i + 1) != '?')
                    {
                        _groupNames.Add(null);
                    }
                    else if (At(i + 2) == '<' && At(i + 3) is not ('=' or '!'))
                    {
                        _position = i + 3;
                        try
                        {
                            _groupNames.Add(ParseGroupName());
                        }
                        catch (Failure)
                        {
                            // The reading proper reports it, in its place.
                            _groupNames.Add(null);
                        }
                    }

                    break;
            }
        }

        _position = 0;
    }

    private EcmaNode ParseDisjunction()
    {
        // A name may be used again, but only in another alternative: what is in reach begins anew with each.
        HashSet<string> before = _namesInReach;
        HashSet<string> after = new(before, StringComparer.Ordinal);
        List<EcmaNode> alternatives = [];
        do
        {
            _position += alternatives.Count > 0 ? 1 : 0;
            _namesInReach = new(before, StringComparer.Ordinal);
            alternatives.Add(ParseAlternative());
            after.UnionWith(_namesInReach);
        }
        while (At(_position) == '|');

        _namesInReach = after;
        return alternatives.Count == 1 ? alternatives[0] : new EcmaNode.Alternation(new([.. alternatives]));
    }

    private EcmaNode ParseAlternative()
    {
        List<EcmaNode> terms = [];
        while (!AtEnd && _text[_position] is not ('|' or ')'))
        {
            terms.Add(ParseTerm());
        }

        return terms.Count == 1 ? terms[0] : new EcmaNode.Sequence(new([.. terms]));
    }

    private EcmaNode ParseTerm()
    {
        int start = _position;
        EcmaNode? assertion = ParseAssertion();
        if (assertion is not null)
        {
            if (AtQuantifier())
            {
                throw new Failure(_position, string.Concat(
                    "found the repetition ", Found(), " after an assertion; only characters, classes and groups can be repeated"));
            }

            return assertion;
        }

        EcmaNode atom = ParseAtom();
        return ParseQuantifier(atom, start);
    }

    private EcmaNode? ParseAssertion()
    {
        switch (_text[_position])
        {
            case '^':
                _position++;
                return new EcmaNode.Assertion(EcmaAssertion.Start);
            case '$':
                _position++;
                return new EcmaNode.Assertion(EcmaAssertion.End);
            case '\\' when At(_position + 1) == 'b':
                _position += 2;
                return new EcmaNode.Assertion(EcmaAssertion.WordBoundary);
            case '\\' when At(_position + 1) == 'B':
                _position += 2;
                return new EcmaNode.Assertion(EcmaAssertion.NotWordBoundary);
            case '(' when At(_position + 1) == '?' && At(_position + 2) is '=' or '!':
                return ParseLook(3, behind: false, At(_position + 2) == '!');
            case '(' when At(_position + 1) == '?' && At(_position + 2) == '<' && At(_position + 3) is '=' or '!':
                return ParseLook(4, behind: true, At(_position + 3) == '!');
            default:
                return null;
        }
    }

    private EcmaNode.Look ParseLook(int prefix, bool behind, bool negative) => new(ParseParenthesized(prefix), behind, negative);

    private EcmaNode ParseParenthesized(int prefix)
    {
        int start = _position;
        if (++_nesting > EcmaPattern.MaxNesting)
        {
            throw new Failure(start, string.Concat("groups may be nested ", Text(EcmaPattern.MaxNesting), " deep at most"));
        }

        _position += prefix;
        EcmaNode body = ParseDisjunction();
        if (AtEnd)
        {
            throw new Failure(start, "expected ')' for this '(', found the end of the pattern");
        }

        _position++;
        _nesting--;
        return body;
    }

    private EcmaNode ParseAtom()
    {
        char c = _text[_position];
        switch (c)
        {
            case '.':
                _position++;
                return Character(EcmaClasses.Dot);
            case '(':
                return ParseGroup();
            case '[':
                return Character(ParseClass());
            case '\\':
                return ParseAtomEscape();
            case '*' or '+' or '?':
                throw new Failure(_position, string.Concat("found ", Found(), " with nothing before it to repeat"));
            case '{' when _tolerant && !AtCount():
            case ']' or '}' when _tolerant:
                _position++;
                return Character(c);
            case '{' when AtCount():
                throw new Failure(_position, "found a repetition in braces with nothing before it to repeat");
            case '{' or ']' or '}':
                throw new Failure(_position, string.Concat("found ", Found(), "; where it stands for itself it is written '\\", c.ToString(), "'"));
            default:
                return Character(ReadCodePoint());
        }
    }

    private EcmaNode ParseGroup()
    {
        if (At(_position + 1) != '?')
        {
            int index = ++_groups;
            return new EcmaNode.Group(index, ParseParenthesized(1));
        }

        if (At(_position + 2) == ':')
        {
            return ParseParenthesized(3);
        }

        int start = _position;
        if (At(_position + 2) != '<')
        {
            throw new Failure(start, string.Concat(
                "expected '(?:', '(?=', '(?!', '(?<=', '(?<!' or '(?<name>', found '(?",
                At(start + 2) == '\0' ? "" : Excerpt(start + 2),
                "'; inline options, comments, atomic groups and conditions are not part of ECMA-262"));
        }

        int number = ++_groups;
        _position += 3;
        string name = ParseGroupName();
        if (!_namesInReach.Add(name))
        {
            throw new Failure(start + 3, string.Concat("the group name '", name, "' is taken by another group of the same alternative"));
        }

        int prefix = _position - start;
        _position = start;
        return new EcmaNode.Group(number, ParseParenthesized(prefix));
    }

    /// <summary>Reads the name and the <c>></c> after it.</summary>
    private string ParseGroupName()
    {
        int start = _position;
        System.Text.StringBuilder name = new();
        while (At(_position) != '>')
        {
            if (AtEnd)
            {
                throw new Failure(start, "expected a group name and '>', found the end of the pattern");
            }

            int at = _position;
            int codePoint = _text[_position] == '\\' && At(_position + 1) == 'u' ? ParseUnicodeEscape() : ReadCodePoint();
            bool allowed = codePoint is '$' or '_' || (name.Length == 0 ? EcmaClasses.IdStart : EcmaClasses.IdContinue).Contains(codePoint)
                || (name.Length > 0 && codePoint is 0x200C or 0x200D);
            if (!allowed)
            {
                throw new Failure(at, string.Concat(
                    "expected ", name.Length == 0 ? "a letter, '$' or '_' to begin a group name" : "a letter, a digit, '$', '_' or '>' in a group name",
                    ", found ", Quote(codePoint)));
            }

            Append(name, codePoint);
        }

        if (name.Length == 0)
        {
            throw new Failure(start, "expected a group name, found '>'");
        }

        _position++;
        return name.ToString();
    }

    private EcmaNode ParseAtomEscape()
    {
        int start = _position;
        char c = At(_position + 1);
        if (c is >= '1' and <= '9')
        {
            _position++;
            string digits = ReadDigits();
            int index = digits.Length > 6 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
            if (index > _groupNames.Count)
            {
                throw new Failure(start, string.Concat(
                    "'\\", digits, "' refers to group ", digits, ", but the pattern has ", Text(_groupNames.Count), _groupNames.Count == 1 ? " group" : " groups"));
            }

            return new EcmaNode.Backreference(new([index]));
        }

        if (c == 'k')
        {
            _position += 2;
            if (At(_position) != '<')
            {
                throw new Failure(start, "expected '<' and a group name after '\\k'");
            }

            _position++;
            int nameStart = _position;
            string name = ParseGroupName();
            List<int> groups = [];
            for (int i = 0; i < _groupNames.Count; i++)
            {
                if (_groupNames[i] == name)
                {
                    groups.Add(i + 1);
                }
            }

            return groups.Count > 0
                ? new EcmaNode.Backreference(new([.. groups]))
                : throw new Failure(nameStart, string.Concat("no group has the name '", name, "'"));
        }

        return ParseClassEscape() is { } set ? Character(set) : Character(ParseCharacterEscape(inClass: false));
    }

    /// <summary>Reads <c>\d</c>, <c>\p{…}</c> and their kind; null, without having moved, at any other escape.</summary>
    private CodePointSet? ParseClassEscape()
    {
        char c = At(_position + 1);
        CodePointSet? set = c switch
        {
            'd' => EcmaClasses.Digit,
            'D' => EcmaClasses.Digit.Complement(),
            's' => EcmaClasses.Space,
            'S' => EcmaClasses.Space.Complement(),
            'w' => EcmaClasses.Word,
            'W' => EcmaClasses.Word.Complement(),
            _ => null,
        };
        if (set is not null)
        {
            _position += 2;
            return set;
        }

        return c switch
        {
            'p' => ParseProperty(),
            'P' => ParseProperty().Complement(),
            _ => null,
        };
    }

    private CodePointSet ParseProperty()
    {
        int start = _position;
        _position += 2;
        int close = At(_position) == '{' ? _text.IndexOf('}', _position) : -1;
        if (close < 0)
        {
            throw new Failure(start, string.Concat("expected a Unicode property in braces after '\\", _text[start + 1].ToString(), "', such as '\\p{Lu}'"));
        }

        string expression = _text.Substring(_position + 1, close - _position - 1);
        _position = close + 1;
        int equals = expression.IndexOf('=');
        CodePointSet? set = equals < 0
            ? UnicodeProperties.Find(expression)
            : UnicodeProperties.Find(expression.Substring(0, equals), expression.Substring(equals + 1));
        if (set is not null)
        {
            return set;
        }

        bool isScript = equals < 0 && UnicodeProperties.Find("Script", expression) is not null;
        throw new Failure(start, string.Concat(
            "'", expression, "' is not a Unicode property that ECMA-262 names",
            isScript ? string.Concat("; a script is written '\\p{Script=", expression, "}'") : "; names are case-sensitive, as in 'Lu', 'Letter' or 'Script=Greek'"));
    }

    /// <summary>Reads an escape that stands for one code point.</summary>
    private int ParseCharacterEscape(bool inClass)
    {
        int start = _position;
        char c = At(_position + 1);
        switch (c)
        {
            case '\0' when _position + 1 >= _text.Length:
                throw new Failure(start, "found a backslash at the end of the pattern; one that stands for itself is written '\\\\'");
            case 't' or 'n' or 'v' or 'f' or 'r':
                _position += 2;
                return c switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', _ => '\r' };
            case 'b' when inClass:
                _position += 2;
                return '\b';
            case 'c':
                char letter = At(_position + 2);
                if (letter is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'))
                {
                    throw new Failure(start, "expected an ASCII letter after '\\c'");
                }

                _position += 3;
                return letter % 32;
            case '0' when At(_position + 2) is not (>= '0' and <= '9'):
                _position += 2;
                return 0;
            case 'x':
                if (!TryHex(_position + 2, 2, out int value))
                {
                    throw new Failure(start, "expected two hexadecimal digits after '\\x'");
                }

                _position += 4;
                return value;
            case 'u':
                return ParseUnicodeEscape();
            default:
                _position++;
                int codePoint = ReadCodePoint();
                bool plain = codePoint is '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/'
                    || (inClass && codePoint == '-');
                if (!plain && !(_tolerant && (codePoint == '_' || !EcmaClasses.Word.Contains(codePoint))))
                {
                    throw new Failure(start, Unescapable(codePoint));
                }

                return codePoint;
        }
    }

    private static string Unescapable(int codePoint) => codePoint switch
    {
        'A' or 'Z' or 'z' => string.Concat("'\\", ((char)codePoint).ToString(), "' is not part of ECMA-262; the start of the text is '^', its end is '$'"),
        >= '0' and <= '9' => "a backslash before a digit refers to a group from '\\1' on, or is '\\0' alone; there are no octal escapes, and no groups to refer to in a class",
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => string.Concat("'\\", ((char)codePoint).ToString(), "' has no meaning in ECMA-262"),
        _ => string.Concat("a backslash before ", Quote(codePoint), " is not allowed; the character stands for itself without it"),
    };

    /// <summary>Reads <c>\uXXXX</c>, a surrogate pair of two such, or <c>\u{…}</c>.</summary>
    private int ParseUnicodeEscape()
    {
        int start = _position;
        if (At(_position + 2) == '{')
        {
            int i = _position + 3;
            int value = 0;
            while (HexValue(At(i)) is >= 0 and int digit && value <= CodePointSet.Last)
            {
                value = (value * 16) + digit;
                i++;
            }

            if (i == _position + 3 || At(i) != '}' || value > CodePointSet.Last)
            {
                throw new Failure(start, "expected hexadecimal digits of a code point up to 10FFFF and '}' after '\\u{'");
            }

            _position = i + 1;
            return value;
        }

        if (!TryHex(_position + 2, 4, out int unit))
        {
            throw new Failure(start, "expected four hexadecimal digits, or a code point in braces, after '\\u'");
        }

        _position += 6;
        if (unit is >= 0xD800 and <= 0xDBFF && At(_position) == '\\' && At(_position + 1) == 'u'
            && TryHex(_position + 2, 4, out int low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            _position += 6;
            return char.ConvertToUtf32((char)unit, (char)low);
        }

        return unit;
    }

    private CodePointSet ParseClass()
    {
        int start = _position++;
        bool negated = At(_position) == '^';
        if (negated)
        {
            _position++;
        }

        List<(int First, int Last)> ranges = [];
        CodePointSet set = CodePointSet.Empty;
        while (true)
        {
            if (AtEnd)
            {
                throw new Failure(start, "expected ']' for this '[', found the end of the pattern");
            }

            if (_text[_position] == ']')
            {
                _position++;
                break;
            }

            int itemStart = _position;
            int first = ParseClassAtom(ref set);
            if (At(_position) != '-' || At(_position + 1) == ']' || _position + 1 >= _text.Length)
            {
                AddPoint(ranges, first);
                continue;
            }

            _position++;
            int last = ParseClassAtom(ref set);
            if (first < 0 || last < 0)
            {
                if (!_tolerant)
                {
                    throw new Failure(itemStart, "a range in a class goes from one character to another, not to or from a set of them; a hyphen that stands for itself is written '\\-'");
                }

                AddPoint(ranges, first);
                AddPoint(ranges, '-');
                AddPoint(ranges, last);
                continue;
            }

            if (first > last)
            {
                throw new Failure(itemStart, string.Concat(
                    "the range from ", Quote(first), " to ", Quote(last), " is out of order: its first character comes after its last"));
            }

            ranges.Add((first, last));
        }

        set = set.Union(CodePointSet.FromUnordered(ranges));
        return negated ? set.Complement() : set;
    }

    /// <summary>Reads one member of a class: returns its code point, or -1 after adding a whole set to <paramref name="set"/>.</summary>
    private int ParseClassAtom(ref CodePointSet set)
    {
        if (_text[_position] != '\\')
        {
            return ReadCodePoint();
        }

        if (ParseClassEscape() is { } escape)
        {
            set = set.Union(escape);
            return -1;
        }

        return ParseCharacterEscape(inClass: true);
    }

    private static void AddPoint(List<(int First, int Last)> ranges, int codePoint)
    {
        if (codePoint >= 0)
        {
            ranges.Add((codePoint, codePoint));
        }
    }

    private EcmaNode ParseQuantifier(EcmaNode atom, int start)
    {
        if (!AtQuantifier())
        {
            if (At(_position) == '{' && !_tolerant)
            {
                throw new Failure(_position, "expected a count such as '{3}', '{3,}' or '{3,5}'; a brace that stands for itself is written '\\{'");
            }

            return atom;
        }

        int at = _position;
        int minimum = 0;
        int? maximum = null;
        switch (_text[_position++])
        {
            case '*':
                break;
            case '+':
                minimum = 1;
                break;
            case '?':
                maximum = 1;
                break;
            default:
                string least = ReadDigits();
                string? most = least;
                if (_text[_position] == ',')
                {
                    _position++;
                    most = _text[_position] == '}' ? null : ReadDigits();
                }

                _position++;
                if (most is not null && CompareDigits(least, most) > 0)
                {
                    throw new Failure(at, string.Concat("the repetition '", _text.Substring(at, _position - at), "' has a minimum above its maximum"));
                }

                // No string is as long as the largest count, so a larger one says the same.
                minimum = Count(least) ?? int.MaxValue;
                maximum = most is null ? null : minimum == int.MaxValue ? int.MaxValue : Count(most);
                break;
        }

        bool lazy = At(_position) == '?';
        if (lazy)
        {
            _position++;
        }

        EcmaNode.Repeat repeat = new(atom, minimum, maximum, lazy);
        if (EcmaNodeFacts.Repetition(atom) > 1 && EcmaNodeFacts.Repetition(repeat) > EcmaPattern.MaxRepetition)
        {
            throw new Failure(start, string.Concat(
                "counts nested in each other repeat a part more than ", Text(EcmaPattern.MaxRepetition), " times in all"));
        }

        return repeat;
    }

    private bool AtQuantifier() => At(_position) is '*' or '+' or '?' || AtCount();

    /// <summary>Whether <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c> stands here.</summary>
    private bool AtCount()
    {
        if (At(_position) != '{')
        {
            return false;
        }

        int i = _position + 1;
        int digits = i;
        while (At(i) is >= '0' and <= '9')
        {
            i++;
        }

        if (i == digits)
        {
            return false;
        }

        if (At(i) == ',')
        {
            i++;
            while (At(i) is >= '0' and <= '9')
            {
                i++;
            }
        }

        return At(i) == '}';
    }

    private string ReadDigits()
    {
        int start = _position;
        while (At(_position) is >= '0' and <= '9')
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private static int CompareDigits(string left, string right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }

    private static int? Count(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;

    private EcmaNode.Character Character(int codePoint) => Character(CodePointSet.Range(codePoint, codePoint));

    private EcmaNode.Character Character(CodePointSet set)
    {
        _ranges += set.RangeCount;
        return _ranges <= MaxRanges
            ? new EcmaNode.Character(set)
            : throw new Failure(_position, "the character sets of the pattern are too large together");
    }

    private int ReadCodePoint()
    {
        char c = _text[_position++];
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(_position)))
        {
            return char.ConvertToUtf32(c, _text[_position++]);
        }

        return c;
    }

    private bool TryHex(int start, int count, out int value)
    {
        value = 0;
        for (int i = start; i < start + count; i++)
        {
            int digit = HexValue(At(i));
            if (digit < 0)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        return true;
    }

    private static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>The unit at an index, NUL beyond the end. A NUL in the text matches none of the syntax either.</summary>
    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private string Found() => AtEnd ? "the end of the pattern" : Quote(char.IsHighSurrogate(_text[_position]) && char.IsLowSurrogate(At(_position + 1))
        ? char.ConvertToUtf32(_text[_position], _text[_position + 1])
        : _text[_position]);

    private string Excerpt(int index) => char.IsSurrogate(_text[index]) || char.IsControl(_text[index]) ? "…" : _text[index].ToString();

    private static string Quote(int codePoint) => codePoint is < 0x20 or 0x7F or (>= 0x80 and < 0xA1) or (>= 0xD800 and <= 0xDFFF) or 0x2028 or 0x2029
        ? string.Concat("U+", codePoint.ToString("X4", CultureInfo.InvariantCulture))
        : string.Concat("'", char.ConvertFromUtf32(codePoint), "'");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(System.Text.StringBuilder name, int codePoint)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            name.Append((char)codePoint);
        }
        else
        {
            name.Append(char.ConvertFromUtf32(codePoint));
        }
    }

    /// <summary>Leaves the recursion at the first error; never leaves the parser.</summary>
    private sealed class Failure(int offset, string message) : Exception(message)
    {
        /// <summary>Where, in UTF-16 units.</summary>
        internal int Offset { get; } = offset;
    }
}
