using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>Opens files as records.</summary>
public static class RecordSources
{
    /// <summary>Opens <paramref name="input"/> and finds its format.</summary>
    /// <param name="input">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="source">The records; null when the file cannot be read.</param>
    /// <param name="fault">Why the file cannot be read; null when it can.</param>
    /// <param name="cancellationToken">Stops waiting for the first bytes.</param>
    /// <returns>Whether the file can be read.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryOpen(
        DatasetInput input,
        RecordSourceOptions options,
        [NotNullWhen(true)] out IRecordSource? source,
        [NotNullWhen(false)] out DatasetFault? fault,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        source = null;
        Stream? stream = null;
        try
        {
            stream = input.Open();
            var window = new InputWindow(stream);
            Packing packing = Unpack(ref window, ref stream, cancellationToken);
            if (IsParquet(window, options, cancellationToken))
            {
                _ = input.Range is { } part ? LineRange.Clip(stream, DatasetFormat.Parquet, packing, part) : null;
                stream = Rewind(stream, window, cancellationToken);
                source = ParquetRecordSource.Open(stream, options, packing, cancellationToken);
                stream = null;
                fault = null;
                return true;
            }

            fault = Recognise(Unpacked(input.Name, packing), window, options, cancellationToken, out DatasetFormat format);
            if (fault is null)
            {
                ByteRange? range = input.Range is { } asked ? LineRange.Clip(stream, format, packing, asked) : null;
                window = range is { } clipped ? LineRange.Enter(window, stream, clipped, cancellationToken) : window;
                source = new StreamRecordSource(window, format, FramerOf(format, Unpacked(input.Name, packing), options), options.MaxRecordBytes)
                {
                    Packing = packing,
                    Range = range,
                    FileBytes = range is null ? 0 : stream.Length,
                };
                stream = null;
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            fault = NotReadable(e);
        }
        finally
        {
            stream?.Dispose();
        }

        return false;
    }

    /// <summary>The fault of a file that cannot be opened, or that fails while it is read.</summary>
    /// <param name="exception">What happened.</param>
    /// <returns>The fault, in words for people.</returns>
    public static DatasetFault NotReadable(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        string why = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException => "permission denied",
            _ => exception.Message,
        };
        return new DatasetFault(DatasetCodes.NotReadable, "the file cannot be read: " + why);
    }

    private static RecordFramer FramerOf(DatasetFormat format, string name, RecordSourceOptions options) => format switch
    {
        DatasetFormat.JsonArray => new ArrayFramer(),
        DatasetFormat.JsonLines => new LineFramer(),
        DatasetFormat.ConcatenatedJson => new SequenceFramer(),
        DatasetFormat.Csv => new CsvFramer(options.Csv, FormatDetector.IsTabbed(name)),
        _ => new DocumentFramer(),
    };

    /// <summary>Puts the unpacked bytes in the place of packed ones.</summary>
    /// <param name="window">Looks at the first bytes.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellationToken">Stops waiting for the first bytes.</param>
    internal static Packing Unpack(ref InputWindow window, ref Stream stream, CancellationToken cancellationToken)
    {
        window.ReadStart(ContentSignature.Length, cancellationToken);
        Packing packing = PackedFile.Recognise(window.Data);
        if (packing != Packing.None)
        {
            // What was read to recognise the packing comes first again.
            stream = PackedFile.Unpack(packing, new ConcatenatedStream(new MemoryStream(window.Data.ToArray(), writable: false), stream), isFile: stream.CanSeek);
            window = new InputWindow(stream);
        }

        return packing;
    }

    private static bool IsParquet(InputWindow window, RecordSourceOptions options, CancellationToken cancellationToken)
    {
        window.ReadStart(ContentSignature.Length, cancellationToken);
        bool isParquet = window.Data.StartsWith(ContentSignature.ParquetMark) || window.Data.StartsWith(ContentSignature.EncryptedParquetMark);
        return isParquet || options.Format != DatasetFormat.Parquet
            ? isParquet
            : throw new IOException("it does not begin as a Parquet file does; leave out the format to have it found from the content");
    }

    // A table is read from its end, so that a stream that only goes forward is kept in a file meanwhile.
    private static Stream Rewind(Stream stream, InputWindow window, CancellationToken cancellationToken)
    {
        if (!stream.CanSeek)
        {
            return SpooledFile.Of(new ConcatenatedStream(new MemoryStream(window.Data.ToArray(), writable: false), stream), cancellationToken);
        }

        stream.Position = 0;
        return stream;
    }

    // The extension under that of the packing tells the format.
    private static string Unpacked(string name, Packing packing) => packing == Packing.None ? name : Path.ChangeExtension(name, null);

    private static DatasetFault? Recognise(string name, InputWindow window, RecordSourceOptions options, CancellationToken cancellationToken, out DatasetFormat format)
    {
        format = options.Format ?? default;
        window.ReadStart(ContentSignature.Length, cancellationToken);
        if (ContentSignature.Refuse(window.Data) is { } fault)
        {
            return fault;
        }

        if (window.Data.StartsWith(ContentSignature.Utf8Mark))
        {
            window.Drop(ContentSignature.Utf8Mark.Length);
        }

        if (options.Format is not null)
        {
            return null;
        }

        while (true)
        {
            if (FormatDetector.Detect(name, window.Data, window.IsFinal, options.RecordsAreArrays) is { } found)
            {
                format = found;
                return null;
            }

            // Doubling keeps the cost of looking at the first bytes again in proportion.
            int target = window.Data.Length * 2;
            while (window.ReadMore(cancellationToken) && window.Data.Length < target)
            {
            }
        }
    }
}
