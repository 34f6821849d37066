using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Typeset.Schema.Tests;

/// <summary>The reader against the framework's: the same texts accepted, the same values read.</summary>
public sealed class ReaderDifferentialTests
{
    private static readonly Gen<string> Scalars = Gen.OneOf(
        Gen.Const("null"),
        Gen.Const("true"),
        Gen.Const("false"),
        Gen.Int.Select(value => value.ToString(CultureInfo.InvariantCulture)),
        Gen.Double[-1e9, 1e9].Select(value => value.ToString("R", CultureInfo.InvariantCulture)),
        Gen.OneOf("0", "-0", "1e5", "1E-7", "2.50", "-1.0e+2", "123456789012345678901234567890"),
        Gen.String[Gen.Char[' ', '\u017F'], 0, 8].Select(Quote),
        Gen.OneOf("\"\\u0041\\n\\/\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"\\\"\\\\\"", "\"\u2028\""));

    private static readonly Gen<string> Values = Gen.Recursive<string>((depth, self) => depth > 3
        ? Scalars
        : Gen.OneOf(
            Scalars,
            Gen.Select(self.Array[0, 4], Space, (items, space) => "[" + space + string.Join("," + space, items) + space + "]"),
            Gen.Select(Gen.Select(Gen.OneOf("a", "b", "type", "\\u0061", "", "ö"), self).Array[0, 4], Space, (members, space) =>
                "{" + space + string.Join(space + ",", members.Select(member => "\"" + member.Item1 + "\"" + space + ":" + member.Item2)) + "}")));

    private static readonly Gen<string> Mutations = Gen.OneOf(
        Gen.OneOf("", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "0", "-", "+", ".", "e", "E1", "t", "null", "//", "\t", "\n", "\u0000", "\u000b", "\u00a0", "\uFEFF", "'", "a", "😀", "/**/", "NaN"),
        Gen.Char[' ', '~'].Select(c => c.ToString()));

    private static Gen<string> Space => Gen.OneOf("", " ", "\n", "\t ", "\r\n");

    [Fact]
    public void Well_formed_texts_give_the_same_values() =>
        Values.Sample(
            text =>
            {
                using JsonDocument expected = JsonDocument.Parse(text);
                SchemaDocument actual = SchemaDocument.Parse("a.json", text);
                return actual.Root is not null && Same(expected.RootElement, actual.Root);
            },
            iter: 3000);

    [Fact]
    public void Damaged_texts_get_the_same_verdict() =>
        Gen.Select(Values, Gen.Select(Gen.Double[0, 1], Gen.Int[0, 2], Mutations).Array[1, 3]).Sample(
            (text, edits) =>
            {
                foreach ((double where, int removed, string inserted) in edits)
                {
                    int at = (int)(where * text.Length);
                    text = text.Remove(at, Math.Min(removed, text.Length - at)).Insert(at, inserted);
                }

                // Cutting a surrogate pair apart gives a text that UTF-8 cannot carry, so there is nothing to compare.
                if (!IsWellFormedUtf16(text))
                {
                    return true;
                }

                SchemaDocument actual = SchemaDocument.Parse("a.json", text);
                return IsAccepted(text) == actual.Root is not null;
            },
            iter: 20000);

    private static bool IsAccepted(string text)
    {
        // The framework's reader leaves a byte order mark to its caller.
        byte[] bytes = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        try
        {
            Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = 512 });
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

    private static bool Same(JsonElement expected, JsonNode actual) => expected.ValueKind switch
    {
        JsonValueKind.Null => actual.Kind == JsonNodeKind.Null,
        JsonValueKind.True => actual.Kind == JsonNodeKind.True,
        JsonValueKind.False => actual.Kind == JsonNodeKind.False,
        JsonValueKind.Number => actual.Kind == JsonNodeKind.Number && actual.Text == expected.GetRawText(),
        JsonValueKind.String => actual.Kind == JsonNodeKind.String && actual.Text == expected.GetString(),
        JsonValueKind.Array => actual.Kind == JsonNodeKind.Array && expected.GetArrayLength() == actual.Items.Count &&
            expected.EnumerateArray().Zip(actual.Items).All(pair => Same(pair.First, pair.Second)),
        _ => actual.Kind == JsonNodeKind.Object && expected.EnumerateObject().Count() == actual.Members.Count &&
            expected.EnumerateObject().Zip(actual.Members).All(pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value)),
    };

    private static bool IsWellFormedUtf16(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
