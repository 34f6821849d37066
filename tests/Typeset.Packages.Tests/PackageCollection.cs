namespace Typeset.Packages.Tests;

/// <summary>Tests that share the packed packages; they run one after another, for each of them keeps every processor busy.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packed packages";
}
