namespace Typeset.Schema.Tests;

/// <summary>Each entry of the catalogue: the schema that causes it, the exact stretch it points at, and what it says.</summary>
public sealed class SchemaProblemTests
{
    /// <summary>Code, schema with the stretch marked, pointer, message; what a message quotes from elsewhere is left to its own tests (…).</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "TYS0001", "  ⟦⟧", "", "expected a JSON Schema, found nothing; write at least 'true' or '{}'" },
        { "TYS0002", "{\"a\": 1⟦]⟧", "/a", "malformed JSON: expected ',' or '}', found ']'" },
        { "TYS0002", "{\"a\": ⟦nul⟧}", "/a", "malformed JSON: expected a value, found 'nul'" },
        { "TYS0002", "{\"a\": 1, ⟦}⟧", "/a", "malformed JSON: expected a property name, found '}'" },
        { "TYS0002", "[1, 2⟦⟧", "/2", "malformed JSON: expected ',' or ']', found the end of the file" },
        { "TYS0002", "{\"enum\": [1, ⟦01⟧]}", "/enum/1", "malformed JSON: expected a number such as 12, -0.5 or 1e9, found '01'" },
        { "TYS0002", "{\"a\": \"⟦\\x⟧\"}", "/a", "malformed JSON: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u, found '\\x'" },
        { "TYS0002", "{\"a\": \"⟦\\u12⟧g4\"}", "/a", "malformed JSON: expected four hexadecimal digits after \\u, found '\\u12g'" },
        { "TYS0002", "{\"a\": \"b⟦\n⟧\"}", "/a", "malformed JSON: expected '\"' at the end of the string, found 'U+000A'" },
        { "TYS0002", "{\"a\": \"b⟦\u0001⟧\"}", "/a", "malformed JSON: expected an escape such as \\n or \\u0001, found 'U+0001'" },
        { "TYS0002", "{\"a\":\n \"b}⟦⟧", "/a", "malformed JSON: expected '\"' at the end of the string that starts at line 2, column 2, found the end of the file" },
        { "TYS0002", "{\"a\" ⟦1⟧}", "/a", "malformed JSON: expected ':' after the property name, found '1'" },
        { "TYS0002", "{⟦'⟧a': 1}", "", "malformed JSON: expected a property name or '}', found '''" },
        { "TYS0002", "true ⟦false⟧", "", "malformed JSON: expected the end of the file, found 'false'" },
        { "TYS0003", new string('[', 512) + "⟦[⟧" + new string(']', 513), string.Concat(Enumerable.Repeat("/0", 512)), "more than 512 objects and arrays are open here; nest less, or raise the depth limit" },
        { "TYS0004", "{\"title\": \"a\", ⟦\"title\"⟧: \"b\"}", "/title", "'title' is given twice in this object and only the last one counts; remove one" },
        { "TYS0006", "{ ⟦//⟧ a remark\n}", "", "JSON has no comments; remove it, or put the remark into a \"$comment\"" },
        { "TYS0101", "{⟦\"minLenght\"⟧: 3}", "/minLenght", "'minLenght' is not a keyword; did you mean 'minLength'?" },
        { "TYS0101", "{⟦\"additionalPropeties\"⟧: false}", "/additionalPropeties", "'additionalPropeties' is not a keyword; did you mean 'additionalProperties'?" },
        { "TYS0101", "{⟦\"minlength\"⟧: 3}", "/minlength", "'minlength' is not a keyword; did you mean 'minLength'?" },
        { "TYS0101", "{\"$defs\": {\"A\": {⟦\"tpye\"⟧: \"string\"}}}", "/$defs/A/tpye", "'tpye' is not a keyword; did you mean 'type'?" },
        { "TYS0102", "{⟦\"discriminator\"⟧: {}}", "/discriminator", "'discriminator' is not a keyword of 2020-12 and asks for nothing; begin its name with 'x-' to say that it is meant for a tool" },
        { "TYS0103", "{\"type\": \"string\", ⟦\"minimum\"⟧: 3}", "/minimum", "'minimum' concerns numbers only, and 'type' allows string; remove it, or correct 'type'" },
        { "TYS0104", "{\"properties\": {\"name\": true}, \"required\": [⟦\"nmae\"⟧], \"additionalProperties\": false}", "/required/0", "'nmae' is required but 'properties' does not declare it and 'additionalProperties' is false, so that no object is valid; did you mean 'name'?" },
        { "TYS0105", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ⟦\"prefixItems\"⟧: []}", "/prefixItems", "'prefixItems' is not a keyword of draft-07 and asks for nothing; use an array in 'items', and 'additionalItems'" },
        { "TYS0105", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ⟦\"unevaluatedItems\"⟧: false}", "/unevaluatedItems", "'unevaluatedItems' is not a keyword of draft-07 and asks for nothing; it is one of 2020-12, which '$schema' can name" },
        { "TYS0106", "{⟦\"then\"⟧: true}", "/then", "'then' has no effect without 'if' beside it; add 'if', or remove 'then'" },
        { "TYS0107", "{\"not\": false, \"$defs\": {⟦\"A\"⟧: true}}", "/$defs/A", "nothing that is validated leads to the definition 'A'" },
        { "TYS0108", "{\"format\": ⟦\"datetime\"⟧}", "/format", "'datetime' is not a format of the specification and is not checked; did you mean 'date-time'?" },
        { "TYS0109", "{\"minLength\": ⟦3⟧, \"maxLength\": 2}", "/minLength", "'minLength' is above 'maxLength', so that no string is valid; swap or correct them" },
        { "TYS0109", "{\"minimum\": ⟦3⟧, \"maximum\": 2.9}", "/minimum", "'minimum' is above 'maximum', so that no number is valid; swap or correct them" },
        { "TYS0110", "{\"type\": \"string\", \"enum\": [\"a\", ⟦null⟧]}", "/enum/1", "null in 'enum' can never be valid, because 'type' allows string; remove it, or correct 'type'" },
        { "TYS0110", "{\"type\": \"integer\", \"const\": ⟦1.5⟧}", "/const", "the number 1.5 in 'const' can never be valid, because 'type' allows integer; remove it, or correct 'type'" },
        { "TYS0111", "{\"pattern\": ⟦\"^a\\\\-b$\"⟧}", "/pattern", "'^a\\-b$' is accepted, but JSON Schema asks for ECMA-262 with the u flag, which does not allow it: at offset 2: …" },
        { "TYS0112", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"$ref\": \"#/definitions/a\", ⟦\"minimum\"⟧: 1, \"title\": \"b\", \"definitions\": {\"a\": {}}}", "/minimum", "in draft-07 everything beside '$ref' is ignored, 'minimum' too; put both into an 'allOf' or an 'extends', or remove 'minimum'" },
        { "TYS0113", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"not\": ⟦false⟧, \"additionalProperties\": true}", "/not", "draft-04 has no boolean schemas, though it is read as one here; write {\"not\": {}}" },
        { "TYS0114", "{⟦\"dependencies\"⟧: {\"a\": [\"b\"]}}", "/dependencies", "'dependencies' comes from an older version of JSON Schema and is understood here, but not everywhere; write 'dependentRequired' or 'dependentSchemas'" },
        { "TYS0115", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", ⟦\"const\"⟧: 1}", "/const", "'const' comes from a later version of JSON Schema and is understood here, but not everywhere; write 'enum' with one value" },
        { "TYS0201", "{\"$ref\": ⟦\"#/$defs/Lin\"⟧, \"$defs\": {\"Line\": true}}", "/$ref", "'#/$defs/Lin' leads nowhere: '#/$defs' of test.schema.json has no 'Lin'; did you mean 'Line'?" },
        { "TYS0201", "{\"$ref\": ⟦\"#Line\"⟧, \"$defs\": {\"Line\": true}}", "/$ref", "'#Line' leads nowhere: there is no anchor 'Line' in file:test.schema.json; did you mean '#/$defs/Line'?" },
        { "TYS0201", "{\"$ref\": ⟦\"#lin\"⟧, \"$defs\": {\"L\": {\"$anchor\": \"line\"}}}", "/$ref", "'#lin' leads nowhere: there is no anchor 'lin' in file:test.schema.json; did you mean 'line'?" },
        { "TYS0201", "{\"$ref\": ⟦\"#/allOf/1\"⟧, \"allOf\": [true]}", "/$ref", "'#/allOf/1' leads nowhere: '#/allOf' of test.schema.json has 1 items and none is numbered '1'" },
        { "TYS0202", "{\"$ref\": ⟦\"other.json\"⟧}", "/$ref", "'other.json' refers to other.json, which is not among the schemas given; give that file as well, or correct the reference" },
        { "TYS0202", "{\"$ref\": ⟦\"https://example.org/x\"⟧}", "/$ref", "'https://example.org/x' refers to https://example.org/x, which is not among the schemas given; nothing is fetched from the network: give a file with that '$id' as well" },
        { "TYS0202", "{\"$id\": \"https://example.org/a/b\", \"$ref\": ⟦\"c\"⟧}", "/$ref", "'c' refers to https://example.org/a/c, which is not among the schemas given; nothing is fetched from the network: give a file with that '$id', or c" },
        { "TYS0202", "{\"$id\": \"https://example.org/a/rows.json\", \"$ref\": ⟦\"row.json\"⟧}", "/$ref", "'row.json' refers to https://example.org/a/row.json, which is not among the schemas given; did you mean 'https://example.org/a/rows.json'?" },
        { "TYS0202", "{\"$id\": \"https://example.org/a/rows.json\", \"$ref\": ⟦\"http://example.org/a/rows.json\"⟧}", "/$ref", "'http://example.org/a/rows.json' refers to http://example.org/a/rows.json, which is not among the schemas given; did you mean 'https://example.org/a/rows.json'?" },
        { "TYS0203", "{\"$ref\": ⟦\"#/required\"⟧, \"required\": [\"a\"]}", "/$ref", "'#/required' leads to an array; a schema is an object, true or false" },
        { "TYS0204", "{\"$ref\": ⟦\"#/a%2\"⟧}", "/$ref", "'#/a%2' is no URI reference: a '%' is not followed by two hexadecimal digits, or the bytes are not UTF-8" },
        { "TYS0204", "{\"$ref\": ⟦\"#/a~2\"⟧}", "/$ref", "'#/a~2' is no URI reference: a '~' in a JSON Pointer is followed by neither 0 nor 1" },
        { "TYS0205", "{\"$ref\": ⟦\"#\"⟧}", "/$ref", "this reference comes back to itself at the same place of the instance and would never end: # -> #; break the loop, or go through a property or an item" },
        { "TYS0205", "{\"$ref\": ⟦\"#/$defs/a\"⟧, \"$defs\": {\"a\": {\"allOf\": [{\"$ref\": \"#\"}]}}}", "/$ref", "this reference comes back to itself at the same place of the instance and would never end: # -> #/$defs/a -> #/$defs/a/allOf/0 -> #; break the loop, or go through a property or an item" },
        { "TYS0205", "{\"not\": {\"$dynamicRef\": ⟦\"#a\"⟧}, \"$dynamicAnchor\": \"a\"}", "/not/$dynamicRef", "this reference comes back to itself at the same place of the instance and would never end: #/not -> # -> #/not; break the loop, or go through a property or an item" },
        { "TYS0207", "{\"$id\": ⟦\"a#b\"⟧}", "/$id", "'$id' names a whole schema and cannot have the fragment '#b'; use '$anchor' to name this place" },
        { "TYS0208", "{\"$defs\": {\"a\": {\"$id\": \"x\"}, \"b\": {\"$id\": ⟦\"x\"⟧}}}", "/$defs/b/$id", "'file:x' is already the identifier of the schema at test.schema.json(1,25); give each its own" },
        { "TYS0209", "{\"$anchor\": ⟦\"1a\"⟧}", "/$anchor", "the anchor '1a' is not allowed: a letter or '_' comes first, then letters, digits, '-', '_' and '.'" },
        { "TYS0210", "{\"$anchor\": \"a\", \"not\": {\"$anchor\": ⟦\"a\"⟧}}", "/not/$anchor", "the anchor 'a' already stands at test.schema.json(1,1); give each its own name" },
        { "TYS0211", "{\"$schema\": ⟦\"https://example.org/mine\"⟧}", "/$schema", "the dialect 'https://example.org/mine' is not known; known is 2020-12 (https://json-schema.org/draft/2020-12/schema), 2019-09 (https://json-schema.org/draft/2019-09/schema), draft-07 (http://json-schema.org/draft-07/schema), draft-06 (http://json-schema.org/draft-06/schema), draft-04 (http://json-schema.org/draft-04/schema), draft-03 (http://json-schema.org/draft-03/schema)" },
        { "TYS0212", "{\"not\": {⟦\"$schema\"⟧: \"https://json-schema.org/draft/2020-12/schema\"}}", "/not/$schema", "'$schema' counts only at the root of a schema or beside '$id'; remove it" },
        { "TYS0301", "⟦3⟧", "", "expected a schema (an object, true or false), found the number 3" },
        { "TYS0301", "{\"items\": ⟦[true]⟧}", "/items", "expected a schema (an object, true or false), found an array" },
        { "TYS0301", "{\"properties\": {\"a\": ⟦\"string\"⟧}}", "/properties/a", "expected a schema (an object, true or false), found the string \"string\"" },
        { "TYS0301", "{\"$defs\": {\"a\": ⟦1⟧}}", "/$defs/a", "expected a schema (an object, true or false), found the number 1" },
        { "TYS0302", "{\"title\": ⟦3⟧}", "/title", "'title' takes a string, found the number 3" },
        { "TYS0302", "{\"$ref\": ⟦null⟧}", "/$ref", "'$ref' takes a string, found null" },
        { "TYS0302", "{\"$id\": ⟦{}⟧}", "/$id", "'$id' takes a string, found an empty object" },
        { "TYS0303", "{\"uniqueItems\": ⟦\"true\"⟧}", "/uniqueItems", "'uniqueItems' takes true or false, found the string \"true\"" },
        { "TYS0304", "{\"minimum\": ⟦\"3\"⟧}", "/minimum", "'minimum' takes a number, found the string \"3\"; write 3 without quotation marks" },
        { "TYS0304", "{\"exclusiveMinimum\": ⟦true⟧}", "/exclusiveMinimum", "'exclusiveMinimum' takes a number, found true" },
        { "TYS0305", "{\"minLength\": ⟦\"3\"⟧}", "/minLength", "'minLength' takes a whole number from 0 up, found the string \"3\"; write 3 without quotation marks" },
        { "TYS0305", "{\"maxItems\": ⟦1.5⟧}", "/maxItems", "'maxItems' takes a whole number from 0 up, found the number 1.5" },
        { "TYS0306", "{\"minLength\": ⟦-1⟧}", "/minLength", "'minLength' takes a whole number from 0 up, found -1; write 0 or leave the keyword out" },
        { "TYS0307", "{\"allOf\": ⟦{}⟧}", "/allOf", "'allOf' takes an array of schemas, found an empty object" },
        { "TYS0308", "{\"anyOf\": ⟦[]⟧}", "/anyOf", "'anyOf' takes at least one schema, found an empty array; leave the keyword out" },
        { "TYS0309", "{\"properties\": ⟦[]⟧}", "/properties", "'properties' takes an object whose values are schemas, found an empty array" },
        { "TYS0310", "{\"type\": ⟦3⟧}", "/type", "'type' takes the name of a type or an array of such names, found the number 3" },
        { "TYS0311", "{\"type\": ⟦\"strin\"⟧}", "/type", "'strin' is no type; did you mean 'string'?" },
        { "TYS0311", "{\"type\": [\"null\", ⟦\"date\"⟧]}", "/type/1", "'date' is no type; the types are null, boolean, integer, number, string, array and object" },
        { "TYS0312", "{\"type\": ⟦[]⟧}", "/type", "'type' takes at least one name, found an empty array; leave the keyword out, or write false as the schema" },
        { "TYS0313", "{\"type\": [\"null\", ⟦\"null\"⟧]}", "/type/1", "the type 'null' is named twice; remove one" },
        { "TYS0314", "{\"required\": ⟦\"id\"⟧}", "/required", "'required' takes an array of property names, found the string \"id\"; write [\"id\"]" },
        { "TYS0314", "{\"required\": ⟦true⟧}", "/required", "'required' takes an array of property names, found true; list the names beside 'properties'" },
        { "TYS0315", "{\"required\": [⟦1⟧]}", "/required/0", "'required' takes property names (strings), found the number 1" },
        { "TYS0316", "{\"required\": [\"a\", ⟦\"a\"⟧]}", "/required/1", "'a' is named twice in 'required'; remove one" },
        { "TYS0316", "{\"dependentRequired\": {\"x\": [\"a\", ⟦\"a\"⟧]}}", "/dependentRequired/x/1", "'a' is named twice in 'dependentRequired'; remove one" },
        { "TYS0317", "{\"enum\": ⟦\"a\"⟧}", "/enum", "'enum' takes an array of values, found the string \"a\"" },
        { "TYS0317", "{\"examples\": ⟦\"a\"⟧}", "/examples", "'examples' takes an array of values, found the string \"a\"" },
        { "TYS0318", "{\"enum\": ⟦[]⟧}", "/enum", "'enum' is empty, so that nothing is valid; list the values, or write false as the schema" },
        { "TYS0319", "{\"enum\": [1, ⟦1⟧]}", "/enum/1", "the number 1 is listed twice in 'enum'; remove one" },
        { "TYS0320", "{\"multipleOf\": ⟦0⟧}", "/multipleOf", "'multipleOf' takes a number above 0, found 0" },
        { "TYS0320", "{\"multipleOf\": ⟦-2.5⟧}", "/multipleOf", "'multipleOf' takes a number above 0, found -2.5" },
        { "TYS0321", "{\"pattern\": ⟦\"(a\"⟧}", "/pattern", "'(a' is no ECMA-262 regular expression: at offset …" },
        { "TYS0321", "{\"patternProperties\": {⟦\"[\"⟧: true}}", "/patternProperties/[", "'[' is no ECMA-262 regular expression: at offset …" },
        { "TYS0322", "{\"dependentRequired\": ⟦[]⟧}", "/dependentRequired", "'dependentRequired' takes an object whose values are arrays of property names, found an empty array" },
        { "TYS0323", "{\"$vocabulary\": ⟦[]⟧}", "/$vocabulary", "'$vocabulary' takes an object of vocabulary URIs with true or false, found an empty array" },
        { "TYS0324", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"dependencies\": ⟦[]⟧}", "/dependencies", "'dependencies' takes an object whose values are schemas or arrays of property names, found an empty array" },
        { "TYS0324", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"dependencies\": {\"a\": ⟦\"b\"⟧}}", "/dependencies/a", "'dependencies' takes an object whose values are schemas or arrays of property names, found the string \"b\"" },
        { "TYS0116", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ⟦\"deprecated\"⟧: true}", "/deprecated", "'deprecated' is no keyword of draft-07, and tools that go by it may not show what it says; it is one of 2020-12, which '$schema' can name" },
        { "TYS0117", "{\"$schema\": \"http://json-schema.org/draft-03/schema#\", \"type\": ⟦\"strin\"⟧}", "/type", "'strin' is no type that draft-03 describes, and allows every value; did you mean 'string'?" },
        { "TYS0118", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ⟦\"$defs\"⟧: {}}", "/$defs", "'$defs' is no keyword of draft-07: references lead into it all the same, but what nothing refers to is not checked; use 'definitions'" },
        { "TYS0119", "{\"allOf\": [{\"type\": \"string\"}, ⟦{\"type\": [\"null\", \"object\"]}⟧]}", "/allOf/1", "this allows null, object, and what else holds here allows string, so that nothing is valid; correct one of them, or write false if that is meant" },
        { "TYS0119", "{⟦\"enum\"⟧: [1, 2], \"minimum\": 3}", "/enum", "this allows 2 values such as the number 1, and what else holds here allows any value (from 3 on), so that nothing is valid; correct one of them, or write false if that is meant" },
        { "TYS0120", "{\"type\": \"string\", \"oneOf\": [⟦{\"type\": \"null\"}⟧, {\"minLength\": 1}]}", "/oneOf/0", "this alternative allows null, and what else holds here allows string, so that it never holds; remove it, or correct what stands beside" },
        { "TYS0121", "{\"properties\": {⟦\"ab\"⟧: {\"type\": \"null\"}}, \"patternProperties\": {\"^a\": {\"type\": \"string\"}}}", "/properties/ab", "the property 'ab' can have no value: here it is null, and by the pattern '^a' it is string; correct one of them" },
        { "TYS0122", "{\"properties\": {\"a\": true}, \"additionalProperties\": false, \"allOf\": [{\"properties\": {⟦\"b\"⟧: {}, \"c\": {}}}]}", "/allOf/0/properties/b", "the property 'b' (and 1 more) can never be there: '#' has 'additionalProperties' false and does not declare it; declare it there, or close the object with 'unevaluatedProperties'" },
        { "TYS0123", "{\"properties\": {⟦\"additionalProperties\"⟧: false}}", "/properties/additionalProperties", "'additionalProperties' stands inside 'properties' and so is the name of a schema, not a keyword; move it out of 'properties'" },
        { "TYS0326", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"required\": ⟦[]⟧}", "/required", "'required' takes at least one name in draft-04, found an empty array; leave it out" },
        { "TYS0326", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"dependencies\": {\"a\": ⟦[]⟧}}", "/dependencies/a", "'dependencies' takes at least one name in draft-04, found an empty array; leave it out" },
        { "TYS0301", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"items\": {}, \"additionalItems\": ⟦1⟧}", "/additionalItems", "expected a schema (an object, true or false), found the number 1" },
        { "TYS0313", "{\"$schema\": \"http://json-schema.org/draft-03/schema#\", \"type\": [\"null\", ⟦\"null\"⟧]}", "/type/1", "the type 'null' is named twice; remove one" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_problem_points_at_its_token_and_says_what_to_do(string code, string marked, string pointer, string message)
    {
        (string text, int start, int length) = MarkedText.Read(marked);

        PlannedSchema planned = PlannedSchema.FromText(text);

        Problem problem = Assert.Single(planned.AllProblems());
        Assert.Equal((code, start, length, pointer), (problem.Code, problem.Location.Start, problem.Location.Length, problem.Pointer));
        if (message.EndsWith('…'))
        {
            Assert.StartsWith(message[..^1], problem.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(message, problem.Message);
        }

        Assert.Equal(problem.Severity == ProblemSeverity.Error && !IsUnreached(text, pointer), planned.Result.Plan is null);
    }

    [Fact]
    public void A_file_above_the_length_limit_is_not_read()
    {
        SchemaDocument document = SchemaDocument.Parse("a.json", "{\"title\": 1}", new SchemaLimits { MaxLength = 5 });

        Problem problem = Assert.Single(document.Problems);
        Assert.Equal("a.json(1,1): error TYS0005: the file has 12 characters and the limit is 5; split it, or raise the length limit", problem.ToString());
        Assert.Null(document.Root);
    }

    [Fact]
    public void A_file_above_the_limit_of_values_is_read_up_to_it()
    {
        SchemaDocument document = SchemaDocument.Parse("a.json", "{\"enum\": [1, 2, 3]}", new SchemaLimits { MaxValues = 4 });

        Problem problem = Assert.Single(document.Problems);
        Assert.Equal("a.json(1,17): error TYS0009: the file has more than 4 JSON values; split it, or raise the limit of values", problem.ToString());
        Assert.Null(document.Root);
    }

    [Fact]
    public void Names_that_are_too_long_for_the_schemas_inside_them_are_an_error_at_the_schema_where_the_limit_is_passed()
    {
        SchemaDocument document = SchemaDocument.Parse("a.json", """{"properties": {"a-long-name": {"anyOf": [{}, {}, {}]}}}""");
        SchemaGraph graph = SchemaGraph.Resolve([document], new ResolveOptions { Limits = new SchemaLimits { MaxPointerText = 60 } });

        Problem problem = Assert.Single(graph.Problems);
        Assert.Equal(
            "a.json(1,32): error TYS0215: the JSON Pointers of the schemas up to here have more than 60 characters together; shorten the names around them, split the file, or raise the limit",
            problem.ToString());
        Assert.Null(SchemaPlanner.Plan(graph, document).Plan);
    }

    [Fact]
    public void A_chain_of_schemas_above_the_limit_is_reported_where_it_passes_it()
    {
        string text = """{"allOf":[{"allOf":[{"allOf":[{"title":"a"}]}]}]}""";
        SchemaDocument document = SchemaDocument.Parse("a.json", text);
        SchemaGraph graph = SchemaGraph.Resolve([document], new ResolveOptions { Limits = new SchemaLimits { MaxReferenceChain = 2 } });

        PlanResult result = SchemaPlanner.Plan(graph, document);

        Problem problem = Assert.Single(result.Problems);
        Assert.Equal(("TYS0206", "/allOf/0"), (problem.Code, problem.Pointer));
        Assert.Null(result.Plan);
    }

    [Theory]
    [InlineData("#/$defs/B", "there is no schema at '#/$defs/B': '#/$defs' of test.schema.json has no 'B'; it has 'A'")]
    [InlineData("/$defs/A/title", "there is no schema at '/$defs/A/title': it is the string \"a\"")]
    [InlineData("#b", "there is no schema at '#b': there is no anchor 'b' in file:test.schema.json")]
    public void Planning_a_place_without_a_schema_is_an_error(string pointer, string message)
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"$defs": {"A": {"title": "a"}}}""", pointer: pointer);

        Problem problem = Assert.Single(planned.Result.Problems);
        Assert.Equal(("TYS0213", message), (problem.Code, problem.Message));
        Assert.Null(planned.Result.Plan);
    }

    [Fact]
    public void Every_entry_of_the_catalogue_has_a_test_and_a_code_of_its_own()
    {
        // Files are opened by those who use this library (0007, 0008); limits, places, vocabularies and meta-schemas have tests of their own.
        HashSet<string> tested = ["TYS0007", "TYS0008", "TYS0005", "TYS0009", "TYS0206", "TYS0213", "TYS0214", "TYS0215", "TYS0325"];
        foreach (object[] row in Cases)
        {
            tested.Add((string)row[0]);
        }

        Assert.Equal(SchemaProblems.All.Select(problem => problem.Code).Order(StringComparer.Ordinal), SchemaProblems.All.Select(problem => problem.Code).Distinct());
        Assert.Equal([], SchemaProblems.All.Select(problem => problem.Code).Except(tested));
        Assert.Equal(
            typeof(SchemaProblems).GetFields().Select(field => ((ProblemDescriptor)field.GetValue(null)!).Code).Order(StringComparer.Ordinal),
            SchemaProblems.All.Select(problem => problem.Code));
    }

    [Fact]
    public void A_problem_reads_like_a_compiler_message()
    {
        PlannedSchema planned = PlannedSchema.FromText("{\n  \"type\": \"string\",\n  \"minLenght\": 3\n}", "schemas/article.schema.json");

        Assert.Equal(["schemas/article.schema.json(3,3): warning TYS0101: 'minLenght' is not a keyword; did you mean 'minLength'?"], planned.Problems);
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_text()
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"minLength": -1, "properties": {"a": {"type": "x"}}, "$ref": "#/b", "maxLength": -2}""");

        Assert.Equal(["TYS0306", "TYS0311", "TYS0306"], planned.Result.Problems.Select(problem => problem.Code));
        Assert.Equal(planned.Result.Problems.Select(problem => problem.Location.Start).Order(), planned.Result.Problems.Select(problem => problem.Location.Start));
    }

    /// <summary>A mistake inside a definition that nothing uses does not stand in the way of the plan.</summary>
    private static bool IsUnreached(string text, string pointer) => pointer.Count(c => c == '/') > 2 && pointer.StartsWith("/$defs/", StringComparison.Ordinal) && !text.Contains("$ref", StringComparison.Ordinal);
}
