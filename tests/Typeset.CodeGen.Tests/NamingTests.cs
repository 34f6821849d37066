using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Typeset.Schema;
using Typeset.Testing;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Typeset.CodeGen.Tests;

/// <summary>Names of a schema in places of the code: whatever they are, it compiles and loses nothing.</summary>
public sealed class NamingTests
{
    private static readonly string[] Names =
    [
        "", " ", "_", "1", "1a", "class", "record", "field", "value", "await", "var", "__arglist", "args", "EqualityContract", "Equals", "GetHashCode", "GetType",
        "ToString", "Clone", "<Clone>$", "PrintMembers", "Deconstruct", "Finalize", "MemberwiseClone", "Source", "source", "SOURCE", "Parse", "TryParse", "IsValid", "Validate",
        "Read", "WriteTo", "ToUtf8Bytes", "Contract", "SchemaJson", "Match", "Switch", "NotAnObject", "AdditionalProperties", "Rest", "Wire", "_wire", "cursor",
        "name", "extra", "writer", "json", "utf8", "result", "nameValue", "NameValue", "System", "Typeset", "Json", "String", "Object", "Type", "Uri", "Guid", "Func",
        "Action", "List", "Stream", "Optional", "RawJson", "ValueList", "ValueDictionary", "WireState", "JsonWire", "JsonCursor", "JsonKind", "ContractJson", "JsonContract",
        "Utf8JsonWriter", "Obsolete", "Attribute", "Encoding", "Task", "Console", "DateOnly", "BigInteger", "ReadOnlySpan", "IJsonContract", "SetsRequiredMembers",
        "😀", "日本", "ß", "İ", "ı", "é", "e\u0301", "\u200d", "\ud83d", "a\u0000b", "\"", "\\", "'", "`", "${x}", "{0}", "*/", "//", "\n", "\u2028", "</summary>", "#if",
        "a-b", "a_b", "a.b", "A-B", "ab", "AB", "aB", "Ab",
    ];

    [Fact]
    public void Any_name_of_a_property_compiles() => Check(Object([.. Names, new string('x', 300), new string('x', 299) + "y"]));

    [Fact]
    public void Any_name_of_a_type_compiles()
    {
        JsonObject definitions = [];
        JsonObject properties = [];
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            definitions[name] = Object([name, "other"]);
            properties["p" + name] = (i % 3) switch
            {
                0 => new JsonObject { ["title"] = name, ["enum"] = new JsonArray(name, "other " + name) },
                1 => new JsonObject { ["title"] = name, ["type"] = "array", ["prefixItems"] = new JsonArray(new JsonObject { ["title"] = name, ["type"] = "number" }, new JsonObject { ["title"] = name }) },
                _ => new JsonObject { ["title"] = name, ["oneOf"] = new JsonArray(Tagged(name), Tagged("other")) },
            };
        }

        Check(new JsonObject { ["title"] = "Equals", ["type"] = "object", ["properties"] = properties, ["$defs"] = definitions });
    }

    [Fact]
    public void Any_override_that_is_an_identifier_compiles()
    {
        JsonObject schema = Object([.. Names]);
        foreach ((string name, JsonNode? property) in schema["properties"]!.AsObject().ToArray())
        {
            property!["x-csharp-name"] = name;
        }

        Check(schema);
    }

    [Fact]
    public void Every_name_of_a_type_is_also_one_of_a_root()
    {
        List<KeyValuePair<string, string>> files = [];
        foreach (string name in Names)
        {
            files.AddRange(Generate(new JsonObject { ["title"] = name, ["type"] = "object", ["properties"] = Object([name])["properties"]!.DeepClone() }, "Root" + files.Count));
        }

        ConsumerProject.Load(files);
    }

    [Theory]
    [InlineData("Value")]
    [InlineData("Rest")]
    [InlineData("IsKnown")]
    [InlineData("NotAnObject")]
    [InlineData("AdditionalProperties")]
    [InlineData("Things")]
    [InlineData("Kind")]
    [InlineData("RootAcceptor")]
    [InlineData("OfRootAcceptor")]
    public void A_type_of_any_form_may_be_called_like_a_member_of_its_own_or_of_another(string name)
    {
        string[] forms =
        [
            """{ "type": "object", "properties": { "a": { "type": "string" } } }""",
            """{ "type": "object", "properties": { "a": { "type": "string" } }, "patternProperties": { "^x-": { "title": "Thing" } }, "additionalProperties": false }""",
            """{ "properties": { "a": { "type": "string" } } }""",
            """{ "type": "object", "additionalProperties": { "$ref": "#/$defs/NAME" } }""",
            """{ "type": "array", "prefixItems": [{ "type": "string" }] }""",
            """{ "type": "array", "prefixItems": [{ "type": "string" }], "items": false }""",
            """{ "enum": ["a", "NAME"] }""",
            """{ "anyOf": [{ "enum": ["a", "NAME"] }, { "type": "string" }] }""",
            """{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""",
        ];
        const string Uses = """
            {
              "title": "Root",
              "type": "object",
              "properties": {
                "value": { "$ref": "#/$defs/NAME" },
                "list": { "type": "array", "items": { "$ref": "#/$defs/NAME" } },
                "untyped": { "properties": { "a": { "$ref": "#/$defs/NAME" } } },
                "open": { "type": "object", "properties": { "a": { "$ref": "#/$defs/NAME" } } },
                "tuple": { "type": "array", "prefixItems": [{ "$ref": "#/$defs/NAME" }], "items": { "$ref": "#/$defs/NAME" } },
                "union": { "oneOf": [{ "$ref": "#/$defs/NAME" }, { "type": "boolean" }] },
                "kinds": { "anyOf": [{ "enum": ["NAME", "root"] }, { "type": "string" }] },
                "tree": { "$ref": "#/$defs/tree" },
                "rootAcceptor": { "type": "string" }
              },
              "patternProperties": { "^x-": { "$ref": "#/$defs/NAME", "title": "Thing" } },
              "additionalProperties": false,
              "$defs": {
                "NAME": FORM,
                "tree": { "type": "object", "additionalProperties": { "anyOf": [{ "type": "array", "items": { "$ref": "#/$defs/tree" } }, { "$ref": "#/$defs/NAME" }] } }
              }
            }
            """;
        const string List = """{ "title": "NAME", "type": "array", "items": { "type": "string" } }""";
        const string Map = """{ "title": "Map", "type": "object", "additionalProperties": { "$ref": "#/$defs/NAME" }, "$defs": { "NAME": FORM } }""";
        List<string> schemas = [List, .. forms.SelectMany(form => (string[])[Uses.Replace("FORM", form, StringComparison.Ordinal), Map.Replace("FORM", form, StringComparison.Ordinal)])];
        List<KeyValuePair<string, string>> files = [];
        foreach (string schema in schemas)
        {
            files.AddRange(Generate(JsonNode.Parse(schema.Replace("NAME", name, StringComparison.Ordinal))!, "Names" + files.Count));
        }

        ConsumerProject.Load(files);
    }

    /// <summary>Every name that the goldens declare, and a few that other schemas bring about, given by <c>x-csharp-name</c> to types and members.</summary>
    [Fact]
    public void A_type_or_member_may_be_called_like_anything_that_generated_code_declares()
    {
        string[] forms =
        [
            """{ "x-csharp-name": "NAME", "type": "object", "properties": { "a": { "type": "string" }, "me": { "$ref": "#/$defs/it" } } }""",
            """{ "x-csharp-name": "NAME", "enum": ["a", "NAME"] }""",
            """{ "x-csharp-name": "NAME", "oneOf": [{ "properties": { "kind": { "const": "NAME" } }, "type": "object", "required": ["kind"] }, { "properties": { "kind": { "const": "b" } }, "type": "object", "required": ["kind"] }] }""",
        ];
        const string Uses = """
            {
              "title": "Root",
              "type": "object",
              "properties": {
                "NAME": { "$ref": "#/$defs/it" },
                "tuple": { "type": "array", "prefixItems": [{ "$ref": "#/$defs/it" }], "items": { "$ref": "#/$defs/it" } },
                "union": { "oneOf": [{ "$ref": "#/$defs/it" }, { "type": "boolean" }] },
                "tagged": { "oneOf": [{ "x-csharp-name": "NAME", "type": "object", "properties": { "kind": { "const": "NAME" } }, "required": ["kind"] }, { "type": "object", "properties": { "kind": { "const": "b" } }, "required": ["kind"] }] }
              },
              "patternProperties": { "^x-": { "$ref": "#/$defs/it" } },
              "additionalProperties": false,
              "$defs": { "it": FORM }
            }
            """;
        string[] roots =
        [
            .. forms.Select(form => Uses.Replace("FORM", form, StringComparison.Ordinal)),
            """{ "type": "object", "properties": { "a": { "type": "string", "x-csharp-name": "NAME" }, "b": { "type": "number" } }, "required": ["a"], "additionalProperties": false, "minProperties": 1 }""",
            """{ "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "a": { "type": "string", "format": "uri", "x-csharp-name": "NAME" } }, "additionalProperties": { "type": "number" } }] }""",
            """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "x-csharp-name": "NAME", "type": "number" } }""",
            """{ "type": "array", "prefixItems": [{ "type": "string", "format": "uri", "x-csharp-name": "NAME" }] }""",
            """{ "anyOf": [{ "const": "a", "x-csharp-name": "NAME" }, { "type": "string" }] }""",
            """{ "x-csharp-name": "NAME", "type": "object", "properties": { "a": { "type": "array", "items": { "$ref": "#" } } }, "additionalProperties": false }""",
            """{ "x-csharp-name": "NAME", "type": ["array", "null"], "items": { "type": "string", "format": "uri" } }""",
        ];
        foreach (string[] names in DeclaredNames().Chunk(30))
        {
            List<KeyValuePair<string, string>> files = [];
            foreach (string name in names)
            {
                foreach (string root in roots)
                {
                    files.AddRange(Generate(JsonNode.Parse(root.Replace("NAME", name, StringComparison.Ordinal))!, "Names" + files.Count));
                }
            }

            ConsumerProject.Load(files);
        }
    }

    [Fact]
    public void Random_names_compile() => Gen.String[Gen.Char, 0, 12].Array[40].Sample(names => Check(Object([.. names.Distinct()])), iter: 10, threads: 1);

    [Theory]
    [InlineData("Uri")]
    [InlineData("Guid")]
    [InlineData("Stream")]
    [InlineData("Optional")]
    [InlineData("RawJson")]
    [InlineData("JsonKind")]
    [InlineData("ValidationResult")]
    [InlineData("System")]
    [InlineData("Typeset")]
    public void A_namespace_or_a_type_around_it_may_be_called_like_a_type_that_the_code_names(string name)
    {
        JsonNode schema = JsonNode.Parse("""
            {
              "title": "Thing",
              "type": "object",
              "properties": {
                "link": { "type": "string", "format": "uri" },
                "id": { "type": "string", "format": "uuid" },
                "note": { "type": ["string", "null"] },
                "either": { "oneOf": [{ "type": "string" }, { "type": "number" }, { "$ref": "#" }] },
                "list": { "type": "array", "items": { "type": "string", "pattern": "^a" } }
              }
            }
            """)!;
        KeyValuePair<string, string> type = new("user.cs", $"namespace Outer;\n/// <summary>A type of the project.</summary>\npublic sealed class {name};\n");
        ConsumerProject.Load([.. Generate(schema, name + ".Contracts"), .. Generate(schema, "Acme." + name)]);
        ConsumerProject.Load([.. Generate(schema, "Outer.Contracts"), type]);
    }

    private static SortedSet<string> DeclaredNames()
    {
        HashSet<(string Name, string Case)> homes = [];
        string[] further = ["OfString", "OfRootObject", "get_Value", "set_Value", "op_Implicit", "value__", "file", "record", "field", "inside", "more", "possible0"];
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Combine("tests/Typeset.CodeGen.Tests/Cases"), "*.verified.cs", SearchOption.AllDirectories))
        {
            foreach (SyntaxNode node in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes())
            {
                string? name = node switch
                {
                    ParameterSyntax parameter => parameter.Identifier.ValueText,
                    TypeParameterSyntax parameter => parameter.Identifier.ValueText,
                    VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                    SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
                    MethodDeclarationSyntax method => method.Identifier.ValueText,
                    MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } => type.Identifier.ValueText,
                    _ => null,
                };
                if (name is not null && !name.EndsWith("Value", StringComparison.Ordinal) && !name.StartsWith("s_", StringComparison.Ordinal))
                {
                    homes.Add((name, Path.GetDirectoryName(file)!));
                }
            }
        }

        // What only one case has is a name of its schema.
        return new(homes.GroupBy(home => home.Name, StringComparer.Ordinal).Where(cases => cases.Count() > 1).Select(cases => cases.Key).Concat(further), StringComparer.Ordinal);
    }

    private static JsonObject Object(string[] names)
    {
        JsonObject properties = [];
        string[] types = ["string", "number", "boolean", "array", "object", "null"];
        for (int i = 0; i < names.Length; i++)
        {
            JsonNode type = i % 3 == 0 ? new JsonArray(types[i % 5], "null") : types[i % 5];
            properties[names[i]] = new JsonObject { ["type"] = type, ["description"] = names[i] };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. names.Where((_, index) => index % 2 == 0).Select(name => (JsonNode)name)]) };
    }

    private static JsonObject Tagged(string tag) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = tag } }, ["required"] = new JsonArray("kind") };

    private static void Check(JsonNode schema) => ConsumerProject.Load(Generate(schema, "Names"));

    private static List<KeyValuePair<string, string>> Generate(JsonNode schema, string ns)
    {
        // A surrogate without its partner stands in the text as an escape.
        string text = schema.ToJsonString();
        SchemaDocument document = SchemaDocument.Parse("names.schema.json", text);
        CompiledContract contract = ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = ns, FileName = "names" })]);
        Assert.NotNull(contract.Model);
        GeneratedFile[] files = [.. ContractEmitter.Emit(contract.Model)];
        Assert.Equal(files.Length, files.Select(file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file.Name), 1, 255));
        return [.. files.Select(file => KeyValuePair.Create($"{ns}/{file.Name}", file.Text))];
    }
}
