using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // A variant is written as the union is, whatever type it is known by.
        SignalLoad text = "x";
        Same(JsonSerializer.Serialize<object>(text), "\"x\"");
        Same(JsonSerializer.Serialize((SignalLoad.OfString)text), "\"x\"");
        Same(JsonSerializer.Serialize(new Dictionary<string, object> { ["a"] = (SignalLoad)2L, ["b"] = new SignalLoadWithSize { Size = 3 } }), """{"a":2,"b":{"size":3}}""");
        Same(JsonSerializer.Deserialize<SignalLoad.OfInteger>("2")!.Value, 2L);
        Fails(() => JsonSerializer.Deserialize<SignalLoad.OfInteger>("\"x\""));
        Fails(() => JsonSerializer.Deserialize<SignalLoad.OfInteger>("0"));

        // An enum has the names of the contract, all of them and no others.
        foreach (SignalMark mark in Enum.GetValues<SignalMark>())
        {
            string json = JsonSerializer.Serialize(mark);
            Same(json, JsonSerializer.Serialize(mark.ToJsonName()));
            Same(JsonSerializer.Deserialize<SignalMark>(json), mark);
            Dictionary<SignalMark, SignalMark?> map = new() { [mark] = mark };
            Same(JsonSerializer.Serialize(map), $$"""{{{json}}:{{json}}}""");
            Same(JsonSerializer.Deserialize<Dictionary<SignalMark, SignalMark?>>($$"""{{{json}}:null}""")![mark], (SignalMark?)null);
        }

        // An open enum is the key of a dictionary too.
        Dictionary<SignalGrade, int> counts = new() { [SignalGrade.Fine] = 1, [new("x-\u00e9")] = 2 };
        Same(JsonSerializer.Deserialize<Dictionary<SignalGrade, int>>(JsonSerializer.Serialize(counts))!, counts, (left, right) => left.Count == right.Count && !left.Except(right).Any());
        Fails(() => JsonSerializer.Deserialize<Dictionary<SignalGrade, int>>("""{"other":1}"""));

        // Comments and commas that the serializer overlooks.
        const string Lenient = """{ "load": "a" /* "mark": 1 */, "grade": "fine", }""";
        JsonSerializerOptions lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        Same(JsonSerializer.Deserialize<Signal>(Lenient, lenient)!, new Signal { Load = "a", Grade = SignalGrade.Fine });
        Same(JsonSerializer.Deserialize<Signal[]>($"[{Lenient},]", lenient)![0], new Signal { Load = "a", Grade = SignalGrade.Fine });
        Fails(() => JsonSerializer.Deserialize<Signal>(Lenient));
        Fails(() => JsonSerializer.Deserialize<Signal>("""{ "load": 0, /**/ }""", lenient));

        Fails(() => JsonSerializer.Deserialize<SignalMark>("1"));
        Fails(() => JsonSerializer.Deserialize<SignalMark>("\"1\""));
        Fails(() => JsonSerializer.Deserialize<SignalMark>("\"FineGrained\""));
        Fails(() => JsonSerializer.Serialize((SignalMark)9));
    }

    private static void Same<T>(T found, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(found, expected))
        {
            throw new InvalidOperationException($"{found} is not {expected}");
        }
    }

    private static void Same<T>(T found, T expected, Func<T, T, bool> areSame) => Same(areSame(found, expected), true);

    private static void Fails(Func<object?> action)
    {
        try
        {
            action();
        }
        catch (JsonException)
        {
            return;
        }

        throw new InvalidOperationException("no exception");
    }
}
