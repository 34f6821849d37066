namespace Typeset.Datasets;

/// <summary>Recognises by their first bytes the files that cannot be read as UTF-8 text.</summary>
internal static class ContentSignature
{
    /// <summary>The most bytes that are looked at.</summary>
    public const int Length = 16;

    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The first bytes of a Parquet file, and its last ones.</summary>
    public static ReadOnlySpan<byte> ParquetMark => "PAR1"u8;

    /// <summary>The same for a Parquet file whose footer is encrypted.</summary>
    public static ReadOnlySpan<byte> EncryptedParquetMark => "PARE"u8;

    /// <summary>Says what is wrong with a file that begins so.</summary>
    /// <param name="start">The first bytes of the file.</param>
    /// <param name="command">The command that the advice hands the unpacked bytes to.</param>
    /// <returns>The fault, or null when the file may be UTF-8.</returns>
    public static DatasetFault? Refuse(ReadOnlySpan<byte> start, string command = "validate")
    {
        // Packed files are unpacked before they are looked at; what is packed then was packed twice.
        if (PackedFile.Recognise(start) != Packing.None)
        {
            return new DatasetFault(DatasetCodes.OtherContainer, $"the file is compressed twice; unpack it once and {command} that");
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return Packed("ZIP", $"unzip -p FILE | typeset {command} … -");
        }

        if (start.StartsWith("BZh"u8) && start.Length > 3 && start[3] is >= (byte)'1' and <= (byte)'9')
        {
            return Packed("bzip2", $"bzip2 -dc FILE | typeset {command} … -");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]))
        {
            return Packed("xz", $"xz -dc FILE | typeset {command} … -");
        }

        string? encoding =
            start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? "UTF-32"
            : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? "UTF-16LE"
            : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "UTF-16BE"
            : WithoutMark(start);
        return encoding is null
            ? null
            : new DatasetFault(
                DatasetCodes.OtherEncoding,
                $"the text is {encoding}, but {(command == "read" ? "texts are read as UTF-8" : "JSON is exchanged as UTF-8 (RFC 8259, section 8.1)")}; convert it: iconv -f {encoding} -t UTF-8 FILE");
    }

    // JSON begins with an ASCII character, so the zeros around the first two characters tell the encoding.
    private static string? WithoutMark(ReadOnlySpan<byte> start) =>
        start.Length < 4 ? null
        : (start[0], start[1], start[2], start[3]) switch
        {
            (not 0, 0, 0, 0) or (0, 0, 0, not 0) => "UTF-32",
            (not 0, 0, not 0, 0) => "UTF-16LE",
            (0, not 0, 0, not 0) => "UTF-16BE",
            _ => null,
        };

    private static DatasetFault Packed(string name, string advice) =>
        new(DatasetCodes.OtherContainer, $"the file is compressed with {name}, which is not read; unpack it on the way: {advice}");
}
