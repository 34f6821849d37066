using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>
/// Reads one JSON text in a single pass. Open objects and arrays stand on a stack of its own, so that no depth of nesting
/// can exhaust the thread's.
/// </summary>
internal sealed class JsonTextReader
{
    private const int LinearSearchLimit = 12;
    private const char ByteOrderMark = '\uFEFF';
    private static readonly JsonMember[] NoMembers = [];
    private static readonly JsonNode[] NoItems = [];

    private readonly SchemaDocument _document;
    private readonly string _text;
    private readonly SchemaLimits _limits;
    private int _values;
    private readonly List<Container> _open = [];
    private readonly List<JsonMember> _members = [];
    private readonly List<JsonNode> _items = [];
    private int _position;
    private bool _failed;

    public JsonTextReader(SchemaDocument document, SchemaLimits limits)
    {
        _document = document;
        _text = document.Text;
        _limits = limits;
    }

    public List<Problem> Problems { get; } = [];

    /// <summary>The value of the whole text, or null after an error.</summary>
    public JsonNode? Read()
    {
        if (_text.Length > _limits.MaxLength)
        {
            return Fail(SchemaProblems.TooLarge, 0, 0, Number(_text.Length), Number(_limits.MaxLength));
        }

        if (_text.Length > 0 && _text[0] == ByteOrderMark)
        {
            _position = 1;
        }

        SkipWhiteSpace();
        if (_position == _text.Length)
        {
            return Fail(SchemaProblems.EmptyDocument, _position, 0);
        }

        while (true)
        {
            JsonNode? value = ReadValueStart();
            if (_failed)
            {
                return null;
            }

            // A value that is complete may complete the containers around it.
            while (value is not null)
            {
                if (_open.Count == 0)
                {
                    SkipWhiteSpace();
                    return _position == _text.Length ? value : Unexpected("the end of the file");
                }

                value = AddToContainer(value);
                if (_failed)
                {
                    return null;
                }
            }
        }
    }

    /// <summary>Reads a scalar or an empty container whole, or opens a container and returns null.</summary>
    private JsonNode? ReadValueStart()
    {
        SkipWhiteSpace();
        if (++_values > _limits.MaxValues)
        {
            return Fail(SchemaProblems.TooManyValues, _position, Math.Min(1, _text.Length - _position), Number(_limits.MaxValues));
        }

        char c = _position < _text.Length ? _text[_position] : '\0';
        switch (c)
        {
            case '{':
                return Open(isObject: true);
            case '[':
                return Open(isObject: false);
            case '"':
                {
                    int start = _position;
                    string? text = ReadString();
                    return text is null ? null : new JsonNode(JsonNodeKind.String, start, _position - start, text, NoMembers, NoItems);
                }

            case 't':
                return ReadWord("true", JsonNodeKind.True);
            case 'f':
                return ReadWord("false", JsonNodeKind.False);
            case 'n':
                return ReadWord("null", JsonNodeKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return Unexpected(_open.Count > 0 && !_open[_open.Count - 1].IsObject && _items.Count == _open[_open.Count - 1].First
                    ? "a value or ']'"
                    : "a value");
        }
    }

    private JsonNode? Open(bool isObject)
    {
        int start = _position;
        if (_open.Count >= _limits.MaxDepth)
        {
            return Fail(SchemaProblems.TooDeep, start, 1, Number(_limits.MaxDepth));
        }

        _position++;
        SkipWhiteSpace();
        char end = isObject ? '}' : ']';
        if (_position < _text.Length && _text[_position] == end)
        {
            _position++;
            return new JsonNode(isObject ? JsonNodeKind.Object : JsonNodeKind.Array, start, _position - start, string.Empty, NoMembers, NoItems);
        }

        _open.Add(new Container(isObject, start, isObject ? _members.Count : _items.Count));
        return isObject ? ReadName("a property name or '}'") : null;
    }

    /// <summary>Puts a value into the innermost container and reads on; returns the container when it ends there.</summary>
    private JsonNode? AddToContainer(JsonNode value)
    {
        Container container = _open[_open.Count - 1];
        if (container.IsObject)
        {
            AddMember(container, new JsonMember(container.Name, container.NameStart, container.NameLength, value));
        }
        else
        {
            _items.Add(value);
        }

        SkipWhiteSpace();
        char c = _position < _text.Length ? _text[_position] : '\0';
        if (c == ',')
        {
            _position++;
            SkipWhiteSpace();
            if (container.IsObject)
            {
                return ReadName("a property name");
            }

            return null;
        }

        if (c != (container.IsObject ? '}' : ']'))
        {
            return Unexpected(container.IsObject ? "',' or '}'" : "',' or ']'");
        }

        _position++;
        _open.RemoveAt(_open.Count - 1);
        int first = container.First;
        if (container.IsObject)
        {
            JsonMember[] members = new JsonMember[_members.Count - first];
            _members.CopyTo(first, members, 0, members.Length);
            _members.RemoveRange(first, members.Length);
            return new JsonNode(JsonNodeKind.Object, container.Start, _position - container.Start, string.Empty, members, NoItems, container.HasDuplicateNames);
        }

        JsonNode[] items = new JsonNode[_items.Count - first];
        _items.CopyTo(first, items, 0, items.Length);
        _items.RemoveRange(first, items.Length);
        return new JsonNode(JsonNodeKind.Array, container.Start, _position - container.Start, string.Empty, NoMembers, items);
    }

    private void AddMember(Container container, JsonMember member)
    {
        int count = _members.Count - container.First;
        bool isDuplicate = false;
        if (count < LinearSearchLimit)
        {
            for (int i = container.First; i < _members.Count && !isDuplicate; i++)
            {
                isDuplicate = string.Equals(_members[i].Name, member.Name, StringComparison.Ordinal);
            }
        }
        else
        {
            if (container.Names is null)
            {
                container.Names = new HashSet<string>(StringComparer.Ordinal);
                for (int i = container.First; i < _members.Count; i++)
                {
                    container.Names.Add(_members[i].Name);
                }
            }

            isDuplicate = !container.Names.Add(member.Name);
        }

        if (isDuplicate)
        {
            container.HasDuplicateNames = true;
            Report(SchemaProblems.DuplicateMember, member.NameStart, member.NameLength, Excerpt.Of(member.Name));
        }

        _members.Add(member);
    }

    /// <summary>Reads the name of a member and its colon. Always returns null: no value is complete yet.</summary>
    private JsonNode? ReadName(string expected)
    {
        if (_position == _text.Length || _text[_position] != '"')
        {
            return Unexpected(expected);
        }

        int start = _position;
        string? name = ReadString();
        if (name is null)
        {
            return null;
        }

        Container container = _open[_open.Count - 1];
        container.Name = name;
        container.NameStart = start;
        container.NameLength = _position - start;
        SkipWhiteSpace();
        if (_position == _text.Length || _text[_position] != ':')
        {
            return Unexpected("':' after the property name");
        }

        _position++;
        return null;
    }

    private JsonNode? ReadWord(string word, JsonNodeKind kind)
    {
        int start = _position;
        int end = start + word.Length;
        if (string.CompareOrdinal(_text, start, word, 0, word.Length) != 0 || (end < _text.Length && IsWordCharacter(_text[end])))
        {
            return Unexpected("a value");
        }

        _position = end;
        return new JsonNode(kind, start, word.Length, string.Empty, NoMembers, NoItems);
    }

    private JsonNode? ReadNumber()
    {
        int start = _position;
        int position = start;
        if (_text[position] == '-')
        {
            position++;
        }

        int integerStart = position;
        position = SkipDigits(position);
        bool wellFormed = position > integerStart && (_text[integerStart] != '0' || position == integerStart + 1);
        if (wellFormed && position < _text.Length && _text[position] == '.')
        {
            int fractionStart = position + 1;
            position = SkipDigits(fractionStart);
            wellFormed = position > fractionStart;
        }

        if (wellFormed && position < _text.Length && _text[position] is 'e' or 'E')
        {
            int exponentStart = position + 1;
            if (exponentStart < _text.Length && _text[exponentStart] is '+' or '-')
            {
                exponentStart++;
            }

            position = SkipDigits(exponentStart);
            wellFormed = position > exponentStart;
        }

        if (!wellFormed || (position < _text.Length && IsNumberCharacter(_text[position])))
        {
            int end = start + 1;
            while (end < _text.Length && IsNumberCharacter(_text[end]))
            {
                end++;
            }

            return Fail(SchemaProblems.MalformedJson, start, end - start, "a number such as 12, -0.5 or 1e9", Quote(start, end));
        }

        _position = position;
        return new JsonNode(JsonNodeKind.Number, start, position - start, _text.Substring(start, position - start), NoMembers, NoItems);
    }

    private int SkipDigits(int position)
    {
        while (position < _text.Length && _text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    /// <summary>Reads the string whose opening quotation mark the reader stands at; null after an error.</summary>
    private string? ReadString()
    {
        string text = _text;
        int start = _position;
        int position = start + 1;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '"')
            {
                _position = position + 1;
                return text.Substring(start + 1, position - start - 1);
            }

            if (c == '\\' || c < ' ')
            {
                return ReadStringWithEscapes(start, position);
            }

            position++;
        }

        Unterminated(start);
        return null;
    }

    private string? ReadStringWithEscapes(int start, int position)
    {
        string text = _text;
        StringBuilder builder = new(text, start + 1, position - start - 1, Math.Max(16, (position - start) * 2));
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '"')
            {
                _position = position + 1;
                return builder.ToString();
            }

            if (c < ' ')
            {
                Fail(SchemaProblems.MalformedJson, position, 1, c is '\n' or '\r' ? "'\"' at the end of the string" : "an escape such as \\n or \\u0001", Quote(position, position + 1));
                return null;
            }

            if (c != '\\')
            {
                builder.Append(c);
                position++;
                continue;
            }

            int escape = position++;
            char kind = position < text.Length ? text[position++] : '\0';
            switch (kind)
            {
                case '"' or '\\' or '/':
                    builder.Append(kind);
                    break;
                case 'b':
                    builder.Append('\b');
                    break;
                case 'f':
                    builder.Append('\f');
                    break;
                case 'n':
                    builder.Append('\n');
                    break;
                case 'r':
                    builder.Append('\r');
                    break;
                case 't':
                    builder.Append('\t');
                    break;
                case 'u':
                    int code = 0;
                    int digits = 0;
                    while (digits < 4 && position < text.Length && HexValue(text[position]) is int value and >= 0)
                    {
                        code = (code << 4) | value;
                        position++;
                        digits++;
                    }

                    if (digits < 4)
                    {
                        Fail(SchemaProblems.MalformedJson, escape, position - escape, "four hexadecimal digits after \\u", Quote(escape, Math.Min(position + 1, text.Length)));
                        return null;
                    }

                    builder.Append((char)code);
                    break;
                default:
                    if (position > text.Length - 1 && escape + 1 >= text.Length)
                    {
                        Unterminated(start);
                        return null;
                    }

                    Fail(SchemaProblems.MalformedJson, escape, position - escape, "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", Quote(escape, position));
                    return null;
            }
        }

        Unterminated(start);
        return null;
    }

    private void Unterminated(int start)
    {
        SourceLocation opening = _document.Locate(start, 1);
        Fail(
            SchemaProblems.MalformedJson,
            _text.Length,
            0,
            FormattableString.Invariant($"'\"' at the end of the string that starts at line {opening.Line}, column {opening.Column}"),
            "the end of the file");
    }

    private void SkipWhiteSpace()
    {
        string text = _text;
        int position = _position;
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        _position = position;
    }

    /// <summary>Reports the token at hand as not what is <paramref name="expected"/> there.</summary>
    private JsonNode? Unexpected(string expected)
    {
        int start = _position;
        if (start == _text.Length)
        {
            return Fail(SchemaProblems.MalformedJson, start, 0, expected, "the end of the file");
        }

        int end = start + 1;
        if (_text[start] == '/' && end < _text.Length && _text[end] is '/' or '*')
        {
            return Fail(SchemaProblems.CommentInJson, start, 2);
        }

        if (IsWordCharacter(_text[start]))
        {
            while (end < _text.Length && IsWordCharacter(_text[end]))
            {
                end++;
            }
        }
        else if (char.IsHighSurrogate(_text[start]) && end < _text.Length && char.IsLowSurrogate(_text[end]))
        {
            end++;
        }

        return Fail(SchemaProblems.MalformedJson, start, end - start, expected, Quote(start, end));
    }

    private JsonNode? Fail(ProblemDescriptor descriptor, int start, int length, params string[] arguments)
    {
        _failed = true;
        Report(descriptor, start, length, arguments);
        return null;
    }

    private void Report(ProblemDescriptor descriptor, int start, int length, params string[] arguments) =>
        Problems.Add(new Problem(descriptor, _document.Locate(start, length), CurrentPointer(), new EquatableArray<string>(arguments)));

    private string CurrentPointer()
    {
        StringBuilder pointer = new();
        for (int i = 0; i < _open.Count; i++)
        {
            Container container = _open[i];
            if (!container.IsObject)
            {
                int next = i + 1;
                while (next < _open.Count && _open[next].IsObject)
                {
                    next++;
                }

                int count = (next < _open.Count ? _open[next].First : _items.Count) - container.First;
                pointer.Append('/').Append(count.ToString(CultureInfo.InvariantCulture));
            }
            else if (container.NameLength > 0)
            {
                pointer.Append('/').Append(JsonPointer.Escape(container.Name));
            }
        }

        return pointer.ToString();
    }

    private string Quote(int start, int end) => Excerpt.Quoted(_text.Substring(start, end - start));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsWordCharacter(char c) => c is '_' or '$' || char.IsLetterOrDigit(c);

    private static bool IsNumberCharacter(char c) => c is '+' or '-' or '.' || IsWordCharacter(c);

    private static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>An object or array whose end has not been read yet.</summary>
    private sealed class Container(bool isObject, int start, int first)
    {
        public bool IsObject { get; } = isObject;

        public int Start { get; } = start;

        /// <summary>Where its entries begin in the reader's list of members or items.</summary>
        public int First { get; } = first;

        public string Name { get; set; } = string.Empty;

        public int NameStart { get; set; }

        public int NameLength { get; set; }

        public HashSet<string>? Names { get; set; }

        public bool HasDuplicateNames { get; set; }
    }
}
