using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Typeset.Datasets;

/// <summary>Writes one record after the other as JSON text on one line, for sources whose records are not JSON themselves.</summary>
/// <remarks>
/// Strings keep their bytes, also where these are no UTF-8: the record is then malformed, and validation says where. Characters
/// that JSON wants escaped are escaped, no others.
/// </remarks>
internal sealed class JsonRecordWriter
{
    private const int NumberLength = 32;
    private static readonly SearchValues<byte> s_escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);
    private byte[] _buffer = new byte[4096];

    /// <summary>The text written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Begins the next record.</summary>
    public void Clear() => Length = 0;

    /// <summary>Takes back what was written after a place.</summary>
    /// <param name="length">The <see cref="Length"/> at that place.</param>
    public void CutTo(int length) => Length = length;

    /// <summary>Writes punctuation or a literal.</summary>
    /// <param name="text">JSON text.</param>
    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    /// <summary>Writes one character of punctuation.</summary>
    /// <param name="character">An ASCII character.</param>
    public void Raw(byte character)
    {
        Room(1)[0] = character;
        Length++;
    }

    /// <summary>Writes a string in quotation marks.</summary>
    /// <param name="text">Its characters as UTF-8.</param>
    public void String(ReadOnlySpan<byte> text)
    {
        Raw((byte)'"');
        while (text.IndexOfAny(s_escaped) is int next and >= 0)
        {
            Raw(text[..next]);
            Escape(text[next]);
            text = text[(next + 1)..];
        }

        Raw(text);
        Raw((byte)'"');
    }

    /// <summary>Writes a string in quotation marks.</summary>
    /// <param name="text">Its characters.</param>
    public void String(string text) => String(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes as a string in base64 (RFC 4648, section 4).</summary>
    /// <param name="bytes">The bytes.</param>
    public void Base64(ReadOnlySpan<byte> bytes)
    {
        Raw((byte)'"');
        int length = System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, Room(length), out _, out int written);
        Length += written;
        Raw((byte)'"');
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Room(NumberLength), out int length);
        Length += length;
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void Number(ulong value)
    {
        Utf8Formatter.TryFormat(value, Room(NumberLength), out int length);
        Length += length;
    }

    /// <summary>Writes a number in the shortest form that reads back the same. JSON has no infinities and no NaN: they become strings, so that a check of types sees them.</summary>
    /// <param name="value">The number.</param>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            String(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
            return;
        }

        Utf8Formatter.TryFormat(value, Room(NumberLength), out int length);
        Length += length;
    }

    /// <summary>Writes a number of single precision, as <see cref="Number(double)"/> does.</summary>
    /// <param name="value">The number.</param>
    public void Number(float value)
    {
        if (!float.IsFinite(value))
        {
            Number((double)value);
            return;
        }

        Utf8Formatter.TryFormat(value, Room(NumberLength), out int length);
        Length += length;
    }

    private void Escape(byte character)
    {
        switch (character)
        {
            case (byte)'"':
                Raw("\\\""u8);
                break;
            case (byte)'\\':
                Raw("\\\\"u8);
                break;
            case (byte)'\n':
                Raw("\\n"u8);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            case (byte)'\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw((byte)(character < 0x10 ? '0' : '1'));
                Raw((byte)"0123456789abcdef"[character & 0xF]);
                break;
        }
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - Length < length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(Length + (long)length, _buffer.Length * 2L)));
        }

        return _buffer.AsSpan(Length);
    }
}
