using System.Text;

namespace Typeset.Datasets.Tests;

public sealed class FormatDetectionTests
{
    [Theory]
    [InlineData("{\"a\":1}", DatasetFormat.Json)]
    [InlineData("{\n  \"a\": 1\n}\n", DatasetFormat.Json)]
    [InlineData("  \n{\"items\":[\n{\"a\":1},\n{\"a\":2}\n]}", DatasetFormat.Json)]
    [InlineData("[{\"a\":1}]", DatasetFormat.JsonArray)]
    [InlineData("\n [", DatasetFormat.JsonArray)]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", DatasetFormat.JsonLines)]
    [InlineData("{\"a\":1}\r\n\r\n{\"a\":2}", DatasetFormat.JsonLines)]
    [InlineData("1\n2\n", DatasetFormat.JsonLines)]
    [InlineData("{\"a\":1}\n{\"a\":", DatasetFormat.JsonLines)]
    [InlineData("{\"a\":1} {\"a\":2}", DatasetFormat.ConcatenatedJson)]
    [InlineData("{\n\"a\":1}\n{\n\"a\":2}", DatasetFormat.ConcatenatedJson)]
    [InlineData("", DatasetFormat.Json)]
    public void The_first_value_and_what_follows_it_tell_the_format(string text, DatasetFormat expected) =>
        Assert.Equal(expected, SourceText.FormatOf(text));

    [Theory]
    [InlineData("{\"a\":1\n{\"a\":2}\n", DatasetFormat.JsonLines)]
    [InlineData("{\"a\":1},\n{\"a\":2},\n", DatasetFormat.JsonLines)]
    [InlineData("{\"a\":1]\n{\"a\":2}\n", DatasetFormat.JsonLines)]
    [InlineData("{\n  \"a\": 1,\n  b: 2\n}\n", DatasetFormat.Json)]
    [InlineData("{\"a\":", DatasetFormat.Json)]
    [InlineData("not JSON at all", DatasetFormat.Json)]
    public void A_broken_first_record_does_not_hide_the_format(string text, DatasetFormat expected) =>
        Assert.Equal(expected, SourceText.FormatOf(text));

    [Theory]
    [InlineData("data.jsonl")]
    [InlineData("data.NDJSON")]
    public void The_extension_of_JSON_Lines_settles_it(string name) =>
        Assert.Equal(DatasetFormat.JsonLines, SourceText.FormatOf("[1]", name));

    [Theory]
    [InlineData("[1, 2]", DatasetFormat.Json)]
    [InlineData("[1, 2]\n[3, 4]\n", DatasetFormat.JsonLines)]
    public void Where_records_are_arrays_an_array_is_a_record(string text, DatasetFormat expected) =>
        Assert.Equal(expected, SourceText.FormatOf(text, recordsAreArrays: true));

    [Fact]
    public void A_first_record_larger_than_any_read_is_still_looked_at_whole()
    {
        string record = "{\"a\":\"" + new string('x', 2_000_000) + "\"}";
        Assert.Equal(DatasetFormat.JsonLines, SourceText.FormatOf(record + "\n" + record));
        Assert.Equal(DatasetFormat.Json, SourceText.FormatOf(record + "\n"));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, DatasetCodes.OtherEncoding, "UTF-16LE")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' }, DatasetCodes.OtherEncoding, "UTF-16BE")]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'"', 0 }, DatasetCodes.OtherEncoding, "UTF-16LE")]
    [InlineData(new byte[] { 0, (byte)'{', 0, (byte)'"' }, DatasetCodes.OtherEncoding, "UTF-16BE")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'{', 0, 0, 0 }, DatasetCodes.OtherEncoding, "UTF-32")]
    public void What_is_not_UTF_8_text_is_refused_by_name_with_advice(byte[] start, string code, string name)
    {
        DatasetFault fault = SourceText.FaultOf(start);
        Assert.Equal(code, fault.Code);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.True(fault.IsUnreadable);
    }

    [Fact]
    public void A_missing_file_is_a_fault_not_an_exception()
    {
        Assert.False(RecordSources.TryOpen(DatasetInput.FromPath("no/such/file.json"), new(), out _, out DatasetFault? fault));
        Assert.Equal(DatasetCodes.NotReadable, fault!.Code);
        Assert.Contains("there is no such file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_a_fault_that_says_so()
    {
        Assert.False(RecordSources.TryOpen(DatasetInput.FromPath(AppContext.BaseDirectory), new(), out _, out DatasetFault? fault));
        Assert.Contains("directory", fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_record()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\"a\":1}")];
        SourceEntry entry = Assert.Single(SourceText.Read(bytes));
        Assert.Equal("{\"a\":1}", entry.Text);
        Assert.Equal(new RecordPosition(1, 1, 1, 3), entry.Position);
    }
}
