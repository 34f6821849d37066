namespace Typeset.Datasets;

/// <summary>Parts a dataset by bytes: its files in the order of their names, one after the other, are cut into stretches of the same size.</summary>
/// <remarks>
/// JSON Lines that are not packed are cut wherever it falls; any other file belongs as a whole to the part that its first byte is in. Every part can be found by
/// itself, and reads nothing of the others but the beginning of a file that it has to know the format of.
/// </remarks>
public static class DatasetParts
{
    /// <summary>The files of one part, and the ranges of those that are cut.</summary>
    /// <param name="inputs">All files.</param>
    /// <param name="part">The part, from 1.</param>
    /// <param name="of">How many parts there are.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">It cannot be told how long a file is.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static IReadOnlyList<DatasetInput> Take(IEnumerable<DatasetInput> inputs, int part, int of, RecordSourceOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        List<(DatasetInput Input, long Length)> files = [.. inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Select(input => (input, input.Measure()))];
        Int128 total = files.Aggregate(Int128.Zero, static (sum, file) => sum + file.Length);
        Int128 start = total * (part - 1) / of;
        Int128 end = total * part / of;
        List<DatasetInput> taken = [];
        Int128 before = 0;
        foreach ((DatasetInput input, long length) in files)
        {
            Int128 after = before + length;
            bool begins = before >= start && (before < end || part == of);
            if (begins && after <= end)
            {
                taken.Add(input);
            }
            else if (Int128.Max(before, start) < Int128.Min(after, end))
            {
                if (CanBeCut(input, options, cancellationToken))
                {
                    taken.Add(input with { Range = new ByteRange((long)Int128.Max(0, start - before), (long)Int128.Min(length, end - before)) });
                }
                else if (begins)
                {
                    taken.Add(input);
                }
            }

            before = after;
        }

        return taken;
    }

    private static bool CanBeCut(DatasetInput input, RecordSourceOptions options, CancellationToken cancellationToken)
    {
        // One that cannot be opened is an error of the part that it begins in.
        if (!RecordSources.TryOpen(input, options, out IRecordSource? source, out _, cancellationToken))
        {
            return false;
        }

        using (source)
        {
            return source is { Format: DatasetFormat.JsonLines, Packing: Packing.None };
        }
    }
}
