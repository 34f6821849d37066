using System.Text;
using System.Text.Json.Serialization.Metadata;
using Typeset.Benchmarks.Contracts.Small;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>A union of three branches, thirty times.</summary>
public class DrawingCases : ContractCases<Drawing>
{
    private const int Shapes = 30;

    private static readonly string[] s_shapes =
    [
        """{"kind":"circle","radius":2.5}""",
        """{"kind":"rectangle","width":30,"height":12.25}""",
        """{"kind":"label","text":"North gate"}""",
    ];

    private protected override JsonTypeInfo PlainType => PlainRecordsContext.Default.PlainDrawing;

    private protected override byte[] MakeDocument() =>
        Encoding.UTF8.GetBytes($$"""{"shapes":[{{string.Join(',', Enumerable.Range(0, Shapes).Select(i => s_shapes[i % s_shapes.Length]))}}]}""");
}
