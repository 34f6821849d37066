using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Null is no variant: it stands where the union would.
        Parcel parcel = Parcel.Parse("""{"sender":{"name":"Ada"},"receiver":null,"code":"x-large","note":null,"stops":[null,true]}""");
        string sender = parcel.Sender.Value!.Match(person => person.Name, text => text);
        bool unknown = parcel.Receiver is { HasValue: true, Value: null } && parcel.Note is { HasValue: true, Value: null } && parcel.Stops is { Count: 2 } stops && stops[0] is null;
        Parcel other = new() { Sender = new ParcelSenderWithName { Name = "Ada" }, Code = (ParcelCode)12L };
        if (sender != "Ada" || !unknown || parcel.Code.Value is not ParcelCode.OfString { Value: "x-large" } || other.Sender != parcel.Sender)
        {
            throw new InvalidOperationException($"{sender} {parcel} {other}");
        }
    }
}
