using System.Text.Json.Nodes;

namespace Typeset.Differential.Tests;

/// <summary>Changes schemas and instances a little, so that they stay near what a case of the suite looks at. The same seed gives the same changes.</summary>
internal sealed class SuiteMutator(Random random)
{
    private static readonly string[] s_scalars = ["null", "true", "false", "0", "1", "2", "3", "-1", "1.5", "10", "\"\"", "\"a\"", "\"foo\"", "\"ab\"", "\"😀\"", "[]", "{}", "[1]", "{\"foo\":1}", "[\"a\",2]", "{\"bar\":\"a\",\"foo\":2}"];
    private static readonly string[] s_types = ["\"null\"", "\"boolean\"", "\"integer\"", "\"number\"", "\"string\"", "\"array\"", "\"object\""];

    /// <summary>A schema with one or two changes; keywords that name places are left alone.</summary>
    public JsonNode? Schema(JsonNode schema) => Change(schema, isSchema: true);

    /// <summary>An instance with one or two changes.</summary>
    public JsonNode? Instance(JsonNode? instance) => Change(instance, isSchema: false);

    private JsonNode? Change(JsonNode? value, bool isSchema)
    {
        // Below an object, so that the whole can be replaced like a part.
        JsonObject holder = new() { ["value"] = value?.DeepClone() };
        for (int changes = 1 + random.Next(2); changes > 0; changes--)
        {
            List<(JsonNode Parent, object Place)> places = [];
            Gather(holder, isSchema, places);
            if (places.Count > 0)
            {
                (JsonNode parent, object place) = places[random.Next(places.Count)];
                Change(parent, place, isSchema);
            }
        }

        JsonNode? changed = holder["value"];
        holder.Remove("value");
        return changed;
    }

    private static void Gather(JsonNode node, bool isSchema, List<(JsonNode Parent, object Place)> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members)
                {
                    if (isSchema && name.StartsWith('$') && name is not "$defs")
                    {
                        continue;
                    }

                    places.Add((node, name));
                    if (value is not null)
                    {
                        Gather(value, isSchema, places);
                    }
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    places.Add((node, i));
                    if (items[i] is { } item)
                    {
                        Gather(item, isSchema, places);
                    }
                }

                break;
        }
    }

    private void Change(JsonNode parent, object place, bool isSchema)
    {
        int kind = random.Next(4);
        if (parent is JsonObject members)
        {
            string name = (string)place;
            JsonNode? value = members[name];
            if (kind == 0 && members.Count > 1)
            {
                members.Remove(name);
            }
            else if (kind == 1 && !isSchema)
            {
                members.Remove(name);
                members["bar"] = value;
            }
            else
            {
                members[name] = Other(value, isSchema);
            }
        }
        else if (parent is JsonArray items)
        {
            int index = (int)place;
            if (kind == 0 && (items.Count > 1 || !isSchema))
            {
                items.RemoveAt(index);
            }
            else if (kind == 1 && !isSchema)
            {
                items.Add(items[index]?.DeepClone());
            }
            else
            {
                items[index] = Other(items[index], isSchema);
            }
        }
    }

    // In a schema the kind of value stays, for a keyword takes one kind only and little would be left to compare.
    private JsonNode? Other(JsonNode? value, bool isSchema)
    {
        if (!isSchema)
        {
            return JsonNode.Parse(s_scalars[random.Next(s_scalars.Length)]);
        }

        return value switch
        {
            JsonValue scalar when scalar.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonValue.Create(random.Next(5)),
            JsonValue scalar when scalar.GetValueKind() == System.Text.Json.JsonValueKind.String && s_types.Contains(scalar.ToJsonString()) => JsonNode.Parse(s_types[random.Next(s_types.Length)]),
            JsonValue scalar when scalar.GetValueKind() is System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
            JsonValue scalar when scalar.GetValueKind() is System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
            JsonObject => JsonNode.Parse($$"""{"type": {{s_types[random.Next(s_types.Length)]}}}"""),
            _ => value?.DeepClone(),
        };
    }
}
