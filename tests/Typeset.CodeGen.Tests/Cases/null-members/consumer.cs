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
        Parcel parcel = Parcel.Parse("""{"label":"A","weight":[1.5,"kg"],"sender":{"name":"Ida"},"payment":{"kind":"card"},"tags":["x"],"legs":[{"name":"Odd"}],"track":"https://example.org/1","mode":"air"}""");

        // A null reference where there is to be none is an error with its place, and no exception.
        Check(parcel with { Label = null! }, "/label");
        Check(parcel with { Weight = default }, "/weight/1");
        Check(parcel with { Sender = null! }, "/sender");
        Check(parcel with { Sender = new Party { Name = null! } }, "/sender/name");
        Check(parcel with { Payment = null! }, "/payment");
        Check(parcel with { Payment = new Invoice { To = null! } }, "/payment/to");
        Check(parcel with { Tags = ["a", null!] }, "/tags/1");
        Check(parcel with { Legs = [null!] }, "/legs/0");
        Check(parcel with { Track = null! }, "/track");
        Check(parcel with { Parties = ValueDictionary.Create<Party>([new("a/b", null!)]) }, "/parties/a~1b");
        Check(parcel with { Note = new Note.OfString(null!) }, "/note");
        Check(parcel with { AdditionalProperties = ValueDictionary.Create<string>([new("more", null!)]) }, "/more");

        // Lists have an empty one for what was never set.
        if (!(parcel with { Tags = default, Legs = default }).Validate().IsValid)
        {
            throw new InvalidOperationException("an empty list");
        }
    }

    private static void Check(Parcel parcel, string pointer)
    {
        ValidationResult result = parcel.Validate();
        if (result.IsValid || !result.ToString().Contains(pointer + ":", StringComparison.Ordinal) || !result.ToString().Contains("null", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{pointer}: {result}");
        }

        // What is written is what the value is, as far as JSON can say it.
        if (!ContractJson.ToJson(parcel).Contains("null", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(ContractJson.ToJson(parcel));
        }
    }
}
