namespace Typeset.Cli;

/// <summary>Tells a plain text from a file of records.</summary>
internal static class InputKind
{
    /// <summary>How many bytes of an input are looked at.</summary>
    public const int Looked = 512;

    private static readonly string[] s_texts = [".txt", ".text"];
    private static readonly string[] s_records = [".jsonl", ".ndjson", ".json", ".jsonld", ".parquet", ".csv", ".tsv"];
    private static readonly string[] s_packed = [".gz", ".zst", ".zstd"];

    /// <summary>Whether a directory is read for a file of this name.</summary>
    public static bool IsNamedSo(string path) => Ends(Unpacked(path), s_texts) || Ends(Unpacked(path), s_records);

    /// <summary>Whether an input is a file of records: by its name, or, when that does not tell, by its first bytes.</summary>
    /// <param name="name">The input as it was named.</param>
    /// <param name="first">Its first bytes, <see cref="Looked"/> of them when there are so many.</param>
    public static bool HasRecords(string name, ReadOnlySpan<byte> first) =>
        !Ends(Unpacked(name), s_texts) && (Ends(Unpacked(name), s_records) || IsPacked(first) || StartsAsJson(first));

    private static string Unpacked(string path) => Ends(path, s_packed) ? Path.ChangeExtension(path, null) : path;

    private static bool Ends(string path, string[] extensions) => extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    // gzip, Zstandard, Parquet.
    private static bool IsPacked(ReadOnlySpan<byte> first) =>
        first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || first.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || first.StartsWith("PAR1"u8);

    // An object with a name, perhaps in an array. A bracket alone is no sign: [Video] starts a text as well.
    private static bool StartsAsJson(ReadOnlySpan<byte> first)
    {
        first = first.StartsWith("\uFEFF"u8) ? first[3..] : first;
        first = first.TrimStart(" \t\r\n"u8);
        if (first.StartsWith("["u8))
        {
            first = first[1..].TrimStart(" \t\r\n"u8);
        }

        return first.StartsWith("{"u8) && first[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }
}
