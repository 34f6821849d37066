using System.Collections.Immutable;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>What the inputs of <c>typeset read</c> hold.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Read">Reads one record of it; null for plain text, which has none.</param>
internal sealed record InputLayout(string Name, InputLayout.Reader? Read)
{
    /// <summary>Reads one record.</summary>
    /// <param name="utf8Record">The record as JSON in UTF-8.</param>
    /// <param name="options">What is known besides.</param>
    internal delegate ArticleReadResult Reader(ReadOnlySpan<byte> utf8Record, ArticleReaderOptions options);

    /// <summary>One plain text of one article.</summary>
    public static InputLayout Text { get; } = new("text", null);

    /// <summary>Article records, as this command writes them.</summary>
    public static InputLayout Article { get; } = new("article", static (record, _) => ArticleReader.ReadRecord(record));

    /// <summary>Items of ninjs.</summary>
    public static InputLayout Ninjs { get; } = new("ninjs", static (record, options) => News.Ninjs.Read(record, options));

    /// <summary>JSON-LD with articles of schema.org.</summary>
    public static InputLayout JsonLd { get; } = new("json-ld", static (record, options) => NewsArticleJsonLd.Read(record, options));

    /// <summary>Every layout.</summary>
    public static ImmutableArray<InputLayout> All { get; } = [Text, .. RowLayouts.Names.Select(OfRow), Article, Ninjs, JsonLd];

    /// <summary>The layout of a name, or null.</summary>
    public static InputLayout? Find(string? name) => All.FirstOrDefault(layout => layout.Name == name);

    /// <summary>The layout of a record by the names it has, or null when it has those of none.</summary>
    public static InputLayout? Detect(ReadOnlySpan<byte> utf8Record) =>
        RowLayouts.Detect(utf8Record) is { } row ? Find(row.ToName())
        : ArticleReader.LooksLikeRecord(utf8Record) ? Article
        : NewsArticleJsonLd.Looks(utf8Record) ? JsonLd
        : News.Ninjs.Looks(utf8Record) ? Ninjs
        : null;

    private static InputLayout OfRow(string name)
    {
        RowLayout layout = RowLayouts.Find(name)!.Value;
        return new InputLayout(name, (record, options) => ArticleReader.ReadRow(record, layout, options));
    }
}
