namespace Typeset.Tests.Values;

public sealed class WholeUriTests
{
    [Theory]
    [InlineData("http://example.org/a#x", "HTTP://example.org/a#x", true)]
    [InlineData("http://example.org/a#x", "http://example.org/a#y", false)]
    [InlineData("http://example.org/a#x", "http://example.org/a", false)]
    [InlineData("http://a@example.org/", "http://b@example.org/", false)]
    [InlineData("http://example.org/a", "http://example.org/b", false)]
    [InlineData("a#x", "a#x", true)]
    [InlineData("a#x", "a#y", false)]
    [InlineData("a", "http://example.org/a", false)]
    [InlineData(null, null, true)]
    [InlineData("a", null, false)]
    [InlineData(null, "http://example.org/a", false)]
    public void A_uri_is_compared_as_a_whole_wherever_it_stands(string? left, string? right, bool areEqual)
    {
        Uri? first = left is null ? null : new Uri(left, UriKind.RelativeOrAbsolute);
        Uri? second = right is null ? null : new Uri(right, UriKind.RelativeOrAbsolute);

        Assert.Equal(areEqual, new WholeUri(first) == new WholeUri(second));
        Assert.Equal(!areEqual, new WholeUri(first) != new WholeUri(second));
        Assert.Equal(areEqual, new WholeUri(first).Equals((object)new WholeUri(second)));
        Assert.Equal(areEqual, new Optional<Uri?>(first) == new Optional<Uri?>(second));
        Assert.True(new ValueList<Uri?>([first]).Equals(new ValueList<Uri?>([second])) == areEqual);
        Assert.True(ValueDictionary.Create<Uri?>([new("a", first)]).Equals(ValueDictionary.Create<Uri?>([new("a", second)])) == areEqual);
        Assert.True(!areEqual || new WholeUri(first).GetHashCode() == new WholeUri(second).GetHashCode());
        Assert.Equal(left ?? "", new WholeUri(first).ToString());
    }
}
