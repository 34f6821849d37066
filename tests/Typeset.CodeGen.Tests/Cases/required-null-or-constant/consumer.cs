using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Null is a value of its own beside the constant.
        Lamp dark = Lamp.Parse("""{"state":null,"kind":"lamp","number":"1"}""");
        Lamp lit = dark with { State = "lit" };
        if (dark.State is not null || lit.State != "lit" || dark == lit)
        {
            throw new InvalidOperationException($"{dark} {lit}");
        }
    }
}
