using System.IO.Compression;
using System.Runtime.InteropServices;
using Typeset.Testing;

namespace Typeset.Packages.Tests;

/// <summary>Projects outside the repository that know Typeset only as packages, built as strictly as projects get, and run.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackages packages)
{
    private static string Expected => File.ReadAllText(RepositoryRoot.Combine("tests/Typeset.Packages.Tests/Consumers/app/expected.txt"));

    [Fact]
    public void An_application_builds_without_a_warning_and_runs()
    {
        string app = App();
        packages.Dotnet(app, "build -c Release -v quiet --nologo").Succeeded();
        Assert.Equal(Expected, Run(Path.Combine(app, "bin", "Release", "net10.0", Executable("app"))));
    }

    [Fact]
    public void An_application_publishes_trimmed_and_runs()
    {
        string app = App();
        packages.Dotnet(app, $"publish -c Release -r {Rid} --self-contained -p:PublishTrimmed=true -p:DebugType=none -o out -v quiet --nologo").Succeeded();
        Assert.Equal(Expected, Run(Path.Combine(app, "out", Executable("app"))));
    }

    [ToolFact("clang")]
    public void An_application_publishes_as_native_code_and_runs()
    {
        string app = App();
        packages.Dotnet(app, $"publish -c Release -r {Rid} -p:PublishAot=true -p:StripSymbols=false -p:IlcOptimizationPreference=Size -o out -v quiet --nologo").Succeeded();
        Assert.False(File.Exists(Path.Combine(app, "out", "app.dll")), "the application was not compiled to native code");
        Assert.Equal(Expected, Run(Path.Combine(app, "out", Executable("app"))));
    }

    [Fact]
    public void A_web_application_needs_one_package_and_one_line()
    {
        string web = packages.Copy("web");
        packages.Dotnet(web, "build -c Release -v quiet --nologo").Succeeded();
        Assert.Equal(
            "200 text/plain False\n400 application/problem+json True\n400 application/problem+json True\n",
            Run(Path.Combine(web, "bin", "Release", "net10.0", Executable("web"))));
    }

    [Fact]
    public void The_command_installs_as_a_tool()
    {
        string folder = packages.NewFolder("tool");
        packages.Dotnet(folder, $"tool install Typeset.Cli --tool-path bin --version {PackedPackages.Version}").Succeeded();
        string schema = RepositoryRoot.Combine("schemas/article/article.schema.json");
        string record = RepositoryRoot.Combine("schemas/article/examples/valid/smallest.json");
        packages.Run(Path.Combine(folder, "bin", Executable("typeset")), $"validate --schema {schema} {record}", folder).Succeeded();
        Assert.Contains("TYS1501", packages.Run(Path.Combine(folder, "bin", Executable("typeset")), "explain TYS1501", folder).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_a_package_with_types_and_schema_that_another_project_uses()
    {
        string folder = packages.NewFolder("template");
        packages.Dotnet(folder, $"new install {packages.PackageOf("Typeset.Templates")}").Succeeded();
        packages.Dotnet(folder, "new typeset-contract --name Acme.Invoices --type-name Invoice --no-restore").Succeeded();
        string contract = Path.Combine(folder, "Acme.Invoices");
        packages.Dotnet(contract, $"pack -c Release -warnaserror -o {packages.Feed} -v quiet --nologo").Succeeded();

        using (ZipArchive package = ZipFile.OpenRead(Path.Combine(packages.Feed, "Acme.Invoices.1.0.0.nupkg")))
        {
            ZipArchiveEntry schema = Assert.Single(package.Entries, entry => entry.FullName.StartsWith("schemas/", StringComparison.Ordinal));
            using StreamReader reader = new(schema.Open());
            Assert.Equal(File.ReadAllText(Path.Combine(contract, schema.Name)), reader.ReadToEnd());
            Assert.Contains(package.Entries, entry => entry.FullName == "lib/net10.0/Acme.Invoices.dll");
        }

        // A context of the consumer sees the types of a package, so nothing has to be declared.
        string consumer = packages.NewFolder("template-consumer");
        File.WriteAllText(Path.Combine(consumer, "consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
              <ItemGroup><PackageReference Include="Acme.Invoices" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), """"
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Acme.Invoices;

            Console.WriteLine(Invoice.TryParse("""{"id":"1"}"""u8, out Invoice? invoice) ? JsonSerializer.Serialize(invoice, Context.Default.Invoice) : "refused");

            [JsonSerializable(typeof(Invoice))]
            internal sealed partial class Context : JsonSerializerContext;
            """");
        packages.Dotnet(consumer, "build -c Release -v quiet --nologo").Succeeded();
        Assert.Equal("{\"id\":\"1\"}\n", Run(Path.Combine(consumer, "bin", "Release", "net10.0", Executable("consumer"))));
    }

    private static string Rid => RuntimeInformation.RuntimeIdentifier;

    private string App()
    {
        string app = packages.Copy("app");
        string shared = Path.Combine(Path.GetDirectoryName(app)!, "shared");
        if (!Directory.Exists(shared))
        {
            Directory.Move(packages.Copy("shared"), shared);
        }

        return app;
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private string Run(string program)
    {
        string output = packages.Run(program, "", Path.GetDirectoryName(program)!).Succeeded().Output.ReplaceLineEndings("\n");
        return output[(output.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n') + "\n";
    }
}
