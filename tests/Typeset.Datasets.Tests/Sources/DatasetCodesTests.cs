using System.Reflection;
using Typeset.Testing;

namespace Typeset.Datasets.Tests;

public sealed class DatasetCodesTests
{
    [Fact]
    public void Every_code_of_files_has_its_row_in_the_documentation() =>
        Assert.Equal(
            typeof(DatasetCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Where(code => code != DatasetCodes.MalformedJson).Order(StringComparer.Ordinal),
            File.ReadLines(RepositoryRoot.Combine("docs/codes/datasets.md")).Where(line => line.StartsWith("| TYS", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()));
}
