using System.Text;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class CsvSourceTests
{
    private static readonly Gen<string> s_cell = Gen.OneOf("", "a", "1", "-0.5e3", "007", "true", "null", "é😀", "\"", "\"\"", ",", ";", "\n", "\r\n", "x\ny", " z ", "a\"b", "{", "\t").Array[0, 3].Select(string.Concat);

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n", "1,2@2,1", "3,4@3,1")]
    [InlineData("a,b\r\n1,2\r\n3,4", "1,2@2,1", "3,4@3,1")]
    [InlineData("\uFEFFa,b\n1,2\n", "1,2@2,1")]
    [InlineData("a,b\n\n1,2\n\r\n\n3,4\n\n", "1,2@3,1", "3,4@6,1")]
    [InlineData("a\n1\n\n2\n", "1@2,1", "@3,1", "2@4,1")]
    [InlineData("a,b\n\"x\ny\",\"\r\n\"\n3,4\n", "\"x\ny\",\"\r\n\"@2,1", "3,4@5,1")]
    [InlineData("a,b\n\"x\"\"\ny\",2\n3,4\n", "\"x\"\"\ny\",2@2,1", "3,4@4,1")]
    [InlineData("a,b\n5\" disk,2\n3,4\n", "5\" disk,2@2,1", "3,4@3,1")]
    [InlineData("a,b\n")]
    [InlineData("a,b")]
    public void Rows_end_with_their_line_unless_it_is_quoted(string text, params string[] rows) =>
        Assert.Equal(rows, SourceText.Read(text, DatasetFormat.Csv).Select(entry => $"{entry.Text}@{entry.Position.Line},{entry.Position.Column}"));

    [Theory]
    [InlineData("a,b\n1,\"open\n3,4\n5,6\n", "1,\"open", "3,4", "5,6")]
    [InlineData("a,b\n1,\"open\n3,\"4\"\n5,6\n", "1,\"open", "3,\"4\"", "5,6")]
    [InlineData("a,b\n\"q\nr\",\"open\n3,4\n", "\"q\nr\",\"open", "3,4")]
    [InlineData("a,b\n1,\"x\"y\n3,4\n", "1,\"x\"y", "3,4")]
    [InlineData("a,b\n1,\"open", "1,\"open")]
    public void A_quotation_mark_that_does_not_close_costs_one_row(string text, params string[] rows) =>
        Assert.Equal(rows, SourceText.Texts(text, DatasetFormat.Csv));

    [Fact]
    public void A_row_above_the_limit_is_skipped_and_an_open_quotation_mark_is_not_taken_for_one()
    {
        RecordSourceOptions options = new() { Format = DatasetFormat.Csv, MaxRecordBytes = 100_000 };
        string big = new('x', 300_000);
        string many = string.Concat(Enumerable.Repeat("3,4\n", 100_000));
        Assert.Equal(["1,2", "", "5,6"], SourceText.Read($"a,b\n1,2\n3,{big}\n5,6\n", options: options).Select(entry => entry.Text));
        Assert.Equal(["1,2", "", "5,6"], SourceText.Read($"a,b\n1,2\n3,\"{big}\n5,6\n", options: options).Select(entry => entry.Text));
        Assert.Equal(["1,\"2", "3,4"], SourceText.Read($"a,b\n1,\"2\n{many}", options: options).Take(2).Select(entry => entry.Text));
        Assert.Equal(100_001, SourceText.Read($"a,b\n1,\"2\n{many}", options: options).Count);
    }

    [Theory]
    [InlineData("a,,b,a\n1,2,3,4\n", "1,3 expected the name of a column", "1,6 two columns are called \"a\"")]
    [InlineData("a,\"b\n1\n", "1,3 a quotation mark opens this cell")]
    [InlineData("\n\na,b,\n1,2,3", "3,5 expected the name of a column")]
    public void What_is_wrong_with_a_header_is_said_at_its_place_and_the_rows_are_read(string text, params string[] faults)
    {
        List<SourceEntry> entries = SourceText.Read(text, DatasetFormat.Csv);
        Assert.Equal(faults.Length + 1, entries.Count);
        foreach ((string fault, SourceEntry entry) in faults.Zip(entries))
        {
            Assert.StartsWith(fault, $"{entry.Position.Line},{entry.Position.Column} {entry.Fault}", StringComparison.Ordinal);
            Assert.Equal(0, entry.Position.Record);
        }
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "data.csv", DatasetFormat.Csv)]
    [InlineData("a\tb\n", "data.TSV", DatasetFormat.Csv)]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "data.csv", DatasetFormat.JsonLines)]
    [InlineData(" [{\"a\":1}]", "data.csv", DatasetFormat.JsonArray)]
    [InlineData("a,b\n1,2\n", "data", DatasetFormat.Json)]
    public void A_name_makes_a_table_of_what_is_not_JSON(string text, string name, DatasetFormat format) =>
        Assert.Equal(format, SourceText.FormatOf(text, name));

    [Theory]
    [InlineData("a,b;c,d", "data.csv", ',')]
    [InlineData("a;b,c;d", "data.csv", ';')]
    [InlineData("a;b,c", "data.csv", ',')]
    [InlineData("\"a,b,c\";d", "data.csv", ';')]
    [InlineData("\"a\"\"b,c,d\";d", "data.csv", ';')]
    [InlineData("a|b", "data.csv", '|')]
    [InlineData("a, b\tc", "data.tsv", '\t')]
    [InlineData("a", "data.csv", ',')]
    public void The_delimiter_is_found_from_the_header(string header, string name, char delimiter) =>
        Assert.Equal(delimiter, (char)CsvDelimiters.Find(Encoding.UTF8.GetBytes(header), FormatDetector.IsTabbed(name)));

    [Fact]
    public void However_the_bytes_arrive_the_rows_are_the_same() =>
        Gen.Select(Gen.OneOf(s_cell, Gen.OneOf("\n", "\r\n", ",", "\"", "\r")).Array[0, 30].Select(string.Concat), Gen.Int[1, 5].Array[1, 12]).Sample((text, pieces) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(SourceText.Read(bytes, DatasetFormat.Csv), SourceText.Read(bytes, DatasetFormat.Csv, pieces: pieces));
        });

    [Fact]
    public void No_byte_is_lost_whatever_the_text() =>
        Gen.OneOf(s_cell, Gen.OneOf("\n", ",", "\"", "\n")).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes("a,b\n" + text);
            long end = 4;
            foreach (SourceEntry entry in SourceText.Read(bytes, DatasetFormat.Csv))
            {
                Assert.True(bytes.AsSpan((int)end, (int)(entry.Position.ByteOffset - end)).IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0);
                end = entry.Position.ByteOffset + Encoding.UTF8.GetByteCount(entry.Text);
                Assert.Equal(entry.Text, Encoding.UTF8.GetString(bytes.AsSpan((int)entry.Position.ByteOffset, (int)(end - entry.Position.ByteOffset))));
            }

            Assert.True(bytes.AsSpan((int)end).IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0);
        });

    [Fact]
    public void Tables_come_back_as_they_were_written()
    {
        Gen<string> table = Gen.OneOf(",", ";", "\t", "|");
        Gen.Select(s_cell.Array[3].Array[0, 12], table, Gen.OneOf("\n", "\r\n"), Gen.Bool).Sample((rows, delimiter, lineEnd, quotesAll) =>
        {
            string text = CsvText.Write([["x", "y", "z"], .. rows], delimiter, lineEnd, quotesAll);
            List<string[]> read = CsvText.Read(text, new CsvOptions { EmptyCells = CsvEmptyCells.String });
            Assert.Equal(rows, read);
        });
    }

    [Fact]
    public void DuckDB_reads_the_same_cells() =>
        Gen.Select(s_cell.Select(cell => cell.Length == 0 ? "e" : cell).Array[3].Array[1, 8], Gen.OneOf(",", ";", "|")).Sample(
            (rows, delimiter) =>
            {
                string path = Path.Combine(Path.GetTempPath(), $"typeset-test-{Guid.NewGuid():N}.csv");
                string text = CsvText.Write([["x", "y", "z"], .. rows], delimiter, "\n", quotesAll: false);
                try
                {
                    File.WriteAllText(path, text);
                    List<string> theirs = DuckDb.Rows($"SELECT x || chr(1) || y || chr(1) || z FROM read_csv('{path}', header = true, all_varchar = true, auto_detect = false, delim = '{delimiter}', quote = '\"', escape = '\"', columns = {{'x': 'VARCHAR', 'y': 'VARCHAR', 'z': 'VARCHAR'}}, new_line = '\\n')");
                    Assert.Equal(theirs, CsvText.Read(text, new CsvOptions()).Select(row => string.Join('\u0001', row)));
                }
                finally
                {
                    File.Delete(path);
                }
            },
            iter: 40);
}
