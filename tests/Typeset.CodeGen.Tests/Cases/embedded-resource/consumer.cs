using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // The contract of a type whose schema has an identifier of its own, and of the branches inside it.
        if (Label.IsValid("""{"number":"1"}"""u8) || !Label.IsValid("""{"number":1,"marks":[1]}"""u8))
        {
            throw new InvalidOperationException("the contract of a label");
        }

        Parcel parcel = Parcel.Parse("""{"label":{"number":1,"marks":[1]}}""");
        if (parcel.Label!.Validate() is { IsValid: false } result)
        {
            throw new InvalidOperationException($"{result}");
        }
    }
}
