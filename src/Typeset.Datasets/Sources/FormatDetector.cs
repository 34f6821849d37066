using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>Finds the format of a file from its first record and what follows it.</summary>
/// <remarks>
/// <list type="number">
/// <item>A file named <c>.jsonl</c> or <c>.ndjson</c> is JSON Lines.</item>
/// <item>One named <c>.csv</c> or <c>.tsv</c> is CSV, unless it begins with a bracket as JSON does.</item>
/// <item>One that begins with <c>[</c> is an array of records, unless records are arrays themselves.</item>
/// <item>Otherwise the first value decides: nothing after it, one document; a value on one line with more on the lines
/// after it, JSON Lines; a value over several lines with more after it, or more on its own line, concatenated JSON.</item>
/// <item>A first value that is broken is taken as a line of JSON Lines when the next line begins as it does, and as
/// a broken document when not.</item>
/// </list>
/// </remarks>
internal static class FormatDetector
{
    /// <summary>The most bytes that are looked at before the format is guessed from what was seen.</summary>
    public const int MaxSample = 64 * 1024 * 1024;

    /// <summary>Finds the format.</summary>
    /// <param name="name">The name of the file; only its extension matters.</param>
    /// <param name="sample">The first bytes, without byte order mark.</param>
    /// <param name="isWhole">Whether the sample is the whole file.</param>
    /// <param name="recordsAreArrays">See <see cref="RecordSourceOptions.RecordsAreArrays"/>.</param>
    /// <returns>The format, or null when more bytes are needed to tell.</returns>
    public static DatasetFormat? Detect(string name, ReadOnlySpan<byte> sample, bool isWhole, bool recordsAreArrays)
    {
        if (name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
        {
            return DatasetFormat.JsonLines;
        }

        int start = JsonBytes.SkipWhiteSpace(sample, 0);
        if (start == sample.Length)
        {
            return isWhole ? DatasetFormat.Json : null;
        }

        if ((IsTabbed(name) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) && sample[start] is not ((byte)'{' or (byte)'['))
        {
            return DatasetFormat.Csv;
        }

        if (sample[start] == (byte)'[' && !recordsAreArrays)
        {
            return DatasetFormat.JsonArray;
        }

        sample = sample[start..];
        switch (ReadFirstValue(sample, isWhole, out int length))
        {
            case FirstValue.Whole:
                return AfterValue(sample, length, isWhole);

            case FirstValue.Broken:
                return AfterBrokenValue(sample, isWhole);

            default:
                return isWhole ? DatasetFormat.Json
                    : sample.Length < MaxSample ? null
                    : sample.Contains((byte)'\n') ? DatasetFormat.ConcatenatedJson : DatasetFormat.JsonLines;
        }
    }

    /// <summary>Whether a file is called tab-separated.</summary>
    /// <param name="name">The name of the file; only its extension matters.</param>
    public static bool IsTabbed(string name) => name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    private static DatasetFormat? AfterValue(ReadOnlySpan<byte> sample, int length, bool isWhole)
    {
        int next = JsonBytes.SkipWhiteSpace(sample, length);
        if (next == sample.Length)
        {
            return isWhole ? DatasetFormat.Json : sample.Length < MaxSample ? null : DatasetFormat.ConcatenatedJson;
        }

        return sample[..length].Contains((byte)'\n') ? DatasetFormat.ConcatenatedJson
            : sample[length..next].Contains((byte)'\n') ? DatasetFormat.JsonLines
            : sample[next] is (byte)'{' or (byte)'[' or (byte)'"' ? DatasetFormat.ConcatenatedJson
            : AfterBrokenValue(sample, isWhole);
    }

    private static DatasetFormat? AfterBrokenValue(ReadOnlySpan<byte> sample, bool isWhole)
    {
        int feed = sample.IndexOf((byte)'\n');
        int second = feed < 0 ? sample.Length : JsonBytes.SkipWhiteSpace(sample, feed);
        if (second == sample.Length)
        {
            return isWhole || sample.Length >= MaxSample ? DatasetFormat.Json : null;
        }

        return sample[second] == sample[0] || sample[second] is (byte)'{' ? DatasetFormat.JsonLines : DatasetFormat.Json;
    }

    private static FirstValue ReadFirstValue(ReadOnlySpan<byte> sample, bool isWhole, out int length)
    {
        length = 0;
        try
        {
            // Several values are allowed, so that the reader does not look beyond the first.
            var options = new JsonReaderOptions { MaxDepth = int.MaxValue, AllowMultipleValues = true };
            var reader = new Utf8JsonReader(sample, isWhole, new JsonReaderState(options));
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    length = (int)reader.BytesConsumed;
                    return FirstValue.Whole;
                }
            }

            return FirstValue.Cut;
        }
        catch (JsonException)
        {
            return FirstValue.Broken;
        }
    }

    private enum FirstValue
    {
        Whole,
        Broken,
        Cut,
    }
}
