using System.Text;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class PiecewiseReadingTests
{
    // Text that is sometimes JSON, often nearly, with everything that framers look at.
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.OneOf("{\"a\":1}", "[1,{}]", "\"x\\\"y\"", "{\"a\":\"é😀\"}", "{\n\"b\": [1, {\"c\": \"}\"}]\n}", "12", "null"),
        Gen.OneOf("\n", "\r\n", " ", ",", "[", "]", "{", "}", "\"", "\\", ":", "tru", "\uFEFF", "é")).Array[0, 24].Select(string.Concat);

    private static readonly Gen<DatasetFormat> s_format = Gen.OneOf(DatasetFormat.Json, DatasetFormat.JsonArray, DatasetFormat.JsonLines, DatasetFormat.ConcatenatedJson);

    [Fact]
    public void However_the_bytes_arrive_the_records_are_the_same() =>
        Gen.Select(s_text, s_format, Gen.Int[1, 9].Array[1, 12]).Sample((text, format, pieces) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(SourceText.Read(bytes, format), SourceText.Read(bytes, format, pieces: pieces));
        });

    [Fact]
    public void However_the_bytes_arrive_the_format_found_is_the_same() =>
        Gen.Select(s_text, Gen.Int[1, 9].Array[1, 12]).Sample((text, pieces) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes("{" + text);
            Assert.Equal(SourceText.Read(bytes), SourceText.Read(bytes, pieces: pieces));
        });

    [Fact]
    public void Every_byte_is_in_a_record_or_is_white_space_or_a_separator_or_is_at_a_fault() =>
        Gen.Select(s_text, s_format).Sample((text, format) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            long end = 0;
            bool fault = false;
            foreach (SourceEntry entry in SourceText.Read(bytes, format))
            {
                Assert.True(entry.Position.ByteOffset >= end);
                string gap = Encoding.UTF8.GetString(bytes.AsSpan((int)end, (int)(entry.Position.ByteOffset - end)));
                Assert.True(fault || gap.Trim(' ', '\r', '\n', '\t', ',', '[', ']', '}', '\uFEFF').Length == 0, gap);
                fault = entry.Fault is not null;
                int length = fault ? 0 : Encoding.UTF8.GetByteCount(entry.Text);
                Assert.True(fault || Encoding.UTF8.GetString(bytes.AsSpan((int)entry.Position.ByteOffset, length)) == entry.Text);
                end = entry.Position.ByteOffset + length;
            }
        });

    [Fact]
    public void Lines_and_columns_are_those_of_the_text() =>
        Gen.Select(s_text, s_format).Sample((text, format) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            foreach (SourceEntry entry in SourceText.Read(bytes, format))
            {
                string before = Encoding.UTF8.GetString(bytes.AsSpan(mark, Math.Max(0, (int)entry.Position.ByteOffset - mark)));
                Assert.Equal(before.Count(character => character == '\n') + 1, entry.Position.Line);
                Assert.Equal(before.Length - (before.LastIndexOf('\n') + 1) + 1, entry.Position.Column);
            }
        });

    [Fact]
    public void Records_that_are_whole_come_back_whole_from_every_format()
    {
        Gen<string> record = Gen.OneOf("{\"a\":1}", "{\"a\":[{\"b\":\"}]\"},[]]}", "{}", "[1,[2]]", "\"a, b\"", "{\"é\":\"\\\\\\\"\"}", "17", "true");
        record.Array[1, 20].Sample(records =>
        {
            Assert.Equal(records, SourceText.Texts("[" + string.Join(", ", records) + "]", DatasetFormat.JsonArray));
            Assert.Equal(records, SourceText.Texts(string.Join("\n", records), DatasetFormat.JsonLines));
            Assert.Equal(records, SourceText.Texts(string.Join(" ", records), DatasetFormat.ConcatenatedJson));
        });
    }
}
