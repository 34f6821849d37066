using System.Text.Json.Serialization;

namespace Typeset.Benchmarks.Contracts.Reports;

/// <summary>The report as one writes it for System.Text.Json: the types that the contract has for its members, and nothing that validates.</summary>
internal sealed record PlainReport
{
    public required string Id { get; init; }

    public required string Headline { get; init; }

    public required PlainWriter[] Byline { get; init; }

    public required DateTimeOffset DatePublished { get; init; }

    public required Uri Url { get; init; }

    public required string Language { get; init; }

    public required PlainPassage[] Paragraphs { get; init; }

    public PlainSaying[]? Quotes { get; init; }

    public PlainPicture[]? Images { get; init; }

    public string[]? Credits { get; init; }

    public string[]? Tags { get; init; }
}

internal sealed record PlainWriter(string Name, string? Role, string? Affiliation);

internal sealed record PlainPassage(long Index, string Text);

internal sealed record PlainSaying(string Text, string Speaker, long Paragraph);

internal sealed record PlainPictureCredit(string Name, string Agency);

internal sealed record PlainPicture(string Caption, PlainPictureCredit Credit, Uri Url);

/// <summary>The serializer that System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainReport))]
internal sealed partial class PlainReportContext : JsonSerializerContext;
