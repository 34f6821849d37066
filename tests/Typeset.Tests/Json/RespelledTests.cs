using System.Text;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

/// <summary>Lists and dictionaries write their values as they were read, however they were spelled.</summary>
public sealed class RespelledTests
{
    private static readonly string[] Forms = ["0", "-0", "0.0", "1.0", "10", "100.10", "0.00001", "1e5", "1E+2", "123456789012345", "1234567890123456", "0.1000000000000000055511151231257827"];

    private static readonly Gen<string> Numbers = Gen.OneOf(
        Gen.Double.Where(double.IsFinite).Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Double.Where(double.IsFinite).Select(value => value.ToString("E20", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 1_000_000]).Select((whole, part) => $"{whole}.{part}"),
        Gen.Int[0, Forms.Length - 1].Select(index => Forms[index]));

    [Fact]
    public void Numbers_of_a_list_are_written_as_they_were_read() => Numbers.Array[0, 40].Sample(numbers =>
    {
        string json = "[" + string.Join(',', numbers) + "]";
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        ValueList<double> list = cursor.ReadList(static (ref c) => c.ReadDouble());
        Assert.Equal(json, Write(writer => JsonWire.WriteListValue(writer, list, JsonWire.WriteNumberValue)));

        JsonCursor again = new(Encoding.UTF8.GetBytes(json));
        ValueList<double> more = again.ReadList(static (ref c) => c.ReadDouble()).Add(0.5);
        Assert.Equal(json[..^1] + (numbers.Length > 0 ? ",0.5]" : "0.5]"), Write(writer => JsonWire.WriteListValue(writer, more, JsonWire.WriteNumberValue)));
    });

    [Fact]
    public void Numbers_of_a_dictionary_are_written_as_they_were_read() => Numbers.Array[0, 40].Sample(numbers =>
    {
        string json = "{" + string.Join(',', numbers.Select((number, index) => $"\"k{index}\":{number}")) + "}";
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
        ValueDictionary<double> dictionary = cursor.ReadDictionary(static (ref c) => c.ReadDouble());
        Assert.Equal(json, Write(writer => JsonWire.WriteDictionaryValue(writer, dictionary, JsonWire.WriteNumberValue)));
    });

    [Fact]
    public void A_value_that_was_set_is_written_in_its_own_form_and_the_others_as_they_were_read()
    {
        JsonCursor cursor = new("""{"a":1.0,"b":2.0,"a":3.00}"""u8);
        ValueDictionary<double> read = cursor.ReadDictionary(static (ref c) => c.ReadDouble());

        Assert.Equal("""{"a":3.00,"b":2.0}""", Write(writer => JsonWire.WriteDictionaryValue(writer, read, JsonWire.WriteNumberValue)));
        Assert.Equal("""{"a":3.00,"b":5,"c":6}""", Write(writer => JsonWire.WriteDictionaryValue(writer, read.Set("b", 5).Set("c", 6), JsonWire.WriteNumberValue)));
        Assert.Equal(ValueDictionary.Create<double>([new("b", 2), new("a", 3)]), read);
    }

    private static string Write(Action<System.Text.Json.Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
