using System.Runtime.InteropServices;
using Typeset.Testing;

namespace Typeset.Packages.Tests;

/// <summary>The command as a native executable, which needs no .NET on the machine.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeCommandTests(PackedPackages packages)
{
    private const long MostBytes = 40_000_000;

    [ToolFact("clang")]
    public void The_command_publishes_as_native_code_and_validates()
    {
        string folder = packages.NewFolder("native");
        Directory.CreateDirectory(Path.Combine(folder, "contracts", "more"));
        File.WriteAllText(Path.Combine(folder, "contracts", "order-v1.schema.json"), """
            {"$id": "https://example.org/order", "title": "Order", "type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}}
            """);
        File.WriteAllText(Path.Combine(folder, "contracts", "more", "count.schema.json"), """
            {"$id": "https://example.org/count", "x-csharp-namespace": "Shop.Counts", "title": "Count", "type": "integer", "minimum": 1}
            """);
        string command = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "typeset.exe" : "typeset");
        packages.Dotnet(
            RepositoryRoot.FullPath,
            $"publish src/Typeset.Cli -c Release -r {RuntimeInformation.RuntimeIdentifier} -p:Native=true -p:ContractSchemas={Path.Combine(folder, "contracts")} --artifacts-path {Path.Combine(folder, "artifacts")} -o {Path.Combine(folder, "out")} -v quiet --nologo").Succeeded();
        Assert.False(File.Exists(Path.Combine(folder, "out", "Typeset.Cli.dll")), "the command was not compiled to native code");
        Assert.InRange(new FileInfo(command).Length, 1, MostBytes);

        string schema = RepositoryRoot.Combine("schemas/article/article.schema.json");
        string data = RepositoryRoot.Combine("schemas/article/examples/dataset.jsonl");
        CommandResult generated = packages.Run(command, $"validate --contract article {data}", folder);
        CommandResult evaluated = packages.Run(command, $"validate --schema {schema} --formats assert {data}", folder);
        Assert.Equal(1, generated.ExitCode);
        Assert.Contains("12 records, 6 valid, 6 invalid (50%); 6 errors;", generated.Output, StringComparison.Ordinal);
        Assert.Equal(Report(evaluated), Report(generated));

        foreach ((string name, string file, string records) in new[]
        {
            ("order-v1", "order-v1.schema.json", """{"id":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1"}""" + "\n" + """{"id":"1"}"""),
            ("count", "more/count.schema.json", "1\n0\n"),
        })
        {
            string lines = Path.Combine(folder, name + ".jsonl");
            File.WriteAllText(lines, records);
            CommandResult own = packages.Run(command, $"validate --contract {name} {lines}", folder);
            Assert.Contains("2 records, 1 valid, 1 invalid (50%); 1 error;", own.Output, StringComparison.Ordinal);
            Assert.Equal(Report(packages.Run(command, $"validate --schema contracts/{file} --formats assert {lines}", folder)), Report(own));
        }

        CommandResult unknown = packages.Run(command, $"validate --contract orders {data}", folder);
        Assert.Contains("there is no contract called 'orders'; there is article, count, order-v1, or", unknown.Output, StringComparison.Ordinal);

        CommandResult refused = packages.Run(command, $"validate --contract Orders.dll#Shop.Order {data}", folder);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("this is a native executable, which cannot load Orders.dll", refused.Output, StringComparison.Ordinal);
    }

    // The first line is the command line.
    private static string Report(CommandResult result) => result.Output[result.Output.IndexOf('\n', StringComparison.Ordinal)..];
}
