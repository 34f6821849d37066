namespace Typeset.CodeGen.Tests;

/// <summary>Schemas that ask for more than one look at a value, with documents that an acceptor has to accept and others that are invalid.</summary>
internal static class AcceptorForms
{
    private static readonly Dictionary<string, (string Schema, string[] Accepted, string[] Invalid)> s_forms = new(StringComparer.Ordinal)
    {
        ["not with a pattern"] = (
            """{ "title": "Thing", "type": "object", "properties": { "path": { "type": "string", "minLength": 1, "not": { "pattern": "^(?:[A-Za-z]:|/)" } } } }""",
            ["""{"path":"./a"}""", """{"path":"\u002e/a"}"""],
            ["""{"path":"/a"}""", """{"path":"\u002fa"}""", """{"path":""}"""]),
        ["not with a number"] = (
            """{ "title": "Thing", "type": "object", "properties": { "n": { "type": "number", "not": { "multipleOf": 3 } }, "m": { "not": { "type": "integer" } }, "k": { "not": { "enum": [1, 2.50, "x", null] } } } }""",
            ["""{"n":4,"m":1.5,"k":3}""", """{"n":1e0,"m":"x","k":"y"}""", """{"k":true}"""],
            ["""{"n":6}""", """{"n":3.0}""", """{"m":1.0}""", """{"k":1.0}""", """{"k":25e-1}""", """{"k":"x"}""", """{"k":null}"""]),
        ["not with an object"] = (
            """{ "title": "Thing", "type": "object", "properties": { "o": { "type": "object", "not": { "properties": { "a": { "type": "string", "maxLength": 3 }, "b": { "minItems": 2 } }, "required": ["a"], "additionalProperties": false } } } }""",
            ["""{"o":{}}""", """{"o":{"a":"long"}}""", """{"o":{"a":"x","c":1}}""", """{"o":{"a":"x","b":[1]}}"""],
            ["""{"o":{"a":"x"}}""", """{"o":{"a":"x","b":[1,2]}}"""]),
        ["if on a number"] = (
            """{ "title": "Thing", "type": "object", "properties": { "n": { "type": "integer" }, "s": { "type": "string" } }, "required": ["n"], "if": { "properties": { "n": { "minimum": 10 } } }, "then": { "required": ["s"] }, "else": { "properties": { "s": { "maxLength": 2 } } } }""",
            ["""{"n":10,"s":"long"}""", """{"n":9}""", """{"s":"ab","n":9}"""],
            ["""{"n":10}""", """{"n":9,"s":"long"}"""]),
        ["if on what is inside"] = (
            """{ "title": "Thing", "type": "object", "properties": { "meta": { "type": "object" }, "data": { "type": "object" } }, "if": { "properties": { "meta": { "required": ["names"] } }, "required": ["meta"] }, "then": { "properties": { "data": { "required": ["values"] } }, "required": ["data"] } }""",
            ["""{"meta":{"names":[]},"data":{"values":1}}""", """{"meta":{}}""", """{}"""],
            ["""{"meta":{"names":[]},"data":{}}""", """{"data":{"values":1},"meta":{"names":1},"x":{}}""".Replace("values", "value", StringComparison.Ordinal)]),
        ["if beside unevaluatedProperties"] = (
            """{ "title": "Thing", "type": "object", "properties": { "n": { "type": "number" } }, "if": { "properties": { "n": { "multipleOf": 2 } }, "required": ["n"] }, "then": { "properties": { "even": { "type": "boolean" } } }, "else": { "properties": { "odd": { "type": "boolean" } } }, "unevaluatedProperties": false }""",
            ["""{"n":2,"even":true}""", """{"n":3,"odd":true}""", """{"odd":true}"""],
            ["""{"n":2,"odd":true}""", """{"n":3,"even":true}""", """{"even":true}"""]),
        ["oneOf with objects that are alike"] = (
            """{ "title": "Thing", "type": "object", "properties": { "frames": { "oneOf": [ { "type": "object", "additionalProperties": false, "properties": { "except": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "additionalProperties": false, "properties": { "only": { "type": "array", "items": { "type": "string" } } } } ] } } }""",
            ["""{"frames":{"except":["a"]}}""", """{"frames":{"only":[]}}"""],
            ["""{"frames":{}}""", """{"frames":{"only":[],"except":[]}}""", """{"frames":{"only":[1]}}"""]),
        ["oneOf with patterns and formats"] = (
            """{ "title": "Thing", "type": "object", "properties": { "host": { "type": "string", "oneOf": [{ "format": "ipv4" }, { "format": "ipv6" }, { "pattern": "^[a-z]+$" }, { "minLength": 20 }] } } }""",
            ["""{"host":"127.0.0.1"}""", """{"host":"::1"}""", """{"host":"abc"}""", """{"host":"\u0061bc"}""", """{"host":"ABCDEFGHIJKLMNOPQRSTUVWXYZ"}"""],
            ["""{"host":"abcdefghijklmnopqrstuvwxyz"}""", """{"host":"A"}"""]),
        ["oneOf inside oneOf"] = (
            """{ "title": "Thing", "type": "object", "properties": { "v": { "oneOf": [ { "type": "array", "items": { "oneOf": [{ "type": "number", "minimum": 5 }, { "type": "number", "maximum": 6 }, { "type": "string" }] } }, { "type": "array", "items": { "type": "number" }, "minItems": 3 }, { "type": "array", "prefixItems": [{ "const": "x" }], "minItems": 1, "maxItems": 2 } ] } } }""",
            ["""{"v":[1,2]}""", """{"v":["y"]}""", """{"v":[5.5,5.5,5.5]}""", """{"v":["x",true]}"""],
            ["""{"v":[1,2,3]}""", """{"v":[5.5]}""", """{"v":["x"]}"""]),
        ["names and patterns of names"] = (
            """{ "title": "Thing", "type": "object", "properties": { "map": { "oneOf": [ { "type": "object", "propertyNames": { "pattern": "^[a-z]+$" } }, { "type": "object", "patternProperties": { "^x-": { "type": "string" }, "^y": { "type": "number" } }, "additionalProperties": { "type": "boolean" }, "minProperties": 2, "maxProperties": 3 } ] } } }""",
            ["""{"map":{"a":1}}""", """{"map":{"x-":"s","yy":1}}""", """{"map":{"x-":"s","Z":true}}""", """{"map":{"x\u002d":"s","Z":true}}"""],
            ["""{"map":{"a":true,"b":false}}""", """{"map":{"x-":1,"Z":true}}""", """{"map":{"A":1}}"""]),
        ["names that come twice"] = (
            """{ "title": "Thing", "type": "object", "properties": { "map": { "type": "object", "minProperties": 2 }, "closed": { "type": "object", "properties": { "a": {}, "b": {} }, "additionalProperties": false, "minProperties": 2 }, "few": { "not": { "type": "object", "maxProperties": 1 } }, "one": { "oneOf": [{ "type": "object", "maxProperties": 1 }, { "type": "object", "minProperties": 2 }] } } }""",
            ["""{"map":{"a":1,"b":2}}""", """{"map":{"a":1,"a":1,"b":2}}""", """{"closed":{"a":1,"b":2}}""", """{"few":{"a":1,"b":2}}""", """{"one":{"a":1}}""", """{"one":{"a":1,"b":1}}"""],
            ["""{"map":{"a":1,"a":2}}""", """{"map":{"a":1,"\u0061":2}}""", """{"closed":{"a":1,"a":2}}""", """{"few":{"a":1,"a":2}}"""]),
        ["contains with bounds"] = (
            """{ "title": "Thing", "type": "object", "properties": { "list": { "type": "array", "contains": { "type": "integer", "minimum": 3 }, "minContains": 1, "maxContains": 2 }, "none": { "type": "array", "contains": { "const": "x" }, "minContains": 0, "maxContains": 0 }, "other": { "type": "array", "not": { "contains": { "pattern": "^a" }, "minContains": 2 } } } }""",
            ["""{"list":[3,1,"x"]}""", """{"list":[3,4]}""", """{"none":["y",1]}""", """{"other":["a","b"]}"""],
            ["""{"list":[3,4,5]}""", """{"list":[1]}""", """{"none":["x"]}""", """{"other":["a","b","ab"]}"""]),
        ["more than six choices"] = (
            "{ \"title\": \"Thing\", \"type\": \"object\", \"allOf\": [" + string.Join(",", Enumerable.Range(0, 9).Select(i => $$"""{ "anyOf": [{ "properties": { "p{{i}}": { "type": "integer", "minimum": {{i}} } } }, { "properties": { "p{{i}}": { "type": "string", "minLength": {{i}} } } }] }""")) + "] }",
            ["""{"p0":1,"p1":"x","p2":2,"p3":"xxxx","p4":"xxxx","p5":5,"p6":"xxxxxx","p7":7,"p8":"xxxxxxxx"}""", """{}"""],
            ["""{"p8":7}""", """{"p0":1,"p7":"xxxxxx"}"""]),
        ["more than 64 members that are asked for"] = (
            "{ \"title\": \"Thing\", \"type\": \"object\", \"required\": [" + string.Join(",", Enumerable.Range(0, 70).Select(i => $"\"m{i}\"")) + "], \"additionalProperties\": { \"type\": \"integer\" } }",
            ["{" + string.Join(",", Enumerable.Range(0, 70).Select(i => $"\"m{i}\":{i}")) + "}", "{" + string.Join(",", Enumerable.Range(0, 71).Reverse().Select(i => $"\"m{i}\":{i}")) + "}"],
            ["{" + string.Join(",", Enumerable.Range(0, 69).Select(i => $"\"m{i}\":{i}")) + "}", "{" + string.Join(",", Enumerable.Range(1, 69).Select(i => $"\"m{i}\":{i}")) + "}", "{}"]),
        ["values written with escapes"] = (
            """{ "title": "Thing", "type": "object", "properties": { "quote": { "enum": ["\"", "'", "\\", "\u0000"] }, "list": { "type": "array", "uniqueItems": true }, "kind": { "type": "string" } }, "if": { "properties": { "kind": { "const": "a\"b" } }, "required": ["kind"] }, "then": { "required": ["quote"] } }""",
            ["""{"quote":"\""}""", """{"quote":"\u0027"}""", """{"quote":"\\"}""", """{"quote":"\u0000"}""", """{"list":["a\"","\u0061",{"\u0061":1},{"b":"\n"}]}""", """{"kind":"a\"b","\u0071uote":"'"}""", """{"k\u0069nd":"ab"}"""],
            ["""{"list":["a","\u0061"]}""", """{"list":[{"a":1},{"\u0061":1}]}""", """{"kind":"\u0061\"b"}"""]),
        ["integers beyond 64 bits"] = (
            """{ "title": "Thing", "type": "object", "properties": { "any": { "type": "integer" }, "least": { "type": "integer", "minimum": 0 }, "most": { "type": "integer", "maximum": 10 } } }""",
            ["""{"any":123456789012345678901234567890}""", """{"any":-1e30}""", """{"least":1e20}""", """{"most":-123456789012345678901234567890}""", """{"any":9223372036854775808,"least":1.0e1}"""],
            ["""{"any":123456789012345678901234567890.5}""", """{"least":-1e20}""", """{"most":1e20}""", """{"most":123456789012345678901234567890}"""]),
        ["a dynamic reference that leads to one place"] = (
            """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.org/tree", "$dynamicAnchor": "node", "title": "Tree", "type": "object", "properties": { "data": { "not": { "type": "array" } }, "children": { "type": "array", "items": { "$dynamicRef": "#node" } } } }""",
            ["""{"data":1,"children":[{"data":{},"children":[]}]}"""],
            ["""{"children":[{"data":[]}]}"""]),
        ["alternatives that contain themselves"] = (
            """{ "title": "Tree", "type": "object", "properties": { "root": { "$ref": "#/$defs/node" } }, "$defs": { "node": { "oneOf": [ { "type": "object", "properties": { "left": { "$ref": "#/$defs/node" } }, "required": ["left"], "not": { "properties": { "left": { "type": "null" } } } }, { "type": "object", "properties": { "right": { "$ref": "#/$defs/node" } }, "required": ["right"] }, { "type": ["integer", "null"], "not": { "minimum": 5 } } ] } } }""",
            ["""{"root":{"left":{"right":{"left":1}}}}""", """{"root":4}"""],
            ["""{"root":{"left":{"right":{"left":null}}}}""", """{"root":5}""", """{"root":{"left":1,"right":2}}"""]),
    };

    public static TheoryData<string> Names => [.. s_forms.Keys];

    public static (string Schema, string[] Accepted, string[] Invalid) Find(string name) => s_forms[name];
}
