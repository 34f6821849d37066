using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>A schema file as a document. Two are equal when their files are; the document follows from the file.</summary>
public sealed class ParsedSchema : IEquatable<ParsedSchema>
{
    private readonly Lazy<HashSet<string>> _identifiers;
    private readonly Lazy<HashSet<string>> _references;

    internal ParsedSchema(SchemaFile file)
    {
        File = file;
        Document = SchemaDocument.Parse(file.Path, file.Text ?? "");
        _identifiers = new(() => Collect(["$id", "id"], [LastSegment(file.Path)]));
        _references = new(() => Collect(["$ref", "$dynamicRef", "$recursiveRef"], []));
    }

    /// <summary>The file.</summary>
    public SchemaFile File { get; }

    /// <summary>The document.</summary>
    public SchemaDocument Document { get; }

    /// <summary>The last path segments of the names that references can call the document by: of its path and of every <c>$id</c>.</summary>
    public IEnumerable<string> Identifiers => _identifiers.Value;

    /// <summary>The last path segments of what the document refers to. Two documents whose segments differ are surely not related.</summary>
    public IEnumerable<string> References => _references.Value;

    /// <inheritdoc/>
    public bool Equals(ParsedSchema? other) => other is not null && File == other.File;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => File.GetHashCode();

    private HashSet<string> Collect(string[] keywords, HashSet<string> found)
    {
        Stack<JsonNode> open = new();
        if (Document.Root is { } root)
        {
            open.Push(root);
        }

        while (open.Count > 0)
        {
            JsonNode node = open.Pop();
            foreach (JsonMember member in node.Members)
            {
                if (member.Value.Kind == JsonNodeKind.String && keywords.Contains(member.Name))
                {
                    string target = member.Value.Text.Split('#')[0];
                    if (target.Length > 0)
                    {
                        found.Add(LastSegment(target));
                    }
                }

                open.Push(member.Value);
            }

            foreach (JsonNode item in node.Items)
            {
                open.Push(item);
            }
        }

        return found;
    }

    private static string LastSegment(string uri) => Uri.UnescapeDataString(uri.Substring(uri.TrimEnd('/').LastIndexOfAny(['/', ':']) + 1).TrimEnd('/'));
}
