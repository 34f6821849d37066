using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Typeset.Schema;

namespace Typeset.Json;

/// <summary>
/// Walks over JSON that a contract has accepted and turns its values into .NET ones. It does not validate; on bytes that were
/// never accepted its answers mean nothing, but it stays inside its span and every call ends.
/// </summary>
/// <remarks>
/// A valid value can be more than its .NET type holds: a date-time with an offset of 20 hours, a number beyond
/// <see cref="long"/>. The cursor then returns the type's default and remembers the first such value;
/// <see cref="ContractJson"/> makes it an error with code TYS1901.
/// </remarks>
public ref partial struct JsonCursor
{
    private const int MaxBigIntegerDigits = 100_000;
    private const int MaxPlainDigits = 18;

    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(",]} \n\r\t"u8);
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);

    private readonly ReadOnlySpan<byte> _utf8;
    private int _position;
    private ShortTexts? _texts;

    // The name of the member whose value comes next, where no set of names has it.
    private ReadOnlySpan<byte> _name;
    private UnheldValue? _unheld;

    // Set when a value was read whose text is not what it would be written as; lists and dictionaries then keep the text.
    private bool _isRespelled;

    // Of a reader that accepts what it reads: the walker, up to where everything was accepted, and where the value stands that
    // was accepted last and ends there.
    private JsonWalker _walker;
    private int _accepted;
    private int _value;

    /// <summary>A cursor that stands at the value which is the whole of <paramref name="utf8"/>; white space and a byte order mark may come first.</summary>
    public JsonCursor(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _accepted = Unchecked;
        _value = -1;
        _walker = JsonWalker.OfNothing;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        SkipWhiteSpace();
    }

    /// <summary>Number of bytes the cursor has passed.</summary>
    public readonly int Position => _position;

    /// <summary>The first value that its .NET type could not hold, or null.</summary>
    internal readonly UnheldValue? Unheld => _unheld;

    /// <summary>What kind of value the cursor stands at; it stays there.</summary>
    public readonly JsonKind Peek() => _position >= _utf8.Length ? JsonKind.None : _utf8[_position] switch
    {
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'"' => JsonKind.String,
        (byte)'t' => JsonKind.True,
        (byte)'f' => JsonKind.False,
        (byte)'n' => JsonKind.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
        _ => JsonKind.None,
    };

    /// <summary>Goes into the object the cursor stands at. <see cref="NextProperty"/> leads to its members.</summary>
    public void EnterObject() => Pass((byte)'{');

    /// <summary>Goes into the array the cursor stands at. <see cref="NextItem"/> leads to its items.</summary>
    public void EnterArray() => Pass((byte)'[');

    /// <summary>Goes to the value of the next member. The member before must have been read or skipped.</summary>
    /// <param name="name">The member's name as UTF-8 with escapes resolved.</param>
    /// <returns>False at the end of the object, which the cursor then has passed.</returns>
    public bool NextProperty(out ReadOnlySpan<byte> name)
    {
        SkipSeparator();
        if (_position < _utf8.Length && _utf8[_position] == (byte)'"')
        {
            int start = _position + 1;
            int length = JsonStrings.FindEnd(_utf8[start..], out TapeFlags flags);
            if (length >= 0)
            {
                name = Unescaped(_utf8.Slice(start, length), flags);
                _position = start + length + 1;
                SkipWhiteSpace();
                if (_position < _utf8.Length && _utf8[_position] == (byte)':')
                {
                    _position++;
                    SkipWhiteSpace();
                    return true;
                }
            }
        }

        name = default;
        Pass((byte)'}');
        return false;
    }

    /// <summary>Goes to the next item. The item before must have been read or skipped.</summary>
    /// <returns>False at the end of the array, which the cursor then has passed.</returns>
    public bool NextItem()
    {
        SkipSeparator();
        if (Peek() != JsonKind.None)
        {
            return true;
        }

        Pass((byte)']');
        return false;
    }

    /// <summary>Reads a string. A surrogate that an escape names without its partner stays in the string as it is. Equal short strings may be the same object.</summary>
    public string ReadString()
    {
        int start = _position + 1;
        if (start > _utf8.Length - ShortTexts.Reach || _utf8[_position] != (byte)'"')
        {
            return ReadAnyString();
        }

        // The end of what was accepted just now is known.
        bool isKnown = _position == _value;
        int length = isKnown ? _accepted - 1 - start : ShortTexts.FindQuote(_utf8[start..]);
        if (length is > 0 and <= ShortTexts.MaxLength && (isKnown || _utf8[start + length - 1] != (byte)'\\'))
        {
            _position = start + length + 1;
            return (_texts ??= ShortTexts.Current).Get(_utf8[start..], length);
        }

        if (isKnown)
        {
            _position = start + length + 1;
            return Utf16Text.Make(_utf8.Slice(start, length), _utf8.Length - start);
        }

        return ReadAnyString();
    }

    /// <summary>Reads a string as UTF-8 with escapes resolved, without making a <see cref="string"/>. The span holds until the text of the cursor changes.</summary>
    public ReadOnlySpan<byte> ReadUtf8() => ReadUnescaped();

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        int start = _position;
        JsonKind kind = Peek();
        Skip();
        return kind switch
        {
            JsonKind.True => true,
            JsonKind.False => false,
            _ => Miss(start, nameof(Boolean), false),
        };
    }

    /// <summary>Reads a whole number in any form, <c>1.0</c> and <c>1e2</c> among them.</summary>
    public int ReadInt32()
    {
        int start = _position;
        return (TryReadPlainInteger(out long value) || TryGetInt64(ReadNumberToken(), out value)) && value == (int)value ? (int)value : Miss(start, nameof(Int32), 0);
    }

    /// <summary>Reads a whole number and remembers its text when it is not the canonical one.</summary>
    public int ReadInt32(ref WireState wire, int member)
    {
        int start = _position;
        int value = ReadInt32();
        Remember(_utf8[start.._position], IsPlainInteger(_utf8[start.._position]), ref wire, member);
        return value;
    }

    /// <summary>Reads a whole number in any form, <c>1.0</c> and <c>1e2</c> among them.</summary>
    public long ReadInt64()
    {
        int start = _position;
        return TryReadPlainInteger(out long value) || TryGetInt64(ReadNumberToken(), out value) ? value : Miss(start, nameof(Int64), 0L);
    }

    /// <summary>Reads a whole number and remembers its text when it is not the canonical one.</summary>
    public long ReadInt64(ref WireState wire, int member)
    {
        int start = _position;
        long value = ReadInt64();
        Remember(_utf8[start.._position], IsPlainInteger(_utf8[start.._position]), ref wire, member);
        return value;
    }

    /// <summary>Reads a whole number of any size up to 100 000 digits.</summary>
    public BigInteger ReadBigInteger()
    {
        ReadOnlySpan<byte> token = ReadBigIntegerToken(out BigInteger value);
        _isRespelled |= !IsPlainInteger(token);
        return value;
    }

    /// <summary>Reads a whole number of any size and remembers its text when it is not the canonical one.</summary>
    public BigInteger ReadBigInteger(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> token = ReadBigIntegerToken(out BigInteger value);
        Remember(token, IsPlainInteger(token), ref wire, member);
        return value;
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>. Numbers beyond its range are not held.</summary>
    public double ReadDouble()
    {
        ReadOnlySpan<byte> token = ReadDoubleToken(out double value);
        _isRespelled |= !JsonWire.IsCanonical(token, value);
        return value;
    }

    /// <summary>Reads a number as the nearest <see cref="double"/> and remembers its text when it is not the canonical one.</summary>
    public double ReadDouble(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> token = ReadDoubleToken(out double value);
        Remember(token, JsonWire.IsCanonical(token, value), ref wire, member);
        return value;
    }

    /// <summary>Reads a number as an exact <see cref="decimal"/>. Numbers that would have to be rounded are not held.</summary>
    public decimal ReadDecimal()
    {
        ReadOnlySpan<byte> token = ReadDecimalToken(out decimal value);
        _isRespelled |= !JsonWire.IsCanonical(token, value);
        return value;
    }

    /// <summary>Reads a number as an exact <see cref="decimal"/> and remembers its text when it is not the canonical one.</summary>
    public decimal ReadDecimal(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> token = ReadDecimalToken(out decimal value);
        Remember(token, JsonWire.IsCanonical(token, value), ref wire, member);
        return value;
    }

    /// <summary>Reads <c>full-date</c> of RFC 3339. Year 0 is not held.</summary>
    public DateOnly ReadDate()
    {
        int start = _position;
        return DateTimeText.TryParseDate(ReadUnescaped(), out DateOnly value) ? value : Miss(start, nameof(DateOnly), default(DateOnly));
    }

    /// <summary>Reads <c>date-time</c> of RFC 3339. Leap seconds and offsets beyond 14 hours are not held.</summary>
    public DateTimeOffset ReadDateTime()
    {
        ReadOnlySpan<byte> text = ReadDateTimeText(out DateTimeOffset value);
        _isRespelled |= !JsonWire.IsCanonical(text, value);
        return value;
    }

    /// <summary>
    /// Reads <c>date-time</c> of RFC 3339 and remembers its text when it is not the canonical one, so that <c>+00:00</c> and a
    /// fraction below 100 ns are written back as they were. Leap seconds and offsets beyond 14 hours are not held.
    /// </summary>
    public DateTimeOffset ReadDateTime(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> text = ReadDateTimeText(out DateTimeOffset value);
        Remember(text, JsonWire.IsCanonical(text, value), ref wire, member);
        return value;
    }

    /// <summary>Reads <c>full-time</c> of RFC 3339; the offset is not part of the value. A leap second is not held.</summary>
    public TimeOnly ReadTime()
    {
        ReadOnlySpan<byte> text = ReadTimeText(out TimeOnly value);
        _isRespelled |= !JsonWire.IsCanonical(text, value);
        return value;
    }

    /// <summary>Reads <c>full-time</c> of RFC 3339 and remembers its text, with the offset, when it is not the canonical one. A leap second is not held.</summary>
    public TimeOnly ReadTime(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> text = ReadTimeText(out TimeOnly value);
        Remember(text, JsonWire.IsCanonical(text, value), ref wire, member);
        return value;
    }

    /// <summary>Reads a UUID (RFC 9562).</summary>
    public Guid ReadGuid()
    {
        ReadOnlySpan<byte> text = ReadGuidText(out Guid value);
        _isRespelled |= !JsonWire.IsCanonical(text, value);
        return value;
    }

    /// <summary>Reads a UUID and remembers its text when it has capital letters.</summary>
    public Guid ReadGuid(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> text = ReadGuidText(out Guid value);
        Remember(text, JsonWire.IsCanonical(text, value), ref wire, member);
        return value;
    }

    /// <summary>Reads a URI or a relative reference. <see cref="Uri.OriginalString"/> is the text as it stands.</summary>
    public Uri ReadUri()
    {
        int start = _position;
        return TryReadRawString(out ReadOnlySpan<byte> raw, out _) &&
            Uri.TryCreate(Utf16Text.Make(raw, _utf8.Length - start - 1), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : Miss(start, nameof(Uri), new Uri("", UriKind.Relative));
    }

    /// <summary>Reads a string in base64 (RFC 4648, section 4). Text that is not base64 is not held.</summary>
    public ValueList<byte> ReadBase64()
    {
        ReadOnlySpan<byte> text = ReadBase64Text(out ValueList<byte> value);
        _isRespelled |= !JsonWire.IsCanonical(text, value);
        return value;
    }

    /// <summary>Reads a string in base64 (RFC 4648, section 4) and remembers its text when it is not the canonical one. Text that is not base64 is not held.</summary>
    public ValueList<byte> ReadBase64(ref WireState wire, int member)
    {
        ReadOnlySpan<byte> text = ReadBase64Text(out ValueList<byte> value);
        Remember(text, JsonWire.IsCanonical(text, value), ref wire, member);
        return value;
    }

    /// <summary>Passes <c>null</c> when the cursor stands at one.</summary>
    public bool TryReadNull()
    {
        if (Peek() != JsonKind.Null)
        {
            return false;
        }

        Skip();
        return true;
    }

    /// <summary>Reads any value as it is written; its bytes are copied.</summary>
    public RawJson ReadRaw() => RawJson.FromAccepted(ReadRawSpan().ToArray());

    /// <summary>Reads any value as the bytes it is written with.</summary>
    public ReadOnlySpan<byte> ReadRawSpan()
    {
        int start = _position;
        Skip();
        return _utf8[start.._position];
    }

    /// <summary>Passes the value the cursor stands at.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case JsonKind.Object or JsonKind.Array:
                SkipNested();
                break;
            case JsonKind.String:
                if (!TryReadRawString(out _, out _))
                {
                    _position = _utf8.Length;
                }

                break;
            case JsonKind.None:
                // Nothing that was accepted: go to the end, so that no loop over members or items goes on.
                _position = _utf8.Length;
                break;
            default:
                SkipScalar();
                break;
        }
    }

    /// <summary>Reads an array of contract values.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public ValueList<T> ReadList<T>()
        where T : IJsonContract<T>
    {
        ListBuffer<T> items = default;
        EnterArray();
        while (NextItem())
        {
            items.Add(T.Read(ref this));
        }

        return items.ToList();
    }

    /// <summary>Reads an array. The list remembers the text of items that would be written otherwise.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">Reads one item.</param>
    public ValueList<T> ReadList<T>(JsonValueReader<T> item)
    {
        EnterArray();
        return ReadItems(item);
    }

    /// <summary>Reads the items from here to the end of the array the cursor is in.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">Reads one item.</param>
    public ValueList<T> ReadItems<T>(JsonValueReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ListBuffer<T> items = default;
        while (NextItem())
        {
            T value = ReadWithText(item, out string? text);
            items.Add(value, text);
        }

        return items.ToList();
    }

    /// <summary>Reads an object as a dictionary. Of two members with the same name the later one counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">Reads one value.</param>
    public ValueDictionary<T> ReadDictionary<T>(JsonValueReader<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ValueDictionary.Builder<T>? entries = null;
        EnterObject();
        while (NextProperty(out ReadOnlySpan<byte> name))
        {
            ReadEntry(name, ref entries, value);
        }

        return entries?.Build() ?? default;
    }

    /// <summary>
    /// Reads the value of a member into the dictionary that collects the members nothing else stands for, under the name that
    /// <see cref="NextMember(JsonNameSet, int)"/> has just met and that its set does not have. It remembers the text of values that would be
    /// written otherwise.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The dictionary so far; null until there is a member.</param>
    /// <param name="value">Reads one value.</param>
    public void ReadEntry<T>(ref ValueDictionary.Builder<T>? entries, JsonValueReader<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ReadEntry(_name, ref entries, value);
    }

    /// <summary>Looks for a member whose value is a string in the object the cursor stands at; the cursor stays there.</summary>
    /// <param name="property">The member's name as unescaped UTF-8.</param>
    /// <param name="value">The string as UTF-8 with escapes resolved.</param>
    /// <returns>Whether there is such a member.</returns>
    public readonly bool PeekDiscriminator(ReadOnlySpan<byte> property, out ReadOnlySpan<byte> value)
    {
        JsonCursor ahead = this;
        if (ahead.Peek() == JsonKind.Object)
        {
            ahead.EnterObject();
            while (ahead.NextProperty(out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual(property))
                {
                    bool isString = ahead.Peek() == JsonKind.String;
                    value = isString ? ahead.ReadUnescaped() : default;
                    return isString;
                }

                ahead.Skip();
            }
        }

        value = default;
        return false;
    }

    private void ReadEntry<T>(ReadOnlySpan<byte> name, ref ValueDictionary.Builder<T>? entries, JsonValueReader<T> value)
    {
        string key = JsonStrings.ToText(name);
        entries ??= new();
        T held = ReadWithText(value, out string? text);
        entries.Set(key, held, text);
    }

    // Past the bracket, or to the end when it is not there: on bytes that were never accepted no loop may go on.
    private void Pass(byte bracket)
    {
        if (_position < _utf8.Length && _utf8[_position] == bracket)
        {
            _position++;
        }
        else
        {
            _position = _utf8.Length;
        }
    }

    private void SkipSeparator()
    {
        SkipWhiteSpace();
        if (_position < _utf8.Length && _utf8[_position] == (byte)',')
        {
            _position++;
            SkipWhiteSpace();
        }
    }

    // Mostly there is none, or one space.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if (_position < _utf8.Length && _utf8[_position] <= (byte)' ')
        {
            _position += WhiteSpace.LengthAtStart(_utf8[_position..]);
        }
    }

    private void SkipScalar()
    {
        int length = _utf8[_position..].IndexOfAny(ValueEnds);
        _position = length < 0 ? _utf8.Length : _position + length;
    }

    private void SkipNested()
    {
        int depth = 0;
        while (_position < _utf8.Length)
        {
            int step = _utf8[_position..].IndexOfAny(Structure);
            if (step < 0)
            {
                break;
            }

            _position += step;
            switch (_utf8[_position])
            {
                case (byte)'"':
                    if (!TryReadRawString(out _, out _))
                    {
                        _position = _utf8.Length;
                        return;
                    }

                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    _position++;
                    break;
                default:
                    _position++;
                    if (--depth <= 0)
                    {
                        return;
                    }

                    break;
            }
        }

        _position = _utf8.Length;
    }

    // A whole number of at most 18 digits and nothing else, as most are written; the cursor then has passed it.
    private bool TryReadPlainInteger(out long value)
    {
        int start = _position;
        int position = start + (start < _utf8.Length && _utf8[start] == (byte)'-' ? 1 : 0);
        int end = Math.Min(_utf8.Length, position + MaxPlainDigits + 1);
        int first = position;
        long number = 0;
        while (position < end && (uint)(_utf8[position] - '0') <= 9)
        {
            number = (number * 10) + (_utf8[position++] - '0');
        }

        value = first == start ? number : -number;
        if (position == first || position - first > MaxPlainDigits || (position < _utf8.Length && _utf8[position] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        _position = position;
        return true;
    }

    private ReadOnlySpan<byte> ReadNumberToken()
    {
        int start = _position;
        if (Peek() == JsonKind.Number)
        {
            SkipScalar();
        }
        else
        {
            Skip();
            return default;
        }

        return _utf8[start.._position];
    }

    private bool TryReadRawString(out ReadOnlySpan<byte> raw, out TapeFlags flags)
    {
        if (_position < _utf8.Length && _utf8[_position] == (byte)'"')
        {
            int start = _position + 1;
            if (_position == _value)
            {
                // Its end is known.
                _position = _accepted;
                raw = _utf8[start..(_position - 1)];
                flags = raw.Contains((byte)'\\') ? TapeFlags.Escaped : TapeFlags.None;
                return true;
            }

            int length = JsonStrings.FindEnd(_utf8[start..], out flags);
            if (length >= 0)
            {
                raw = _utf8.Slice(start, length);
                _position = start + length + 1;
                return true;
            }

            _position = _utf8.Length;
        }
        else
        {
            Skip();
        }

        raw = default;
        flags = TapeFlags.None;
        return false;
    }

    // The way of longer strings, and of the last bytes of a text.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadAnyString()
    {
        int start = _position;
        return TryReadRawString(out ReadOnlySpan<byte> raw, out _)
            ? raw.Length is > 0 and <= ShortTexts.MaxLength ? (_texts ??= ShortTexts.Current).Get(raw) : Utf16Text.Make(raw, _utf8.Length - start - 1)
            : Miss(start, nameof(String), "");
    }

    private ReadOnlySpan<byte> ReadUnescaped() =>
        TryReadRawString(out ReadOnlySpan<byte> raw, out TapeFlags flags) ? Unescaped(raw, flags) : default;

    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((flags & TapeFlags.Escaped) == 0)
        {
            return raw;
        }

        byte[] buffer = new byte[raw.Length];
        return buffer.AsSpan(0, JsonStrings.Unescape(raw, buffer));
    }

    private static bool TryGetInt64(ReadOnlySpan<byte> token, out long value)
    {
        if (Utf8Parser.TryParse(token, out value, out int consumed) && consumed == token.Length)
        {
            return true;
        }

        value = 0;
        return !token.IsEmpty && ShortDecimal.TryParse(token, out ShortDecimal exact) && exact.TryGetInt64(out value);
    }

    private static bool TryGetBigInteger(ReadOnlySpan<byte> token, out BigInteger value)
    {
        if (TryGetInt64(token, out long small))
        {
            value = small;
            return true;
        }

        value = default;
        if (token.IsEmpty || token.Length > MaxBigIntegerDigits || !ExactNumber.TryParse(Encoding.ASCII.GetString(token), out ExactNumber exact) ||
            !exact.IsInteger || exact.Exponent > MaxBigIntegerDigits - token.Length)
        {
            return false;
        }

        value = exact.Coefficient * BigInteger.Pow(10, (int)exact.Exponent);
        return true;
    }

    private static bool TryGetDecimal(ReadOnlySpan<byte> token, out decimal value)
    {
        value = 0;
        if (token.IsEmpty)
        {
            return false;
        }

        if (ShortDecimal.TryParse(token, out ShortDecimal small))
        {
            return small.TryGetDecimal(out value);
        }

        return ExactNumber.TryParse(Encoding.ASCII.GetString(token), out ExactNumber exact) && ShortDecimal.TryGetDecimal(exact.Coefficient, exact.Exponent, out value);
    }

    private static bool TryParseGuid(ReadOnlySpan<byte> text, out Guid value) =>
        Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == text.Length;

    // A whole number as it is written canonically: digits alone, with no needless sign.
    private static bool IsPlainInteger(ReadOnlySpan<byte> token) =>
        token.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && !token.SequenceEqual("-0"u8);

    private T ReadWithText<T>(JsonValueReader<T> read, out string? text)
    {
        int start = _position;
        _isRespelled = false;
        T value = read(ref this);
        text = _isRespelled ? Encoding.UTF8.GetString(_utf8[start.._position]) : null;
        _isRespelled = false;
        return value;
    }

    private ReadOnlySpan<byte> ReadBigIntegerToken(out BigInteger value)
    {
        int start = _position;
        ReadOnlySpan<byte> token = ReadNumberToken();
        value = TryGetBigInteger(token, out BigInteger read) ? read : Miss(start, nameof(BigInteger), BigInteger.Zero);
        return token;
    }

    private ReadOnlySpan<byte> ReadDoubleToken(out double value)
    {
        int start = _position;
        ReadOnlySpan<byte> token = ReadNumberToken();
        value = double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && double.IsFinite(read) ? read : Miss(start, nameof(Double), 0d);
        return token;
    }

    private ReadOnlySpan<byte> ReadDecimalToken(out decimal value)
    {
        int start = _position;
        ReadOnlySpan<byte> token = ReadNumberToken();
        value = TryGetDecimal(token, out decimal read) ? read : Miss(start, nameof(Decimal), 0m);
        return token;
    }

    private ReadOnlySpan<byte> ReadDateTimeText(out DateTimeOffset value)
    {
        int start = _position;
        ReadOnlySpan<byte> text = ReadUnescaped();
        value = DateTimeText.TryParseDateTime(text, out DateTimeOffset read, out _) ? read : Miss(start, nameof(DateTimeOffset), default(DateTimeOffset));
        return text;
    }

    private ReadOnlySpan<byte> ReadTimeText(out TimeOnly value)
    {
        int start = _position;
        ReadOnlySpan<byte> text = ReadUnescaped();
        value = DateTimeText.TryParseTime(text, out TimeOnly read, out _) ? read : Miss(start, nameof(TimeOnly), default(TimeOnly));
        return text;
    }

    private ReadOnlySpan<byte> ReadGuidText(out Guid value)
    {
        int start = _position;
        ReadOnlySpan<byte> text = ReadUnescaped();
        value = TryParseGuid(text, out Guid read) ? read : Miss(start, nameof(Guid), default(Guid));
        return text;
    }

    private ReadOnlySpan<byte> ReadBase64Text(out ValueList<byte> value)
    {
        int start = _position;
        ReadOnlySpan<byte> text = ReadUnescaped();
        value = JsonWire.TryDecodeBase64(text, out byte[]? data) ? new(data) : Miss(start, "ValueList<byte>", default(ValueList<byte>));
        return text;
    }

    private static void Remember(ReadOnlySpan<byte> text, bool canonical, ref WireState wire, int member)
    {
        if (!canonical)
        {
            wire.Remember(member, Encoding.UTF8.GetString(text));
        }
    }

    private T Miss<T>(int start, string typeName, T value)
    {
        _unheld ??= new UnheldValue(start, _position - start, typeName);
        return value;
    }
}
