using Parquet;
using Parquet.Schema;

namespace Typeset.Datasets.Tests;

/// <summary>Files of another writer than DuckDB, with layouts that DuckDB does not write.</summary>
public sealed class ParquetLibraryTests
{
    [Fact]
    public async Task Row_groups_follow_each_other()
    {
        DataField<int> id = new("id");
        DataField word = new("word", typeof(string), isNullable: true);
        byte[] file = await Write(
            new ParquetSchema(id, word),
            async group =>
            {
                await group.WriteAsync<int>(id, new[] { 1, 2 });
                await group.WriteAsync(word, new string?[] { "a", null }!);
            },
            async group =>
            {
                await group.WriteAsync<int>(id, new[] { 3 });
                await group.WriteAsync(word, new string?[] { "b" }!);
            });
        Assert.Equal(["{\"id\":1,\"word\":\"a\"}", "{\"id\":2,\"word\":null}", "{\"id\":3,\"word\":\"b\"}"], SourceText.Read(file).Select(entry => entry.Text));
    }

    [Fact]
    public async Task A_repeated_column_without_a_list_around_it_is_a_list()
    {
        DataField numbers = new("numbers", typeof(int), isNullable: false, isArray: true);
        byte[] file = await Write(
            new ParquetSchema(numbers),
            async group => await group.WriteAsync<int>(numbers, new[] { 1, 2, 3 }, new[] { 0, 1, 0 }));
        Assert.Equal(["{\"numbers\":[1,2]}", "{\"numbers\":[3]}"], SourceText.Read(file).Select(entry => entry.Text));
    }

    private static async Task<byte[]> Write(ParquetSchema schema, params Func<ParquetRowGroupWriter, Task>[] groups)
    {
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file))
        {
            foreach (Func<ParquetRowGroupWriter, Task> write in groups)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await write(group);
            }
        }

        return file.ToArray();
    }
}
