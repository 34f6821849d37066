using System.Reflection;
using System.Text.Json;
using Typeset.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>What an acceptor accepts is valid for the evaluator, and its value comes back equal from what it is written as.</summary>
public sealed class AcceptorTests
{
    private const int MutationsOfCase = 20_000;
    private const int MutationsOfArticles = 60_000;
    private const int MutationsOfSchema = 1_500;
    private const int MutationsOfForm = 3_000;

    public static TheoryData<string> Names => CaseTests.Names;

    /// <summary>Fifty of the schemas with instances, spread over all of them.</summary>
    public static TheoryData<string> RealSchemas
    {
        get
        {
            if (!SharedData.Has("data/schemastore"))
            {
                return ["none"];
            }

            string[] all = [.. RealCases().Select(entry => entry.Schema).Distinct().Order(StringComparer.Ordinal)];
            return [.. all.Where((_, i) => i % Math.Max(1, all.Length / 50) == 0).Take(50)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_accepted_of_mutated_instances_is_valid(string name)
    {
        string folder = RepositoryRoot.Combine("tests/Typeset.CodeGen.Tests/Cases/" + name);
        byte[][] documents = [.. Lines(folder, "valid.jsonl"), .. Lines(folder, "invalid.jsonl")];
        Check(Load(Path.Combine(folder, "schema.json")), documents, MutationsOfCase);
    }

    [Fact]
    public void What_is_accepted_of_mutated_articles_is_valid()
    {
        byte[][] documents = [.. Directory.GetFiles(RepositoryRoot.Combine("schemas/article/examples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        Check(Load(RepositoryRoot.Combine("schemas/article/article.schema.json")), documents, MutationsOfArticles);
    }

    [Fact]
    public void Every_valid_article_of_the_examples_is_accepted()
    {
        Type type = Load(RepositoryRoot.Combine("schemas/article/article.schema.json"));
        string[] files = Directory.GetFiles(RepositoryRoot.Combine("schemas/article/examples/valid"), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(Accepts(type, File.ReadAllBytes(file)), file));
    }

    [Theory]
    [InlineData("""{"kind":"a","x":1}""", true)]
    [InlineData("""{"x":1,"kind":"a"}""", true)]
    [InlineData("""{"kind":"b"}""", true)]
    [InlineData("""{"kind":"a"}""", false)]
    [InlineData("""{"kind":"b","x":1}""", false)]
    public void A_branch_of_oneOf_is_taken_where_what_the_others_ask_fails(string json, bool isAccepted)
    {
        Type type = TryLoad("thing.schema.json", """
            {
              "title": "Thing", "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
              "oneOf": [
                { "properties": { "kind": { "const": "a" }, "x": { "type": "integer" } }, "required": ["x"], "additionalProperties": false },
                { "properties": { "kind": { "const": "b" } }, "additionalProperties": false },
                { "not": { "properties": { "kind": { "enum": ["a", "b"] } } } }
              ]
            }
            """)!;
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json);
        Assert.Equal(isAccepted, Accepts(type, utf8));
        Check(type, [utf8], 500);
    }

    [Theory]
    [MemberData(nameof(AcceptorForms.Names), MemberType = typeof(AcceptorForms))]
    public void Every_form_is_accepted_and_what_is_accepted_of_its_mutations_is_valid(string form)
    {
        (string schema, string[] accepted, string[] invalid) = AcceptorForms.Find(form);
        Type type = TryLoad("form.schema.json", schema)!;
        Assert.All(accepted, json => Assert.True(Accepts(type, System.Text.Encoding.UTF8.GetBytes(json)), json));
        Assert.All(invalid, json => Assert.False(Accepts(type, System.Text.Encoding.UTF8.GetBytes(json)), json));
        Check(type, [.. accepted.Concat(invalid).Select(System.Text.Encoding.UTF8.GetBytes)], MutationsOfForm);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_schema_that_decides_alone_compiles_wherever_one_may_stand(string verdict)
    {
        string[] keywords =
        [
            """ "propertyNames": IT """, """ "additionalProperties": IT """, """ "patternProperties": { "^x": IT } """, """ "patternProperties": { "^x": IT }, "additionalProperties": false """,
            """ "properties": { "a": IT } """, """ "properties": { "a": IT }, "additionalProperties": IT """, """ "properties": { "a": IT }, "propertyNames": IT, "minProperties": 1 """,
            """ "unevaluatedProperties": IT """, """ "dependentSchemas": { "a": IT } """, """ "items": IT """, """ "prefixItems": [IT, true] """, """ "prefixItems": [IT], "items": IT """,
            """ "contains": IT """, """ "contains": IT, "minContains": 0, "maxContains": 1 """, """ "unevaluatedItems": IT """, """ "not": IT """, """ "if": IT, "then": { "minProperties": 1 }, "else": { "minItems": 1 } """,
            """ "if": { "minProperties": 1 }, "then": IT, "else": IT """, """ "anyOf": [IT, { "minProperties": 1 }] """, """ "oneOf": [IT, { "minItems": 1 }] """, """ "allOf": [IT] """,
        ];
        string[] places = ["{ KEYWORD }", "{ \"oneOf\": [{ \"properties\": { \"b\": { \"type\": \"integer\" } } }, { KEYWORD }] }", "{ \"not\": { KEYWORD } }", "{ \"if\": { KEYWORD }, \"then\": { \"minProperties\": 2 } }"];
        List<KeyValuePair<string, string>> files = [];
        foreach (string schema in keywords.SelectMany(keyword => places.Select(place => place.Replace("KEYWORD", keyword.Replace("IT", verdict, StringComparison.Ordinal), StringComparison.Ordinal))))
        {
            SchemaDocument document = SchemaDocument.Parse("thing.schema.json", $$"""{ "title": "Thing", "type": "object", "properties": { "v": {{schema}} } }""");
            ContractModel model = ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = "Generated" + files.Count, FileName = "thing" })]).Model!;
            files.AddRange(ContractEmitter.Emit(model).Select(file => KeyValuePair.Create($"{model.Namespace}/{file.Name}", file.Text)));
        }

        ConsumerProject.Load(files);
    }

    [Fact]
    public void Alternatives_that_contain_themselves_take_no_time_exponential_in_the_depth()
    {
        Type type = TryLoad("tree.schema.json", """
            {
              "title": "Tree", "type": "object", "properties": { "root": { "$ref": "#/$defs/node" } },
              "$defs": { "node": { "anyOf": [
                { "type": "object", "properties": { "next": { "$ref": "#/$defs/node" }, "kind": { "const": "a" } }, "required": ["kind"] },
                { "type": "object", "properties": { "next": { "$ref": "#/$defs/node" }, "size": { "type": "integer" } }, "required": ["size"] },
                { "type": "object", "properties": { "next": { "$ref": "#/$defs/node" }, "last": { "const": true } }, "required": ["last"] }
              ] } }
            }
            """)!;
        const int Depth = 100;
        string document = "{\"root\":" + string.Concat(Enumerable.Repeat("{\"next\":", Depth)) + "{\"last\":true}" + string.Concat(Enumerable.Repeat(",\"last\":true}", Depth)) + "}";
        Assert.True(Accepts(type, System.Text.Encoding.UTF8.GetBytes(document)));
        Assert.False(Accepts(type, System.Text.Encoding.UTF8.GetBytes(document.Replace("{\"last\":true}", "{}", StringComparison.Ordinal))));
    }

    [SharedDataTheory("data/schemastore")]
    [MemberData(nameof(RealSchemas))]
    public void What_is_accepted_of_mutated_instances_of_real_schemas_is_valid(string schema)
    {
        string folder = SharedData.PathOf("data/schemastore");
        if (TryLoad(Path.Combine(folder, schema)) is { } type)
        {
            Check(type, [.. RealCases().Where(entry => entry.Schema == schema).Select(entry => File.ReadAllBytes(Path.Combine(folder, entry.Instance)))], MutationsOfSchema);
        }
    }

    private static void Check(Type type, byte[][] documents, int mutations)
    {
        MethodInfo check = typeof(AcceptorTests).GetMethod(nameof(CheckSound), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [documents, mutations], null);
    }

    private static void CheckSound<T>(byte[][] documents, int mutations)
        where T : IJsonContract<T>
    {
        foreach (byte[] document in documents)
        {
            CheckDocument<T>(document, readsBack: true);
        }

        DocumentMutator mutator = new(documents, 1);
        for (int i = 0; i < mutations; i++)
        {
            CheckDocument<T>(mutator.Next(), readsBack: i % 16 == 0);
        }
    }

    private static void CheckDocument<T>(ReadOnlySpan<byte> utf8, bool readsBack)
        where T : IJsonContract<T>
    {
        // A reader that accepts what it reads is asked for itself.
        bool accepts = T.Accepts(utf8);
        if (!accepts && !(T.AcceptsWhileReading && ContractJson.TryParse<T>(utf8, out _, out _)))
        {
            return;
        }

        ValidationResult result = T.Contract.Validate(utf8);
        Assert.True(result.IsValid, $"accepted though invalid: {System.Text.Encoding.UTF8.GetString(utf8)}\n{result}");
        // A lone surrogate has no UTF-8 and is written as the replacement character.
        if (readsBack && utf8.IndexOf("\\ud"u8) < 0 && ContractJson.TryParse(utf8, out T? value, out result))
        {
            Assert.Equal(value, ContractJson.Parse<T>(ContractJson.ToJson(value)));
        }
    }

    private static bool Accepts(Type type, byte[] utf8)
    {
        MethodInfo accepts = typeof(AcceptorTests).GetMethod(nameof(AcceptsOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return (bool)accepts.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [utf8], null)!;
    }

    private static bool AcceptsOf<T>(byte[] utf8)
        where T : IJsonContract<T> => T.Accepts(utf8);

    private static Type Load(string path) => TryLoad(path) ?? throw new InvalidOperationException(path + " has no types.");

    private static Type? TryLoad(string path) => TryLoad(path, File.ReadAllText(path));

    private static Type? TryLoad(string path, string text)
    {
        SchemaDocument document = SchemaDocument.Parse(Path.GetFileName(path), text);
        if (ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = "Generated", FileName = Path.GetFileName(path).Split('.')[0] })]).Model is not { } model)
        {
            return null;
        }

        string name = (model.Namespace.Length == 0 ? "" : model.Namespace + ".") + model.RootType;
        return ConsumerProject.Load([.. ContractEmitter.Emit(model).Select(file => KeyValuePair.Create(file.Name, file.Text))]).GetType(name, throwOnError: true);
    }

    private static IEnumerable<byte[]> Lines(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllLines(path).Where(line => line.Length > 0).Select(System.Text.Encoding.UTF8.GetBytes) : [];
    }

    private static IEnumerable<(string Schema, string Instance)> RealCases() =>
        File.ReadLines(SharedData.PathOf("data/schemastore/cases.ndjson")).Select(line => JsonElement.Parse(line)).Select(entry => (entry.GetProperty("schema").GetString()!, entry.GetProperty("instance").GetString()!));
}
