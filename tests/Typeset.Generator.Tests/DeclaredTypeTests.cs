using System.Globalization;
using Microsoft.CodeAnalysis;
using Typeset.Testing;

namespace Typeset.Generator.Tests;

/// <summary>Types that the project declares with <c>[JsonContract]</c>.</summary>
public sealed class DeclaredTypeTests
{
    private const string Order = """
        {
          "title": "Order", "x-csharp-namespace": "Elsewhere", "type": "object",
          "properties": {
            "id": { "type": "string" },
            "line": { "$ref": "#/$defs/line" },
            "place": { "$ref": "#/$defs/a~1b place" },
            "mood": { "title": "Mood", "enum": ["good", "bad"] }
          },
          "$defs": {
            "line": { "type": "object", "properties": { "sku": { "type": "string" } } },
            "a/b place": { "prefixItems": [{ "type": "number" }, { "type": "number" }], "type": "array", "items": false, "minItems": 2 }
          }
        }
        """;

    [Fact]
    public void A_declared_type_settles_name_namespace_and_accessibility_and_can_add_members()
    {
        GeneratorRun run = Run("""
            namespace Shop.Orders
            {
                [Typeset.JsonContract("order.schema.json")]
                internal partial record PurchaseOrder
                {
                    internal bool HasId => Id is not null;
                }
            }
            """);
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["Shop.Orders.ABPlace.g.cs", "Shop.Orders.Line.g.cs", "Shop.Orders.Mood.g.cs", "Shop.Orders.PurchaseOrder.Acceptor.g.cs", "Shop.Orders.PurchaseOrder.Schema.g.cs", "Shop.Orders.PurchaseOrder.g.cs"], run.Hints());
        ConsumerProject.Load(run.Output);
        Assert.Equal(Accessibility.Internal, run.Output.GetTypeByMetadataName("Shop.Orders.PurchaseOrder")!.DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, run.Output.GetTypeByMetadataName("Shop.Orders.Line")!.DeclaredAccessibility);
    }

    [Fact]
    public void A_fragment_declares_a_type_inside_the_schema_and_a_converter_is_not_repeated()
    {
        GeneratorRun run = Run("""
            namespace Shop
            {
                [Typeset.JsonContract("order.schema.json"), System.Text.Json.Serialization.JsonConverter(typeof(Typeset.Json.ContractJsonConverter<Order>))]
                public partial record Order;

                [Typeset.JsonContract("order.schema.json#/$defs/line"), System.Text.Json.Serialization.JsonConverter(typeof(Typeset.Json.ContractJsonConverter<OrderLine>))]
                public partial record OrderLine;

                [Typeset.JsonContract("order.schema.json#/$defs/a~1b%20place")]
                public readonly partial record struct Place;
            }
            """);
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        ConsumerProject.Load(run.Output);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.OrderLine"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Place"));
        Assert.Null(run.Output.GetTypeByMetadataName("Shop.Line"));
    }

    [Theory]
    [InlineData("orders/order.schema.json")]
    [InlineData("./orders/order.schema.json")]
    [InlineData("orders\\\\order.schema.json")]
    [InlineData("order.schema.json")]
    public void A_file_is_named_by_its_path_or_the_end_of_it(string path)
    {
        GeneratorRun run = new GeneratorRun().WithSchema("orders/order.schema.json", Order).WithCode($$"""[Typeset.JsonContract("{{path}}")] public partial record Purchase;""").Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Contains("Purchase.g.cs", run.Hints());
    }

    [Theory]
    [InlineData("""[Typeset.JsonContract("oder.schema.json")] public partial record Order;""", "TYS0553", "order.schema.json")]
    [InlineData("""[Typeset.JsonContract("der.schema.json")] public partial record Order;""", "TYS0553", "order.schema.json")]
    [InlineData("""[Typeset.JsonContract("order.schema.json")] public record Order;""", "TYS0555", "public partial record Order")]
    [InlineData("""[Typeset.JsonContract("order.schema.json")] public partial record Order<T>;""", "TYS0555", "public partial record Order")]
    [InlineData("""[Typeset.JsonContract("order.schema.json")] public partial class Order;""", "TYS0555", "public partial record Order")]
    [InlineData("""[Typeset.JsonContract("order.schema.json")] public partial record struct Order;""", "TYS0555", "public partial record Order")]
    [InlineData("""[Typeset.JsonContract("order.schema.json#/$defs/a~1b place")] internal partial record Place;""", "TYS0555", "internal partial record struct Place")]
    [InlineData("""public class Outer { [Typeset.JsonContract("order.schema.json")] public partial record Order; }""", "TYS0555", "neither nested nor generic")]
    [InlineData("""[Typeset.JsonContract("order.schema.json#/$defs/nothing")] public partial record Order;""", "TYS0557", "#/$defs/line")]
    [InlineData("""[Typeset.JsonContract("order.schema.json#/properties/id")] public partial record Id;""", "TYS0557", "#/$defs/line")]
    public void What_is_wrong_with_a_declared_type_is_one_error_at_the_path(string code, string id, string says)
    {
        GeneratorRun run = Run(code);
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.DefaultSeverity);
        Assert.Contains(says, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal("More.cs", place.Path);
        Assert.Equal(code.IndexOf("(\"", StringComparison.Ordinal) + 1, place.StartLinePosition.Character);
    }

    [Fact]
    public void A_path_that_several_files_fit_asks_for_more_of_it()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("a/order.schema.json", Order, ("TypeName", "A"))
            .WithSchema("b/order.schema.json", Order.Replace("Elsewhere", "B", StringComparison.Ordinal))
            .WithCode("""[Typeset.JsonContract("order.schema.json")] public partial record Order;""")
            .Run();
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal("TYS0554", diagnostic.Id);
        Assert.Contains("a/order.schema.json, b/order.schema.json", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""namespace A { [Typeset.JsonContract("order.schema.json")] public partial record Order; } namespace B { [Typeset.JsonContract("order.schema.json")] public partial record Order; }""", "both are for the same schema")]
    [InlineData("""namespace A { [Typeset.JsonContract("order.schema.json")] public partial record Order; } namespace B { [Typeset.JsonContract("order.schema.json#/$defs/line")] public partial record Line; }""", "share their namespace")]
    [InlineData("""[Typeset.JsonContract("order.schema.json")] public partial record Order; [Typeset.JsonContract("order.schema.json#/$defs/line")] internal partial record Line;""", "share their namespace and accessibility")]
    public void Declared_types_that_contradict_each_other_are_an_error(string code, string says)
    {
        Diagnostic diagnostic = Assert.Single(Run(code).Result.Diagnostics, IsWorthSaying);
        Assert.Equal("TYS0556", diagnostic.Id);
        Assert.Contains(says, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string code) => new GeneratorRun().WithSchema("order.schema.json", Order).WithCode(code).Run();

    private static bool IsWorthSaying(Diagnostic diagnostic) => diagnostic.DefaultSeverity != DiagnosticSeverity.Info;
}
