using System.Buffers.Binary;
using System.IO.Hashing;

namespace Typeset.Datasets.Tests;

/// <summary>Pages of version 2 and checksums, in tables that were made as <c>Version2/make.mjs</c> says.</summary>
public sealed class ParquetPageTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("snappy")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    [InlineData("brotli")]
    [InlineData("lz4")]
    public void Lists_and_runs_of_Booleans_in_data_pages_of_version_2_are_read(string codec) =>
        Assert.Equal(File.ReadAllLines(PathOf("rows.jsonl")), SourceText.Read(Table(codec)).Select(entry => entry.Text));

    [Fact]
    public void Pages_with_the_checksums_they_say_are_read()
    {
        List<SourceEntry> entries = SourceText.Read(Table("checksums"));
        Assert.Equal(120, entries.Count);
        Assert.Equal("{\"i\":119,\"word\":\"w4\"}", entries[^1].Text);
    }

    [Fact]
    public void Any_bit_that_is_flipped_in_a_page_with_a_checksum_makes_the_table_unreadable()
    {
        byte[] file = Table("checksums");
        List<(int Start, int End)> pages = Pages(file);
        Assert.True(pages.Count >= 3);
        foreach ((int start, int end) in pages)
        {
            for (int place = start; place < end; place++)
            {
                file[place] ^= (byte)(1 << (place % 8));
                Assert.Contains("the checksum of a page is not that of its bytes", WhyUnreadable(file), StringComparison.Ordinal);
                file[place] ^= (byte)(1 << (place % 8));
            }
        }

        Assert.Equal("", WhyUnreadable(file));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("snappy")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    [InlineData("brotli")]
    [InlineData("lz4")]
    public void Damaged_pages_of_version_2_end_in_records_or_an_unreadable_table(string codec)
    {
        byte[] file = Table(codec);
        int footer = file.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        Random random = new(codec.Length);
        for (int i = 0; i < 100; i++)
        {
            int place = random.Next(4, footer);
            byte before = file[place];
            file[place] = (byte)random.Next(256);
            string why = WhyUnreadable(file);
            Assert.True(why.Length == 0 || why.StartsWith("the Parquet file ", StringComparison.Ordinal), why);
            file[place] = before;
        }
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Parquet", "Version2", name);

    private static byte[] Table(string name) => File.ReadAllBytes(PathOf(name + ".parquet"));

    // The pages follow each other from the fifth byte on.
    private static List<(int Start, int End)> Pages(byte[] file)
    {
        List<(int, int)> pages = [];
        ReadOnlySpan<byte> rest = file.AsSpan(4);
        while (ParquetPageHeader.TryRead(ref rest, out ParquetPageHeader header) && header.Checksum is { } checksum && header.CompressedSize <= rest.Length)
        {
            int start = file.Length - rest.Length;
            Assert.Equal(checksum, Crc32.HashToUInt32(rest[..header.CompressedSize]));
            pages.Add((start, start + header.CompressedSize));
            rest = rest[header.CompressedSize..];
        }

        return pages;
    }

    // Empty when it can be read to its end.
    private static string WhyUnreadable(byte[] file)
    {
        if (!RecordSources.TryOpen(DatasetInput.FromBytes("data", file), new RecordSourceOptions { Format = DatasetFormat.Parquet }, out IRecordSource? source, out DatasetFault? fault))
        {
            return fault.Message.Replace("the file cannot be read: ", "", StringComparison.Ordinal);
        }

        using (source)
        {
            RecordBatch batch = new();
            try
            {
                while (source.Read(batch))
                {
                }

                return "";
            }
            catch (IOException e)
            {
                return e.Message;
            }
        }
    }
}
