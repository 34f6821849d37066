namespace Typeset.Tests.Values;

public sealed class OptionalTests
{
    [Fact]
    public void The_default_is_absent()
    {
        Optional<string?> member = default;

        Assert.False(member.HasValue);
        Assert.Equal(Optional<string?>.Absent, member);
        Assert.Equal("(absent)", member.ToString());
        Assert.Null(member.GetValueOrDefault());
        Assert.Equal("x", member.GetValueOrDefault("x"));
        Assert.False(member.TryGetValue(out _));
        Assert.Throws<InvalidOperationException>(() => member.Value);
    }

    [Fact]
    public void Absent_and_null_are_different()
    {
        Optional<string?> present = (string?)null;

        Assert.True(present.HasValue);
        Assert.Null(present.Value);
        Assert.True(present != Optional<string?>.Absent);
        Assert.NotEqual(present.GetHashCode(), Optional<string?>.Absent.GetHashCode());
        Assert.Equal("null", present.ToString());
        Assert.Null(present.GetValueOrDefault("x"));
    }

    [Fact]
    public void Members_with_equal_values_are_equal()
    {
        Optional<int> one = 1;

        Assert.True(one == new Optional<int>(1));
        Assert.True(one.Equals((object)new Optional<int>(1)));
        Assert.Equal(one.GetHashCode(), new Optional<int>(1).GetHashCode());
        Assert.True(one != 2);
        Assert.True(one.TryGetValue(out int value) && value == 1);
    }
}
