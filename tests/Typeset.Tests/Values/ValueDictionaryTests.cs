using CsCheck;

namespace Typeset.Tests.Values;

public sealed class ValueDictionaryTests
{
    [Fact]
    public void The_default_is_the_empty_dictionary()
    {
        ValueDictionary<int> dictionary = default;

        Assert.True(dictionary.IsEmpty);
        Assert.False(dictionary.ContainsKey("a"));
        Assert.Throws<KeyNotFoundException>(() => dictionary["a"]);
        Assert.Equal("{}", dictionary.ToString());
        Assert.Empty(dictionary);
    }

    [Fact]
    public void Enumeration_keeps_the_order_and_equality_ignores_it()
    {
        ValueDictionary<int> one = [new("b", 1), new("a", 2)];
        ValueDictionary<int> other = [new("a", 2), new("b", 1)];

        Assert.Equal(["b", "a"], one.Keys);
        Assert.Equal([1, 2], one.Values);
        Assert.Equal("{b: 1, a: 2}", one.ToString());
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != other.Set("b", 3));
        Assert.False(one.Equals(ValueDictionary<int>.Empty));
    }

    [Fact]
    public void Of_two_entries_with_one_name_the_later_value_counts_in_the_earlier_place()
    {
        ValueDictionary<int> dictionary = [new("a", 1), new("b", 2), new("a", 3)];

        Assert.Equal([new("a", 3), new("b", 2)], dictionary);
    }

    [Fact]
    public void It_behaves_like_a_dictionary_of_any_size()
    {
        Gen.Select(Gen.Int[0, 40], Gen.Int).Array[0, 60].Sample(entries =>
        {
            Dictionary<string, int> model = [];
            ValueDictionary.Builder<int> builder = new();
            foreach ((int name, int value) in entries)
            {
                model[$"name{name}"] = value;
                builder.Set($"name{name}", value);
            }

            ValueDictionary<int> dictionary = builder.Build();
            Assert.Equal(model.Count, dictionary.Count);
            Assert.Equal(model.Count, builder.Count);
            foreach ((string name, int value) in model)
            {
                Assert.True(dictionary.TryGetValue(name, out int found));
                Assert.Equal(value, found);
                Assert.Equal(value, dictionary[name]);
            }

            Assert.False(dictionary.TryGetValue("other", out _));
            Assert.Equal(dictionary, dictionary.Reverse().ToValueDictionary());
            Assert.Equal(dictionary.GetHashCode(), dictionary.Reverse().ToValueDictionary().GetHashCode());
        });
    }
}
