using System.Text;
using Typeset.Evaluation;
using Typeset.Testing;
using Typeset.Tests.Json;

namespace Typeset.Tests.Evaluation;

/// <summary>What the acceptor of a contract that is loaded at run time accepts, refutes and leaves open.</summary>
public sealed class PlanAcceptorTests
{
    private const string Open = "open";
    private const string Good = "good";
    private const string Bad = "bad";

    [Theory]
    [InlineData("true", "[{\"a\":1}]", Good)]
    [InlineData("false", "1", Bad)]
    [InlineData("""{"type":["string","null"]}""", "null", Good)]
    [InlineData("""{"type":["string","null"]}""", "1", Bad)]
    [InlineData("""{"type":"integer"}""", "1.0", Good)]
    [InlineData("""{"type":"integer"}""", "1.5", Bad)]
    [InlineData("""{"type":"integer"}""", "123456789012345678901234567890", Good)]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","type":"integer"}""", "1.0", Bad)]
    [InlineData("""{"type":"integer","minimum":-9223372036854775808}""", "-9223372036854775809", Bad)]
    [InlineData("""{"type":"integer","maximum":9223372036854775807}""", "9223372036854775808", Bad)]
    [InlineData("""{"type":"integer","minimum":0.5,"maximum":2.5}""", "1", Good)]
    [InlineData("""{"type":"integer","minimum":0.5,"maximum":2.5}""", "3", Bad)]
    [InlineData("""{"type":"integer","maximum":5}""", "1.000000000000000000000000000000", Good)]
    [InlineData("""{"minimum":1e400}""", "2e400", Good)]
    [InlineData("""{"multipleOf":0.1}""", "1.1", Good)]
    [InlineData("""{"multipleOf":0.1}""", "1.15", Bad)]
    [InlineData("""{"minLength":2,"maxLength":3}""", "\"\\ud83d\\ude00\"", Bad)]
    [InlineData("""{"minLength":2,"maxLength":3}""", "\"äöü\"", Good)]
    [InlineData("""{"minLength":2,"maxLength":3}""", "12345", Good)]
    [InlineData("""{"pattern":"^a+$"}""", "\"aa\"", Good)]
    [InlineData("""{"pattern":"^a+$"}""", "\"\\u0061\"", Good)]
    [InlineData("""{"pattern":"^a+$"}""", "\"ab\"", Bad)]
    [InlineData("""{"pattern":"^(a|b)\\1$"}""", "\"aa\"", Open)]
    [InlineData("""{"enum":["a",1,true,null]}""", "\"\\u0061\"", Good)]
    [InlineData("""{"enum":["a",1,true,null]}""", "1.0", Good)]
    [InlineData("""{"enum":["a",1,true,null]}""", "false", Bad)]
    [InlineData("""{"enum":["a",1,true,null]}""", "[]", Bad)]
    [InlineData("""{"enum":["a",[1]]}""", "[1]", Open)]
    [InlineData("""{"enum":["a",[1]]}""", "{}", Bad)]
    [InlineData("""{"type":"string","enum":["a",1]}""", "1", Bad)]
    [InlineData("""{"const":"a","minLength":2}""", "\"a\"", Bad)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", """{"x":[1],"a":"b"}""", Good)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", """{"x":[1]}""", Bad)]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", "[]", Good)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"b","a":"c"}""", Open)]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1,"b":2}""", Bad)]
    [InlineData("""{"properties":{"a":{}},"unevaluatedProperties":{"type":"integer"}}""", """{"a":"x","b":2}""", Good)]
    [InlineData("""{"anyOf":[{"properties":{"a":{}}},{}],"unevaluatedProperties":false}""", """{"a":"x"}""", Open)]
    [InlineData("""{"minProperties":1,"maxProperties":2}""", "{}", Bad)]
    [InlineData("""{"minProperties":1,"maxProperties":2}""", """{"a":1,"b":2}""", Good)]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"a":1,"b":2}""", Good)]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", Open)]
    [InlineData("""{"patternProperties":{"^a":{"type":"integer"}},"additionalProperties":{"type":"string"}}""", """{"ab":1,"b":"x"}""", Good)]
    [InlineData("""{"properties":{"ab":{"maximum":5}},"patternProperties":{"^a":{"type":"integer"},"b$":{"minimum":2}}}""", """{"ab":3,"a":1}""", Good)]
    [InlineData("""{"properties":{"ab":{"maximum":5}},"patternProperties":{"^a":{"type":"integer"},"b$":{"minimum":2}}}""", """{"ab":1}""", Open)]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1,"b":2}""", Good)]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", Bad)]
    [InlineData("""{"dependentSchemas":{"a":{"maxProperties":2}}}""", """{"a":1,"b":2}""", Good)]
    [InlineData("""{"dependentSchemas":{"a":{"maxProperties":1}}}""", """{"a":1,"b":2}""", Open)]
    [InlineData("""{"prefixItems":[{"type":"integer"}],"items":{"type":"string"},"minItems":1,"maxItems":3}""", """[1,"a"]""", Good)]
    [InlineData("""{"prefixItems":[{"type":"integer"}],"items":{"type":"string"},"minItems":1,"maxItems":3}""", """[1,2]""", Bad)]
    [InlineData("""{"prefixItems":[{"type":"integer"}],"items":{"type":"string"},"minItems":1,"maxItems":3}""", "[]", Bad)]
    [InlineData("""{"uniqueItems":true}""", """[1,"1",[1],{"a":1}]""", Good)]
    [InlineData("""{"uniqueItems":true}""", "[1,1.0]", Open)]
    [InlineData("""{"contains":{"type":"integer"},"minContains":2}""", """["a",1,2]""", Good)]
    [InlineData("""{"contains":{"type":"integer"},"maxContains":2}""", """["a",1,2]""", Open)]
    [InlineData("""{"contains":{"type":"integer"},"unevaluatedItems":false}""", "[1]", Open)]
    [InlineData("""{"allOf":[{"minLength":1},{"maxLength":2}]}""", "\"ab\"", Good)]
    [InlineData("""{"allOf":[{"minLength":1},{"maxLength":2}]}""", "\"abc\"", Bad)]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":3}]}""", "4", Good)]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":3}]}""", "2", Bad)]
    [InlineData("""{"oneOf":[{"maximum":3},{"minimum":3}]}""", "4", Good)]
    [InlineData("""{"oneOf":[{"maximum":3},{"minimum":3}]}""", "3", Open)]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1}""", Good)]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":1}""", Open)]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "{}", Bad)]
    [InlineData("""{"oneOf":[{"required":["k"],"properties":{"k":{"const":"a"},"x":{"type":"string"}}},{"required":["k"],"properties":{"k":{"const":"b"}}}]}""", """{"x":"y","k":"a"}""", Good)]
    [InlineData("""{"oneOf":[{"required":["k"],"properties":{"k":{"const":"a"},"x":{"type":"string"}}},{"required":["k"],"properties":{"k":{"const":"b"}}}]}""", """{"x":1,"k":"a"}""", Bad)]
    [InlineData("""{"oneOf":[{"required":["k"],"properties":{"k":{"const":"a"}}},{"required":["k"],"properties":{"k":{"const":"b"}}}]}""", """{"k":"c"}""", Open)]
    [InlineData("""{"not":{"required":["a"]}}""", """{"b":1}""", Good)]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", Bad)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"maxProperties":1}}""", """{"a":1,"b":1,"c":1}""", Good)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"maxProperties":1}}""", """{"a":1,"c":1}""", Bad)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"maxProperties":1}}""", """{"c":1}""", Good)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"maxProperties":1}}""", """{"c":1,"d":1}""", Bad)]
    [InlineData("""{"if":{"uniqueItems":true},"then":{"maxItems":5},"else":{"maxItems":4}}""", "[1,1]", Good)]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"items":{"$ref":"#"}}}}""", "[[],[[]]]", Good)]
    public void It_accepts_or_refutes_what_it_knows(string schema, string instance, string expected)
    {
        JsonContract contract = JsonContract.Load(schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(instance);
        foreach (byte[] text in new[] { utf8, [.. " \r\n\t"u8, .. utf8, .. "\n"u8] })
        {
            Assert.Equal((expected == Good, expected == Bad), (contract.Acceptor!.Walk(text), contract.Acceptor.Refutes(text)));
        }

        Assert.Equal(expected, expected == Open ? Open : contract.IsValidByEvaluator(utf8) ? Good : Bad);
    }

    [Theory]
    [InlineData("[1,2")]
    [InlineData("[1]x")]
    [InlineData("")]
    [InlineData("\"\u0001\"")]
    [InlineData("[01]")]
    [InlineData("[\"\\ud8\"]")]
    public void It_says_nothing_of_what_is_no_json(string text)
    {
        foreach (string schema in new[] { "true", "false", """{"items":{"type":"boolean"}}""", """{"not":{"items":{"type":"boolean"}}}""" })
        {
            JsonContract contract = JsonContract.Load(schema);
            Assert.Equal((false, false), (contract.Acceptor!.Walk(Encoding.UTF8.GetBytes(text)), contract.Acceptor.Refutes(Encoding.UTF8.GetBytes(text))));
        }
    }

    [Fact]
    public void Formats_are_held_where_they_are_asserted()
    {
        byte[] utf8 = "\"2024-02-30\""u8.ToArray();
        Assert.True(JsonContract.Load("""{"format":"date"}""").Acceptor!.Walk(utf8));
        Assert.True(JsonContract.Load("""{"format":"date"}""", new JsonContractOptions { Formats = FormatMode.Assert }).Acceptor!.Refutes(utf8));

        // Which instances give warnings it cannot tell.
        Assert.Null(JsonContract.Load("""{"format":"date"}""", new JsonContractOptions { Formats = FormatMode.Warn }).Acceptor);
    }

    [Fact]
    public void It_goes_no_deeper_than_the_contract_allows()
    {
        string schema = """{"items":{"$ref":"#"}}""";
        byte[] deep = Encoding.UTF8.GetBytes(new string('[', 120) + new string(']', 120));
        JsonContract contract = JsonContract.Load(schema);
        Assert.True(contract.Acceptor!.Walk(deep));
        byte[] deeper = Encoding.UTF8.GetBytes(new string('[', 500) + new string(']', 500));
        Assert.False(contract.Acceptor.Walk(deeper));
        Assert.True(contract.IsValid(deeper));
        Assert.Null(JsonContract.Load(schema, new JsonContractOptions { MaxDepth = 100 }).Acceptor);
        Assert.Null(JsonContract.Load(schema, new JsonContractOptions { MaxSteps = 100 }).Acceptor);
        Assert.Null(JsonContract.Load(schema, new JsonContractOptions { MaxStepsPerValue = 1 }).Acceptor);
    }

    [Fact]
    public void A_small_stack_suffices()
    {
        JsonContract contract = JsonContract.Load("""{"anyOf":[{"type":"array","items":{"$ref":"#"}},{"type":"object","patternProperties":{"^a":{"allOf":[{"$ref":"#"},{"minProperties":0}]}}},{"type":"null"}]}""");
        string deep = string.Concat(Enumerable.Repeat("[{\"ab\":", 60)) + "null" + string.Concat(Enumerable.Repeat("}]", 60));
        byte[] utf8 = Encoding.UTF8.GetBytes(deep);
        bool? valid = null;
        bool? accepted = null;
        Thread thread = new(() => (accepted, valid) = (contract.Acceptor!.Walk(utf8), contract.IsValid(utf8)), 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(valid);
        Assert.True(valid == true || accepted == false);
    }

    [Fact]
    public void What_has_to_be_gone_over_again_and_again_is_left_to_the_evaluator()
    {
        JsonContract contract = JsonContract.Load("""{"properties":{"a":{"anyOf":[{"$ref":"#/$defs/x"},{"$ref":"#/$defs/y"}]}},"$defs":{"x":{"$ref":"#","required":["x"]},"y":{"$ref":"#","required":["y"]}}}""");
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 60);
        Assert.False(contract.Acceptor!.Walk(Encoding.UTF8.GetBytes(deep)));
        Assert.False(contract.IsValid(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void It_sets_in_after_some_instances_and_rests_when_it_is_of_no_use()
    {
        JsonContract contract = JsonContract.Load("""{"type":"object","properties":{"a":{"enum":[[1],2]}}}""");
        byte[] known = "{\"a\":2}"u8.ToArray();
        byte[] open = "{\"a\":[1]}"u8.ToArray();
        PlanAcceptor acceptor = contract.Acceptor!;
        Assert.Equal(16, Enumerable.Range(0, 100).TakeWhile(_ => !acceptor.Accepts(known)).Count());

        // Until it has paid for one that it does not know, it gives up at the first; then it tries again.
        Assert.All(Enumerable.Range(0, 50), _ => Assert.True(acceptor.Accepts(known)));
        int tries = 0;
        while (!acceptor.Accepts(open) && acceptor.Accepts(known))
        {
            tries++;
            acceptor.Accepts(open);
            acceptor.Accepts(open);
        }

        Assert.InRange(tries, 5, 100);
        int rest = Enumerable.Range(0, 5000).TakeWhile(_ => !acceptor.Accepts(known)).Count();
        Assert.InRange(rest, 900, 1000);
        Assert.True(acceptor.Accepts(known));
    }

    [Fact]
    public void Verdicts_do_not_depend_on_what_came_before()
    {
        JsonContract contract = JsonContract.Load("""{"type":"object","required":["a"],"properties":{"a":{"enum":[[1],2]}},"additionalProperties":false}""");
        byte[][] instances = [.. new[] { "{\"a\":2}", "{\"a\":[1]}", "{}", "{\"a\":2,\"a\":[1]}", "{\"a\":2", "{\"a\":3}", "{\"a\":2,\"b\":1}", "\uFEFF{\"a\":2}", "[]" }.Select(Encoding.UTF8.GetBytes)];
        bool[] expected = [.. instances.Select(instance => contract.IsValidByEvaluator(instance))];
        Random random = new(5);
        for (int i = 0; i < 5000; i++)
        {
            int one = random.Next(i % 1000 < 500 ? 2 : instances.Length);
            Assert.Equal(expected[one], contract.IsValid(instances[one]));
            Assert.Equal(expected[one], contract.Validate(instances[one]).IsValid);
        }
    }

    [Fact]
    public void An_instance_that_is_accepted_allocates_nothing()
    {
        JsonContract contract = JsonContract.Load("""{"type":"object","properties":{"a":{"type":"array","items":{"oneOf":[{"type":"string","pattern":"^x"},{"type":"integer"}]},"uniqueItems":true},"b":{"not":{"const":"y"}}}}""");
        byte[] utf8 = """{"a":["x",1,2],"b":"\u0078"}"""u8.ToArray();
        for (int i = 0; i < 100; i++)
        {
            Assert.True(contract.IsValid(utf8));
            Assert.True(contract.Validate(utf8).IsValid);
        }

        Assert.True(contract.Acceptor!.Walk(utf8));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            contract.IsValid(utf8);
            contract.Validate(utf8);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Nothing_outside_the_instance_is_read()
    {
        if (!GuardedBuffer.IsSupported)
        {
            return;
        }

        using GuardedBuffer buffer = new();
        JsonContract contract = JsonContract.Load("""{"type":"object","properties":{"name":{"type":"string","minLength":1},"other name":{"enum":["a","bc"]},"n":{"type":"integer"},"list":{"items":{"$ref":"#"}}},"required":["name"]}""");
        byte[][] documents =
        [
            .. new[] { """{"name":"x","other name":"bc","n":12,"list":[{"name":"y"}]}""", "{\n  \"n\": 1,\r\n                     \"name\": \"é\\n\"\n}", """{ "list" : [ ] , "name" : "z" , "unknown" : null }""" }.Select(Encoding.UTF8.GetBytes),
        ];
        DocumentMutator mutator = new(documents, 9);
        int accepted = 0;
        for (int i = 0; i < 30_000; i++)
        {
            ReadOnlySpan<byte> document = mutator.Next();
            bool accepts = contract.Acceptor!.Walk(buffer.AtEnd(document));
            Assert.Equal(accepts, contract.Acceptor.Walk(buffer.AtStart(document)));
            Assert.True(!accepts || contract.IsValidByEvaluator(document), Encoding.UTF8.GetString(document));
            accepted += accepts ? 1 : 0;
        }

        Assert.InRange(accepted, 3_000, 30_000);
        foreach (byte[] document in documents)
        {
            for (int length = 0; length <= document.Length; length++)
            {
                contract.Acceptor!.Walk(buffer.AtEnd(document.AsSpan(0, length)));
                contract.Acceptor.Refutes(buffer.AtEnd(document.AsSpan(0, length)));
            }
        }
    }
}
