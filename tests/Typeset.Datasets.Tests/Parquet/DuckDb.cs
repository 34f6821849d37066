using DuckDB.NET.Data;

namespace Typeset.Datasets.Tests;

/// <summary>DuckDB, as a writer and reader of files that shares no code with what is tested.</summary>
internal static class DuckDb
{
    /// <summary>Writes the rows of a query into a Parquet file.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">Further options of <c>COPY</c>, each after a comma.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Parquet(string query, string options = "")
    {
        string path = Path.Combine(Path.GetTempPath(), $"typeset-test-{Guid.NewGuid():N}.parquet");
        try
        {
            Execute($"COPY ({query}) TO '{path}' (FORMAT parquet{options})");
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The first column of the rows of a query, as text.</summary>
    /// <param name="query">The query.</param>
    public static List<string> Rows(string query)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = query;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static void Execute(string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
