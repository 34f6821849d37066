using System.Text.Json.Serialization.Metadata;
using Typeset.Benchmarks.Contracts.Small;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>A small record of many kinds of values.</summary>
public class OrderCases : ContractCases<Order>
{
    private protected override JsonTypeInfo PlainType => PlainRecordsContext.Default.PlainOrder;

    private protected override byte[] MakeDocument() =>
        """{"id":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1","placed":"2025-03-05T09:30:00Z","state":"paid","note":"Leave it at the door.","lines":[{"sku":"A-1","count":2,"price":9.95},{"sku":"BRD-4410","count":1,"price":120}]}"""u8.ToArray();
}
