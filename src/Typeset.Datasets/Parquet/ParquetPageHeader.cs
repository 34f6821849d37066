namespace Typeset.Datasets;

/// <summary>The header of a page of a column (parquet.thrift, PageHeader).</summary>
internal struct ParquetPageHeader
{
    private const int DataPageField = 5;
    private const int DictionaryPageField = 7;
    private const int DataPageV2Field = 8;
    private const byte Struct = 12;
    private const byte Int32 = 5;
    private const int RunLengthEncoding = 3;

    /// <summary>What the page is.</summary>
    public ParquetPageType Type { get; private set; }

    /// <summary>Bytes of the page when it is unpacked.</summary>
    public int UncompressedSize { get; private set; }

    /// <summary>Bytes of the page in the file.</summary>
    public int CompressedSize { get; private set; }

    /// <summary>CRC-32 of the bytes in the file; null when the writer left it out.</summary>
    public uint? Checksum { get; private set; }

    /// <summary>Entries of the page, those without a value included.</summary>
    public int Entries { get; private set; }

    /// <summary>How the values are written.</summary>
    public int Encoding { get; private set; }

    /// <summary>Bytes of the definition levels, of a data page of version 2.</summary>
    public int DefinitionBytes { get; private set; }

    /// <summary>Bytes of the repetition levels, of a data page of version 2.</summary>
    public int RepetitionBytes { get; private set; }

    /// <summary>Whether the values of a data page of version 2 are packed.</summary>
    public bool IsCompressed { get; private set; }

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">The bytes; those of the page afterwards.</param>
    /// <param name="header">The header.</param>
    public static bool TryRead(ref ReadOnlySpan<byte> bytes, out ParquetPageHeader header)
    {
        header = new ParquetPageHeader { IsCompressed = true, Type = ParquetPageType.None };
        return TryReadFields(ref bytes, parent: 0, ref header);
    }

    /// <summary>Writes the header of a page of version 1 that is not packed.</summary>
    /// <param name="output">Gets the header.</param>
    /// <param name="type">What the page is.</param>
    /// <param name="size">Bytes of the page.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="encoding">How its values are written.</param>
    public static void Write(List<byte> output, ParquetPageType type, int size, int entries, int encoding)
    {
        WriteNumber(output, 1, (int)type);
        WriteNumber(output, 1, size);
        WriteNumber(output, 1, size);
        bool isDictionary = type == ParquetPageType.Dictionary;
        output.Add((byte)((((isDictionary ? DictionaryPageField : DataPageField) - 3) << 4) | Struct));
        WriteNumber(output, 1, entries);
        WriteNumber(output, 1, encoding);
        if (!isDictionary)
        {
            WriteNumber(output, 1, RunLengthEncoding);
            WriteNumber(output, 1, RunLengthEncoding);
        }

        output.Add(0);
        output.Add(0);
    }

    private static void WriteNumber(List<byte> output, int fieldsFurther, int value)
    {
        output.Add((byte)((fieldsFurther << 4) | Int32));
        uint rest = (uint)value << 1;
        for (; rest >= 0x80; rest >>= 7)
        {
            output.Add((byte)(rest | 0x80));
        }

        output.Add((byte)rest);
    }

    private static bool TryReadFields(ref ReadOnlySpan<byte> bytes, int parent, ref ParquetPageHeader header)
    {
        long field = 0;
        while (ThriftCompact.TryTake(ref bytes, out byte start))
        {
            int type = start & 0xF;
            if (type == 0)
            {
                return true;
            }

            field += start >> 4;
            if (start >> 4 == 0)
            {
                if (!ThriftCompact.TryNumber(ref bytes, out ulong named))
                {
                    return false;
                }

                field = Signed(named);
            }

            bool isRead;
            switch (type)
            {
                case 1 or 2:
                    header.Note(parent, field, type == 1 ? 1 : 0);
                    isRead = true;
                    break;
                case 4 or 5 or 6:
                    isRead = ThriftCompact.TryNumber(ref bytes, out ulong value);
                    header.Note(parent, field, Signed(value));
                    break;
                case Struct when parent == 0 && field is DataPageField or DictionaryPageField or DataPageV2Field:
                    isRead = TryReadFields(ref bytes, (int)field, ref header);
                    break;
                default:
                    isRead = ThriftCompact.TrySkip(ref bytes, type, ThriftCompact.Deepest);
                    break;
            }

            if (!isRead)
            {
                return false;
            }
        }

        return false;
    }

    private static long Signed(ulong zigzag) => (long)(zigzag >> 1) ^ -(long)(zigzag & 1);

    private void Note(int parent, long field, long value)
    {
        // What is no number of 32 bits is wrong for all of them.
        int number = value is < int.MinValue or > int.MaxValue ? -1 : (int)value;
        switch (parent, field)
        {
            case (0, 1):
                Type = (ParquetPageType)number;
                break;
            case (0, 2):
                UncompressedSize = number;
                break;
            case (0, 3):
                CompressedSize = number;
                break;
            case (0, 4):
                Checksum = (uint)number;
                break;
            case (DataPageField or DictionaryPageField or DataPageV2Field, 1):
                Entries = number;
                break;
            case (DataPageField or DictionaryPageField, 2) or (DataPageV2Field, 4):
                Encoding = number;
                break;
            case (DataPageV2Field, 5):
                DefinitionBytes = number;
                break;
            case (DataPageV2Field, 6):
                RepetitionBytes = number;
                break;
            case (DataPageV2Field, 7):
                IsCompressed = number != 0;
                break;
        }
    }
}
