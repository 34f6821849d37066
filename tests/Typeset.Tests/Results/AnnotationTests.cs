using System.Text;

namespace Typeset.Tests.Results;

/// <summary>What schemas say about values, and what they do not say because something failed.</summary>
public sealed class AnnotationTests
{
    [Theory]
    [InlineData("""{"title":"a","description":"b","default":{"x":1},"deprecated":true,"readOnly":false,"writeOnly":true,"examples":[1,"é"]}""", "1",
        "title= \"a\"", "description= \"b\"", "default= {\"x\":1}", "deprecated= true", "readOnly= false", "writeOnly= true", "examples= [1,\"é\"]")]
    [InlineData("""{"format":"email","contentEncoding":"base64","contentMediaType":"application/json","contentSchema":{"type":"string"}}""", "\"x\"",
        "format= \"email\"", "contentEncoding= \"base64\"", "contentMediaType= \"application/json\"", "contentSchema= {\"type\":\"string\"}")]
    [InlineData("""{"contentEncoding":"base64","contentMediaType":"application/json"}""", "1")]
    [InlineData("""{"x-mine":1,"whatever":[null],"$comment":"c","$defs":{"a":{"title":"t"}}}""", "1", "x-mine= 1", "whatever= [null]")]
    public void The_value_of_a_remark_is_an_annotation(string schema, string instance, params string[] expected) => Assert.Equal(expected, Annotations(schema, instance));

    [Theory]
    [InlineData("""{"properties":{"a":true,"b":true},"patternProperties":{"^b":true},"additionalProperties":true}""", """{"b":1,"a":2,"c":3}""", "properties= [\"b\",\"a\"]", "patternProperties= [\"b\"]", "additionalProperties= [\"c\"]")]
    [InlineData("""{"properties":{"a":true},"unevaluatedProperties":{"title":"u"}}""", """{"a":1,"c":2}""", "properties= [\"a\"]", "unevaluatedProperties= [\"c\"]", "title=/c \"u\"")]
    [InlineData("""{"prefixItems":[true],"items":true}""", "[1,2]", "prefixItems= 0", "items= true")]
    [InlineData("""{"prefixItems":[true,true]}""", "[1,2]", "prefixItems= true")]
    [InlineData("""{"prefixItems":[true,true],"items":true}""", "[]")]
    [InlineData("""{"contains":{"type":"string","title":"s"}}""", "[1,\"a\",\"b\"]", "contains= [1,2]", "title=/1 \"s\"", "title=/2 \"s\"")]
    [InlineData("""{"contains":true,"unevaluatedItems":false}""", "[1]", "contains= true")]
    [InlineData("""{"prefixItems":[true],"unevaluatedItems":{"title":"u"}}""", "[1,2]", "prefixItems= 0", "unevaluatedItems= true", "title=/1 \"u\"")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","items":[true],"additionalItems":true,"contains":true}""", "[1,2]", "items= 0", "additionalItems= true")]
    public void Applicators_say_what_they_were_applied_to(string schema, string instance, params string[] expected) => Assert.Equal(expected, Annotations(schema, instance));

    [Theory]
    [InlineData("""{"anyOf":[{"title":"a","type":"string"},{"title":"b","type":"number"},{"title":"c"}]}""", "1", "title= \"b\"", "title= \"c\"")]
    [InlineData("""{"oneOf":[{"title":"a","type":"string"},{"title":"b","type":"number"}]}""", "1", "title= \"b\"")]
    [InlineData("""{"allOf":[{"title":"a"},{"properties":{"x":{"title":"b"}}}]}""", """{"x":1}""", "title= \"a\"", "properties= [\"x\"]", "title=/x \"b\"")]
    [InlineData("""{"not":{"not":{"title":"a"}}}""", "1")]
    [InlineData("""{"if":{"title":"i","minimum":3},"then":{"title":"t"},"else":{"title":"e"}}""", "4", "title= \"i\"", "title= \"t\"")]
    [InlineData("""{"if":{"title":"i","minimum":3},"then":{"title":"t"},"else":{"title":"e"}}""", "2", "title= \"e\"")]
    [InlineData("""{"dependentSchemas":{"a":{"title":"x"},"b":{"title":"y"}}}""", """{"a":1}""", "title= \"x\"")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"title":"lost"},"b":{"type":"null"}}},{"properties":{"b":{"title":"kept"}}}],"unevaluatedProperties":{"title":"rest"}}""", """{"a":1,"b":2}""",
        "properties= [\"b\"]", "title=/b \"kept\"", "unevaluatedProperties= [\"a\"]", "title=/a \"rest\"")]
    [InlineData("""{"title":"a","type":"string"}""", "1")]
    public void Only_what_holds_says_something(string schema, string instance, params string[] expected) => Assert.Equal(expected, Annotations(schema, instance));

    [Fact]
    public void An_annotation_says_where_it_comes_from()
    {
        JsonContract contract = JsonContract.Load("""{"$id":"https://example.org/s","properties":{"a/é":{"$ref":"#/$defs/t"}},"$defs":{"t":{"title":"T"}}}""");

        Annotation annotation = Assert.Single(contract.Evaluate("""{"a/é":1}"""u8).Annotations, annotation => annotation.Keyword == "title");

        Assert.Equal(
            ("/a~1é", "title", "https://example.org/s#/$defs/t/title", "/properties/a~1é/$ref/title", RawJson.Parse("\"T\"")),
            (annotation.InstancePointer, annotation.Keyword, annotation.SchemaLocation, annotation.EvaluationPath, annotation.Value));
    }

    private static IEnumerable<string> Annotations(string schema, string instance)
    {
        JsonContract contract = JsonContract.Load(schema);
        EvaluationOutput output = contract.Evaluate(Encoding.UTF8.GetBytes(instance));
        Assert.Equal(contract.IsValid(Encoding.UTF8.GetBytes(instance)), output.IsValid);
        return output.Annotations.Select(annotation => $"{annotation.Keyword}={annotation.InstancePointer} {annotation.Value}");
    }
}
