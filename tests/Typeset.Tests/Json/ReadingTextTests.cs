using System.Text;
using System.Text.Json;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class ReadingTextTests
{
    private static readonly string[] BeyondAscii = ["é", "ß", "\u07FF", "“", "’", "€", "\uFFFD", "😀", "𐀀"];

    private static readonly (string Json, string Text)[] Escapes =
        [("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\u00e9", "é"), ("\\uD83D\\uDE00", "😀"), ("\\ud800", "\ud800"), ("\\u0000", "\0")];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // What a string is made of: how it is written, and what it says.
    private static readonly Gen<(string Json, string Text)> Piece = Gen.Frequency(
        (6, Gen.Char['#', '['].Array[0, 70].Select(run => (new string(run), new string(run)))),
        (2, Gen.Int[0, BeyondAscii.Length - 1].Select(i => (BeyondAscii[i], BeyondAscii[i]))),
        (1, Gen.Int[0, Escapes.Length - 1].Select(i => Escapes[i])));

    private static readonly Gen<(string Json, string Text)> Written = Piece.Array[0, 8].Select(pieces =>
        (string.Concat(pieces.Select(piece => piece.Json)), string.Concat(pieces.Select(piece => piece.Text))));

    [Fact]
    public void Every_string_is_read_wherever_it_stands_in_its_document() =>
        Gen.Select(Written, Gen.Int[0, 3], Gen.Int[0, 130]).Sample((written, before, after) =>
        {
            byte[] document = Encoding.UTF8.GetBytes($"{new string(' ', before)}[\"{written.Json}\",\"{new string('x', after)}\"]");
            JsonCursor cursor = new(document);
            cursor.EnterArray();
            Assert.True(cursor.NextItem());
            Assert.Equal(written.Text, cursor.ReadString());
            Assert.True(cursor.NextItem());
            Assert.Equal(new string('x', after), cursor.ReadString());
            Assert.False(cursor.NextItem());
        });

    [Fact]
    public void Nothing_outside_the_document_is_read_whatever_its_bytes_are()
    {
        if (!GuardedBuffer.IsSupported)
        {
            return;
        }

        using GuardedBuffer buffer = new();
        Gen.Select(Written, Gen.Int[0, 200], Gen.Byte, Gen.Int[0, 200]).Sample(
            (written, at, change, length) =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes($"{{\"{written.Json}\":\"{written.Json}\",\"a\":[\"{written.Json}\"]}}");
                bytes[at % bytes.Length] = change;
                ReadOnlySpan<byte> cut = bytes.AsSpan(0, Math.Min(length, bytes.Length));
                Walk(buffer.AtEnd(cut));
                Walk(buffer.AtStart(cut));
                Accept(buffer.AtEnd(cut));
                Accept(buffer.AtStart(cut));
            },
            threads: 1);

        static void Walk(ReadOnlySpan<byte> utf8)
        {
            JsonNameSet names = new("a", "b");
            JsonCursor cursor = new(utf8);
            int steps = 0;
            for (int name = cursor.FirstMember(names); name >= 0; name = cursor.NextMember(names, name))
            {
                _ = name == 0 ? cursor.ReadList(static (ref JsonCursor item) => item.ReadString()).Count : cursor.ReadString().Length;
                Assert.True(++steps <= utf8.Length, "Every step goes forward.");
            }

            for (int i = 0; i < utf8.Length; i++)
            {
                new JsonCursor(utf8[i..]).ReadString();
            }
        }

        static void Accept(ReadOnlySpan<byte> utf8)
        {
            JsonNameSet names = new("a", "b");
            JsonCursor cursor = JsonCursor.Accepting(utf8);
            JsonWalker w = cursor.Walker;
            ulong seen = 0;
            int steps = 0;
            for (int name = cursor.FirstMember(names, ref seen); name >= 0; name = cursor.NextMember(names, name, ref seen))
            {
                if (cursor.Accept(name == 0 ? w.Skip(cursor.Place) : w.String(cursor.Place)))
                {
                    _ = name == 0 ? cursor.ReadList(static (ref item) => item.ReadString()).Count : cursor.ReadString().Length;
                }

                Assert.True(++steps <= utf8.Length, "Every step goes forward.");
            }

            Assert.False(cursor.HasAccepted() && !IsJson(utf8), "What is no JSON is not accepted.");
        }
    }

    [Theory]
    [InlineData("{\"a\":\"x\",\"b\":[\"y\"]}", true)]
    [InlineData(" { \"b\" : [ ] , \"a\" : \"\\u0061\" } ", true)]
    [InlineData("{\"\\u0061\":\"x\"}", true)]
    [InlineData("{\"b\":[]}", false)]
    [InlineData("{\"a\":\"x\",\"a\":\"x\"}", false)]
    [InlineData("{\"a\":\"x\",\"c\":1}", false)]
    [InlineData("{\"a\":\"x\",}", false)]
    [InlineData("{\"a\":\"x\"}}", false)]
    [InlineData("{\"a\":\"x\"", false)]
    [InlineData("{\"a\":\"x\" \"b\":[]}", false)]
    [InlineData("{\"a\":\"x", false)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void A_reader_accepts_what_it_has_checked_to_the_end(string json, bool expected)
    {
        JsonNameSet names = new("a", "b");
        JsonCursor cursor = JsonCursor.Accepting(Encoding.UTF8.GetBytes(json));
        JsonWalker w = cursor.Walker;
        ulong seen = 0;
        for (int name = cursor.FirstMember(names, ref seen); name >= 0; name = cursor.NextMember(names, name, ref seen))
        {
            if (cursor.Accept(name == 0 ? w.String(cursor.Place) : name == 1 ? w.SkipArray(cursor.Place) : JsonWalker.Unsure))
            {
                cursor.Skip();
            }
        }

        cursor.Require((seen & 1) == 1);
        Assert.Equal(expected, cursor.HasAccepted());
    }

    [Fact]
    public void Nothing_is_accepted_that_no_step_has_checked()
    {
        JsonNameSet names = new("a");
        JsonCursor cursor = JsonCursor.Accepting("{\"a\":{\"a\":1}}"u8);
        ulong seen = 0;
        Assert.Equal(0, cursor.FirstMember(names, ref seen));
        cursor.Skip();
        Assert.True(cursor.NextMember(names, 0, ref seen) < 0);
        Assert.False(cursor.HasAccepted());

        cursor = JsonCursor.Accepting("[1]"u8);
        cursor.Skip();
        Assert.False(cursor.HasAccepted());
    }

    [Fact]
    public void What_was_accepted_as_a_whole_is_read_without_a_check()
    {
        JsonNameSet names = new("a");
        JsonCursor cursor = JsonCursor.Accepting("{\"a\":{\"a\":\"x\",\"a\":[\"y\"]}}"u8);
        ulong seen = 0;
        Assert.Equal(0, cursor.FirstMember(names, ref seen));
        Assert.True(cursor.Accept(cursor.Walker.SkipObject(cursor.Place)));
        ulong inside = 0;
        Assert.Equal(0, cursor.FirstMember(names, ref inside));
        Assert.Equal(ulong.MaxValue, inside);
        Assert.True(cursor.Accept(cursor.Walker.String(cursor.Place)));
        Assert.Equal("x", cursor.ReadString());
        Assert.Equal(0, cursor.NextMember(names, 0, ref inside));
        Assert.Equal(["y"], cursor.ReadList(static (ref item) => item.ReadString()));
        Assert.True(cursor.NextMember(names, 0, ref inside) < 0);
        Assert.True(cursor.NextMember(names, 0, ref seen) < 0);
        Assert.True(cursor.HasAccepted());
    }

    [Fact]
    public void Short_strings_that_are_written_alike_are_one_object()
    {
        string[] names = ["Reuters", "El País", "a \\u0022b\\u0022"];
        foreach (string name in names)
        {
            Assert.Same(Read(name), Read(name));
        }

        Assert.NotSame(Read(new string('a', 32)), Read(new string('a', 32)));

        static string Read(string json)
        {
            JsonCursor cursor = new(Encoding.UTF8.GetBytes($"[\"{json}\",\"and enough after it for a block of bytes\"]"));
            cursor.EnterArray();
            cursor.NextItem();
            return cursor.ReadString();
        }
    }

    [Fact]
    public void Bytes_that_were_never_accepted_stand_for_no_other_string()
    {
        Assert.Equal("ab\0", Read("ab\0"));
        Assert.Equal("ab", Read("ab"));
        Assert.Equal("\0\0", Read("\0\0"));
        Assert.Equal("", Read(""));

        static string Read(string text)
        {
            JsonCursor cursor = new(Encoding.UTF8.GetBytes($"[\"{text}\",\"and enough after it for a block of bytes\"]"));
            cursor.EnterArray();
            cursor.NextItem();
            return cursor.ReadString();
        }
    }

    [Fact]
    public void Members_are_found_in_any_order_and_however_they_are_written() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 8).ToArray()), Gen.Bool, Gen.Bool).Sample((order, indented, cut) =>
        {
            string[] names = ["id", "aNameOfFifteen_", "aNameOfSixteen__", "aNameThatIsLongerThanABlockOfBytes", "é", "quo\"te", "", "x"];
            Dictionary<string, int> document = order[..(cut ? 5 : 8)].ToDictionary(i => names[i], i => i);
            document["other"] = 99;
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(document, indented ? Indented : JsonSerializerOptions.Default);
            JsonNameSet set = new(names);
            JsonCursor cursor = new(json);
            List<int> found = [];
            for (int name = cursor.FirstMember(set); name >= 0; name = cursor.NextMember(set, name))
            {
                found.Add(name);
                Assert.Equal(name == int.MaxValue ? 99 : name, cursor.ReadInt32());
            }

            Assert.Equal([.. order[..(cut ? 5 : 8)], int.MaxValue], found);
            Assert.Equal(json.Length, cursor.Position);
        });

    [Fact]
    public void The_empty_object_has_no_member()
    {
        foreach (string json in (string[])["{}", "{ }", "{}                                     ", " {\n}"])
        {
            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
            Assert.True(cursor.FirstMember(new JsonNameSet("a")) < 0);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Utf8JsonReader reader = new(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
