using System.Text;
using System.Text.Json;
using CsCheck;
using Typeset.Json;
using Typeset.Testing;

namespace Typeset.Tests.Json;

public sealed class InstanceScannerTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"a\"", "\"é😀\"", "\"\\u00e9\"", "\"\\ud800\"", "\"\\x\"", "\"\\u12g4\"", "0", "-1", "01", "1.5", "1.", ".5", "1e5", "1E+", "-", "+1",
        "true", "false", "null", "nul", "truex", "NaN", " ", "\n", "\t", "\r", "\f", "\0", "/", "//", "'", "\u001f", "\u007f", "\u00a0", "a string of more than thirty-two characters", "\"a string of more than thirty-two characters\"",
    ];

    [Fact]
    public void It_accepts_what_the_reader_of_the_framework_accepts()
    {
        Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(places => string.Concat(places.Select(place => Pieces[place]))).Sample(
            text => AssertAgrees(Encoding.UTF8.GetBytes(text)), iter: 20_000);
    }

    [Theory]
    [InlineData("""{"headline":"Täglich \"neu\" \u00e9\ud83d\ude00","list":[1,-2.5e+10,true,false,null,[],{}],"deep":{"a":{"b":[{"c":"padding to make it a little longer"}]}}, "end" : 0 }""")]
    [InlineData("{\n    \"headline\": \"Täglich\",\r\n                    \"list\": [\n\t\t1,\n\t\t[]\n\t]\n}\n                                        ")]
    public void It_agrees_with_the_reader_of_the_framework_on_documents_with_changed_bytes(string text)
    {
        byte[] document = Encoding.UTF8.GetBytes(text);
        Gen.Select(Gen.Int[0, document.Length - 1], Gen.Byte, Gen.Int[0, 3], Gen.Int[0, document.Length]).Sample(
            (at, value, how, length) =>
            {
                List<byte> changed = [.. document];
                switch (how)
                {
                    case 0:
                        changed[at] = value;
                        break;
                    case 1:
                        changed.RemoveAt(at);
                        break;
                    case 2:
                        changed.Insert(at, value);
                        break;
                    default:
                        changed.RemoveRange(length, changed.Count - length);
                        break;
                }

                AssertAgrees([.. changed]);
            },
            iter: 20_000);
    }

    [Fact]
    public void Every_value_is_on_the_tape_with_its_place()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("""  {"a":[1,2.0,"x\n"],"é":{},"t":[true,false,null,[]]} """);
        InstanceTape tape = new();

        Assert.True(InstanceScanner.TryScan(utf8, 8, tape));

        Assert.Equal(
        [
            "Object 3 -> 14 ",
            "Name 'a' -> 2 ",
            "Array 3 -> 6 ",
            "Number '1' -> 4 ",
            "Number '2.0' -> 5 NotPlain",
            "String 'x\\n' -> 6 Escaped",
            "Name 'é' -> 7 NonAscii",
            "Object 0 -> 8 ",
            "Name 't' -> 9 ",
            "Array 4 -> 14 ",
            "True 'true' -> 11 ",
            "False 'false' -> 12 ",
            "Null 'null' -> 13 ",
            "Array 0 -> 14 ",
        ], Enumerable.Range(0, tape.Count).Select(index =>
        {
            TapeEntry entry = tape[index];
            string what = entry.Kind is TapeKind.Object or TapeKind.Array ? $"{entry.Length}" : $"'{Encoding.UTF8.GetString(utf8.AsSpan(entry.Start, entry.Length))}'";
            return $"{entry.Kind} {what} -> {entry.Next} {(entry.Flags == TapeFlags.None ? "" : entry.Flags)}";
        }));
    }

    [Theory]
    [InlineData("", "Empty", 0)]
    [InlineData(" \n", "Empty", 2)]
    [InlineData("{\"a\":1,}", "Malformed", 7)]
    [InlineData("[1,]", "Malformed", 3)]
    [InlineData("[1 2]", "Malformed", 3)]
    [InlineData("{'a':1}", "Malformed", 1)]
    [InlineData("{\"a\" 1}", "Malformed", 5)]
    [InlineData("{\"a\":1", "Malformed", 6)]
    [InlineData("[01]", "Malformed", 2)]
    [InlineData("[1.]", "Malformed", 3)]
    [InlineData("[-]", "Malformed", 2)]
    [InlineData("[1e]", "Malformed", 3)]
    [InlineData("[trux]", "Malformed", 4)]
    [InlineData("[nul", "Malformed", 4)]
    [InlineData("\"ab", "Malformed", 3)]
    [InlineData("\"a\tb\"", "Malformed", 2)]
    [InlineData("\"a\\xb\"", "Malformed", 3)]
    [InlineData("\"a\\u12g4\"", "Malformed", 6)]
    [InlineData("\"a\\", "Malformed", 3)]
    [InlineData("1 2", "Malformed", 2)]
    [InlineData("[[[1]]]", "TooDeep", 2)]
    public void The_first_malformation_is_found_at_its_byte(string json, string reason, int offset)
    {
        InstanceTape tape = new();

        Assert.False(InstanceScanner.TryScan(Encoding.UTF8.GetBytes(json), 2, tape));
        Assert.Equal((reason, offset), (tape.Failure.Reason.ToString(), tape.Failure.Offset));
    }

    [Theory]
    [InlineData("a stray continuation byte", "61 80", 1)]
    [InlineData("a byte that never occurs", "61 FF", 1)]
    [InlineData("an overlong slash", "61 C0 AF", 1)]
    [InlineData("an overlong null of three bytes", "61 E0 80 80", 1)]
    [InlineData("an overlong null of four bytes", "61 F0 80 80 80", 1)]
    [InlineData("a surrogate", "61 ED A0 80", 1)]
    [InlineData("above the last code point", "61 F4 90 80 80", 1)]
    [InlineData("a start byte beyond four bytes", "61 F8 88 80 80 80", 1)]
    [InlineData("cut short by a letter", "61 E2 82 61", 1)]
    [InlineData("after valid characters", "C3 A9 E2 82 AC F0 9F 98 80 C3 28", 9)]
    public void Invalid_utf8_is_found_at_its_byte(string what, string hex, int offset)
    {
        byte[] inside = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        foreach (int padding in (int[])[0, 1, 15, 31, 63, 200])
        {
            byte[] utf8 = [(byte)'"', .. Enumerable.Repeat((byte)'x', padding), .. inside, (byte)'"'];
            InstanceTape tape = new();

            Assert.False(InstanceScanner.TryScan(utf8, 2, tape), what);
            Assert.Equal((ScanFailureReason.InvalidUtf8, 1 + padding + offset), (tape.Failure.Reason, tape.Failure.Offset));
        }
    }

    [Fact]
    public void A_hundred_thousand_open_arrays_are_an_error_at_the_first_too_many()
    {
        foreach (string open in (string[])["[", "{\"a\":"])
        {
            byte[] utf8 = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(open, 100_000)));
            InstanceTape tape = new();

            Assert.False(InstanceScanner.TryScan(utf8, 512, tape));
            Assert.Equal((ScanFailureReason.TooDeep, 512 * open.Length), (tape.Failure.Reason, tape.Failure.Offset));
        }
    }

    [SharedDataFact("data/jsontestsuite/test_parsing")]
    public void The_parsing_suite_is_judged_right()
    {
        string[] files = Directory.GetFiles(SharedData.PathOf("data/jsontestsuite/test_parsing"), "*.json");
        Assert.Equal((95, 188, 35), (Count(files, 'y'), Count(files, 'n'), Count(files, 'i')));
        List<string> wrong = [];
        foreach (string file in files)
        {
            byte[] utf8 = File.ReadAllBytes(file);
            ValidationResult result = JsonContract.Anything.Validate(utf8);
            bool isWrong = Path.GetFileName(file)[0] switch
            {
                'y' => !result.IsValid,
                'n' => result.IsValid,
                _ => result.IsValid != JsonContract.Anything.IsValid(utf8),
            };
            if (isWrong || result.Errors.Any(error => error.ByteOffset > utf8.Length || error.Message.Length == 0))
            {
                wrong.Add(Path.GetFileName(file));
            }
        }

        Assert.Equal([], wrong);
    }

    [SharedDataFact("data/jsontestsuite/test_parsing")]
    public void Every_keyword_copes_with_what_the_parsing_suite_leaves_open()
    {
        JsonContract contract = JsonContract.Load("""
            {
              "$dynamicAnchor": "any",
              "anyOf": [{ "type": "integer", "multipleOf": 0.01, "minimum": -1e400 }, { "pattern": "^.(?=b)|\\bc|\\p{Lu}$", "maxLength": 3 }, { "not": { "type": ["string", "number"] } }],
              "format": "idn-email", "enum": [1, "a", [1.0], { "a": 0 }],
              "uniqueItems": true, "contains": { "const": "\ud800" }, "unevaluatedItems": { "$dynamicRef": "#any" },
              "propertyNames": { "pattern": "^\\w" }, "patternProperties": { "^a": { "format": "uri" } }, "unevaluatedProperties": { "$dynamicRef": "#any" }
            }
            """, new JsonContractOptions { Formats = FormatMode.Assert });
        int judged = 0;
        foreach (string file in Directory.GetFiles(SharedData.PathOf("data/jsontestsuite/test_parsing"), "*.json"))
        {
            byte[] utf8 = File.ReadAllBytes(file);
            ValidationResult result = contract.Validate(utf8);
            Assert.Equal(contract.IsValid(utf8), result.IsValid);
            Assert.All(result.Errors, error => Assert.InRange(error.ByteOffset, 0, utf8.Length));
            if (JsonContract.Anything.IsValid(utf8))
            {
                judged++;
                Assert.Equal(RawJson.Parse(utf8), RawJson.Parse(utf8.AsSpan().TrimEnd(" \t\r\n"u8)));
            }
        }

        Assert.InRange(judged, 95, 95 + 35);
    }

    private static int Count(string[] files, char kind) => files.Count(file => Path.GetFileName(file)[0] == kind);

    private static void AssertAgrees(byte[] utf8)
    {
        InstanceTape tape = InstanceTape.Rent();
        bool accepted = InstanceScanner.TryScan(utf8, 64, tape);
        tape.Return();
        bool expected = true;
        try
        {
            Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 64 });
            while (reader.Read())
            {
                // The reader of the framework looks at the bytes of strings only when they are asked for.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    expected &= System.Text.Unicode.Utf8.IsValid(reader.ValueSpan);
                }
            }
        }
        catch (JsonException)
        {
            expected = false;
        }

        Assert.True(expected == accepted, $"expected {expected} for {Encoding.UTF8.GetString(utf8)} ({tape.Failure})");
    }
}
