using System.Collections.Immutable;
using System.Text.Json;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>The form in which <c>typeset read</c> writes records.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Write">Writes one record.</param>
internal sealed record OutputForm(string Name, Action<Article, Utf8JsonWriter> Write)
{
    /// <summary>The article contract itself.</summary>
    public static OutputForm Article { get; } = new("article", static (article, writer) => article.WriteTo(writer));

    /// <summary>Every form.</summary>
    public static ImmutableArray<OutputForm> All { get; } = [Article, new("ninjs", Ninjs.Write), new("json-ld", NewsArticleJsonLd.Write)];

    /// <summary>The form of a name.</summary>
    public static OutputForm Find(string name) => All.First(form => form.Name == name);
}
