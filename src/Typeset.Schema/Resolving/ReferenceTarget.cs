namespace Typeset.Schema;

/// <summary>Walks from the root of a resource to the place that a fragment names, and says why when there is none.</summary>
internal static class ReferenceTarget
{
    /// <summary>Finds a place in a resource.</summary>
    /// <param name="document">The document of the resource.</param>
    /// <param name="root">The root schema of the resource.</param>
    /// <param name="fragment">A JSON Pointer, a plain name, or nothing for the root.</param>
    /// <param name="isEncoded">Whether the fragment is percent-encoded, as it is in a URI.</param>
    /// <param name="graph">The nodes known so far.</param>
    public static FragmentResult Find(SchemaDocument document, SchemaNode root, string fragment, bool isEncoded, GraphBuilder graph)
    {
        string decoded = fragment;
        if (isEncoded && !UriReference.TryDecode(fragment, out decoded))
        {
            return new FragmentResult { IsMalformed = true, Explanation = "a '%' is not followed by two hexadecimal digits, or the bytes are not UTF-8" };
        }

        if (decoded.Length == 0)
        {
            return new FragmentResult { Json = root.Json, Pointer = root.Pointer, Enclosing = root.Resource };
        }

        return decoded[0] == '/' ? FindByPointer(document, root, decoded, graph) : FindByName(root, decoded, graph);
    }

    /// <summary>Names the document that is missing and what can be done about it.</summary>
    /// <param name="target">Where the reference leads from the base URI of its schema.</param>
    /// <param name="place">Where it leads from the file it stands in.</param>
    /// <param name="knownUris">The URIs that would have been found.</param>
    /// <param name="unreadableUris">Places of documents that were given but hold no schema.</param>
    public static (string Sought, string Explanation) ExplainMissingDocument(
        UriReference target,
        UriReference place,
        IEnumerable<string> knownUris,
        HashSet<string> unreadableUris)
    {
        string uri = target.ToString();
        bool isFile = target.Scheme == "file";
        string sought = isFile ? PathOf(target) : Excerpt.Of(uri);
        if (unreadableUris.Contains(uri) || unreadableUris.Contains(place.ToString()))
        {
            return (sought, "which cannot be read; correct that file first");
        }

        string advice = NearestUri(uri, knownUris) is string near
            ? string.Concat("did you mean '", Excerpt.Of(near), "'?")
            : isFile
                ? "give that file as well, or correct the reference"
                : place.Scheme == "file"
                    ? string.Concat("nothing is fetched from the network: give a file with that '$id', or ", PathOf(place))
                    : "nothing is fetched from the network: give a file with that '$id' as well";
        return (sought, string.Concat("which is not among the schemas given; ", advice));
    }

    /// <summary>A URI mistyped in its last segment or before it; in neighbours such as <c>a.json</c> and <c>b.json</c> nothing is mistyped.</summary>
    private static string? NearestUri(string uri, IEnumerable<string> knownUris)
    {
        string folder = uri.Substring(0, uri.LastIndexOf('/') + 1);
        string name = uri.Substring(folder.Length);
        List<string> namesBeside = [];
        List<string> namedAlike = [];
        foreach (string known in knownUris)
        {
            string knownFolder = known.Substring(0, known.LastIndexOf('/') + 1);
            string knownName = known.Substring(knownFolder.Length);
            if (string.Equals(folder, knownFolder, StringComparison.Ordinal))
            {
                namesBeside.Add(knownName);
            }
            else if (string.Equals(name, knownName, StringComparison.Ordinal))
            {
                namedAlike.Add(known);
            }
        }

        int dot = name.LastIndexOf('.');
        string stem = dot < 0 ? name : name.Substring(0, dot);
        string? near = stem.Length > 2 ? NearestName.Find(name, namesBeside) : null;
        return near is null ? NearestName.Find(uri, namedAlike) : folder + near;
    }

    private static string PathOf(UriReference file) => Excerpt.Of(UriReference.TryDecode(file.Path, out string path) ? path : file.Path);

    private static FragmentResult FindByName(SchemaNode root, string name, GraphBuilder graph)
    {
        Dictionary<string, int> anchors = root.Resource.Anchors;
        if (anchors.TryGetValue(name, out int index))
        {
            SchemaNode node = graph.Nodes[index];
            return new FragmentResult { Json = node.Json, Pointer = node.Pointer, Enclosing = node.Resource, Anchor = name };
        }

        string explanation = string.Concat("there is no anchor '", Excerpt.Of(name), "' in ", Excerpt.Of(root.Resource.Uri));
        string? definition = root.Json["$defs"]?.Find(name) is null ? null : name;
        if (definition is not null)
        {
            explanation = string.Concat(explanation, "; did you mean '#/$defs/", Excerpt.Of(JsonPointer.Escape(definition)), "'?");
        }
        else
        {
            explanation = string.Concat(explanation, Suggest(name, anchors.Keys, "there are "));
        }

        return new FragmentResult { Explanation = explanation };
    }

    private static FragmentResult FindByPointer(SchemaDocument document, SchemaNode root, string pointer, GraphBuilder graph)
    {
        JsonNode current = root.Json;
        string path = root.Pointer;
        SchemaResource enclosing = root.Resource;
        int start = 1;
        while (start <= pointer.Length)
        {
            int end = pointer.IndexOf('/', start);
            end = end < 0 ? pointer.Length : end;
            string escaped = pointer.Substring(start, end - start);
            if (!JsonPointer.TryUnescape(escaped, out string token))
            {
                return new FragmentResult { IsMalformed = true, Explanation = "a '~' in a JSON Pointer is followed by neither 0 nor 1" };
            }

            JsonNode? next = current.Kind switch
            {
                JsonNodeKind.Object => current[token],
                JsonNodeKind.Array when JsonPointer.TryIndex(token, out int index) && index < current.Items.Count => current.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return new FragmentResult { Explanation = ExplainMissingPlace(document, current, path, token) };
            }

            current = next;
            path = JsonPointer.Append(path, token);
            enclosing = graph.NodeOf(current)?.Resource ?? enclosing;
            start = end + 1;
        }

        return new FragmentResult { Json = current, Pointer = path, Enclosing = enclosing };
    }

    private static string ExplainMissingPlace(SchemaDocument document, JsonNode current, string path, string token)
    {
        string place = string.Concat("'#", Excerpt.Of(path), "' of ", Excerpt.Of(document.Path));
        if (current.Kind == JsonNodeKind.Array)
        {
            return FormattableString.Invariant($"{place} has {current.Items.Count} items and none is numbered '{Excerpt.Of(token)}'");
        }

        if (current.Kind != JsonNodeKind.Object)
        {
            return string.Concat(place, " is ", Excerpt.Of(current), " and has no '", Excerpt.Of(token), "' inside");
        }

        List<string> names = [];
        foreach (JsonMember member in current.Members)
        {
            names.Add(member.Name);
        }

        return string.Concat(place, " has no '", Excerpt.Of(token), "'", Suggest(token, names, "it has "));
    }

    /// <summary>The nearest of the names, or the first few of them.</summary>
    private static string Suggest(string sought, IReadOnlyCollection<string> names, string introduction)
    {
        const int MostListed = 5;
        if (NearestName.Find(sought, names) is string near)
        {
            return string.Concat("; did you mean '", Excerpt.Of(near), "'?");
        }

        if (names.Count == 0)
        {
            return string.Empty;
        }

        List<string> listed = [];
        foreach (string name in names)
        {
            if (listed.Count == MostListed)
            {
                listed.Add("…");
                break;
            }

            listed.Add(Excerpt.Quoted(name));
        }

        return string.Concat("; ", introduction, string.Join(", ", listed));
    }
}
