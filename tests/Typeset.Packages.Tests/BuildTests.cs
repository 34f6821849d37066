namespace Typeset.Packages.Tests;

/// <summary>What a build says about schemas, and how to change what it says.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildTests(PackedPackages packages)
{
    private const string Misspelt = "{\n  \"title\": \"Order\", \"type\": \"object\",\n  \"properties\": { \"id\": { \"type\": \"string\", \"minLenght\": 1 } }\n}\n";

    [Fact]
    public void A_problem_is_a_warning_at_its_token_and_silenced_as_any_other()
    {
        string folder = Project("silence", ("order.schema.json", Misspelt));
        string[] warning = ["order.schema.json(3,45): warning TYS0101: 'minLenght' is not a keyword; did you mean 'minLength'?"];
        Assert.Equal(warning, Build(folder).Succeeded().Lines("TYS0101"));

        // In the project.
        Assert.Empty(Build(folder, "-p:NoWarn=TYS0101").Succeeded().Lines("TYS0101"));

        // A directive and a section of .editorconfig are about C# files, so neither is heard.
        File.WriteAllText(Path.Combine(folder, "More.cs"), "#pragma warning disable TYS0101\ninternal static class More;\n");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n[*.json]\ndotnet_diagnostic.TYS0101.severity = none\n");
        Assert.Equal(warning, Build(folder).Succeeded().Lines("TYS0101"));

        // A global configuration file is about everything.
        File.WriteAllText(Path.Combine(folder, ".globalconfig"), "is_global = true\ndotnet_diagnostic.TYS0101.severity = none\n");
        Assert.Empty(Build(folder).Succeeded().Lines("TYS0101"));
        File.WriteAllText(Path.Combine(folder, ".globalconfig"), "is_global = true\ndotnet_diagnostic.TYS0101.severity = error\n");
        CommandResult failed = Build(folder);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Equal([warning[0].Replace("warning", "error", StringComparison.Ordinal)], failed.Lines("TYS0101"));
    }

    [Fact]
    public void A_bad_schema_is_an_error_of_its_own_and_the_others_still_generate()
    {
        string folder = Project("bad",
            ("good.schema.json", """{ "title": "Good", "type": "object", "properties": { "id": { "type": "string" } } }"""),
            ("malformed.schema.json", "{ \"type\": "),
            ("nowhere.schema.json", "{\n  \"$ref\": \"missing.json\" }"),
            ("Program.cs", "internal static class Program { internal static object Use(Consumer.Good good) => good; }"));
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), File.ReadAllText(Path.Combine(folder, "consumer.csproj")).Replace("</ItemGroup>", "<AdditionalFiles Include=\"gone.schema.json\" /></ItemGroup>", StringComparison.Ordinal));
        CommandResult result = Build(folder);
        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("malformed.schema.json(1,", Assert.Single(result.Lines("TYS0002")), StringComparison.Ordinal);
        Assert.StartsWith("nowhere.schema.json(2,11)", Assert.Single(result.Lines("TYS0202")), StringComparison.Ordinal);
        Assert.StartsWith("gone.schema.json(1,1)", Assert.Single(result.Lines("TYS0551")), StringComparison.Ordinal);
        Assert.Empty(result.Lines("CS0246"));
    }

    [Fact]
    public void Schemas_are_found_unless_the_project_says_otherwise()
    {
        string folder = Project("found",
            ("deep/er/order.schema.json", """{ "title": "Order", "type": "object", "properties": { "to": { "$ref": "../shared/address.json#/$defs/Address" } } }"""),
            ("deep/shared/address.json", """{ "$defs": { "Address": { "title": "Address", "type": "object", "properties": { "country": { "$ref": "country/country.json" } } } } }"""),
            ("deep/shared/country/country.json", """{ "title": "Country", "enum": ["NO", "SE"] }"""),
            ("bin/copied.schema.json", "no JSON"),
            ("node_modules/x/other.schema.json", "no JSON"),
            ("appsettings.json", "{ }"),
            ("Program.cs", "internal static class Program { internal static object? Use(Consumer.Order order) => order.To?.Country; }"));
        Build(folder, "-p:TreatWarningsAsErrors=true").Succeeded();
        Assert.Contains("TYS0202", Build(folder, "-p:TypesetIncludeReferences=false").Output, StringComparison.Ordinal);
        Assert.Single(Build(folder, "-p:TypesetIncludeSchemas=false").Lines("CS0246"));
    }

    [Fact]
    public void A_context_that_cannot_see_a_contract_type_is_an_error_beside_what_its_own_generator_says()
    {
        string folder = Project("context",
            ("order.schema.json", """{ "title": "Order", "type": "object", "properties": { "id": { "type": "string" } } }"""),
            ("Program.cs", "using System.Text.Json.Serialization;\n\n[JsonSerializable(typeof(Consumer.Order))]\ninternal sealed partial class Context : JsonSerializerContext;\n"));
        CommandResult hidden = Build(folder);
        Assert.StartsWith("Program.cs(3,2): error TYS0561: 'Context' leads to the contract type 'Order' (Order)", Assert.Single(hidden.Lines("TYS0561")), StringComparison.Ordinal);
        Assert.Single(hidden.Lines("SYSLIB1030"));

        File.WriteAllText(Path.Combine(folder, "Order.cs"), "using System.Text.Json.Serialization;\nusing Typeset;\nusing Typeset.Json;\n\nnamespace Consumer;\n\n[JsonContract(\"order.schema.json\"), JsonConverter(typeof(ContractJsonConverter<Order>))]\npublic partial record Order;\n");
        Build(folder, "-warnaserror").Succeeded();
    }

    private CommandResult Build(string folder, string arguments = "") => packages.Dotnet(folder, $"build -v quiet --nologo -clp:NoSummary {arguments}");

    private string Project(string name, params (string Path, string Text)[] files)
    {
        string folder = packages.NewFolder("build-" + name);
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><RootNamespace>Consumer</RootNamespace><Nullable>enable</Nullable><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup>
              <ItemGroup><PackageReference Include="Typeset" Version="{PackedPackages.Version}" /></ItemGroup>
            </Project>
            """);
        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return folder;
    }
}
