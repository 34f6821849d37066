using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Two branches of the same type: a value of the second is no value of another type that stands between them.
        Mixed mixed = Mixed.Parse("""{"value":"abcdefghijklmnop"}""");
        if (mixed.Value is not MixedValue.OfString { Value: "abcdefghijklmnop" })
        {
            throw new InvalidOperationException($"{mixed.Value}");
        }
    }
}
