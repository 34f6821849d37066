namespace Typeset.Benchmarks.Corpus;

/// <summary>A JSON Lines file in memory: its bytes and where each record stands.</summary>
internal sealed class CorpusLines
{
    private readonly byte[] _bytes;
    private readonly List<(int Start, int Length)> _lines = [];

    private CorpusLines(byte[] bytes) => _bytes = bytes;

    public int Count => _lines.Count;

    public long Bytes => _bytes.Length;

    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>Reads a file.</summary>
    public static CorpusLines Load(string path) => From(File.ReadAllBytes(path));

    /// <summary>The first records alone.</summary>
    public CorpusLines Take(int records)
    {
        (int start, int length) = _lines[Math.Min(records, Count) - 1];
        return From(_bytes[..(start + length)]);
    }

    /// <summary>The lines of some bytes.</summary>
    public static CorpusLines From(byte[] bytes)
    {
        var corpus = new CorpusLines(bytes);
        int start = 0;
        while (start < corpus._bytes.Length)
        {
            int length = corpus._bytes.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? corpus._bytes.Length - start : length;
            if (length > 0)
            {
                corpus._lines.Add((start, length));
            }

            start += length + 1;
        }

        return corpus;
    }
}
