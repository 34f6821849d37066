using CsCheck;

namespace Typeset.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void The_default_is_the_empty_list()
    {
        ValueList<string> list = default;

        Assert.True(list.IsEmpty);
        Assert.Equal([], list);
        Assert.Equal(ValueList<string>.Empty, list);
        Assert.Equal(0, list.AsSpan().Length);
        Assert.Equal("[]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
        foreach (string _ in list)
        {
            Assert.Fail("There is no element.");
        }
    }

    [Fact]
    public void A_collection_expression_makes_one()
    {
        ValueList<int> list = [1, 2, 3];
        ValueList<int> longer = [.. list, 4];

        Assert.Equal([1, 2, 3, 4], longer);
        Assert.Equal(longer, list.Add(4));
        Assert.Equal("[1, 2, 3, 4]", longer.ToString());
        Assert.Equal(3, list.Count);
    }

    [Fact]
    public void Changing_the_source_leaves_the_list_as_it_was()
    {
        int[] source = [1, 2];
        ValueList<int> list = ValueList.Create<int>(source);
        ValueList<int> enumerated = source.ToValueList();
        source[0] = 9;

        Assert.Equal([1, 2], list);
        Assert.Equal([1, 2], enumerated);
    }

    [Fact]
    public void Lists_are_equal_exactly_when_their_elements_are()
    {
        Gen.Select(Gen.String[0, 3].Array[0, 4], Gen.String[0, 3].Array[0, 4]).Sample((left, right) =>
        {
            ValueList<string> leftList = ValueList.Create<string>(left);
            ValueList<string> rightList = ValueList.Create<string>(right);
            bool equal = left.SequenceEqual(right);
            Assert.Equal(equal, leftList == rightList);
            Assert.Equal(equal, leftList.Equals((object)rightList));
            Assert.True(leftList.Equals(ValueList.Create<string>([.. left])));
            Assert.Equal(leftList.GetHashCode(), ValueList.Create<string>([.. left]).GetHashCode());
        });
    }
}
