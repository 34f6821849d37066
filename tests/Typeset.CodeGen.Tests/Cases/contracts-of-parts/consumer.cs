using System;
using Cases;
using Typeset;
using Typeset.Json;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Every schema that was merged into the type counts.
        Check<GardenBed>("""{"plant":"rose","count":3}""", "{}", """{"plant":"rose"}""", """{"plant":"rose","count":"3"}""", """{"plant":1,"count":3}""", "null");

        // A type is held to the kinds of value that it stands for.
        Check<GardenFence>("""{"height":1.5}""", "null", "1", """{"height":"1"}""");
        Check<GardenGateObject>("""{"wide":true}""", "\"old\"", "{}");
        Check<GardenGate>("\"old\"", "null", "{}");
        Check<GardenPathArray>("""[1,"x"]""", "true", "[true]");
        Check<GardenTree>("\"oak\"", "null", "\"x\"");
        Check<GardenPond>("2", "null", "true");
        string location = GardenFence.Contract.Location;
        if (!location.EndsWith("#/properties/fence", StringComparison.Ordinal) || GardenFence.Contract.At("#/properties/pond").IsValid("true"u8))
        {
            throw new InvalidOperationException(location);
        }
    }

    private static void Check<T>(string valid, params string[] invalid)
        where T : IJsonContract<T>
    {
        if (ContractJson.ToJson(ContractJson.Parse<T>(valid)) != valid)
        {
            throw new InvalidOperationException($"{typeof(T)} loses {valid}");
        }

        foreach (string json in invalid)
        {
            byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json);
            if (T.Contract.IsValid(utf8) || ContractJson.IsValid<T>(utf8) || ContractJson.TryParse(utf8, out T? value, out ValidationResult result) || result.Errors.Count == 0)
            {
                throw new InvalidOperationException($"{typeof(T)} takes {json}");
            }
        }
    }
}
