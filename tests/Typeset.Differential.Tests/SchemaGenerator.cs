using System.Text.Json.Nodes;

namespace Typeset.Differential.Tests;

/// <summary>
/// Makes random schemas of one dialect that use all of its keywords, and instances that lie near what they ask for. The same
/// seed gives the same schemas.
/// </summary>
internal sealed class SchemaGenerator(Random random, TestDialect dialect)
{
    private const int Definitions = 3;
    private const int MaxDepth = 3;

    private static readonly string[] s_names = ["a", "b", "c", "ab", "é", "x y", "a/b~c", "0"];
    private static readonly string[] s_patterns = ["^a", "b$", "^[a-c]+$", "a|é", "^.$", "^\\\\d+$", "^(?!a)", "(a)\\\\1", "\\\\bab", "^\\\\p{L}*$", "", "[^a]"];
    private static readonly string[] s_scalars = ["null", "true", "false", "0", "1", "2", "3", "-1", "1.5", "0.5", "10", "1e1", "\"\"", "\"a\"", "\"b\"", "\"ab\"", "\"aa\"", "\"é\"", "\"😀\"", "\"abc\"", "\"12\""];
    private static readonly string[] s_types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private bool _hasInner;
    private bool _hasReferences;
    private bool _hasDynamicReferences;
    private bool _hasUnevaluated;

    // The first definition that may be referred to without coming back to the same place of the instance; any, deeper in it.
    private int _firstDefinition;

    /// <summary>A schema document.</summary>
    public string Schema()
    {
        // ajv does not follow the specification where references, dynamic ones above all, meet unevaluated…; each has its share alone.
        int share = random.Next(4);
        _hasReferences = share != 1;
        _hasDynamicReferences = share >= 2;
        _hasUnevaluated = share is 1 or 3;
        _hasInner = _hasReferences && dialect.HasAnchors && random.Next(4) == 0;
        _firstDefinition = 0;
        List<string> members = Keywords(0);
        members.RemoveAll(member => member.StartsWith("\"$ref\"", StringComparison.Ordinal) && !dialect.ReferenceHasSiblings);
        members.Insert(0, $"\"$schema\": \"{dialect.Uri}\"");
        if (dialect.DynamicAnchor is { } anchor)
        {
            members.Add(anchor);
        }

        if (dialect.HasAnchors)
        {
            members.Add("\"$id\": \"https://example.org/outer\"");
        }

        List<string> definitions = [];
        for (int i = 0; i < Definitions; i++)
        {
            _firstDefinition = i + 1;
            definitions.Add($"\"d{i}\": {Subschema(2)}");
        }

        _firstDefinition = Definitions + 1;

        if (_hasInner)
        {
            string own = dialect.DynamicAnchor is { } inner ? ", " + inner : "";
            definitions.Add($"\"inner\": {{\"$id\": \"https://example.org/inner\", \"$anchor\": \"here\"{own}, {string.Join(", ", Keywords(2).DefaultIfEmpty("\"title\": \"t\""))}}}");
        }

        members.Add($"\"{dialect.DefinitionsName}\": {{{string.Join(", ", definitions)}}}");
        return "{" + string.Join(", ", members) + "}";
    }

    /// <summary>Instances, half of them of the kind that the schema speaks of.</summary>
    public IReadOnlyList<string> Instances(string schema, int count)
    {
        JsonNode root = JsonNode.Parse(schema)!;
        List<string> instances = [];
        for (int i = 0; i < count; i++)
        {
            instances.Add(i % 2 == 0 ? Value(0) : Near(root, root, 0));
        }

        return instances;
    }

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private string Name() => Pick(s_names);

    private string Quoted(string text) => "\"" + text + "\"";

    private string Subschema(int depth)
    {
        if (dialect.HasBooleanSchemas && Chance(8))
        {
            return Chance(3) ? "false" : "true";
        }

        if (depth >= MaxDepth || Chance(6))
        {
            return Chance(3) ? Reference() : "{" + string.Join(", ", Scalars()) + "}";
        }

        if (Chance(6))
        {
            return Reference();
        }

        return "{" + string.Join(", ", Keywords(depth)) + "}";
    }

    /// <summary>A schema for what is inside the instance, where every reference comes to an end.</summary>
    private string Inside(Func<string> schema)
    {
        int first = _firstDefinition;
        _firstDefinition = -1;
        string text = schema();
        _firstDefinition = first;
        return text;
    }

    private string Reference()
    {
        if (!_hasReferences)
        {
            return "{\"x-t\": 0}";
        }

        if (_firstDefinition >= 0)
        {
            int count = Definitions + (_hasInner && _firstDefinition <= Definitions ? 1 : 0) - _firstDefinition;
            int chosen = count <= 0 ? Definitions + 1 : random.Next(count) + _firstDefinition;
            return chosen > Definitions ? "{\"x-t\": 0}" : chosen == Definitions ? "{\"$ref\": \"https://example.org/inner\"}" : Definition(chosen);
        }

        int kind = random.Next(6);
        if (kind == 0 && _hasDynamicReferences && dialect.DynamicReference is { } dynamic)
        {
            return "{" + dynamic + "}";
        }

        if (kind == 1 && _hasInner)
        {
            return "{\"$ref\": \"" + Pick("https://example.org/inner", "https://example.org/inner#here") + "\"}";
        }

        return kind == 2 ? "{\"$ref\": \"#\"}" : Definition(random.Next(Definitions));
    }

    private string Definition(int index) => $"{{\"$ref\": \"{(dialect.HasAnchors ? "https://example.org/outer" : "")}#/{dialect.DefinitionsName}/d{index}\"}}";

    private string Schemas(int depth, int least = 1) => "[" + string.Join(", ", Enumerable.Range(0, random.Next(least, 4)).Select(_ => Subschema(depth + 1))) + "]";

    private string SchemaMap(int depth) => "{" + string.Join(", ", s_names.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(name => Quoted(name) + ": " + Subschema(depth + 1))) + "}";

    private string NameList(int least) => "[" + string.Join(", ", s_names.OrderBy(_ => random.Next()).Take(random.Next(least, 3)).Select(Quoted)) + "]";

    /// <summary>Keywords that hold no schema.</summary>
    private List<string> Scalars()
    {
        List<(string Keyword, Func<string> Value)> all =
        [
            ("type", () => Chance(2) ? Quoted(Pick(s_types)) : "[" + string.Join(", ", s_types.OrderBy(_ => random.Next()).Take(2).Select(Quoted)) + "]"),
            ("enum", () => "[" + string.Join(", ", Enumerable.Range(0, 4).Select(_ => Value(2).Replace("1e1", "10", StringComparison.Ordinal)).Distinct()) + "]"),
            ("minLength", Count), ("maxLength", Count), ("pattern", () => Quoted(Pick(s_patterns))),
            ("multipleOf", () => Pick("1", "2", "0.5", "1.5", "3")),
            ("minItems", Count), ("maxItems", Count), ("uniqueItems", () => Pick("true", "true", "false")),
            ("minProperties", Count), ("maxProperties", Count), ("required", () => NameList(dialect.AllowsEmptyRequired ? 0 : 1)),
            ("title", () => "\"t\""), ("description", () => "\"d\""), ("default", () => Value(2)), ("format", () => "\"date\""),
        ];
        if (dialect.HasConst)
        {
            all.Add(("const", () => Value(2)));
            all.Add(("minimum", Limit));
            all.Add(("maximum", Limit));
            all.Add(("exclusiveMinimum", Limit));
            all.Add(("exclusiveMaximum", Limit));
        }
        else
        {
            all.Add(("minimum", () => Limit() + (Chance(2) ? ", \"exclusiveMinimum\": true" : "")));
            all.Add(("maximum", () => Limit() + (Chance(2) ? ", \"exclusiveMaximum\": true" : "")));
        }

        if (dialect.HasAnchors)
        {
            all.Add(("dependentRequired", () => $"{{{Quoted(Name())}: {NameList(0)}}}"));
        }

        return [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(keyword => Quoted(keyword.Keyword) + ": " + keyword.Value())];
    }

    private string Count() => Pick("0", "1", "1", "2", "2", "3", "1e0");

    private string Limit() => Pick("0", "1", "2", "1.5", "-1", "10", "0.5");

    private List<string> Keywords(int depth)
    {
        List<(string Keyword, Func<string> Value)> all =
        [
            ("properties", () => Inside(() => SchemaMap(depth))), ("patternProperties", () => $"{{{Quoted(Pick(s_patterns))}: {Inside(() => Subschema(depth + 1))}}}"),
            ("additionalProperties", () => Chance(2) ? "false" : Inside(() => Subschema(depth + 1))),
            ("allOf", () => Schemas(depth)), ("anyOf", () => Schemas(depth)), ("oneOf", () => Schemas(depth)), ("not", () => Subschema(depth + 1)),
        ];
        if (dialect.HasPrefixItems)
        {
            all.Add(("prefixItems", () => Inside(() => Schemas(depth))));
            all.Add(("items", () => Inside(() => Subschema(depth + 1))));
        }
        else
        {
            all.Add(("items", () => Inside(() => Chance(2) ? Subschema(depth + 1) : Schemas(depth) + (Chance(2) ? ", \"additionalItems\": " + (Chance(2) ? "false" : Subschema(depth + 1)) : ""))));
        }

        if (dialect.HasConst && (_hasReferences || !dialect.HasPrefixItems))
        {
            all.Add(("contains", () => Inside(() => Subschema(depth + 1)) + (dialect.HasAnchors && Chance(2) ? ", \"minContains\": " + Count() : "") + (dialect.HasAnchors && Chance(3) ? ", \"maxContains\": " + Count() : "")));
            all.Add(("propertyNames", () => Inside(() => Subschema(depth + 1))));
        }

        if (dialect.HasConditions)
        {
            all.Add(("if", () => $"{Subschema(depth + 1)}, \"then\": {Subschema(depth + 1)}" + (Chance(2) ? ", \"else\": " + Subschema(depth + 1) : "")));
        }

        if (dialect.HasAnchors)
        {
            all.Add(("dependentSchemas", () => SchemaMap(depth)));
        }

        if (dialect.HasAnchors && _hasUnevaluated)
        {
            all.Add(("unevaluatedProperties", () => Chance(2) ? "false" : Inside(() => Subschema(depth + 1))));
            all.Add(("unevaluatedItems", () => Chance(2) ? "false" : Inside(() => Subschema(depth + 1))));
        }

        if (!dialect.HasAnchors)
        {
            all.Add(("dependencies", () => $"{{{Quoted(Name())}: {(Chance(2) ? NameList(1) : Subschema(depth + 1))}}}"));
        }

        List<string> members = [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(keyword => Quoted(keyword.Keyword) + ": " + keyword.Value())];
        if (Chance(2))
        {
            members.AddRange(Scalars());
        }

        if (dialect.ReferenceHasSiblings && Chance(4))
        {
            members.Add(Reference()[1..^1]);
        }

        return members;
    }

    private string Value(int depth) => depth >= MaxDepth ? Pick(s_scalars) : random.Next(5) switch
    {
        0 => "[" + string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1))) + "]",
        1 or 2 => "{" + string.Join(", ", s_names.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(name => Quoted(name) + ": " + Value(depth + 1))) + "}",
        _ => Pick(s_scalars),
    };

    /// <summary>A value of the kind that a schema speaks of, right or nearly so.</summary>
    private string Near(JsonNode? schema, JsonNode root, int depth)
    {
        if (schema is not JsonObject keywords || depth > MaxDepth || Chance(8))
        {
            return Value(depth);
        }

        if (keywords["$ref"] is JsonValue reference && reference.GetValue<string>() is { } target && target.Contains("/d", StringComparison.Ordinal))
        {
            return Near(root[dialect.DefinitionsName]![target[(target.LastIndexOf('/') + 1)..]], root, depth + 1);
        }

        List<string> candidates = [];
        if (keywords["enum"] is JsonArray values)
        {
            candidates.AddRange(values.Select(value => value?.ToJsonString() ?? "null"));
        }

        if (keywords.ContainsKey("const"))
        {
            candidates.Add(keywords["const"]?.ToJsonString() ?? "null");
        }

        foreach (string combinator in (string[])["allOf", "anyOf", "oneOf"])
        {
            candidates.AddRange((keywords[combinator] as JsonArray)?.Select(branch => Near(branch, root, depth + 1)) ?? []);
        }

        if (keywords["properties"] is JsonObject properties)
        {
            candidates.Add("{" + string.Join(", ", properties.Where(_ => !Chance(4)).Select(property => Quoted(property.Key) + ": " + Near(property.Value, root, depth + 1)).Concat(Chance(3) ? ["\"zz\": 1"] : [])) + "}");
        }

        if (keywords["required"] is JsonArray required)
        {
            candidates.Add("{" + string.Join(", ", required.Select(name => $"{name!.ToJsonString()}: {Value(2)}")) + "}");
        }

        JsonNode? items = keywords["prefixItems"] ?? keywords["items"];
        if (items is JsonArray prefix)
        {
            candidates.Add("[" + string.Join(", ", prefix.Select(item => Near(item, root, depth + 1)).Concat(Chance(2) ? [Value(2)] : [])) + "]");
        }
        else if (items is JsonObject || keywords["contains"] is JsonObject)
        {
            candidates.Add("[" + string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Near(Chance(2) ? items : keywords["contains"], root, depth + 1))) + "]");
        }

        return candidates.Count == 0 ? Value(depth) : candidates[random.Next(candidates.Count)];
    }
}
