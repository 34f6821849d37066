using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using K4os.Compression.LZ4;
using Parquet.Meta;
using Snappier;

namespace Typeset.Datasets;

/// <summary>The pages of a column in one row group, checked and brought into the form that the library reads.</summary>
/// <remarks>
/// The library looks at no checksum, and reads no levels of lists in data pages of version 2. Where there are such, the pages are unpacked and written as pages of version 1,
/// which have the same levels and values.
/// </remarks>
internal static class ParquetPages
{
    private const int RunLengthEncoding = 3;
    private const int PlainEncoding = 0;

    /// <summary>Checks the pages.</summary>
    /// <param name="chunk">The bytes of the column.</param>
    /// <param name="metadata">What the file says about it.</param>
    /// <returns>Whether there are data pages of version 2.</returns>
    /// <exception cref="InvalidDataException">A page is damaged.</exception>
    public static bool Check(ReadOnlySpan<byte> chunk, ColumnMetaData metadata)
    {
        bool hasVersion2 = false;
        long entries = 0;
        while (entries < metadata.NumValues)
        {
            ReadOnlySpan<byte> page = Take(ref chunk, metadata, out ParquetPageHeader header);
            entries += header.Type is ParquetPageType.Data or ParquetPageType.DataV2 ? header.Entries : 0;
            hasVersion2 |= header.Type == ParquetPageType.DataV2;
            if (header.Checksum is { } checksum && Crc32.HashToUInt32(page) != checksum)
            {
                throw new InvalidDataException("the checksum of a page is not that of its bytes");
            }
        }

        return hasVersion2;
    }

    /// <summary>Writes the pages as pages of version 1 that are not packed, and changes what the file says about the column accordingly.</summary>
    /// <param name="chunk">The bytes of the column.</param>
    /// <param name="metadata">What the file says about it.</param>
    /// <param name="maxDefinition">The highest definition level.</param>
    /// <param name="maxRepetition">The highest repetition level.</param>
    /// <returns>The pages, beginning with the dictionary if there is one.</returns>
    /// <exception cref="InvalidDataException">A page is damaged.</exception>
    /// <exception cref="NotSupportedException">The pages are packed in a way that is not read.</exception>
    public static byte[] ToVersion1(ReadOnlySpan<byte> chunk, ColumnMetaData metadata, int maxDefinition, int maxRepetition)
    {
        long start = Math.Min(metadata.DictionaryPageOffset is > 0 and long offset ? offset : metadata.DataPageOffset, metadata.DataPageOffset);
        List<byte> output = [];
        long entries = 0;
        long dataStart = -1;
        while (entries < metadata.NumValues)
        {
            ReadOnlySpan<byte> page = Take(ref chunk, metadata, out ParquetPageHeader header);
            if (header.Type is not (ParquetPageType.Data or ParquetPageType.DataV2 or ParquetPageType.Dictionary))
            {
                continue;
            }

            bool isData = header.Type != ParquetPageType.Dictionary;
            dataStart = isData && dataStart < 0 ? output.Count : dataStart;
            entries += isData ? header.Entries : 0;
            byte[] body = header.Type == ParquetPageType.DataV2 ? BodyOfVersion2(page, header, metadata, maxDefinition, maxRepetition) : Unpack(page, header.UncompressedSize, metadata.Codec);
            bool isRunLength = header is { Type: ParquetPageType.DataV2, Encoding: RunLengthEncoding };
            ParquetPageHeader.Write(output, isData ? ParquetPageType.Data : ParquetPageType.Dictionary, body.Length, header.Entries, isRunLength ? PlainEncoding : header.Encoding);
            output.AddRange(body);
        }

        metadata.Codec = CompressionCodec.UNCOMPRESSED;
        metadata.DictionaryPageOffset = dataStart > 0 ? start : null;
        metadata.DataPageOffset = start + Math.Max(0, dataStart);
        metadata.TotalCompressedSize = output.Count;
        return [.. output];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> chunk, ColumnMetaData metadata, out ParquetPageHeader header)
    {
        if (chunk.IsEmpty)
        {
            throw new InvalidDataException("a column breaks off");
        }

        if (!ParquetPageHeader.TryRead(ref chunk, out header) || header.Entries < 0 || header.Entries > metadata.NumValues)
        {
            throw new InvalidDataException("the header of a page is damaged");
        }

        if (header.CompressedSize < 0 || header.CompressedSize > chunk.Length || header.UncompressedSize < 0 || header.UncompressedSize > metadata.TotalUncompressedSize)
        {
            throw new InvalidDataException("the size of a page is wrong");
        }

        ReadOnlySpan<byte> page = chunk[..header.CompressedSize];
        chunk = chunk[header.CompressedSize..];
        return page;
    }

    // Levels have their lengths in the header in version 2, and before them in version 1, where there are none of a level that is always 0.
    private static byte[] BodyOfVersion2(ReadOnlySpan<byte> page, ParquetPageHeader header, ColumnMetaData metadata, int maxDefinition, int maxRepetition)
    {
        (int repetition, int definition) = (header.RepetitionBytes, header.DefinitionBytes);
        if (repetition < 0 || definition < 0 || repetition > page.Length - definition || header.UncompressedSize < repetition + definition)
        {
            throw new InvalidDataException("the levels of a page are longer than the page");
        }

        ReadOnlySpan<byte> packed = page[(repetition + definition)..];
        byte[] values = header.IsCompressed && !packed.IsEmpty ? Unpack(packed, header.UncompressedSize - repetition - definition, metadata.Codec) : packed.ToArray();
        values = header.Encoding == RunLengthEncoding ? Booleans(values, header.Entries) : values;
        int prefixes = (maxRepetition > 0 ? sizeof(int) + repetition : 0) + (maxDefinition > 0 ? sizeof(int) + definition : 0);
        byte[] body = new byte[prefixes + values.Length];
        Span<byte> rest = body;
        if (maxRepetition > 0)
        {
            WriteLevels(page[..repetition], ref rest);
        }

        if (maxDefinition > 0)
        {
            WriteLevels(page.Slice(repetition, definition), ref rest);
        }

        values.CopyTo(rest);
        return body;
    }

    private static void WriteLevels(ReadOnlySpan<byte> levels, ref Span<byte> rest)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, levels.Length);
        levels.CopyTo(rest[sizeof(int)..]);
        rest = rest[(sizeof(int) + levels.Length)..];
    }

    // Booleans in runs (Encodings.md, RLE with a bit width of 1, after their length), as bits one after the other.
    private static byte[] Booleans(ReadOnlySpan<byte> runs, int most)
    {
        byte[] bits = new byte[(most + 7) / 8];
        int count = 0;
        runs = runs.Length < sizeof(int) ? default : runs[sizeof(int)..];
        while (count < most && ThriftCompact.TryNumber(ref runs, out ulong run))
        {
            bool isPacked = (run & 1) != 0;
            ulong length = (run >> 1) * (isPacked ? 8UL : 1);
            int bytes = isPacked ? (int)Math.Min(int.MaxValue, length / 8) : 1;
            if (bytes > runs.Length || length == 0)
            {
                throw new InvalidDataException("the values of a page break off");
            }

            for (ulong i = 0; i < length && count < most; i++, count++)
            {
                bool isSet = isPacked ? ((runs[(int)(i / 8)] >> (int)(i % 8)) & 1) != 0 : (runs[0] & 1) != 0;
                bits[count / 8] |= (byte)(isSet ? 1 << (count % 8) : 0);
            }

            runs = runs[bytes..];
        }

        return bits;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, int size, CompressionCodec codec)
    {
        if (codec == CompressionCodec.UNCOMPRESSED)
        {
            return packed.ToArray();
        }

        byte[] output = new byte[size];
        int written = codec switch
        {
            CompressionCodec.SNAPPY => Snappy.Decompress(packed, output),
            CompressionCodec.ZSTD => UnpackZstandard(packed, output),
            CompressionCodec.GZIP => UnpackStream(packed, output, static stream => new GZipStream(stream, CompressionMode.Decompress)),
            CompressionCodec.BROTLI => BrotliDecoder.TryDecompress(packed, output, out int bytes) ? bytes : -1,
            CompressionCodec.LZ4_RAW => LZ4Codec.Decode(packed, output),
            _ => throw new NotSupportedException($"data pages of version 2 that are packed with {codec} are not read; write the file with another compression"),
        };
        return written == size ? output : throw new InvalidDataException("a page does not unpack to the size it says");
    }

    private static int UnpackZstandard(ReadOnlySpan<byte> packed, byte[] output)
    {
        using ZstdSharp.Decompressor decompressor = new();
        return decompressor.Unwrap(packed, output);
    }

    private static int UnpackStream(ReadOnlySpan<byte> packed, byte[] output, Func<Stream, Stream> open)
    {
        using Stream stream = open(new MemoryStream(packed.ToArray(), writable: false));
        int read = stream.ReadAtLeast(output, output.Length, throwOnEndOfStream: false);
        return stream.ReadByte() < 0 ? read : -1;
    }
}
