using System.Text;
using System.Text.Json;
using Typeset.Content;

namespace Typeset.Tests.Evaluation;

/// <summary>Strings that hold bytes or documents: annotations by default, held to what they say on request.</summary>
public sealed class ContentTests
{
    private static readonly JsonContractOptions s_assert = new() { AssertContent = true };

    [Theory]
    [InlineData("base64", "", "")]
    [InlineData("base64", "Zg==", "f")]
    [InlineData("base64", "Zm8=", "fo")]
    [InlineData("base64", "Zm9v+/+/", null)]
    [InlineData("base64url", "Zg", "f")]
    [InlineData("base64url", "Zg==", "f")]
    [InlineData("base64url", "Zm9vYmE", "fooba")]
    [InlineData("base32", "", "")]
    [InlineData("base32", "MY======", "f")]
    [InlineData("base32", "MZXQ====", "fo")]
    [InlineData("base32", "MZXW6===", "foo")]
    [InlineData("base32", "mzxw6yq=", "foob")]
    [InlineData("base32", "MZXW6YTB", "fooba")]
    [InlineData("base32", "MZXW6YTBOI======", "foobar")]
    [InlineData("base32hex", "CPNMUOJ1E8======", "foobar")]
    [InlineData("base16", "666F6f", "foo")]
    [InlineData("BASE16", "", "")]
    [InlineData("quoted-printable", "caf=C3=A9 =\r\nau lait\r\n=20", "café au lait\r\n ")]
    [InlineData("quoted-printable", "", "")]
    [InlineData("quoted-printable", "a\tb!~", "a\tb!~")]
    [InlineData("7bit", "a\r\nb", "a\r\nb")]
    [InlineData("8bit", "é\r\n", "é\r\n")]
    [InlineData("binary", "é\n\u0000", "é\n\u0000")]
    public void Text_of_an_encoding_is_decoded(string encoding, string text, string? decoded)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] bytes = new byte[utf8.Length];

        Assert.True(ContentEncoding.Find(encoding)!.Decode(utf8, bytes, out int written));
        Assert.Equal(decoded ?? Encoding.UTF8.GetString([0x66, 0x6F, 0x6F, 0xFB, 0xFF, 0xBF]), Encoding.UTF8.GetString(bytes, 0, written));
        Assert.True(IsValid($$"""{"contentEncoding":"{{encoding}}"}""", JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("base64", "Zg", "Zg=", "Z", "Zg==\n", " Zg==", "Zm-_", "%", "====", "Zg==Zg==", "é")]
    [InlineData("base64url", "Z", "Zm+/", "Zg=", "Zg ", "%")]
    [InlineData("base32", "MY", "M=======", "MZX=====", "MZXW6Y==", "MY=====", "10======", "========", "MY======MY======", "é")]
    [InlineData("base32hex", "CW======", "CO")]
    [InlineData("base16", "6", "6G", "66 6F", "é")]
    [InlineData("quoted-printable", "=", "=4", "=G0", "=c3=a9", "é", "a \r\nb", "a ", "a\nb", "a\rb", "a=\r\nb=", "=\u0007", "a=3")]
    [InlineData("7bit", "é", "a\nb", "a\rb", "\u0000", "a\r\r\n")]
    [InlineData("8bit", "a\nb", "\u0000")]
    public void Text_that_is_not_of_the_encoding_is_refused_on_request(string encoding, params string[] texts)
    {
        foreach (string text in texts)
        {
            string schema = $$"""{"contentEncoding":"{{encoding}}"}""";
            Assert.False(IsValid(schema, JsonSerializer.Serialize(text)), text);
            Assert.True(JsonContract.Load(schema).IsValid(JsonSerializer.SerializeToUtf8Bytes(text)));
        }
    }

    [Fact]
    public void Lines_have_a_longest_length()
    {
        string longest = new('a', 76);
        Assert.True(IsValid("""{"contentEncoding":"quoted-printable"}""", $"\"{longest}\""));
        Assert.False(IsValid("""{"contentEncoding":"quoted-printable"}""", $"\"{longest}a\""));
        Assert.True(IsValid("""{"contentEncoding":"7bit"}""", $"\"{new string('a', 998)}\\r\\n{longest}\""));
        Assert.False(IsValid("""{"contentEncoding":"7bit"}""", $"\"{new string('a', 999)}\""));
    }

    [Theory]
    [InlineData("""{"contentMediaType":"application/json"}""", "\"{\\\"foo\\\": \\\"bar\\\"}\"", true)]
    [InlineData("""{"contentMediaType":"application/json"}""", "\"{:}\"", false)]
    [InlineData("""{"contentMediaType":"application/json"}""", "100", true)]
    [InlineData("""{"contentMediaType":"Application/JSON; charset=utf-8"}""", "\"{:}\"", false)]
    [InlineData("""{"contentMediaType":"application/ld+json"}""", "\"{:}\"", false)]
    [InlineData("""{"contentMediaType":"text/plain"}""", "\"{:}\"", true)]
    [InlineData("""{"contentMediaType":"application/json","contentEncoding":"base64"}""", "\"eyJmb28iOiAiYmFyIn0K\"", true)]
    [InlineData("""{"contentMediaType":"application/json","contentEncoding":"base64"}""", "\"ezp9Cg==\"", false)]
    [InlineData("""{"contentMediaType":"application/json","contentEncoding":"base64"}""", "\"{}\"", false)]
    [InlineData("""{"contentMediaType":"application/json","contentEncoding":"rot13"}""", "\"{:}\"", true)]
    [InlineData("""{"contentMediaType":"application/json","contentEncoding":"base64"}""", "\"Iu8i\"", false)]
    [InlineData("""{"contentMediaType":"application/json","contentSchema":{"required":["a"]}}""", "\"{}\"", false)]
    [InlineData("""{"contentMediaType":"application/json","contentSchema":{"required":["a"]}}""", "\"{\\\"a\\\":1}\"", true)]
    [InlineData("""{"contentMediaType":"text/plain","contentSchema":{"required":["a"]}}""", "\"{}\"", true)]
    [InlineData("""{"contentSchema":false}""", "\"{}\"", true)]
    [InlineData("""{"contentMediaType":"application/json","contentSchema":{"$ref":"#/$defs/a"},"$defs":{"a":{"type":"array","items":{"contentMediaType":"application/json","contentSchema":{"type":"null"}}}}}""", "\"[\\\"null\\\"]\"", true)]
    [InlineData("""{"contentMediaType":"application/json","contentSchema":{"$ref":"#/$defs/a"},"$defs":{"a":{"type":"array","items":{"contentMediaType":"application/json","contentSchema":{"type":"null"}}}}}""", "\"[\\\"1\\\"]\"", false)]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","contentMediaType":"application/json","contentEncoding":"base64"}""", "\"{}\"", false)]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","contentMediaType":"application/json"}""", "\"{:}\"", true)]
    public void A_document_in_a_string_is_held_to_its_media_type_and_schema_on_request(string schema, string instance, bool valid)
    {
        Assert.Equal(valid, IsValid(schema, instance));
        Assert.True(JsonContract.Load(schema).IsValid(Encoding.UTF8.GetBytes(instance)));
    }

    [Fact]
    public void Errors_stand_at_the_string_and_say_where_in_the_document_they_are()
    {
        const string Schema = """
            {"$id":"https://example.org/s","properties":{"payload":{"contentEncoding":"base64","contentMediaType":"application/json",
             "contentSchema":{"properties":{"n":{"type":"integer"},"list":{"items":{"maxLength":1}}}}}}}
            """;
        string document = Convert.ToBase64String("""{"n":"1","list":["a","bb"]}"""u8);

        IReadOnlyList<ValidationError> errors = Validate(Schema, $$"""{"payload":"{{document}}"}""").Errors;

        Assert.Equal(
            [
                "TYS1207 contentSchema /payload https://example.org/s#/properties/payload/contentSchema in the document that the string holds, at /n: expected a whole number, found \"1\"; write it without quotation marks",
                "TYS1207 contentSchema /payload https://example.org/s#/properties/payload/contentSchema in the document that the string holds, at /list/1: expected at most 1 character, found 2",
            ],
            errors.Select(error => $"{error.Code} {error.Keyword} {error.InstancePointer} {error.SchemaLocation} {error.Message}"));
        Assert.Equal((1L, 12L), (errors[0].Line, errors[0].Column));
    }

    [Theory]
    [InlineData("""{"contentEncoding":"base64"}""", "\"a%\"", "TYS1205 contentEncoding: expected text in base64 (RFC 4648, section 4) such as aGVsbG8=, found \"a%\"")]
    [InlineData("""{"contentMediaType":"application/json"}""", "\"[1,]\"", "TYS1206 contentMediaType: expected a JSON document in the string; at line 1, column 4 of the document: expected a JSON value, found ']'; no comma stands after the last one")]
    public void A_message_says_what_the_string_should_hold(string schema, string instance, string expected)
    {
        ValidationError error = Assert.Single(Validate(schema, instance).Errors);

        Assert.Equal(expected, $"{error.Code} {error.Keyword}: {error.Message}");
    }

    [Fact]
    public void A_document_in_a_string_has_the_nesting_limit_too()
    {
        string deep = new string('[', 600) + new string(']', 600);
        Assert.False(IsValid("""{"contentMediaType":"application/json"}""", $"\"{deep}\""));
    }

    private static bool IsValid(string schema, string instance)
    {
        JsonContract contract = JsonContract.Load(schema, s_assert);
        byte[] utf8 = Encoding.UTF8.GetBytes(instance);
        bool valid = contract.IsValid(utf8);
        Assert.Equal(valid, contract.Validate(utf8).IsValid);
        Assert.Equal(valid, contract.Evaluate(utf8).IsValid);
        return valid;
    }

    private static ValidationResult Validate(string schema, string instance) => JsonContract.Load(schema, s_assert).Validate(Encoding.UTF8.GetBytes(instance));
}
