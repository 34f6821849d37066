using System.Globalization;
using System.Text.Json.Nodes;

namespace Typeset.Datasets;

/// <summary>
/// Moves the schemas of objects that stand in several places of a schema, alike in every keyword, to <c>$defs</c>, so that each is
/// read, and becomes a type, once.
/// </summary>
internal sealed class SharedDefinitions
{
    // An object of one member is as short as the reference to it would be.
    private const int FewestMembers = 2;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SharedDefinitions()
    {
    }

    /// <summary>Moves them.</summary>
    /// <param name="root">The schema; gets <c>$defs</c> where there is something to share.</param>
    public static void MoveTo(JsonObject root)
    {
        SharedDefinitions shared = new();
        shared.Count(root);
        shared.Replace(root, "");
        JsonObject definitions = [];
        foreach (Definition definition in shared._definitions.Values)
        {
            // What is only met inside another shared schema stands there once, and stays.
            if (definition.Places is [JsonObject place])
            {
                Move(definition.Schema, place);
            }
        }

        foreach (Definition definition in shared._definitions.Values.Where(definition => definition.Places.Count > 1))
        {
            string name = shared.NameOf(definition);
            foreach (JsonObject place in definition.Places)
            {
                place["$ref"] = "#/$defs/" + name;
            }

            definitions[name] = definition.Schema;
        }

        if (definitions.Count > 0)
        {
            root["$defs"] = definitions;
        }
    }

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach ((string keyword, JsonNode? value) in from.ToArray())
        {
            from.Remove(keyword);
            to[keyword] = value;
        }
    }

    private static bool IsWorthSharing(JsonObject schema) =>
        schema["oneOf"] is JsonArray || (schema["properties"] is JsonObject members && members.Count >= FewestMembers);

    private void Count(JsonObject schema)
    {
        foreach ((string _, JsonObject part) in Parts(schema, ""))
        {
            if (IsWorthSharing(part))
            {
                string text = part.ToJsonString();
                _counts[text] = _counts.GetValueOrDefault(text) + 1;
            }

            Count(part);
        }
    }

    private void Replace(JsonObject schema, string name)
    {
        foreach ((string hint, JsonObject part) in Parts(schema, name))
        {
            string text = IsWorthSharing(part) ? part.ToJsonString() : "";
            if (_counts.GetValueOrDefault(text) < 2)
            {
                Replace(part, hint);
                continue;
            }

            JsonObject moved = [];
            Move(part, moved);
            if (!_definitions.TryGetValue(text, out Definition? definition))
            {
                definition = new Definition(moved);
                _definitions.Add(text, definition);
                Replace(moved, hint);
            }

            definition.Places.Add(part);
            definition.Hints.Add(hint);
        }
    }

    private static List<(string Name, JsonObject Schema)> Parts(JsonObject schema, string name)
    {
        List<(string, JsonObject)> parts = [];
        foreach ((string property, JsonNode? value) in schema["properties"] as JsonObject ?? [])
        {
            AddIf(property, value);
        }

        AddIf(name + "Item", schema["items"]);
        AddIf(name + "Item", schema["additionalProperties"]);
        foreach (JsonNode? branch in schema["oneOf"] as JsonArray ?? [])
        {
            AddIf(name, branch);
        }

        return parts;

        void AddIf(string hint, JsonNode? value)
        {
            if (value is JsonObject part)
            {
                parts.Add((hint, part));
            }
        }
    }

    // The name that most places have, the first of those; letters, digits and signs that need no escaping in a reference.
    private string NameOf(Definition definition)
    {
        string common = definition.Hints.GroupBy(hint => hint, StringComparer.Ordinal).MaxBy(hints => hints.Count())!.Key;
        string name = string.Concat(common.Where(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-'));
        name = name.Length == 0 ? "object" : name;
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private sealed record Definition(JsonObject Schema)
    {
        public List<JsonObject> Places { get; } = [];

        public List<string> Hints { get; } = [];
    }
}
