using Typeset.Testing;

namespace Typeset.Packages.Tests;

/// <summary>What is kept of a command's output, which every test here reads.</summary>
[Collection(PackageCollection.Name)]
public sealed class CommandResultTests(PackedPackages packages)
{
    [ToolFact("sh")]
    public void A_stream_that_ends_first_leaves_no_line_in_the_other()
    {
        string folder = packages.NewFolder("streams");
        File.WriteAllText(Path.Combine(folder, "two.sh"), "echo before\nexec 2>&-\nsleep 0.5\necho after\n");
        Assert.Equal("sh two.sh\nbefore\nafter\n", packages.Run("sh", "two.sh", folder).Succeeded().Output);
    }
}
