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
        string command = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "typeset.exe" : "typeset");
        packages.Dotnet(
            RepositoryRoot.FullPath,
            $"publish src/Typeset.Cli -c Release -r {RuntimeInformation.RuntimeIdentifier} -p:Native=true --artifacts-path {Path.Combine(folder, "artifacts")} -o {Path.Combine(folder, "out")} -v quiet --nologo").Succeeded();
        Assert.False(File.Exists(Path.Combine(folder, "out", "Typeset.Cli.dll")), "the command was not compiled to native code");
        Assert.InRange(new FileInfo(command).Length, 1, MostBytes);

        string schema = RepositoryRoot.Combine("schemas/article/article.schema.json");
        string data = RepositoryRoot.Combine("schemas/article/examples/dataset.jsonl");
        CommandResult generated = packages.Run(command, $"validate --contract article {data}", folder);
        CommandResult evaluated = packages.Run(command, $"validate --schema {schema} --formats assert {data}", folder);
        Assert.Equal(1, generated.ExitCode);
        Assert.Contains("12 records, 6 valid, 6 invalid; 6 errors;", generated.Output, StringComparison.Ordinal);
        Assert.Equal(Report(evaluated), Report(generated));

        CommandResult refused = packages.Run(command, $"validate --contract Orders.dll#Shop.Order {data}", folder);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("this is a native executable, which cannot load Orders.dll", refused.Output, StringComparison.Ordinal);
    }

    // The first line is the command line.
    private static string Report(CommandResult result) => result.Output[result.Output.IndexOf('\n', StringComparison.Ordinal)..];
}
