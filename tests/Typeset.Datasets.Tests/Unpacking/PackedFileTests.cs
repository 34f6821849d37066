using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Typeset.Datasets.Tests;

public sealed class PackedFileTests
{
    private const string Lines = "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n";

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"n\":{i * 7919 % 1009},\"text\":\"line {i}\"}}\n")));

    public static TheoryData<Packing> Packings => [Packing.Gzip, Packing.Zstandard];

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_packed_file_gives_the_records_and_places_of_its_text(Packing packing) =>
        Assert.Equal(SourceText.Read(Lines), SourceText.Read(Pack(packing, Encoding.UTF8.GetBytes(Lines))));

    [Theory]
    [MemberData(nameof(Packings))]
    public void All_members_of_a_packed_file_are_read(Packing packing)
    {
        byte[] bytes = [.. Pack(packing, "{\"a\":1}\n{\"a\""u8), .. Pack(packing, []), .. Pack(packing, ":2}\n{\"a\":3}\n"u8)];
        Assert.Equal(SourceText.Read(Lines), SourceText.Read(bytes));
        Assert.Equal(SourceText.Read(Lines), SourceText.Read(bytes, pieces: [1, 1, 3, 9, 20, 1]));
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void The_extension_under_that_of_the_packing_tells_the_format(Packing packing)
    {
        byte[] bytes = Pack(packing, "[1]"u8);
        Assert.Equal(["1"], SourceText.Read(bytes).Select(entry => entry.Text));
        Assert.Equal(["[1]"], SourceText.Read(bytes, name: "data.jsonl.packed").Select(entry => entry.Text));
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_packed_file_cut_off_anywhere_is_an_error(Packing packing)
    {
        byte[] whole = [.. Pack(packing, Text), .. Pack(packing, Text)];
        int member = Pack(packing, Text).Length;
        Assert.Equal(120, SourceText.Read(whole).Count);
        for (int length = 4; length < whole.Length; length++)
        {
            if (length != member)
            {
                AssertDamaged(whole[..length]);
            }
        }
    }

    [Fact]
    public void A_gzip_file_of_stored_blocks_cut_off_anywhere_is_an_error()
    {
        byte[] whole = Pack(Packing.Gzip, Text, CompressionLevel.NoCompression);
        for (int length = 4; length < whole.Length; length++)
        {
            AssertDamaged(whole[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_packed_file_with_a_changed_byte_is_never_taken_for_another_text(Packing packing)
    {
        byte[] whole = Pack(packing, Text);
        List<SourceEntry> expected = SourceText.Read(whole);
        for (int i = 4; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x10;
            try
            {
                // Some bytes of a header say nothing about the content, such as the time of a gzip file.
                Assert.Equal(expected, SourceText.Read(changed));
            }
            catch (Exception e) when (e is IOException or Xunit.Sdk.TrueException)
            {
            }
        }
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void Something_after_the_end_is_an_error(Packing packing) => AssertDamaged([.. Pack(packing, Text), .. "and more"u8]);

    [Theory]
    [MemberData(nameof(Packings))]
    public void What_comes_before_the_damage_is_read(Packing packing)
    {
        byte[] member = Pack(packing, Text);
        var input = DatasetInput.FromBytes("data.jsonl.packed", [.. member, .. member, .. member, .. "and more"u8]);
        Assert.True(RecordSources.TryOpen(input, new RecordSourceOptions(), out IRecordSource? source, out _));
        using (source)
        {
            int records = 0;
            Assert.Throws<IOException>(() =>
            {
                RecordBatch batch = new();
                while (source.Read(batch))
                {
                    records += batch.Records.Count;
                }
            });
            Assert.InRange(records, 170, 180);
        }
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void What_is_packed_twice_is_refused(Packing packing)
    {
        DatasetFault fault = SourceText.FaultOf(Pack(packing, Pack(Packing.Gzip, Text)));
        Assert.Equal(DatasetCodes.OtherContainer, fault.Code);
        Assert.Contains("twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_packed_file_has_no_record() =>
        Assert.Contains("empty", SourceText.Read(Pack(Packing.Gzip, [])).Single().Fault, StringComparison.Ordinal);

    private static void AssertDamaged(byte[] bytes)
    {
        var input = DatasetInput.FromBytes("data", bytes);
        if (!RecordSources.TryOpen(input, new RecordSourceOptions(), out IRecordSource? source, out DatasetFault? fault))
        {
            Assert.Equal(DatasetCodes.NotReadable, fault.Code);
            return;
        }

        using (source)
        {
            RecordBatch batch = new(capacity: 64);
            Assert.Throws<IOException>(() =>
            {
                while (source.Read(batch))
                {
                }
            });
        }
    }

    private static byte[] Pack(Packing packing, ReadOnlySpan<byte> text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using MemoryStream packed = new();
        using (Stream stream = packing == Packing.Gzip ? new GZipStream(packed, level, leaveOpen: true) : Zstandard(packed))
        {
            stream.Write(text);
        }

        return packed.ToArray();
    }

    private static CompressionStream Zstandard(Stream packed)
    {
        CompressionStream stream = new(packed, leaveOpen: true);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return stream;
    }
}
