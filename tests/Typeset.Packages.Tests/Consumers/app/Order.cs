using System.Text.Json.Serialization;
using Typeset;
using Typeset.Json;

namespace Shop;

/// <summary>The part of the contract type that the application adds.</summary>
[JsonContract("order.schema.json"), JsonConverter(typeof(ContractJsonConverter<Order>))]
public partial record Order
{
    /// <summary>How many pieces are ordered.</summary>
    public long Pieces => Lines.Sum(line => line.Count);
}
