using CsCheck;

namespace Typeset.Tests.Values;

public sealed class WireStateTests
{
    [Fact]
    public void Members_are_marked_one_by_one_whatever_their_number()
    {
        Gen.Int[0, 300].Array[0, 20].Sample(members =>
        {
            WireState wire = default;
            foreach (int member in members)
            {
                wire.Mark(member);
            }

            for (int member = 0; member <= 320; member++)
            {
                Assert.Equal(members.Contains(member), wire.IsMarked(member));
            }
        });
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        WireState wire = default;
        wire.Mark(1);
        wire.Mark(100);
        wire.Remember(3, "first");
        WireState copy = wire;
        copy.Mark(2);
        copy.Mark(101);
        copy.Remember(3, "second");
        copy.Remember(4, "other");

        Assert.False(wire.IsMarked(2));
        Assert.False(wire.IsMarked(101));
        Assert.True(copy.IsMarked(1) && copy.IsMarked(100));
        Assert.True(wire.TryGetText(3, out string? text));
        Assert.Equal("first", text);
        Assert.False(wire.TryGetText(4, out _));
        Assert.True(copy.TryGetText(3, out text));
        Assert.Equal("second", text);
        copy.Forget(3);
        Assert.False(copy.TryGetText(3, out _));
        Assert.True(copy.TryGetText(4, out _));
    }

    [Fact]
    public void It_takes_no_part_in_equality()
    {
        WireState marked = default;
        marked.Mark(5);
        marked.Remember(5, "text");

        Assert.True(marked.Equals(default));
        Assert.True(marked == default);
        Assert.False(marked != default);
        Assert.Equal(default(WireState).GetHashCode(), marked.GetHashCode());
    }

    [Fact]
    public void A_negative_member_is_refused()
    {
        WireState wire = default;

        Assert.Throws<ArgumentOutOfRangeException>(() => wire.Mark(-1));
        Assert.False(wire.IsMarked(-1));
    }
}
