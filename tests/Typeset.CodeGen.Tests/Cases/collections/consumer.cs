using System;
using System.Collections.Generic;
using System.Linq;
using Cases;
using Typeset;

namespace Cases
{
    /// <content>What a project adds to a generated type.</content>
    public sealed partial record Basket
    {
        /// <summary>How many items there are.</summary>
        public int Size => Items.Count;
    }
}

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Basket basket = new() { Items = [new Item { Name = "a" }], Prices = new Dictionary<string, ValueList<long>> { ["a"] = [1, 2], ["b"] = [] }.ToValueDictionary() };
        Basket same = Basket.Parse("""{"prices":{"b":[],"a":[1,2]},"items":[{"name":"a"}]}""");
        if (basket != same || basket.GetHashCode() != same.GetHashCode() || basket.Size != 1)
        {
            throw new InvalidOperationException("Lists and dictionaries compare by value.");
        }

        Basket more = basket with { Items = basket.Items.Add(new Item { Name = "b" }) };
        if (more == basket || basket.Items.Count != 1 || more.Prices != basket.Prices || !more.Items.Select(item => item.Name).SequenceEqual(["a", "b"]))
        {
            throw new InvalidOperationException("A changed copy leaves the original alone.");
        }

        Basket open = Basket.Parse("""{"z":1,"labels":{"z":"1","a":"2"},"a":[1.0],"m":{}}""");
        if (!open.AdditionalProperties.Keys.SequenceEqual(["z", "a", "m"]) || !open.Labels!.Value.Keys.SequenceEqual(["z", "a"]) || open.AdditionalProperties["a"].ToString() != "[1.0]")
        {
            throw new InvalidOperationException("Members that nobody declared are kept in their order.");
        }
    }
}
