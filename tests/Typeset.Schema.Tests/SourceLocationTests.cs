namespace Typeset.Schema.Tests;

public sealed class SourceLocationTests
{
    [Theory]
    [InlineData("{\n  \"a\": 1\n}", 4, 3, 2, 3, 2, 6)]
    [InlineData("{\r\n  \"a\": 1\r\n}", 5, 3, 2, 3, 2, 6)]
    [InlineData("{\r  \"a\": 1\r}", 4, 3, 2, 3, 2, 6)]
    [InlineData("\uFEFF{\"a\": 1}", 2, 3, 1, 2, 1, 5)]
    [InlineData("[1,\n2]", 1, 4, 1, 2, 2, 2)]
    [InlineData("[]", 2, 0, 1, 3, 1, 3)]
    [InlineData("[]\n", 3, 0, 2, 1, 2, 1)]
    public void A_place_is_told_in_lines_and_columns(string text, int start, int length, int line, int column, int endLine, int endColumn)
    {
        SourceLocation location = SchemaDocument.Parse("a.json", text).Locate(start, length);

        Assert.Equal(new SourceLocation("a.json", start, length, line, column, endLine, endColumn), location);
    }

    [Fact]
    public void A_place_outside_the_text_is_brought_into_it()
    {
        SchemaDocument document = SchemaDocument.Parse("a.json", "true");

        Assert.Equal((4, 0), (document.Locate(10, 3).Start, document.Locate(10, 3).Length));
        Assert.Equal((0, 4), (document.Locate(-1, 99).Start, document.Locate(-1, 99).Length));
    }

    [Fact]
    public void Every_value_knows_its_stretch_of_the_text()
    {
        string text = " {\"a\": [1, \"b\\n\"], \"c\" : {\"d\":null} } ";
        SchemaDocument document = SchemaDocument.Parse("a.json", text);

        Assert.Equal("{\"a\": [1, \"b\\n\"], \"c\" : {\"d\":null} }", Written(document.Root!));
        Assert.Equal("[1, \"b\\n\"]", Written(document.Root!["a"]!));
        Assert.Equal("\"b\\n\"", Written(document.Root!["a"]!.Items[1]));
        Assert.Equal("b\n", document.Root!["a"]!.Items[1].Text);
        JsonMember member = document.Root.Find("c")!;
        Assert.Equal("\"c\"", text.Substring(member.NameStart, member.NameLength));
        Assert.Equal("null", Written(member.Value["d"]!));

        string Written(JsonNode node) => text.Substring(node.Start, node.Length);
    }
}
