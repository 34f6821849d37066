using System.Text.Json.Serialization;

namespace Typeset.Benchmarks.Contracts.Small;

/// <summary>The small records as one writes them for System.Text.Json: the types that the contracts have for their members, and nothing that validates.</summary>
internal sealed record PlainOrder(Guid Id, DateTimeOffset Placed, PlainOrderState State, string? Note, PlainOrderLine[] Lines);

internal sealed record PlainOrderLine(string Sku, int Count, double Price);

internal enum PlainOrderState
{
    [JsonStringEnumMemberName("open")]
    Open,
    [JsonStringEnumMemberName("paid")]
    Paid,
    [JsonStringEnumMemberName("sent")]
    Sent,
}

internal sealed record PlainTrack(long Device, PlainTrackPoint[] Points);

internal sealed record PlainTrackPoint(long T, double Lat, double Lon, bool Fix);

internal sealed record PlainDrawing(PlainShape[] Shapes);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlainCircle), "circle")]
[JsonDerivedType(typeof(PlainRectangle), "rectangle")]
[JsonDerivedType(typeof(PlainLabel), "label")]
internal abstract record PlainShape;

internal sealed record PlainCircle(double Radius) : PlainShape;

internal sealed record PlainRectangle(double Width, double Height) : PlainShape;

internal sealed record PlainLabel(string Text) : PlainShape;

/// <summary>The serializer that System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainOrder))]
[JsonSerializable(typeof(PlainTrack))]
[JsonSerializable(typeof(PlainDrawing))]
internal sealed partial class PlainRecordsContext : JsonSerializerContext;
