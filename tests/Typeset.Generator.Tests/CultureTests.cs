using System.Globalization;
using Typeset.Testing;

namespace Typeset.Generator.Tests;

/// <summary>The same output wherever the build runs.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_output_does_not_depend_on_the_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] expected = Generate();
        try
        {
            CultureInfo odd = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
            odd.NumberFormat.NegativeSign = "−";
            odd.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, Generate());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Generate()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("article.schema.json", File.ReadAllText(RepositoryRoot.Combine("schemas/article/article.schema.json")))
            .WithSchema("numbers.schema.json", """{ "title": "id list INFO", "type": "object", "properties": { "id": { "type": "number", "default": -1.5 }, "i": { "type": "integer", "default": -7, "minimum": -10 }, "INFO": { "enum": ["info", "INFO ITEM"] } } }""")
            .Run();
        return [.. run.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText)];
    }
}
