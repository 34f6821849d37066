using System.IO.Compression;
using System.Text.Json.Nodes;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class ParquetSourceTests
{
    private const string Nested = """
        SELECT i AS id, 'name ' || i AS name, CASE WHEN i % 3 = 0 THEN NULL ELSE i / 4 END AS quarter,
          [{'tag': 't' || j, 'weights': range(j % 3)} FOR j IN range(i % 5)] AS tags,
          MAP {'k' || (i % 2): i, 'm': NULL} AS counts, {'a': i % 7 = 0, 'b': {'c': CASE WHEN i % 2 = 0 THEN 'x' END}} AS deep
        FROM range(5000) r(i)
        """;

    [Theory]
    [InlineData("")]
    [InlineData(", ROW_GROUP_SIZE 2048")]
    [InlineData(", CODEC uncompressed")]
    [InlineData(", CODEC gzip")]
    [InlineData(", CODEC zstd, ROW_GROUP_SIZE 2048")]
    [InlineData(", CODEC lz4_raw")]
    [InlineData(", CODEC brotli")]
    public void Nested_rows_are_what_DuckDB_says_they_are(string options)
    {
        List<string> expected = DuckDb.Rows($"SELECT to_json(t)::VARCHAR FROM ({Nested}) t");
        List<SourceEntry> entries = SourceText.Read(DuckDb.Parquet(Nested, options));
        Assert.Equal(expected.Count, entries.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected[i]), JsonNode.Parse(entries[i].Text)), $"expected {expected[i]}, found {entries[i].Text}");
        }
    }

    [Fact]
    public void Flat_columns_in_data_pages_of_version_2_are_read_as_DuckDB_reads_them()
    {
        const string Flat = "SELECT i, i % 11 AS small, CASE WHEN i % 3 = 0 THEN NULL ELSE 'v' || (i % 400) END AS word, i / 8.0 AS eighth, i % 2 = 0 AS even FROM range(9000) r(i)";
        List<string> expected = DuckDb.Rows($"SELECT to_json(t)::VARCHAR FROM ({Flat}) t");
        List<SourceEntry> entries = SourceText.Read(DuckDb.Parquet(Flat, ", PARQUET_VERSION v2"));
        Assert.Equal(expected.Count, entries.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected[i]), JsonNode.Parse(entries[i].Text)), $"expected {expected[i]}, found {entries[i].Text}");
        }
    }

    [Fact]
    public void The_place_of_a_record_is_its_row()
    {
        List<SourceEntry> entries = SourceText.Read(DuckDb.Parquet("SELECT i FROM range(3000) r(i)", ", ROW_GROUP_SIZE 2048"));
        Assert.Equal(new RecordPosition(1, 1, 1, 0), entries[0].Position);
        Assert.Equal(new RecordPosition(2, 2, 1, 8), entries[1].Position);
        Assert.Equal((3000L, 3000L), (entries[^1].Position.Record, entries[^1].Position.Line));
        Assert.Equal("{\"i\":2999}", entries[^1].Text);
    }

    [Fact]
    public void Nulls_can_be_left_out_as_absent_properties()
    {
        byte[] file = DuckDb.Parquet("SELECT 1 AS a, NULL::INTEGER AS b, {'c': NULL::VARCHAR, 'd': 2} AS e, [NULL, 3] AS f");
        Assert.Equal("{\"a\":1,\"e\":{\"d\":2},\"f\":[null,3]}", SourceText.Read(file, options: new RecordSourceOptions { OmitNulls = true })[0].Text);
    }

    [Fact]
    public void A_table_without_rows_is_no_clean_file() =>
        Assert.Contains("the table has no rows", SourceText.Read(DuckDb.Parquet("SELECT 1 AS a WHERE false")).Single().Fault, StringComparison.Ordinal);

    [Fact]
    public void A_row_above_the_limit_is_a_located_fault_and_the_next_is_read()
    {
        byte[] file = DuckDb.Parquet("SELECT repeat('x', 100) AS a UNION ALL SELECT 'y'");
        List<SourceEntry> entries = SourceText.Read(file, options: new RecordSourceOptions { MaxRecordBytes = 50 });
        Assert.Contains("more than 50 bytes", entries[0].Fault, StringComparison.Ordinal);
        Assert.Equal("{\"a\":\"y\"}", entries[1].Text);
        Assert.Equal(2, entries[1].Position.Record);
    }

    [Fact]
    public void A_packed_table_is_unpacked_first()
    {
        byte[] file = DuckDb.Parquet("SELECT i FROM range(1000) r(i)");
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(file);
        }

        Assert.Equal(1000, SourceText.Read(packed.ToArray()).Count);
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_is_unreadable()
    {
        byte[] file = DuckDb.Parquet("SELECT i, 'text ' || i AS t FROM range(100) r(i)");
        for (int length = 4; length < file.Length; length += 1 + (length / 40))
        {
            DatasetFault fault = SourceText.FaultOf(file[..length]);
            Assert.True(fault.IsUnreadable);
            Assert.Equal(DatasetCodes.NotReadable, fault.Code);
            Assert.Contains("cut off", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_whose_pages_are_overwritten_is_unreadable()
    {
        byte[] file = DuckDb.Parquet("SELECT i, 'text ' || (i * 7919 % 1000) AS t, [i, i + 1] AS l FROM range(5000) r(i)", ", CODEC zstd");
        file.AsSpan(file.Length / 4, file.Length / 4).Fill(0x5A);
        Assert.Contains("damaged", WhyUnreadable(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_row_group_is_unreadable()
    {
        byte[] file = DuckDb.Parquet("SELECT i FROM range(100) r(i)");

        // The number of rows stands in the footer as a zigzag varint after the field's header: 100 is C8 01.
        int place = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x16, 0xC8, 0x01]);
        file[place + 1] = 0xCA;
        Assert.Contains("damaged", WhyUnreadable(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_bytes_never_end_in_anything_but_records_or_an_unreadable_file()
    {
        byte[] nested = DuckDb.Parquet("SELECT i, 'text ' || (i % 13) AS t, [i, NULL, i + 1] AS l, {'a': i % 3 = 0} AS s FROM range(300) r(i)", ", CODEC uncompressed");
        Gen.Select(Gen.Int[4, nested.Length - 9], Gen.Byte).List[1, 4].Sample(
            changes =>
            {
                byte[] file = [.. nested];
                foreach ((int place, byte value) in changes)
                {
                    file[place] = value;
                }

                WhyUnreadable(file);
            },
            iter: 400,
            threads: 1);
    }

    [Theory]
    [InlineData("29FFFFFFFF7F")] // a list of two thousand million values
    [InlineData("29F1FFFFFFFF0F")]
    [InlineData("1CFFFFFFFFFFFFFF")] // fields of no type
    [InlineData("1C1C1C1C1C1C1C1C")] // structs inside one another, cut off
    [InlineData("18FFFFFFFFFFFFFFFFFF01")] // a text longer than any file
    public void A_footer_that_names_what_is_not_there_is_unreadable(string footer)
    {
        byte[] metadata = Convert.FromHexString(footer);
        byte[] file = [.. "PAR1"u8, .. metadata, .. BitConverter.GetBytes(metadata.Length), .. "PAR1"u8];
        Assert.Contains("the footer breaks off", WhyUnreadable(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_footer_is_refused_with_advice()
    {
        byte[] file = DuckDb.Parquet("SELECT 1 AS a");
        "PARE"u8.CopyTo(file);
        "PARE"u8.CopyTo(file.AsSpan(file.Length - 4));
        Assert.Contains("encrypted", SourceText.FaultOf(file).Message, StringComparison.Ordinal);
    }

    // Empty when it can be read to its end.
    private static string WhyUnreadable(byte[] file)
    {
        if (!RecordSources.TryOpen(DatasetInput.FromBytes("data", file), new(), out IRecordSource? source, out DatasetFault? fault))
        {
            return fault.Message;
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
