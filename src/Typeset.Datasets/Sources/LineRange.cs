namespace Typeset.Datasets;

/// <summary>The lines that start in a stretch of a file. What lies before it is not read.</summary>
internal static class LineRange
{
    /// <summary>Begins with the first line of a stretch.</summary>
    /// <param name="window">The first bytes of the file, byte order mark dropped.</param>
    /// <param name="stream">The file.</param>
    /// <param name="range">The stretch.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The file from there on; it may be the same window.</returns>
    /// <exception cref="IOException">The file failed, or does not reach to the stretch.</exception>
    public static InputWindow Enter(InputWindow window, Stream stream, ByteRange range, CancellationToken cancellationToken)
    {
        if (range.Start == 0)
        {
            return window;
        }

        // A line starts at the first byte when a line feed stands before it.
        stream.Position = range.Start - 1;
        window = new InputWindow(stream, range.Start - 1);
        while (window.ReadMore(cancellationToken))
        {
            int feed = window.Data.IndexOf((byte)'\n');
            window.Drop(feed < 0 ? window.Data.Length : feed + 1);
            if (feed >= 0)
            {
                break;
            }
        }

        return window;
    }

    /// <summary>The stretch as far as the file goes.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="packing">How it is packed.</param>
    /// <param name="asked">The stretch that was asked for.</param>
    /// <returns>Null when it is all of the file.</returns>
    /// <exception cref="IOException">The file cannot be read in stretches, or is shorter.</exception>
    public static ByteRange? Clip(Stream stream, DatasetFormat format, Packing packing, ByteRange asked)
    {
        if (FindProblem(stream, format, packing) is { } problem)
        {
            throw new IOException(problem);
        }

        long length = stream.Length;
        ByteRange range = asked with { End = Math.Min(asked.End, length) };
        return range.Start == 0 && range.End == length ? null
            : range.Start < range.End ? range
            : throw new IOException(FormattableString.Invariant($"it has {length} bytes, and the range begins at {range.Start}"));
    }

    /// <summary>Why a file cannot be read in stretches; null when it can.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="packing">How it is packed.</param>
    public static string? FindProblem(Stream stream, DatasetFormat format, Packing packing) =>
        packing != Packing.None ? "only JSON Lines that are not packed can be read in ranges, and this is packed"
        : !stream.CanSeek ? "only a file can be read in ranges, and this is a stream"
        : format != DatasetFormat.JsonLines ? $"only JSON Lines can be read in ranges, and this is {DatasetFormatNames.NameOf(format)}"
        : null;
}
