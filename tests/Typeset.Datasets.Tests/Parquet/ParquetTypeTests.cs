namespace Typeset.Datasets.Tests;

public sealed class ParquetTypeTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("NULL::BOOLEAN", "null")]
    [InlineData("(-128)::TINYINT", "-128")]
    [InlineData("255::UTINYINT", "255")]
    [InlineData("65535::USMALLINT", "65535")]
    [InlineData("4294967295::UINTEGER", "4294967295")]
    [InlineData("18446744073709551615::UBIGINT", "18446744073709551615")]
    [InlineData("(-9223372036854775808)::BIGINT", "-9223372036854775808")]
    [InlineData("0.1::FLOAT", "0.1")]
    [InlineData("1e300::DOUBLE", "1E+300")]
    [InlineData("'NaN'::DOUBLE", "\"NaN\"")]
    [InlineData("'-inf'::FLOAT", "\"-Infinity\"")]
    [InlineData("-0.05::DECIMAL(4,2)", "-0.05")]
    [InlineData("12.50::DECIMAL(9,2)", "12.50")]
    [InlineData("1234567890.12345678::DECIMAL(18,8)", "1234567890.12345678")]
    [InlineData("-12345678901234567890123456789012345678::DECIMAL(38,0)", "-12345678901234567890123456789012345678")]
    [InlineData("'häß \"x\" \\ ' || chr(10) || chr(1) || '🐦'", "\"häß \\\"x\\\" \\\\ \\n\\u0001🐦\"")]
    [InlineData("''", "\"\"")]
    [InlineData("'\\x00\\xFF'::BLOB", "\"AP8=\"")]
    [InlineData("'2021-08-12'::DATE", "\"2021-08-12\"")]
    [InlineData("'1969-12-31'::DATE", "\"1969-12-31\"")]
    [InlineData("'0001-01-01'::DATE", "\"0001-01-01\"")]
    [InlineData("'2000-02-29'::DATE", "\"2000-02-29\"")]
    [InlineData("'12345-01-01'::DATE", "\"+12345-01-01\"")]
    [InlineData("'2021-08-12 01:02:03.000450'::TIMESTAMP", "\"2021-08-12T01:02:03.00045\"")]
    [InlineData("'2021-08-12 01:02:03+00'::TIMESTAMPTZ", "\"2021-08-12T01:02:03Z\"")]
    [InlineData("'1969-12-31 23:59:59.5+00'::TIMESTAMPTZ", "\"1969-12-31T23:59:59.5Z\"")]
    [InlineData("'2021-08-12 01:02:03.123456789'::TIMESTAMP_NS", "\"2021-08-12T01:02:03.123456789\"")]
    [InlineData("'2021-08-12 01:02:03.007'::TIMESTAMP_MS", "\"2021-08-12T01:02:03.007\"")]
    [InlineData("'23:59:59.999999'::TIME", "\"23:59:59.999999\"")]
    [InlineData("'0f8fad5b-d9cb-469f-a165-70867728950e'::UUID", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("'b'::ENUM('a', 'b')", "\"b\"")]
    [InlineData("INTERVAL '14 months 3 days 1500 milliseconds'", "\"P14M3DT1.5S\"")]
    [InlineData("INTERVAL '0 days'", "\"PT0S\"")]
    [InlineData("'{\"a\": [1, 2]}'::JSON", "{\"a\": [1, 2]}")]
    [InlineData("[1, NULL, 3]", "[1,null,3]")]
    [InlineData("[]::INTEGER[]", "[]")]
    [InlineData("NULL::INTEGER[]", "null")]
    [InlineData("[[1], [], NULL, [2, NULL]]", "[[1],[],null,[2,null]]")]
    [InlineData("{'x': 1, 'y': NULL::VARCHAR}", "{\"x\":1,\"y\":null}")]
    [InlineData("NULL::STRUCT(x INTEGER, y VARCHAR)", "null")]
    [InlineData("[{'x': 1, 'y': ['a', 'b']}, NULL, {'x': NULL, 'y': []}]", "[{\"x\":1,\"y\":[\"a\",\"b\"]},null,{\"x\":null,\"y\":[]}]")]
    [InlineData("MAP {'a': 1, 'b': NULL}", "{\"a\":1,\"b\":null}")]
    [InlineData("MAP {7: ['x'], 8: []}", "{\"7\":[\"x\"],\"8\":[]}")]
    [InlineData("MAP {'k': {'inner': [MAP {'z': true}]}}", "{\"k\":{\"inner\":[{\"z\":true}]}}")]
    [InlineData("MAP {{'p': 1}: 'v'}", "[{\"key\":{\"p\":1},\"value\":\"v\"}]")]
    [InlineData("MAP {}::MAP(VARCHAR, INTEGER)", "{}")]
    public void A_value_of_DuckDB_becomes_the_JSON_of_its_logical_type(string sql, string json)
    {
        // A second row tells whether the columns moved on together.
        byte[] file = DuckDb.Parquet($"SELECT 1 AS before, {sql} AS value, 2 AS after UNION ALL SELECT 3, {sql}, 4");
        List<SourceEntry> entries = SourceText.Read(file);
        Assert.Equal([$"{{\"before\":1,\"value\":{json},\"after\":2}}", $"{{\"before\":3,\"value\":{json},\"after\":4}}"], entries.Select(entry => entry.Text));
    }

    [Fact]
    public void A_legacy_timestamp_of_twelve_bytes_is_a_timestamp_in_UTC()
    {
        JsonRecordWriter text = new();
        byte[] bytes = new byte[12];
        BitConverter.TryWriteBytes(bytes, (3_723L * 1_000_000_000) + 5);
        BitConverter.TryWriteBytes(bytes.AsSpan(8), 2_440_588 + 366);
        ParquetValues.LegacyTimestamp(text, bytes);
        Assert.Equal("\"1971-01-02T01:02:03.000000005Z\"", System.Text.Encoding.UTF8.GetString(text.Written));
    }

    [Fact]
    public void Every_day_that_DateOnly_knows_is_written_as_it_writes_it()
    {
        JsonRecordWriter text = new();
        int epoch = new DateOnly(1970, 1, 1).DayNumber;
        for (int day = DateOnly.MinValue.DayNumber; day <= DateOnly.MaxValue.DayNumber; day += 13)
        {
            text.Clear();
            ParquetValues.Date(text, day - epoch);
            Assert.Equal($"\"{DateOnly.FromDayNumber(day):yyyy-MM-dd}\"", System.Text.Encoding.UTF8.GetString(text.Written));
        }
    }
}
