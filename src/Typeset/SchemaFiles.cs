using System.Diagnostics.CodeAnalysis;
using System.Text;
using Typeset.Schema;

namespace Typeset;

/// <summary>A schema file and the neighbouring files it refers to, directly or through others.</summary>
internal sealed class SchemaFiles(SchemaLimits limits)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<SchemaDocument> _documents = [];
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The documents, the file asked for first; none when it cannot be read.</summary>
    public IReadOnlyList<SchemaDocument> Documents => _documents;

    /// <summary>The files that cannot be read.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reads a file and those it refers to. Nothing is fetched from a network.</summary>
    public static SchemaFiles Read(string path, SchemaLimits limits)
    {
        SchemaFiles files = new(limits);
        files.ReadFile(path);

        // Grows while it is gone through: a file found may refer to further ones.
        for (int i = 0; i < files._documents.Count; i++)
        {
            SchemaDocument document = files._documents[i];
            if (document.Root is not null)
            {
                files.ReadNeighbours(document);
            }
        }

        return files;
    }

    /// <summary>The text of a file, which has to be UTF-8; a byte order mark is left out.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Problem? problem)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            text = Strict.GetString(utf8);
            problem = null;
            return true;
        }
        catch (DecoderFallbackException failure)
        {
            text = null;
            problem = new Problem(SchemaProblems.NotUtf8, FileStart(path), "", new EquatableArray<string>([failure.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
            return false;
        }
    }

    private static SourceLocation FileStart(string path) => new(path, 0, 0, 1, 1, 1, 1);

    private void ReadFile(string path)
    {
        byte[] utf8;
        try
        {
            if (!_seen.Add(Path.GetFullPath(path)))
            {
                return;
            }

            utf8 = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            string reason = failure switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException => "reading it is not allowed, or it is a directory",
                _ => failure.Message,
            };
            _problems.Add(new Problem(SchemaProblems.UnreadableFile, FileStart(path), "", new EquatableArray<string>([reason])));
            return;
        }

        if (TryDecode(utf8, path, out string? text, out Problem? problem))
        {
            _documents.Add(SchemaDocument.Parse(path, text, limits));
        }
        else
        {
            _problems.Add(problem);
        }
    }

    private void ReadNeighbours(SchemaDocument document)
    {
        string folder = Path.GetDirectoryName(document.Path) ?? "";
        Stack<JsonNode> open = new([document.Root!]);
        while (open.TryPop(out JsonNode? node))
        {
            foreach (JsonNode item in node.Items)
            {
                open.Push(item);
            }

            foreach (JsonMember member in node.Members)
            {
                open.Push(member.Value);
                if (member.Name is "$ref" or "$dynamicRef" or "$recursiveRef" or "$schema" && member.Value.Kind == JsonNodeKind.String &&
                    FileNameOf(member.Value.Text) is { } name)
                {
                    // A reference may also mean a document by its $id, so that a file that does not exist is no problem here;
                    // resolving reports what is found nowhere, at the reference.
                    string path = Path.Combine(folder, name);
                    if (File.Exists(path))
                    {
                        ReadFile(path);
                    }
                }
            }
        }
    }

    // The file a relative reference names, or null when it names none: a place in the same document, or an absolute URI.
    private static string? FileNameOf(string reference)
    {
        int end = reference.AsSpan().IndexOfAny('#', '?');
        string name = end < 0 ? reference : reference[..end];
        return name.Length == 0 || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
            ? null
            : Uri.UnescapeDataString(name);
    }
}
