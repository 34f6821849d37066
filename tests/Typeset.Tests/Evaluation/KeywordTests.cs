using System.Text;

namespace Typeset.Tests.Evaluation;

/// <summary>Each keyword of 2020-12: what it lets in, and the one error it gives for what it does not.</summary>
public sealed class KeywordTests
{
    [Theory]
    [InlineData("true", "{}", "[1,2]", "null")]
    [InlineData("""{"type":"integer"}""", "1", "1.0", "-10e-1", "1e400")]
    [InlineData("""{"type":["string","null"]}""", "\"\"", "null")]
    [InlineData("""{"type":"number"}""", "1", "1.5")]
    [InlineData("""{"const":{"a":[1,"x"]}}""", """{"a":[1.0,"\u0078"]}""")]
    [InlineData("""{"const":1}""", "1.0", "10e-1")]
    [InlineData("""{"enum":[1,"a",null,[1]]}""", "1.0", "\"a\"", "null", "[1]")]
    [InlineData("""{"enum":["a","b","a longer value of the list"]}""", "\"\\u0061\"", "\"a longer value of the list\"")]
    [InlineData("""{"minLength":2,"maxLength":3}""", "\"ab\"", "\"😀é\"", "\"\\ud83d\\ude00x\"", "\"\\n\\t\\u0000\"", "12345")]
    [InlineData("""{"oneOf":[{"properties":{"k":{"const":"a"}},"required":["x"]},{"properties":{"k":{"enum":["b","c"]}},"required":["x"]},{"required":["y"]}]}""", """{"k":"a","x":1}""", """{"x":1,"k":"\u0063"}""", """{"k":"d","y":1}""", """{"y":1}""", """{"k":5,"y":1}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/ab"},{"properties":{"k":{"const":"z"}}}],"$defs":{"ab":{"oneOf":[{"properties":{"k":{"const":"a"}}},{"properties":{"k":{"const":"b"},"n":{"type":"null"}}}]}}}""", """{"k":"a"}""", """{"k":"b","n":null}""", """{"k":"z"}""", "{}", "5")]
    [InlineData("""{"pattern":"^a+$"}""", "\"a\"", "\"\\u0061a\"", "5")]
    [InlineData("""{"pattern":"^(?:.[😀-😂é中]?){1,600}$"}""", "\"a\"")]
    [InlineData("""{"pattern":"^\\ud83d$"}""", "\"\\ud83d\"")]
    [InlineData("""{"minimum":1,"maximum":2}""", "1", "1.0", "1.5", "2", "\"x\"")]
    [InlineData("""{"exclusiveMinimum":1,"exclusiveMaximum":2}""", "1.00000000000000000000000000000001", "1.5")]
    [InlineData("""{"minimum":2.5}""", "3", "2.5", "123456789012345678901234567890")]
    [InlineData("""{"multipleOf":0.1}""", "0.3", "1", "1e300", "0")]
    [InlineData("""{"multipleOf":3}""", "9", "-9", "9.0", "300000000000000000000")]
    [InlineData("""{"minItems":1,"maxItems":2}""", "[1]", "[1,2]", "{}")]
    [InlineData("""{"uniqueItems":true}""", "[]", "[1,\"1\",true,[1],{\"a\":1}]", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14]")]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}""", "[]", "[\"a\"]", "[\"a\",1]")]
    [InlineData("""{"contains":{"type":"integer"}}""", "[\"a\",1]", "{}")]
    [InlineData("""{"contains":{"type":"integer"},"minContains":0}""", "[]", "[\"a\"]")]
    [InlineData("""{"contains":{"type":"integer"},"minContains":2,"maxContains":3}""", "[1,2]", "[1,2,3,\"a\"]")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"required":["a"]}""", """{"a":""}""", """{"\u0061":"","b":1}""", "[]")]
    [InlineData("""{"patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":false,"properties":{"a":true}}""", """{"x-1":1,"a":null}""")]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", """{"a":1}""")]
    [InlineData("""{"propertyNames":{"maxLength":2}}""", """{"ab":1,"\u0061\u0062":1}""")]
    [InlineData("""{"minProperties":1,"maxProperties":2}""", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"minProperties":2,"maxProperties":2}""", """{"a":1,"b":1,"\u0061":2,"a":3}""")]
    [InlineData("""{"oneOf":[{"maxProperties":1},{"minProperties":2}]}""", """{"a":1,"a":2}""")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", "{}", """{"b":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", "{}", """{"a":1,"b":1}""")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "1")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":2}]}""", "\"a\"", "2")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minimum":2}]}""", "2")]
    [InlineData("""{"not":{"type":"string"}}""", "2")]
    [InlineData("""{"if":{"type":"string"},"then":{"minLength":2},"else":{"minimum":2}}""", "\"ab\"", "2", "null")]
    [InlineData("""{"if":false,"then":false}""", "2")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#b"},"b":{"$anchor":"b","type":"integer"}}}""", "1")]
    [InlineData("""{"properties":{"child":{"$ref":"#"}},"additionalProperties":false}""", """{"child":{"child":{}}}""")]
    [InlineData("""{"properties":{"a":true},"unevaluatedProperties":false,"anyOf":[{"properties":{"b":{"const":1}},"required":["b"]},{"properties":{"c":true},"required":["c"]}]}""", """{"a":1,"b":1}""", """{"c":1}""", """{"b":1,"c":1}""")]
    [InlineData("""{"if":{"properties":{"k":{"const":1}},"required":["k"]},"then":{"properties":{"a":true}},"else":{"properties":{"b":true,"k":true}},"unevaluatedProperties":false}""", """{"k":1,"a":1}""", """{"k":2,"b":1}""", """{"b":1}""")]
    [InlineData("""{"allOf":[{"unevaluatedProperties":true}],"unevaluatedProperties":false}""", """{"a":1}""")]
    [InlineData("""{"dependentSchemas":{"a":{"properties":{"b":true}}},"properties":{"a":true},"unevaluatedProperties":false}""", """{"a":1,"b":2}""")]
    [InlineData("""{"unevaluatedProperties":{"type":"integer"},"properties":{"a":true}}""", """{"a":"x","b":2}""")]
    [InlineData("""{"prefixItems":[true],"contains":{"type":"string"},"unevaluatedItems":false}""", "[1,\"a\",\"b\"]", "[\"a\"]")]
    [InlineData("""{"allOf":[{"prefixItems":[true,true]}],"unevaluatedItems":{"type":"null"}}""", "[1,2,null]")]
    public void What_meets_the_schema_is_valid(string schema, params string[] instances)
    {
        JsonContract contract = JsonContract.Load(schema);
        foreach (string instance in instances)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(instance);
            Assert.True(contract.IsValid(utf8), $"{instance}: {contract.Validate(utf8)}");
            Assert.Same(ValidationResult.Valid, contract.Validate(utf8));
        }
    }

    [Theory]
    [InlineData("false", "1", "TYS1104  ")]
    [InlineData("""{"type":"integer"}""", "1.5", "TYS1101 type ")]
    [InlineData("""{"type":"integer"}""", "1e-400", "TYS1101 type ")]
    [InlineData("""{"type":["string","null"]}""", "1", "TYS1101 type ")]
    [InlineData("""{"type":"string","const":"a","minLength":3,"anyOf":[{"type":"string"}]}""", "1", "TYS1101 type ")]
    [InlineData("""{"const":{"a":1}}""", """{"a":2}""", "TYS1103 const ")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "TYS1102 enum ")]
    [InlineData("""{"enum":[]}""", "1", "TYS1102 enum ")]
    [InlineData("""{"enum":[1]}""", "\"1\"", "TYS1102 enum ")]
    [InlineData("""{"minLength":2}""", "\"😀\"", "TYS1201 minLength ")]
    [InlineData("""{"minLength":1,"pattern":"a"}""", "\"\"", "TYS1201 minLength ")]
    [InlineData("""{"maxLength":1}""", "\"\\ud83d\\ud83d\"", "TYS1202 maxLength ")]
    [InlineData("""{"pattern":"^a+$"}""", "\"a\\n\"", "TYS1203 pattern ")]
    [InlineData("""{"minimum":1}""", "0.99999999999999999999999999999", "TYS1301 minimum ")]
    [InlineData("""{"maximum":1}""", "1.00000000000000000000000000001", "TYS1302 maximum ")]
    [InlineData("""{"exclusiveMinimum":1}""", "1.0", "TYS1303 exclusiveMinimum ")]
    [InlineData("""{"exclusiveMaximum":2}""", "2", "TYS1304 exclusiveMaximum ")]
    [InlineData("""{"multipleOf":0.1}""", "0.15", "TYS1305 multipleOf ")]
    [InlineData("""{"minItems":1}""", "[]", "TYS1401 minItems ")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "TYS1402 maxItems ")]
    [InlineData("""{"maxItems":0}""", "[1]", "TYS1402 maxItems ")]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1.0]", "TYS1403 uniqueItems ")]
    [InlineData("""{"uniqueItems":true}""", """[1,2,3,4,5,6,7,8,9,10,11,12,{"a":1,"b":[2]},{"b":[2e0],"\u0061":1}]""", "TYS1403 uniqueItems ")]
    [InlineData("""{"contains":{"type":"integer"}}""", "[\"a\"]", "TYS1404 contains ")]
    [InlineData("""{"contains":{"type":"integer"},"minItems":1}""", "[]", "TYS1401 minItems ")]
    [InlineData("""{"contains":{"type":"integer"},"minContains":2}""", "[1]", "TYS1405 minContains ")]
    [InlineData("""{"contains":{"type":"integer"},"maxContains":1}""", "[1,2]", "TYS1406 maxContains ")]
    [InlineData("""{"contains":{"const":"a"},"items":{"enum":["a","b"]}}""", "[\"A\"]", "TYS1102 enum /0")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2,3]", "TYS1407 items ")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",1]", "TYS1101 type /1")]
    [InlineData("""{"prefixItems":[{"type":"string"}]}""", "[1]", "TYS1101 type /0")]
    [InlineData("""{"prefixItems":[true],"unevaluatedItems":false}""", "[1,2,3]", "TYS1408 unevaluatedItems ")]
    [InlineData("""{"required":["a","b"]}""", """{"a":1}""", "TYS1501 required  b")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":true}}""", """{"a":1,"b":2}""", "TYS1502 additionalProperties  b")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"a/b~":2}""", "TYS1101 type /a~1b~0")]
    [InlineData("""{"unevaluatedProperties":false,"properties":{"a":true}}""", """{"a":1,"b":2}""", "TYS1503 unevaluatedProperties  b")]
    [InlineData("""{"unevaluatedProperties":{"type":"string"}}""", """{"b":2}""", "TYS1101 type /b")]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]+$"}}""", """{"a":1,"B":2}""", "TYS1504 propertyNames  B")]
    [InlineData("""{"minProperties":1}""", "{}", "TYS1505 minProperties ")]
    [InlineData("""{"minProperties":2}""", """{"a":1,"\u0061":2}""", "TYS1505 minProperties ")]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":2,"a":3}""", "TYS1506 maxProperties ")]
    [InlineData("""{"minProperties":18}""", """{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1,"q":1}""", "TYS1505 minProperties ")]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":1}""", "TYS1506 maxProperties ")]
    [InlineData("""{"dependentRequired":{"a":["b","c"]}}""", """{"a":1,"c":1}""", "TYS1507 dependentRequired  b")]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1}""", "TYS1501 required  b")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", "TYS1104  /a")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":2}]}""", "1", "TYS1301 minimum ")]
    [InlineData("""{"anyOf":[{"maximum":0},{"minimum":2}]}""", "1", "TYS1601 anyOf ")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minimum":2}]}""", "1", "TYS1301 minimum ")]
    [InlineData("""{"oneOf":[{"maximum":0},{"minimum":2}]}""", "1", "TYS1602 oneOf ")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":2}]}""", "2", "TYS1602 oneOf ")]
    [InlineData("""{"not":{"type":"string"}}""", "\"a\"", "TYS1603 not ")]
    [InlineData("""{"if":{"type":"string"},"then":{"minLength":2}}""", "\"a\"", "TYS1201 minLength ")]
    [InlineData("""{"if":{"type":"string"},"else":{"minimum":2}}""", "1", "TYS1301 minimum ")]
    public void What_does_not_meet_it_gives_one_error(string schema, string instance, string expected)
    {
        JsonContract contract = JsonContract.Load(schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(instance);

        Assert.False(contract.IsValid(utf8));
        ValidationError error = Assert.Single(contract.Validate(utf8).Errors);
        Assert.Equal(expected, $"{error.Code} {error.Keyword} {error.InstancePointer}{(error.Property is null ? "" : " " + error.Property)}");
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void More_than_64_required_names_are_all_looked_for()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"a name that is long enough, {i}")];
        JsonContract contract = JsonContract.Load($$$"""{"required":[{{{string.Join(',', names.Select(name => $"\"{name}\""))}}}],"dependentRequired":{"x":["y"]}}""");
        string members = string.Join(',', names.Select(name => $"\"{name}\":1"));

        Assert.True(contract.IsValid(Encoding.UTF8.GetBytes($"{{{members}}}")));
        Assert.Equal(["y"], contract.Validate(Encoding.UTF8.GetBytes($"{{\"x\":1,{members}}}")).Errors.Select(error => error.Property));
        for (int i = 0; i < names.Length; i++)
        {
            string others = string.Join(',', names.Where((_, place) => place != i).Select(name => $"\"{name}\":1"));
            Assert.Equal([names[i]], contract.Validate(Encoding.UTF8.GetBytes($"{{{others}}}")).Errors.Select(error => error.Property));
        }
    }

    [Fact]
    public void A_dynamic_reference_leads_to_the_outermost_resource_that_has_the_anchor()
    {
        const string Schema = """
            {
              "$id": "https://example.org/strings",
              "$ref": "list",
              "$defs": {
                "item": { "$dynamicAnchor": "item", "type": "string" },
                "list": {
                  "$id": "list",
                  "type": "array",
                  "items": { "$dynamicRef": "#item" },
                  "$defs": { "item": { "$dynamicAnchor": "item" } }
                }
              }
            }
            """;
        JsonContract contract = JsonContract.Load(Schema);

        Assert.True(contract.IsValid("[\"a\"]"u8));
        ValidationError error = Assert.Single(contract.Validate("[1]"u8).Errors);
        Assert.Equal("https://example.org/strings#/$defs/item/type", error.SchemaLocation);
        Assert.Equal("/$ref/items/$dynamicRef/type", error.EvaluationPath);
    }
}
