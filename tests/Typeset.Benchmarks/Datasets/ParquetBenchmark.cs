using System.Globalization;
using DuckDB.NET.Data;
using Typeset.Datasets;

namespace Typeset.Benchmarks.Datasets;

/// <summary>
/// A Parquet table validated record by record, and read by DuckDB: every column decoded, nested ones too, one thread each, in turn in one process. The schema is
/// the one that is inferred from the table, so that every column is looked at.
/// </summary>
internal static class ParquetBenchmark
{
    private const string Rows = """
        SELECT i AS id, uuid()::VARCHAR AS key, 'Headline number ' || (i * 7919 % 100003) AS headline, DATE '2020-01-01' + (i % 2000)::INTEGER AS published,
          [{'name': 'Person ' || (i % 977), 'role': CASE WHEN i % 3 = 0 THEN NULL ELSE 'author' END}, {'name': 'Person ' || (i % 983), 'role': 'editor'}] AS people,
          [repeat('word ', 40 + (i % 17)::INTEGER) || j FOR j IN range(3)] AS paragraphs, {'width': i % 4000, 'height': i % 3000, 'ratio': (i % 100) / 7.0} AS image
        FROM range({0}) r(i)
        """;

    public static void Run(int records, int rounds, TextWriter output)
    {
        string path = Path.Combine(Path.GetTempPath(), $"typeset-benchmark-{Guid.NewGuid():N}.parquet");
        using DuckDBConnection duck = new("DataSource=:memory:");
        duck.Open();
        try
        {
            Execute(duck, "SET threads = 1");
            Execute(duck, $"COPY ({Rows.Replace("{0}", records.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}) TO '{path}' (FORMAT parquet, CODEC zstd)");
            DatasetInput[] inputs = [DatasetInput.FromPath(path)];
            using MemoryStream schema = new();
            SchemaInference.Write(DatasetProfile.Read(inputs, new RecordSourceOptions(), threads: 1, tellsVariants: true), schema);
            ContractValidator validator = new(JsonContract.Load(schema.ToArray()), "inferred");

            List<double> duckSeconds = [];
            List<double> readSeconds = [];
            List<double> validateSeconds = [];
            long bytes = 0;
            for (int round = 0; round <= rounds; round++)
            {
                double duckTime = Seconds(() => Execute(duck, $"SELECT sum(hash(t)) FROM '{path}' t"));
                double readTime = Seconds(() => bytes = Read(inputs[0]));
                double validateTime = Seconds(() => Validate(inputs, validator, records));
                if (round > 0)
                {
                    // The first round warms up.
                    duckSeconds.Add(duckTime);
                    readSeconds.Add(readTime);
                    validateSeconds.Add(validateTime);
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} rows, {new FileInfo(path).Length / 1e6:F1} MB of Parquet, {bytes / 1e6:F1} MB as JSON, {rounds} rounds, median, one thread each"));
            double baseline = Median(duckSeconds);
            foreach ((string name, List<double> seconds) in new[] { ("DuckDB reads every column", duckSeconds), ("Typeset reads the rows as JSON", readSeconds), ("Typeset validates the rows", validateSeconds) })
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {Median(seconds),7:F2} s  {bytes / 1e6 / Median(seconds),7:F1} MB/s as JSON  {Median(seconds) / baseline,6:F2} x DuckDB"));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static long Read(DatasetInput input)
    {
        if (!RecordSources.TryOpen(input, new RecordSourceOptions(), out IRecordSource? source, out DatasetFault? fault))
        {
            throw new InvalidOperationException(fault.Message);
        }

        using (source)
        {
            RecordBatch batch = new();
            long bytes = 0;
            while (source.Read(batch))
            {
                bytes += batch.BytesConsumed;
            }

            return bytes;
        }
    }

    private static void Validate(DatasetInput[] inputs, ContractValidator validator, int records)
    {
        DatasetSummary summary = DatasetRun.Validate(inputs, validator, new DatasetRunOptions { Threads = 1 }, new Silence());
        if (summary.Files[0].Valid != records)
        {
            throw new InvalidOperationException("The table was not valid throughout.");
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static double Seconds(Action action)
    {
        // Of the whole process: nothing else works in it, and what else runs on the machine is not counted.
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class Silence : IReportWriter
    {
        public void Begin(string contract)
        {
        }

        public void Add(Finding finding)
        {
        }

        public void End(DatasetSummary summary)
        {
        }
    }
}
