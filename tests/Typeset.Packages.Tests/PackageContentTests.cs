using System.IO.Compression;
using System.Xml.Linq;

namespace Typeset.Packages.Tests;

/// <summary>What lies in the packages.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void Typeset_holds_library_generator_and_build_files_and_depends_on_nothing()
    {
        string[] entries = Entries("Typeset");
        Assert.Equal(["analyzers/dotnet/cs/Typeset.CodeFixes.dll", "analyzers/dotnet/cs/Typeset.Generator.dll"], entries.Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)));
        Assert.Equal(["lib/net10.0/Typeset.Schema.dll", "lib/net10.0/Typeset.Schema.xml", "lib/net10.0/Typeset.dll", "lib/net10.0/Typeset.xml"], entries.Where(entry => entry.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal(["buildTransitive/Typeset.props", "buildTransitive/Typeset.targets"], entries.Where(entry => entry.StartsWith("buildTransitive/", StringComparison.Ordinal)));
        Assert.Empty(Dependencies("Typeset"));
    }

    [Fact]
    public void Typeset_AspNetCore_depends_on_Typeset_with_its_generator()
    {
        XElement dependency = Assert.Single(Dependencies("Typeset.AspNetCore"));
        Assert.Equal("Typeset", dependency.Attribute("id")?.Value);
        Assert.DoesNotContain("Analyzers", dependency.Attribute("exclude")?.Value ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lib/net10.0/Typeset.AspNetCore.dll", Entries("Typeset.AspNetCore"));
    }

    [Theory]
    [InlineData("Typeset")]
    [InlineData("Typeset.AspNetCore")]
    [InlineData("Typeset.Cli")]
    [InlineData("Typeset.Templates")]
    public void Every_package_says_what_it_is(string id)
    {
        XElement metadata = Manifest(id).Descendants().First(element => element.Name.LocalName == "metadata");
        foreach (string name in (string[])["description", "license", "readme", "tags"])
        {
            Assert.False(string.IsNullOrWhiteSpace(metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value), $"{id} has no {name}");
        }

        Assert.Contains("README.md", Entries(id));
    }

    private string[] Entries(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.PackageOf(id));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private XDocument Manifest(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.PackageOf(id));
        using Stream manifest = archive.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(manifest);
    }

    private XElement[] Dependencies(string id) => [.. Manifest(id).Descendants().Where(element => element.Name.LocalName == "dependency")];
}
