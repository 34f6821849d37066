using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Json;

/// <summary>What every contract type can do; its own members are one call to here.</summary>
public static class ContractJson
{
    private const int KeptBuffer = 1 << 20;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = int.MaxValue,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    /// <summary>The value that <paramref name="utf8"/> is.</summary>
    /// <exception cref="ContractException">The text does not meet the contract; every error is in <see cref="ContractException.Result"/>.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> =>
        TryParse(utf8, out T? value, out ValidationResult result) ? value : throw new ContractException(result);

    /// <summary>The value that <paramref name="json"/> is.</summary>
    /// <exception cref="ContractException">The text does not meet the contract; every error is in <see cref="ContractException.Result"/>.</exception>
    public static T Parse<T>(string json)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse<T>(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Gets the value that <paramref name="utf8"/> is, or what is wrong with it.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, out ValidationResult result)
        where T : IJsonContract<T> => TryParse(utf8, null, out value, out result);

    /// <summary>Gets the value that <paramref name="utf8"/> is, or what is wrong with it.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">How errors are reported.</param>
    /// <param name="value">The value, when the text meets the contract.</param>
    /// <param name="result">The verdict.</param>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options, [NotNullWhen(true)] out T? value, out ValidationResult result)
        where T : IJsonContract<T>
    {
        if (T.AcceptsWhileReading)
        {
            JsonCursor cursor = JsonCursor.Accepting(utf8);
            value = T.Read(ref cursor);
            if (cursor.HasAccepted())
            {
                result = ValidationResult.Valid;
                return IsHeld(utf8, options, in cursor, ref value, ref result);
            }

            result = T.Contract.ValidateByEvaluator(utf8, options);
        }
        else
        {
            result = Validate<T>(utf8, options);
        }

        // What was not accepted is not invalid for that: the contract decides.
        if (result.IsValid)
        {
            JsonCursor cursor = new(utf8);
            value = T.Read(ref cursor);
            return IsHeld(utf8, options, in cursor, ref value, ref result);
        }

        value = default;
        return false;
    }

    private static bool IsHeld<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options, ref readonly JsonCursor cursor, [NotNullWhen(true)] ref T? value, ref ValidationResult result)
        where T : IJsonContract<T>
    {
        if (cursor.Unheld is { } unheld)
        {
            result = T.Contract.Report(utf8, unheld, options);
            value = default;
        }

        return value is not null;
    }

    /// <summary>Whether <paramref name="utf8"/> meets the contract of <typeparamref name="T"/>.</summary>
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> => T.Accepts(utf8) || T.Contract.IsValidByEvaluator(utf8);

    /// <summary>Holds UTF-8 JSON against the contract of <typeparamref name="T"/>: the verdict, and every error. Nothing is read into a value.</summary>
    /// <typeparam name="T">The contract type.</typeparam>
    /// <param name="utf8">One JSON value; a byte order mark may come first.</param>
    /// <param name="options">How errors are reported.</param>
    public static ValidationResult Validate<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : IJsonContract<T> => T.Accepts(utf8) ? ValidationResult.Valid : T.Contract.ValidateByEvaluator(utf8, options);

    /// <summary>Holds a value that was built or changed in code against its contract. Errors are located in the text that <see cref="ToJson{T}"/> gives. A number that is not finite is an error, the only one told.</summary>
    public static ValidationResult Validate<T>(T value)
        where T : IJsonContract<T>
    {
        ArrayBufferWriter<byte> buffer = Take();
        ValidationResult result;
        try
        {
            Write(value, buffer);
            result = Validate<T>(buffer.WrittenSpan);
        }
        catch (NumberNotFiniteException failure)
        {
            result = T.Contract.Report(buffer.WrittenSpan, failure);
        }

        Keep(buffer);
        return result;
    }

    /// <summary>The value as UTF-8 JSON without white space.</summary>
    public static byte[] ToUtf8Bytes<T>(T value)
        where T : IJsonContract<T>
    {
        ArrayBufferWriter<byte> buffer = Write(value);
        byte[] utf8 = buffer.WrittenSpan.ToArray();
        Keep(buffer);
        return utf8;
    }

    /// <summary>The value as JSON without white space.</summary>
    public static string ToJson<T>(T value)
        where T : IJsonContract<T>
    {
        ArrayBufferWriter<byte> buffer = Write(value);
        string json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        Keep(buffer);
        return json;
    }

    /// <summary>
    /// Reads JSON Lines: one value on each line, ended by a line feed or by the end of the stream. Lines of nothing but white
    /// space are passed over. A bad line is reported and does not keep the others from being read.
    /// </summary>
    /// <typeparam name="T">The contract type of every line.</typeparam>
    /// <param name="stream">Where the lines come from; it stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">A line is longer than an array can be, about 2 GB.</exception>
    public static async IAsyncEnumerable<ContractLine<T>> ReadLinesAsync<T>(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        LineReader lines = new(stream);
        while (await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (ReadLine<T>(lines) is { } line)
            {
                yield return line;
            }
        }
    }

    private static ContractLine<T>? ReadLine<T>(LineReader lines)
        where T : IJsonContract<T>
    {
        ReadOnlySpan<byte> utf8 = lines.Current.Span;
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return null;
        }

        ValidationOptions options = new() { FirstLine = lines.Line, FirstOffset = lines.ByteOffset };
        TryParse(utf8, options, out T? value, out ValidationResult result);
        return new ContractLine<T>(lines.Line, lines.ByteOffset, value, result);
    }

    private static ArrayBufferWriter<byte> Write<T>(T value)
        where T : IJsonContract<T>
    {
        ArrayBufferWriter<byte> buffer = Take();
        Write(value, buffer);
        return buffer;
    }

    private static void Write<T>(T value, ArrayBufferWriter<byte> buffer)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using Utf8JsonWriter writer = new(buffer, WriterOptions);
        value.WriteTo(writer);
    }

    // Taken away while in use, so that a value whose writing writes another one does not meet its own buffer.
    private static ArrayBufferWriter<byte> Take()
    {
        ArrayBufferWriter<byte> buffer = t_buffer ?? new ArrayBufferWriter<byte>(1024);
        t_buffer = null;
        return buffer;
    }

    private static void Keep(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity <= KeptBuffer)
        {
            buffer.ResetWrittenCount();
            t_buffer = buffer;
        }
    }
}
