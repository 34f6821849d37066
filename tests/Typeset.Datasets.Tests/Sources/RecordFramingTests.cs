namespace Typeset.Datasets.Tests;

public sealed class RecordFramingTests
{
    [Fact]
    public void Lines_are_records_and_blank_lines_are_not()
    {
        List<SourceEntry> entries = SourceText.Read("{\"a\":1}\r\n\n \t\r\n  {\"é😀\":2} \n3", DatasetFormat.JsonLines);
        Assert.Equal(
            [
                new SourceEntry("{\"a\":1}", new RecordPosition(1, 1, 1, 0), null),
                new SourceEntry("{\"é😀\":2}", new RecordPosition(2, 4, 3, 16), null),
                new SourceEntry("3", new RecordPosition(3, 5, 1, 30), null),
            ],
            entries);
    }

    [Fact]
    public void A_last_line_that_was_cut_is_a_record_of_its_own() =>
        Assert.Equal(["{\"a\":1}", "{\"a\":"], SourceText.Texts("{\"a\":1}\n{\"a\":", DatasetFormat.JsonLines));

    [Fact]
    public void Elements_of_an_array_are_records_with_their_places()
    {
        List<SourceEntry> entries = SourceText.Read("[ {\"é\":\"]},[\\\"\"},\n\t[1, 2] ,3,\"x\"\n]\n", DatasetFormat.JsonArray);
        Assert.Equal(
            [
                new SourceEntry("{\"é\":\"]},[\\\"\"}", new RecordPosition(1, 1, 3, 2), null),
                new SourceEntry("[1, 2]", new RecordPosition(2, 2, 2, 20), null),
                new SourceEntry("3", new RecordPosition(3, 2, 10, 28), null),
                new SourceEntry("\"x\"", new RecordPosition(4, 2, 12, 30), null),
            ],
            entries);
    }

    [Fact]
    public void An_array_without_elements_is_a_dataset_without_records() =>
        Assert.Empty(SourceText.Texts(" [ ] "));

    [Theory]
    [InlineData("[{\"a\":1} {\"a\":2}]", "! expected ',' between two elements of the array")]
    [InlineData("[{\"a\":1},,{\"a\":2}]", "! expected an element of the array, found ','")]
    [InlineData("[{\"a\":1}}, {\"a\":2}]", "! expected ',' or ']' after an element of the array")]
    [InlineData("[{\"a\":1} trash, {\"a\":2}]", "! expected ',' or ']' after an element of the array")]
    public void A_fault_between_two_elements_leaves_both_whole(string text, string fault) =>
        Assert.Equal(["{\"a\":1}", fault, "{\"a\":2}"], SourceText.Texts(text, DatasetFormat.JsonArray));

    [Theory]
    [InlineData("[{\"a\":1},]", "! expected an element of the array after ',', found ']'")]
    [InlineData("[{\"a\":1}", "! the file ends before the ']' of the array; it may have been cut short")]
    [InlineData("[{\"a\":1},\n", "! the file ends before the ']' of the array; it may have been cut short")]
    [InlineData("[{\"a\":1}] [2]", "! the array has ended, and more follows; nothing after its ']' is read")]
    public void A_fault_after_the_last_element_is_reported_once(string text, string fault) =>
        Assert.Equal(["{\"a\":1}", fault], SourceText.Texts(text, DatasetFormat.JsonArray));

    [Fact]
    public void An_element_that_was_cut_is_one_broken_record_and_no_further_fault() =>
        Assert.Equal(["{\"a\":1}", "{\"a\":\"x"], SourceText.Texts("[{\"a\":1}, {\"a\":\"x", DatasetFormat.JsonArray));

    [Theory]
    [InlineData("{\"a\": }")]
    [InlineData("{\"a\": [1, 2 }")]
    [InlineData("{\"a\": {\"b\": 1}")]
    [InlineData("{\"a\": 1]")]
    [InlineData("{\"a\": \"not closed}")]
    [InlineData("{\"a\": \"two\nlines\", \"b\": 1}")]
    [InlineData("{\"a\": tru, 'b'}")]
    public void A_broken_element_leaves_its_neighbours_whole(string broken)
    {
        List<string> texts = SourceText.Texts($"[\n{{\"n\":1}},\n{broken},\n{{\"n\":2}},\n{{\"n\":3}}\n]", DatasetFormat.JsonArray);
        Assert.Equal(["{\"n\":1}", broken, "{\"n\":2}", "{\"n\":3}"], texts.Where(text => !text.StartsWith("! ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Closing_brackets_in_the_wrong_order_are_one_broken_element() =>
        Assert.Equal(["{\"a\": [1, 2}", "{\"n\":2}"], SourceText.Texts("[{\"a\": [1, 2}], {\"n\":2}]", DatasetFormat.JsonArray));

    [Fact]
    public void A_bracket_that_closes_too_much_does_not_end_the_array() =>
        Assert.Equal(
            ["{\"n\":1}", "! expected ',' or ']' after an element of the array", "{\"n\":2}"],
            SourceText.Texts("[{\"n\":1}], {\"n\":2}]", DatasetFormat.JsonArray));

    [Fact]
    public void A_file_said_to_be_an_array_that_is_none_gives_one_fault() =>
        Assert.Equal(
            ["! expected '[', because the format is a JSON array; leave the format out to have it found from the content"],
            SourceText.Texts("{\"a\":1}\n{\"a\":2}", DatasetFormat.JsonArray));

    [Fact]
    public void Values_in_a_row_are_records()
    {
        List<SourceEntry> entries = SourceText.Read("{\n\"a\":1}{\"b\":[{}]}\n\n[2] \"x y\" 17 true\n", DatasetFormat.ConcatenatedJson);
        Assert.Equal(
            [
                new SourceEntry("{\n\"a\":1}", new RecordPosition(1, 1, 1, 0), null),
                new SourceEntry("{\"b\":[{}]}", new RecordPosition(2, 2, 7, 8), null),
                new SourceEntry("[2]", new RecordPosition(3, 4, 1, 20), null),
                new SourceEntry("\"x y\"", new RecordPosition(4, 4, 5, 24), null),
                new SourceEntry("17", new RecordPosition(5, 4, 11, 30), null),
                new SourceEntry("true", new RecordPosition(6, 4, 14, 33), null),
            ],
            entries);
    }

    [Theory]
    [InlineData("{\"a\": {\"b\": 1}")]
    [InlineData("{\"a\": \"not closed}")]
    [InlineData("{\"a\": [1, 2 }")]
    [InlineData("{\"a\": 1,")]
    public void A_broken_value_in_a_row_leaves_its_neighbours_whole(string broken) =>
        Assert.Equal(["{\"n\":\n1}", broken, "{\"n\":2}", "{\"n\":3}"], SourceText.Texts($"{{\"n\":\n1}}\n{broken}\n{{\"n\":2}}\n{{\"n\":3}}", DatasetFormat.ConcatenatedJson));

    [Theory]
    [InlineData("", DatasetFormat.Json, "the file is empty")]
    [InlineData("", DatasetFormat.JsonLines, "the file is empty")]
    [InlineData("", DatasetFormat.JsonArray, "the file is empty")]
    [InlineData(" \n\n", DatasetFormat.JsonLines, "the file has only white space")]
    [InlineData(" \n\n", DatasetFormat.ConcatenatedJson, "the file has only white space")]
    public void A_file_without_a_record_is_a_fault(string text, DatasetFormat format, string found) =>
        Assert.Equal(["! expected at least one record; " + found], SourceText.Texts(text, format));

    [Theory]
    [InlineData(DatasetFormat.JsonLines, "{\"n\":1}\n", "\n", "{\"n\":3}\n")]
    [InlineData(DatasetFormat.JsonArray, "[{\"n\":1},", ",", "{\"n\":3}]")]
    [InlineData(DatasetFormat.ConcatenatedJson, "{\"n\":1} ", " ", "{\"n\":3}")]
    public void A_record_over_the_limit_is_skipped_in_constant_memory_and_reading_goes_on(DatasetFormat format, string before, string between, string after)
    {
        foreach (int excess in new[] { 1, 10_000, 5_000_000 })
        {
            string large = "{\"s\":\"" + new string('x', 1000 + excess) + "\"}";
            List<SourceEntry> entries = SourceText.Read(before + large + between + after, options: new RecordSourceOptions { MaxRecordBytes = 1000, Format = format });
            Assert.Equal(["{\"n\":1}", "{\"n\":3}"], entries.Where(entry => entry.Fault is null).Select(entry => entry.Text));
            Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.Position.Record));
            Assert.Contains("more than 1000 bytes", entries[1].Fault, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hundred_thousand_open_brackets_are_one_record()
    {
        string deep = new('[', 100_000);
        Assert.Equal([deep], SourceText.Texts("[" + deep, DatasetFormat.JsonArray));
        Assert.Equal([deep, "{}"], SourceText.Texts(deep + "\n{}", DatasetFormat.JsonLines));
    }
}
