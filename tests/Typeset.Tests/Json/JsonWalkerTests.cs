using System.Text;
using CsCheck;
using Typeset.Json;
using Typeset.Testing;

namespace Typeset.Tests.Json;

/// <summary>The steps of the walker against the scanner of the evaluator, which knows the grammar.</summary>
public sealed class JsonWalkerTests
{
    private static readonly byte[][] Documents =
    [
        .. new[]
        {
            "null", "true", "0", "-1.5e+10", "\"\"", "\"a\"", "[]", "{}", "[1,2,[3,[4]]]", " { \"a\" : [ true , null ] , \"b\" : { \"c\" : \"d\" } } ",
            "{\"text\":\"x\",\"source\":{\"line\":1,\"start\":0,\"end\":50}}", "[\"caf\u00e9\",\"\u6771\u4eac\",\"\ud83d\ude00\",\"\\u00e9\\n\\\"\\\\\"]",
            "{\"long\":\"" + new string('x', 100) + "\u2019" + new string('y', 33) + "\",\"n\":[0.1,1E5,-0,123456789012345678901234567890]}",
            "{\n  \"a\": 1,\r\n\t\t\"text\" : [\n" + new string(' ', 37) + "\"x\",\n\t2\n\t],\n" + new string('\t', 16) + "\"source\":\n\n{\r\n},\n                \"b\":{\n  \"long\": null\n  }\n}\n",
            "[[[[[[[[{\"a\":{\"b\":{}}}]]]]]]]]", "{\"\":[{}],\"\u00fc\":\"\\ud83d\\ude00\"}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly string[] Good =
    [
        "x", "e\u0301", "\u00e9", "\u6771\u4eac", "\ud83d\ude00", "\\\"", "\\\\", "\\\\\\\"", "\\/", "\\u00e9", "\\uD83D\\uDE00", "\\n", "\",\"", "\" , \"", "\",\r\n\t\"", "\",{\"a\":\"\"},\"", "\",[\"\"],\"", "\",\"\",\"\",\"",
    ];

    private static readonly byte[][] Bad =
    [
        [0x1F], [0x0A], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [.. "\\x"u8], [.. "\\u12g4"u8], [.. "\\u123"u8], [.. "\""u8], [.. "\\"u8],
    ];

    [Fact]
    public void A_string_is_accepted_for_its_length_only_when_it_has_that_many_code_points()
    {
        (string Written, int CodePoints)[] pieces = [("a", 1), ("\\n", 1), ("\\u00e9", 1), ("é", 1), ("語", 1), ("\U0001F4A9", 1), ("\\uD83D\\uDCA9", 1), ("\\ud83d", 1)];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Array[0, 12], Gen.Long[0, 14], Gen.Long[0, 14]).Sample((indices, minLength, maxLength) =>
        {
            byte[] text = Encoding.UTF8.GetBytes($"\"{string.Concat(indices.Select(index => pieces[index].Written))}\"");
            int length = indices.Sum(index => pieces[index].CodePoints);
            JsonWalker walker = new(text);
            Assert.Equal(length >= minLength && length <= maxLength, walker.Ends(walker.String(walker.Begin(), minLength, maxLength)));
            Assert.False(walker.Ends(walker.String(walker.Begin(), long.MaxValue / 3, long.MaxValue)));
        });
    }

    [Fact]
    public void Every_value_is_walked_over()
    {
        foreach (byte[] document in Documents)
        {
            Assert.True(Skips(document), Encoding.UTF8.GetString(document));
        }
    }

    [Fact]
    public void What_is_walked_over_is_json()
    {
        DocumentMutator mutator = new(Documents, 1);
        int walked = 0;
        for (int i = 0; i < 300_000; i++)
        {
            ReadOnlySpan<byte> document = mutator.Next();
            bool skips = Skips(document);
            bool scans = Scans(document);
            walked += skips ? 1 : 0;
            Assert.True(!skips || scans, Encoding.Latin1.GetString(document));

            // Within its depth the walk over values of which nothing is asked is never unsure.
            Assert.True(skips || !scans || document.StartsWith("\uFEFF"u8), Encoding.Latin1.GetString(document));
        }

        Assert.InRange(walked, 30_000, 300_000);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Values_are_walked_over_to_a_depth(int depth, bool expected) =>
        Assert.Equal(expected, Skips(Encoding.UTF8.GetBytes(new string('[', depth) + "1" + new string(']', depth))));

    [Fact]
    public void A_method_that_leads_back_to_itself_stops_being_sure()
    {
        JsonWalker walker = new("1"u8);
        for (int i = 0; i < 256; i++)
        {
            Assert.True(walker.Descend());
        }

        Assert.False(walker.Descend());
        Assert.Equal(7, walker.Ascend(7));
        Assert.True(walker.Descend());
        Assert.False(walker.Descend());
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"\\u0061\"", true)]
    [InlineData("\"\\u0022\"", true)]
    [InlineData("\"\\\"\"", true)]
    [InlineData("\"\\\\\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData("\"\\u0062\"", false)]
    [InlineData("\"\\\\\\\"\"", false)]
    public void Strings_are_known_however_they_are_written(string json, bool isListed)
    {
        JsonNameSet values = new("a", "\"", "\\");
        JsonWalker walker = new(Encoding.UTF8.GetBytes(json));
        Assert.Equal(isListed ? json.Length : -1, (int)walker.OneOf(0, values));
        Assert.Equal(!isListed, walker.IsNoneOf(0, values));

        // As a name, which is found from the value after it.
        walker = new(Encoding.UTF8.GetBytes("{" + json + " : 1}"));
        long p = 0;
        ulong seen = 0;
        int name = walker.Enter(ref p, ref seen, values);
        Assert.Equal(isListed, name != JsonWalker.Other);
        Assert.Equal(1, (int)walker.NameOf(p));
    }

    [Fact]
    public void What_a_method_gave_is_remembered_for_one_document()
    {
        JsonWalker walker = new("1"u8);
        walker.BeginAnew();
        for (int i = 0; i < 10_000; i++)
        {
            Assert.False(JsonWalker.TryRecall(i % 7, i, out _));
            Assert.Equal(i * 3, JsonWalker.Remember(i % 7, i, i * 3));
        }

        for (int i = 0; i < 10_000; i++)
        {
            Assert.True(JsonWalker.TryRecall(i % 7, i, out long known));
            Assert.Equal(i * 3, known);
            Assert.False(JsonWalker.TryRecall(7, i, out _));
        }

        walker.BeginAnew();
        Assert.False(JsonWalker.TryRecall(0, 0, out _));
    }

    [Fact]
    public void Every_broken_utf8_is_noticed_wherever_it_stands()
    {
        // Every two bytes from 0x80, alone and before continuation bytes, at every place of blocks of 64, 32 and 16 bytes: of the first, of the last and of those between.
        byte[] document = new byte[300];
        for (int first = 0x80; first <= 0xFF; first++)
        {
            for (int second = 0x7F; second <= 0xC0; second++)
            {
                for (int tail = 0; tail < 3; tail++)
                {
                    int start = 1 + (((first * 31) + second + (tail * 7)) % 270);
                    Array.Fill(document, (byte)'x');
                    document[0] = document[^1] = (byte)'"';
                    document[start] = (byte)first;
                    document[start + 1] = (byte)second;
                    document.AsSpan(start + 2, tail).Fill(0xBF);
                    Assert.Equal(Scans(document), Skips(document));
                    Assert.Equal(Scans(document.AsSpan(100)), Skips(document.AsSpan(100)));
                }
            }
        }
    }

    [Fact]
    public void A_string_is_walked_over_at_every_length_and_alignment()
    {
        byte[] buffer = new byte[300];
        for (int length = 0; length < 140; length++)
        {
            for (int offset = 0; offset < 33; offset++)
            {
                foreach (string ending in new[] { "", "\u00e9", "\u6771", "\ud83d\ude00", "\\n", "\\u00e9", "\u00e9\\\"" })
                {
                    byte[] document = Encoding.UTF8.GetBytes("\"" + new string('x', length) + ending + "\"");
                    document.CopyTo(buffer.AsSpan(offset));
                    Assert.True(Skips(buffer.AsSpan(offset, document.Length)));
                    Assert.False(Skips(buffer.AsSpan(offset, document.Length - 1)));
                    byte[] inside = Encoding.UTF8.GetBytes("[\"" + new string('x', length) + ending + "\",{\"" + ending + "\":\"\"}]");
                    inside.CopyTo(buffer.AsSpan(offset));
                    Assert.True(Skips(buffer.AsSpan(offset, inside.Length)));
                    Assert.False(Skips(buffer.AsSpan(offset, inside.Length - 1)));
                }
            }
        }
    }

    [Fact]
    public void Strings_of_long_documents_are_told_apart_wherever_they_stand()
    {
        int walked = 0;
        foreach (byte[] document in LongDocuments(3_000, 5))
        {
            bool skips = Skips(document);
            walked += skips ? 1 : 0;
            Assert.Equal(Scans(document), skips);
        }

        Assert.InRange(walked, 500, 2_900);
    }

    [Fact]
    public void What_stands_across_the_end_of_a_chunk_of_blocks_is_seen()
    {
        foreach (byte[] document in DocumentsAcross(4096).Concat(DocumentsAcross(8192)))
        {
            Assert.Equal(Scans(document), Skips(document));
        }
    }

    [Theory]
    [InlineData("""{"a":1,"b":2}""", 0, 1)]
    [InlineData("""{ "a" : 1 , "b" : 2 }""", 0, 1)]
    [InlineData("""{"b":1,"a":2}""", 1, 0)]
    [InlineData("""{"\u0061":1,"\u0062":2}""", 0, 1)]
    [InlineData("""{"x":1,"a":2}""", JsonWalker.Other, 0)]
    [InlineData("{\n  \"a\": 1,\n  \"b\": 2\n}", 0, 1)]
    [InlineData("{\r\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\"a\"\n:\n1\n,\n                                  \"b\"\t:\t2}", 0, 1)]
    public void Names_are_looked_up_in_any_order(string json, int first, int second)
    {
        JsonNameSet names = new("a", "b");
        foreach (string padding in new[] { "", new string(' ', 100) })
        {
            JsonWalker walker = new(Encoding.UTF8.GetBytes(json + padding));
            long p = walker.Begin();
            ulong seen = 0;
            Assert.Equal(first, walker.Enter(ref p, ref seen, names, "\"a\":"u8));
            p = walker.Skip(p);
            Assert.Equal(second, walker.Follows(ref p, ref seen, 1, "\"b\":"u8) ? 1 : walker.Next(ref p, ref seen, names));
            p = walker.Skip(p);
            Assert.Equal(JsonWalker.End, walker.Next(ref p, ref seen, names));
            Assert.True(walker.Ends(p));

            // The same whichever name is expected.
            for (int expected = -1; expected <= 2; expected++)
            {
                p = walker.Begin();
                seen = 0;
                Assert.Equal(first, walker.Enter(ref p, ref seen, names, expected));
                p = walker.Skip(p);
                Assert.Equal(second, walker.Next(ref p, ref seen, names, expected));
                p = walker.Skip(p);
                Assert.Equal(JsonWalker.End, walker.Next(ref p, ref seen, names, expected));
                Assert.True(walker.Ends(p));
            }
        }
    }

    [Theory]
    [InlineData("\\n", true)]
    [InlineData("\\u0041", true)]
    [InlineData("\\\\n", false)]
    public void What_is_written_like_a_name_with_a_reverse_solidus_is_an_escape(string written, bool isOther)
    {
        JsonNameSet names = new("\\n", "\\u0041");
        foreach (string padding in new[] { "", new string(' ', 100) })
        {
            byte[] json = Encoding.UTF8.GetBytes($"{{\"{written}\":\"{written}\"{padding}}}");
            JsonWalker walker = new(json);
            long p = walker.Begin();
            ulong seen = 0;
            Assert.Equal(isOther, walker.Enter(ref p, ref seen, names) == JsonWalker.Other);
            Assert.Equal(isOther, walker.OneOf(p, names) == JsonWalker.Unsure);
            JsonCursor cursor = new(json);
            Assert.Equal(isOther, cursor.FirstMember(names) == int.MaxValue);
            cursor = JsonCursor.Accepting(json);
            Assert.Equal(isOther, cursor.FirstMember(names, ref seen) == int.MaxValue);
            Assert.False(cursor.HasAccepted());
        }
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void A_name_that_cannot_be_written_as_it_is_is_not_met_so(string name)
    {
        JsonNameSet names = new(name, "c");
        foreach (string padding in new[] { "", new string(' ', 100) })
        {
            byte[] json = Encoding.UTF8.GetBytes($"{{\"{name}\":1{padding}}}");
            JsonWalker walker = new(json);
            long p = walker.Begin();
            ulong seen = 0;
            Assert.Equal(JsonWalker.End, walker.Enter(ref p, ref seen, names));
            Assert.Equal(JsonWalker.Unsure, p);
            p = walker.Begin();
            Assert.Equal(JsonWalker.End, walker.Enter(ref p, ref seen, names, 0));
            Assert.Equal(JsonWalker.Unsure, p);
            Assert.False(IsReadWithoutObjection(json, names));
        }
    }

    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""", "012")]
    [InlineData("""{"c":1,"b":2,"a":3}""", "210")]
    [InlineData("""{"b":1,"c":2,"a":3}""", "120")]
    [InlineData("""{ "b" : 1 , "\u0061" : 2 , "c":3 }""", "102")]
    [InlineData("{}", "")]
    public void Few_names_are_compared_in_any_order(string json, string order)
    {
        JsonNameSet names = new("a", "b", "c");
        foreach (string padding in new[] { "", new string(' ', 100) })
        {
            JsonWalker walker = new(Encoding.UTF8.GetBytes(json + padding));
            for (int given = 2; given <= 3; given++)
            {
                long p = walker.Begin();
                ulong seen = 0;
                string met = "";
                int name = given == 2
                    ? walker.Enter(ref p, ref seen, names, "\"a\":"u8, "\"b\":"u8)
                    : walker.Enter(ref p, ref seen, names, "\"a\":"u8, "\"b\":"u8, "\"c\":"u8);
                for (; name >= 0; name = walker.Next(ref p, ref seen, names))
                {
                    met += name;
                    p = walker.Skip(p);
                }

                Assert.Equal(order, met);
                Assert.Equal(order.Length == 0 ? 0UL : 7UL, seen);
                Assert.True(walker.Ends(p));
            }
        }
    }

    [Fact]
    public void A_name_is_found_among_many_that_begin_alike()
    {
        // The shortest one leaves few bytes to tell the others apart by.
        string[] texts = ["a", .. Enumerable.Range(0, 60).Select(number => $"abcdefghij{number}"), "abcdefghijklmn", "abcdefghijklmno", "abcdefghijklmnopq"];
        JsonNameSet names = new(texts);
        for (int i = 0; i < texts.Length; i++)
        {
            foreach ((string text, int index) in new[] { (texts[i], i), (texts[i] + "x", JsonWalker.Other) })
            {
                JsonWalker walker = new(Encoding.UTF8.GetBytes($"{{\"{text}\":\"{new string(' ', 40)}\",\"{text}?\":null}}"));
                long p = walker.Begin();
                ulong seen = 0;
                Assert.Equal(index, walker.Enter(ref p, ref seen, names));
                p = walker.Skip(p);
                Assert.Equal(JsonWalker.Other, walker.Next(ref p, ref seen, names));
                Assert.True(walker.Ends(walker.Skip(p) + 1));
            }
        }
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1 "b":2}""")]
    public void Names_that_are_unusual_are_left_to_the_evaluator(string json)
    {
        JsonNameSet names = new("a", "b");
        JsonWalker walker = new(Encoding.UTF8.GetBytes(json));
        long p = walker.Begin();
        ulong seen = 0;
        for (int name = walker.Enter(ref p, ref seen, names); name >= 0; name = walker.Next(ref p, ref seen, names))
        {
            p = walker.Skip(p);
        }

        Assert.Equal(JsonWalker.Unsure, p);
    }

    [Theory]
    [InlineData("[1,2,3]", true)]
    [InlineData("[1,1.0]", false)]
    [InlineData("[10,1e1]", false)]
    [InlineData("[0,-0]", false)]
    [InlineData("""["a","b","ab"]""", true)]
    [InlineData("""["a","a"]""", false)]
    [InlineData("""[{"a":1,"b":2},{"b":2,"a":1}]""", false)]
    [InlineData("""[{"a":1,"b":2},{"b":1,"a":2}]""", true)]
    [InlineData("[[1,2],[2,1],[],[[]],{},null,true,false,0,\"\"]", true)]
    public void Items_that_are_certainly_different_are_distinct(string json, bool expected)
    {
        JsonWalker walker = new(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, (int)walker.Distinct(0, walker.Skip(0)) == json.Length);
    }

    [Fact]
    public void Many_items_are_told_apart()
    {
        string many = string.Join(",", Enumerable.Range(0, 5_000));
        Assert.True(IsDistinct("[" + many + "]"));
        Assert.False(IsDistinct("[" + many + ",77]"));

        static bool IsDistinct(string json)
        {
            JsonWalker walker = new(Encoding.UTF8.GetBytes(json));
            return (int)walker.Distinct(0, walker.Skip(0)) == json.Length;
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("12.0", 12)]
    [InlineData("1.2e1", 12)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Integers_are_compared_exactly(string number, long value)
    {
        foreach (string ending in new[] { "", " ", new string(' ', 100) })
        {
            JsonWalker walker = new(Encoding.UTF8.GetBytes(number + ending));
            Assert.Equal(number.Length, walker.Integer(0, value, value));
            Assert.Equal(JsonWalker.Unsure, value == long.MaxValue ? JsonWalker.Unsure : walker.Integer(0, value + 1, long.MaxValue));
            Assert.Equal(JsonWalker.Unsure, walker.Integer(0, long.MinValue, value - 1));
        }
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e30")]
    [InlineData("-123456789012345678901234567890")]
    [InlineData("-9223372036854775809")]
    public void An_integer_beyond_64_bits_is_valid_where_its_side_has_no_limit(string number)
    {
        JsonWalker walker = new(Encoding.UTF8.GetBytes(number));
        bool isNegative = number[0] == '-';
        Assert.Equal(number.Length, walker.Integer(0, isNegative ? long.MinValue : 0, isNegative ? 0 : long.MaxValue));
        Assert.Equal(JsonWalker.Unsure, walker.Integer(0, isNegative ? long.MinValue + 1 : long.MinValue, isNegative ? long.MaxValue : long.MaxValue - 1));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("1.5")]
    [InlineData("9223372036854775808.5")]
    [InlineData("1e-30")]
    [InlineData("-")]
    [InlineData("\"1\"")]
    public void What_is_no_integer_in_range_is_not_accepted(string json)
    {
        foreach (string ending in new[] { "", new string(' ', 100) })
        {
            JsonWalker walker = new(Encoding.UTF8.GetBytes(json + ending));
            Assert.False(walker.Ends(walker.Integer(0, long.MinValue, long.MaxValue)));
        }
    }

    [Fact]
    public void Nothing_outside_the_document_is_read()
    {
        if (!GuardedBuffer.IsSupported)
        {
            return;
        }

        using GuardedBuffer buffer = new();
        DocumentMutator mutator = new(Documents, 2);
        JsonNameSet names = new("text", "source", "a", "b", "long");
        JsonTextRule rule = new() { MinLength = 1, Patterns = [new("^x*.?$")], Formats = ["date-time", "uri"] };
        for (int i = 0; i < 30_000; i++)
        {
            ReadOnlySpan<byte> document = mutator.Next();
            WalkEverywhere(buffer.AtEnd(document), names, rule);
            WalkEverywhere(buffer.AtStart(document), names, rule);
        }

        // Cut off at every length, so that the end falls into every step.
        foreach (byte[] document in Documents)
        {
            for (int length = 0; length <= document.Length; length++)
            {
                WalkEverywhere(buffer.AtEnd(document.AsSpan(0, length)), names, rule);
            }
        }
    }

    [Fact]
    public void Positions_outside_the_document_are_never_read()
    {
        using GuardedBuffer? buffer = GuardedBuffer.IsSupported ? new() : null;
        foreach (byte[] document in Documents)
        {
            JsonWalker walker = new(buffer is null ? document : buffer.AtEnd(document));
            foreach (long p in (long[])[-1, -2, -64, document.Length, document.Length + 1, document.Length + 4096, long.MinValue, long.MaxValue, long.MaxValue - 32, (1L << 32) - 1, (1L << 32) + document.Length - 1, (long)int.MaxValue << 32, -1L << 32])
            {
                WalkFrom(walker, p, new JsonNameSet("a"), new JsonTextRule { MinLength = 1 });
            }
        }
    }

    [Fact]
    public void Results_are_the_same_without_vector_instructions()
    {
        string here = Fingerprint();
        foreach ((string name, string value) in new[] { ("DOTNET_EnableHWIntrinsic", "0"), ("DOTNET_EnableAVX2", "0"), ("DOTNET_EnableAVX512", "0"), ("DOTNET_EnableAVX512v3", "0") })
        {
            System.Diagnostics.ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(JsonWalkerTests).Assembly.Location);
            start.ArgumentList.Add(FingerprintCommand);
            start.Environment[name] = value;
            using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;
            string there = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            Assert.Equal(here, there);
        }
    }

    [Fact]
    public void Many_unknown_names_are_no_name_met_twice()
    {
        JsonNameSet names = new("a");
        JsonWalker walker = new("""{"x":1,"y":2,"a":3,"z":4}"""u8);
        long p = walker.Begin();
        ulong seen = 0;
        int members = 0;
        for (int name = walker.Enter(ref p, ref seen, names); name >= 0; name = walker.Next(ref p, ref seen, names))
        {
            p = walker.Skip(p);
            members++;
        }

        Assert.Equal(4, members);
        Assert.True(walker.Ends(p));
    }

    internal const string FingerprintCommand = "walker-fingerprint";

    /// <summary>What the walker says about many documents, as one number.</summary>
    internal static string Fingerprint()
    {
        DocumentMutator mutator = new(Documents, 3);
        JsonNameSet names = new("text", "source", "a", "b", "long");
        JsonTextRule rule = new() { MinLength = 1, MaxLength = 40, Patterns = [new("^[^\\n]*$")] };
        ulong fingerprint = 14695981039346656037;
        for (int i = 0; i < 20_000; i++)
        {
            ReadOnlySpan<byte> document = mutator.Next();
            JsonWalker walker = new(document);
            if (walker.Ends(walker.Skip(walker.Begin())))
            {
                fingerprint = unchecked((fingerprint ^ ReadHash(document, names)) * 1099511628211);
            }

            foreach (long value in (long[])[walker.Skip(walker.Begin()), walker.String(0, rule), walker.String(0, 1, 30), walker.Distinct(0, walker.Skip(0)), walker.OneOf(0, names)])
            {
                // A block may reach beyond a value and meet what is wrong there, so that only whole documents count.
                fingerprint = unchecked((fingerprint ^ (walker.Ends(value) ? (ulong)value : 0)) * 1099511628211);
            }
        }

        foreach (byte[] document in DocumentsAcross(4096).Concat(LongDocuments(500, 6)))
        {
            fingerprint = unchecked((fingerprint ^ (Skips(document) ? 1UL : 0)) * 1099511628211);
        }

        return fingerprint.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Documents of many blocks and several chunks of them, some broken, with all that makes a difference to where a string ends and whether it is one.</summary>
    private static IEnumerable<byte[]> LongDocuments(int count, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            List<byte> document = [.. "[\""u8];
            int size = random.Next(4) == 0 ? random.Next(200) : random.Next(12_000);
            bool runs = random.Next(2) == 0;
            while (document.Count < size)
            {
                document.AddRange(Encoding.UTF8.GetBytes(Good[random.Next(Good.Length)]));
                document.AddRange(Enumerable.Repeat((byte)'y', runs ? random.Next(140) : random.Next(3)));
            }

            document.AddRange("\"]"u8);
            if (random.Next(2) == 0)
            {
                document.InsertRange(random.Next(document.Count), Bad[random.Next(Bad.Length)]);
            }

            yield return document.ToArray();
        }
    }

    /// <summary>Documents with all of that at every place about a position.</summary>
    private static IEnumerable<byte[]> DocumentsAcross(int position)
    {
        foreach (byte[] text in Good.Select(Encoding.UTF8.GetBytes).Concat(Bad))
        {
            for (int start = position - 16; start <= position + 1; start++)
            {
                yield return [.. "[\""u8, .. Enumerable.Repeat((byte)'x', start - 2), .. text, .. Enumerable.Repeat((byte)'x', 70), .. "\"]"u8];
                yield return [.. "[\""u8, .. Enumerable.Repeat((byte)'x', start - 2), .. text, .. "\"]"u8];
            }
        }
    }

    // What a reader makes of the strings of an accepted document, and where it meets its members.
    private static ulong ReadHash(ReadOnlySpan<byte> document, JsonNameSet names)
    {
        JsonCursor cursor = new(document);
        ulong hash = 0;
        for (int name = cursor.FirstMember(names); name >= 0; name = cursor.NextMember(names, name))
        {
            hash = unchecked((hash * 31) + (ulong)name + (ulong)cursor.Position);
            if (cursor.Peek() != JsonKind.String)
            {
                cursor.Skip();
                continue;
            }

            foreach (char unit in cursor.ReadString())
            {
                hash = unchecked((hash * 31) + unit);
            }
        }

        return hash;
    }

    private static void WalkEverywhere(ReadOnlySpan<byte> document, JsonNameSet names, JsonTextRule rule)
    {
        JsonWalker walker = new(document);
        for (long p = 0; p <= document.Length; p++)
        {
            WalkFrom(walker, p, names, rule);
        }
    }

    private static void WalkFrom(JsonWalker walker, long p, JsonNameSet names, JsonTextRule rule)
    {
        walker.Skip(p);
        walker.String(p);
        walker.String(p, 1, 20);
        walker.String(p, rule);
        walker.OneOf(p, names);
        walker.Integer(p, 0, 100);
        walker.Number(p);
        walker.Boolean(p);
        walker.Literal(p, "null"u8);
        walker.KindAt(p);
        walker.NameOf(p);
        walker.Tag(p, "a"u8, names);
        walker.IsString(p, "a"u8);
        walker.Distinct(p, p);
        walker.Ends(p);
        long at = p;
        ulong seen = 0;
        if (walker.Enter(ref at, ref seen, names, "\"a\":"u8) >= 0)
        {
            walker.NameMatches(ref at, rule);
        }

        at = p;
        walker.Enter(ref at, ref seen, names, 3);
        at = p;
        walker.Next(ref at, ref seen, names, 1);
        at = p;
        walker.Next(ref at, ref seen, names);
        at = p;
        walker.Follows(ref at, ref seen, 0, "\"a\":"u8);
        at = p;
        walker.EnterArray(ref at);
        at = p;
        walker.NextItem(ref at);
    }

    private static bool Skips(ReadOnlySpan<byte> utf8)
    {
        JsonWalker walker = new(utf8);
        return walker.Ends(walker.Skip(walker.Begin()));
    }

    private static bool Scans(ReadOnlySpan<byte> utf8)
    {
        InstanceTape tape = InstanceTape.Rent();
        bool scans = InstanceScanner.TryScan(utf8, JsonWalker.MaxSkippedDepth, tape);
        tape.Return();
        return scans;
    }

    private static bool IsReadWithoutObjection(byte[] json, JsonNameSet names)
    {
        try
        {
            ulong seen = 0;
            JsonCursor cursor = JsonCursor.Accepting(json);
            for (int name = cursor.FirstMember(names, ref seen); name >= 0; name = cursor.NextMember(names, name, ref seen))
            {
                cursor.Skip();
            }

            return cursor.HasAccepted();
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
