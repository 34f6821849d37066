using System;
using System.Text;
using Cases;
using Typeset;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        const string Json = """{"times":["2020-01-01T00:00:00+00:00"],"byName":{"a":1.50,"b":2.50},"span":["2020-01-01T00:00:00+00:00"],"either":1.0,"x":1.0}""";
        Log log = Log.Parse(Json);
        Is(Json, log);
        Is("""{"times":["2020-01-01T00:00:00+00:00","2021-01-01T00:00:00Z"]}""", new Log { Times = log.Times!.Value.Add(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)) });
        Is("""{"times":["2020-01-01T00:00:00Z"]}""", new Log { Times = [.. log.Times.Value] });
        Is("""{"byName":{"a":3,"b":2.50,"c":1},"x":2}""", new Log { ByName = log.ByName!.Value.Set("a", 3).Set("c", 1), AdditionalProperties = log.AdditionalProperties.Set("x", 2) });
        Is("""{"span":["2022-01-01T00:00:00Z"]}""", new Log { Span = log.Span!.Value with { Start = new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero) } });
        Is("""{"either":2}""", new Log { Either = ((LogEither.OfNumber)log.Either!) with { Value = 2 } });
        if (log != Log.Parse(Json.Replace("+00:00", "Z", StringComparison.Ordinal).Replace("1.50", "1.5", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("The text that was read takes no part in equality.");
        }
    }

    private static void Is(string expected, Log log)
    {
        string json = Encoding.UTF8.GetString(log.ToUtf8Bytes());
        if (json != expected)
        {
            throw new InvalidOperationException($"expected {expected}\nwritten  {json}");
        }
    }
}
