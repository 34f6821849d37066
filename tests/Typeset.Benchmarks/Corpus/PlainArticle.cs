using System.Text.Json;
using System.Text.Json.Serialization;

namespace Typeset.Benchmarks.Corpus;

/// <summary>The article as one writes it for System.Text.Json: the types that the contract has for its members, and nothing that validates.</summary>
internal sealed record PlainArticle
{
    public required string SchemaVersion { get; init; }

    public required Uri Id { get; init; }

    public Dictionary<string, string>? AltIds { get; init; }

    public Uri? Url { get; init; }

    public required string Language { get; init; }

    public string? Headline { get; init; }

    public string? Deck { get; init; }

    public PlainByline? Byline { get; init; }

    public string? Author { get; init; }

    public PlainDateline? Dateline { get; init; }

    /// <summary>An organization; only the base type reads and writes the tag.</summary>
    public PlainSpeaker? Publisher { get; init; }

    public string? Section { get; init; }

    public string? Genre { get; init; }

    public string[]? Keywords { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public required PlainParagraph[] Paragraphs { get; init; }

    public PlainQuote[]? Quotes { get; init; }

    public PlainImage[]? Images { get; init; }

    public PlainCredit[]? Credits { get; init; }

    public required PlainProvenance Provenance { get; init; }

    /// <summary>Fields private to one team.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record PlainSource(int Line, int Start, int End, int? EndLine);

internal sealed record PlainSpan(int Paragraph, int Start, int End, string Text);

internal sealed record PlainParagraph(string Text, PlainParagraphRole? Role, PlainSource? Source);

internal sealed record PlainByline(string Text, PlainContributor[] Contributors, PlainSource? Source);

internal sealed record PlainContributor(string Name, PlainContributorType? Type, PlainContributorRole Role, string? Affiliation, string? Location, string? Email);

internal sealed record PlainDateline(string Text, string Place, string? Region, string? Agency, PlainSource? Source);

internal sealed record PlainImage
{
    public string? Caption { get; init; }

    /// <summary>A media credit; only the base type reads and writes the tag.</summary>
    public PlainCredit? Credit { get; init; }

    public Uri? Url { get; init; }

    public string? MediaType { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? AltText { get; init; }

    public DateOnly? TakenOn { get; init; }

    public int? Position { get; init; }

    public PlainSource? Source { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlainMediaCredit), "media")]
[JsonDerivedType(typeof(PlainWireCredit), "wire")]
[JsonDerivedType(typeof(PlainContributionCredit), "contribution")]
internal abstract record PlainCredit(string Text, PlainSource? Source);

internal sealed record PlainMediaCredit(string Text, PlainMedium? Medium, string[]? Creators, string[]? Agencies, PlainMediaMarker[]? Markers, PlainSource? Source) : PlainCredit(Text, Source);

internal sealed record PlainWireCredit(string Text, string[] Organizations, PlainSource? Source) : PlainCredit(Text, Source);

internal sealed record PlainContributionCredit(string Text, PlainContributor[] Contributors, PlainSource? Source) : PlainCredit(Text, Source);

internal sealed record PlainQuote(string Id, PlainQuoteKind Kind, string Text, PlainSpan[] Segments, PlainAttribution Attribution);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(PlainAttributed), "attributed")]
[JsonDerivedType(typeof(PlainUnattributed), "unattributed")]
internal abstract record PlainAttribution;

internal sealed record PlainAttributed(PlainSpeaker Speaker, PlainAttributionMethod Method, PlainSpan? Mention, PlainSpan? Cue, string? CueLemma, string? Addressee, string? Occasion) : PlainAttribution;

internal sealed record PlainUnattributed(PlainReason Reason) : PlainAttribution;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainPerson), "person")]
[JsonDerivedType(typeof(PlainOrganization), "organization")]
[JsonDerivedType(typeof(PlainUnnamed), "unnamed")]
internal abstract record PlainSpeaker;

internal sealed record PlainPerson(string Name, string? Role) : PlainSpeaker;

internal sealed record PlainOrganization(string Name, string? Domain) : PlainSpeaker;

internal sealed record PlainUnnamed(string Description, int? Count) : PlainSpeaker;

internal sealed record PlainProvenance
{
    public required string Origin { get; init; }

    public DateTimeOffset? RetrievedAt { get; init; }

    public string? ReaderVersion { get; init; }

    public PlainRaw? Raw { get; init; }

    public PlainHeaderLine[]? Header { get; init; }

    public PlainDropped[]? Dropped { get; init; }

    public PlainDiagnostic[]? Diagnostics { get; init; }
}

internal sealed record PlainRaw(string Sha256, int Length, int Lines);

internal sealed record PlainHeaderLine(PlainHeaderField Field, PlainSource Source);

internal sealed record PlainDropped(string Text, string Reason, PlainSource Source);

internal sealed record PlainDiagnostic(string Code, PlainSeverity Severity, string Message, PlainSource? Source);

internal enum PlainParagraphRole
{
    [JsonStringEnumMemberName("paragraph")]
    Paragraph,
    [JsonStringEnumMemberName("heading")]
    Heading,
    [JsonStringEnumMemberName("list-item")]
    ListItem,
    [JsonStringEnumMemberName("blockquote")]
    Blockquote,
    [JsonStringEnumMemberName("note")]
    Note,
}

internal enum PlainContributorType
{
    [JsonStringEnumMemberName("person")]
    Person,
    [JsonStringEnumMemberName("organization")]
    Organization,
}

internal enum PlainContributorRole
{
    [JsonStringEnumMemberName("author")]
    Author,
    [JsonStringEnumMemberName("contributor")]
    Contributor,
    [JsonStringEnumMemberName("reporter")]
    Reporter,
    [JsonStringEnumMemberName("researcher")]
    Researcher,
    [JsonStringEnumMemberName("editor")]
    Editor,
    [JsonStringEnumMemberName("photographer")]
    Photographer,
    [JsonStringEnumMemberName("translator")]
    Translator,
}

internal enum PlainMedium
{
    [JsonStringEnumMemberName("photo")]
    Photo,
    [JsonStringEnumMemberName("illustration")]
    Illustration,
    [JsonStringEnumMemberName("graphic")]
    Graphic,
    [JsonStringEnumMemberName("video")]
    Video,
    [JsonStringEnumMemberName("screenshot")]
    Screenshot,
}

internal enum PlainMediaMarker
{
    [JsonStringEnumMemberName("file")]
    File,
    [JsonStringEnumMemberName("handout")]
    Handout,
    [JsonStringEnumMemberName("pool")]
    Pool,
    [JsonStringEnumMemberName("stringer")]
    Stringer,
    [JsonStringEnumMemberName("supplied")]
    Supplied,
    [JsonStringEnumMemberName("courtesy")]
    Courtesy,
    [JsonStringEnumMemberName("generated")]
    Generated,
}

internal enum PlainQuoteKind
{
    [JsonStringEnumMemberName("direct")]
    Direct,
    [JsonStringEnumMemberName("partial")]
    Partial,
}

internal enum PlainAttributionMethod
{
    [JsonStringEnumMemberName("explicit")]
    Explicit,
    [JsonStringEnumMemberName("pronoun")]
    Pronoun,
    [JsonStringEnumMemberName("floating")]
    Floating,
    [JsonStringEnumMemberName("manual")]
    Manual,
}

internal enum PlainReason
{
    [JsonStringEnumMemberName("no-cue")]
    NoCue,
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,
}

internal enum PlainHeaderField
{
    [JsonStringEnumMemberName("headline")]
    Headline,
    [JsonStringEnumMemberName("deck")]
    Deck,
    [JsonStringEnumMemberName("section")]
    Section,
    [JsonStringEnumMemberName("publishedOn")]
    PublishedOn,
    [JsonStringEnumMemberName("publishedAt")]
    PublishedAt,
    [JsonStringEnumMemberName("updatedAt")]
    UpdatedAt,
}

internal enum PlainSeverity
{
    [JsonStringEnumMemberName("info")]
    Info,
    [JsonStringEnumMemberName("warning")]
    Warning,
    [JsonStringEnumMemberName("error")]
    Error,
}

/// <summary>The serializer that System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainArticle))]
internal sealed partial class PlainArticleContext : JsonSerializerContext;
