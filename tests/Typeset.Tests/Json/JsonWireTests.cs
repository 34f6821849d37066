using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class JsonWireTests
{
    [Theory]
    [InlineData("2021-08-12T15:04:00-04:00")]
    [InlineData("2021-08-12T15:04:00Z")]
    [InlineData("2021-08-12T15:04:00.5Z")]
    [InlineData("2021-08-12T15:04:00.1234567+14:00")]
    [InlineData("2021-08-12t15:04:00z")]
    [InlineData("2021-08-12T15:04:00+00:00")]
    [InlineData("2021-08-12T15:04:00-00:00")]
    [InlineData("2021-08-12T15:04:00.500Z")]
    [InlineData("2021-08-12T15:04:00.12345678901Z")]
    public void A_date_time_is_written_as_it_was_read(string text)
    {
        WireState wire = default;
        JsonCursor cursor = new(Encoding.UTF8.GetBytes($"\"{text}\""));
        DateTimeOffset value = cursor.ReadDateTime(ref wire, 3);

        Assert.Equal($"{{\"t\":\"{text}\"}}", Write(writer => JsonWire.WriteDateTime(writer, "t"u8, value, wire, 3)));
    }

    [Fact]
    public void Another_value_is_written_in_canonical_form()
    {
        WireState wire = default;
        JsonCursor cursor = new("\"2021-08-12t15:04:00.500z\""u8);
        DateTimeOffset value = cursor.ReadDateTime(ref wire, 0);
        wire.Mark(0);

        Assert.Equal("{\"t\":\"2021-08-12T16:04:00.5Z\"}", Write(writer => JsonWire.WriteDateTime(writer, "t"u8, value.AddHours(1), wire, 0)));
        Assert.Equal("{\"t\":\"2021-08-12T16:04:00.5+01:00\"}", Write(writer => JsonWire.WriteDateTime(writer, "t"u8, value.ToOffset(TimeSpan.FromHours(1)), wire, 0)));
        Assert.Equal("{\"t\":\"2021-08-12T15:04:00.5Z\"}", Write(writer => JsonWire.WriteDateTime(writer, "t"u8, value)));
    }

    [Fact]
    public void Canonical_date_times_read_back_and_are_not_remembered()
    {
        Gen.Select(Gen.DateTime, Gen.Int[-14 * 60, 14 * 60]).Where((time, offset) => time.Year is > 1 and < 9999).Sample((time, offset) =>
        {
            DateTimeOffset value = new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromMinutes(offset));
            string json = Write(writer => JsonWire.WriteDateTime(writer, "t"u8, value));
            WireState wire = default;
            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
            cursor.EnterObject();
            cursor.NextProperty(out _);
            Assert.True(value.EqualsExact(cursor.ReadDateTime(ref wire, 1)), json);
            Assert.False(wire.TryGetText(1, out _), json);
        });
    }

    [Fact]
    public void Dates_and_times_read_back()
    {
        Gen.Select(Gen.DateOnly, Gen.TimeOnly).Sample((date, time) =>
        {
            string json = Write(writer =>
            {
                JsonWire.WriteDate(writer, "d"u8, date);
                JsonWire.WriteTime(writer, "t"u8, time);
            });
            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
            cursor.EnterObject();
            cursor.NextProperty(out _);
            Assert.Equal(date, cursor.ReadDate());
            cursor.NextProperty(out _);
            Assert.Equal(time, cursor.ReadTime());
            Assert.Null(cursor.Unheld);
        });
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("-0")]
    [InlineData("17")]
    public void A_whole_number_is_written_as_it_was_read(string text)
    {
        WireState wire = default;
        JsonCursor small = new(Encoding.UTF8.GetBytes(text));
        int value = small.ReadInt32(ref wire, 0);
        JsonCursor big = new(Encoding.UTF8.GetBytes(text));
        BigInteger bigValue = big.ReadBigInteger(ref wire, 1);

        Assert.Equal($"{{\"n\":{text}}}", Write(writer => JsonWire.WriteNumber(writer, "n"u8, value, wire, 0)));
        Assert.Equal($"{{\"n\":{text}}}", Write(writer => JsonWire.WriteNumber(writer, "n"u8, bigValue, wire, 1)));
        Assert.Equal("{\"n\":5}", Write(writer => JsonWire.WriteNumber(writer, "n"u8, 5L, wire, 0)));
    }

    [Theory]
    [InlineData("0.10")]
    [InlineData("1E2")]
    [InlineData("0.1000000000000000055511151231257827")]
    [InlineData("0.25")]
    public void A_number_is_written_as_it_was_read(string text)
    {
        WireState wire = default;
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(text));
        double value = cursor.ReadDouble(ref wire, 0);

        Assert.Equal($"{{\"n\":{text}}}", Write(writer => JsonWire.WriteNumber(writer, "n"u8, value, wire, 0)));
    }

    [Fact]
    public void An_uuid_in_capitals_is_written_as_it_was_read()
    {
        WireState wire = default;
        JsonCursor cursor = new("\"2EB8AA08-AA98-11EA-B4AA-73B441D16380\""u8);
        Guid value = cursor.ReadGuid(ref wire, 0);

        Assert.Equal("{\"id\":\"2EB8AA08-AA98-11EA-B4AA-73B441D16380\"}", Write(writer => JsonWire.WriteGuid(writer, "id"u8, value, wire, 0)));
        Assert.Equal("{\"id\":\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"}", Write(writer => JsonWire.WriteGuid(writer, "id"u8, value)));
    }

    [Fact]
    public void Every_string_survives_lone_surrogates_included()
    {
        Gen.Char.Array[0, 20].Select(units => new string(units)).Sample(text =>
        {
            string json = Write(writer => JsonWire.WriteString(writer, "s"u8, text));
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            Assert.True(JsonContract.Anything.IsValid(utf8), json);
            JsonCursor cursor = new(utf8);
            cursor.EnterObject();
            cursor.NextProperty(out _);
            Assert.Equal(text, cursor.ReadString());
        });
    }

    [Fact]
    public void A_uri_keeps_its_text()
    {
        JsonCursor cursor = new("\"HTTP://Example.ORG/a/../%7eb?q#f\""u8);
        Uri value = cursor.ReadUri();

        Assert.Equal("{\"u\":\"HTTP://Example.ORG/a/../%7eb?q#f\"}", Write(writer => JsonWire.WriteUri(writer, "u"u8, value)));
    }

    [Fact]
    public void Bytes_come_back_as_they_went()
    {
        Gen.Byte.Array[0, 50].Sample(data =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(Write(writer => JsonWire.WriteBase64(writer, "b"u8, [.. data])));
            JsonCursor cursor = new(utf8);
            cursor.EnterObject();
            cursor.NextProperty(out _);
            Assert.Equal(data, cursor.ReadBase64().ToArray());
        });
    }

    [Fact]
    public void Lists_and_dictionaries_are_written_in_order()
    {
        ValueList<int> list = [3, 1];
        ValueDictionary<int> dictionary = [new("b", 1), new("a", 2)];

        Assert.Equal("{\"l\":[3,1],\"d\":{\"b\":1,\"a\":2},\"b\":1,\"a\":2}", Write(writer =>
        {
            JsonWire.WriteList(writer, "l"u8, list, (to, item) => to.WriteNumberValue(item));
            JsonWire.WriteDictionary(writer, "d"u8, dictionary, (to, item) => to.WriteNumberValue(item));
            JsonWire.WriteEntries(writer, dictionary, (to, item) => to.WriteNumberValue(item));
        }));
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
