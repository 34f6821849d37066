using System;
using System.Collections.Generic;
using System.Text.Json;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Null is a document of this contract, whoever reads it.
        NullAtTheRoot parsed = NullAtTheRoot.Parse("null");
        NullAtTheRoot? read = JsonSerializer.Deserialize<NullAtTheRoot>("null");
        List<NullAtTheRoot>? several = JsonSerializer.Deserialize<List<NullAtTheRoot>>("[null,[1]]");
        if (parsed.Value is not null || parsed != read || several is not [{ Value: null }, { Value.Count: 1 }] || JsonSerializer.Serialize(several) != "[null,[1]]")
        {
            throw new InvalidOperationException($"{parsed} {read} {several?.Count}");
        }

        if (JsonSerializer.Serialize<NullAtTheRoot?>(null) != "null" || JsonSerializer.Serialize(new { A = (NullAtTheRoot?)null }) != """{"A":null}""")
        {
            throw new InvalidOperationException("A null reference is written as null.");
        }
    }
}
