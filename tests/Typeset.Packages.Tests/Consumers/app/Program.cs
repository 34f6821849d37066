using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shop;
using Shop.Customers;

ReadOnlySpan<byte> json = """{"orderId":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1","state":"paid","total":{"amount":12.50,"currency":"EUR"},"lines":[{"sku":"A-1","count":2}],"payment":{"kind":"card","number":"4"},"notes":{"a":"b"}}"""u8;
Order order = Order.Parse(json);
Console.WriteLine(Encoding.UTF8.GetString(order.ToUtf8Bytes()) == Encoding.UTF8.GetString(json) ? "lossless" : Encoding.UTF8.GetString(order.ToUtf8Bytes()));
Console.WriteLine(order.Payment!.Match(card => "card " + card.Number, transfer => "transfer " + transfer.Iban) + ", " + order.Pieces + " pieces, " + order.Total!.Currency);
Console.WriteLine(order == Order.Parse(order.ToUtf8Bytes()) ? "equal" : "different");

Page page = new() { PageTitle = "First", Orders = [order], ByName = new() { ["x"] = order } };
string text = JsonSerializer.Serialize(page, PageContext.Default.Page);
Console.WriteLine(text);
Console.WriteLine(JsonSerializer.Deserialize(text, PageContext.Default.Page)!.Orders[0] == order ? "the same through a context" : "lost");

if (!Order.TryParse("""{"orderId":"1","lines":[],"stat":"paid"}"""u8, out _, out var result))
{
    foreach (var error in result.Errors)
    {
        Console.WriteLine(error);
    }
}

Console.WriteLine(new Client { Name = "Ada" }.Validate());
Console.WriteLine(Order.SchemaJson.IndexOf("What a customer asked for."u8) > 0 ? "the schema is inside" : "no schema");

/// <summary>A type of the application that holds contract types.</summary>
internal sealed class Page
{
    public required string PageTitle { get; init; }

    public List<Order> Orders { get; init; } = [];

    public Dictionary<string, Order> ByName { get; init; } = [];
}

/// <summary>Metadata made when compiling, under a naming policy that the contract's names must not follow.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper)]
[JsonSerializable(typeof(Page))]
internal sealed partial class PageContext : JsonSerializerContext;
