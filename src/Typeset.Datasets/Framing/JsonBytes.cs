namespace Typeset.Datasets;

/// <summary>Classes of bytes in JSON text.</summary>
internal static class JsonBytes
{
    /// <summary>Whether <paramref name="value"/> is white space between tokens (RFC 8259, section 2).</summary>
    public static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Index of the first byte from <paramref name="start"/> on that is no white space, or the length of the data.</summary>
    public static int SkipWhiteSpace(ReadOnlySpan<byte> data, int start)
    {
        while (start < data.Length && IsWhiteSpace(data[start]))
        {
            start++;
        }

        return start;
    }
}
