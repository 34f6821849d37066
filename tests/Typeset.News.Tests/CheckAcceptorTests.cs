using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Typeset.News.Checks;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>What <see cref="ArticleChecks.Accepts"/> accepts breaks no rule for <see cref="ArticleChecks.Check(Article)"/>.</summary>
public sealed class CheckAcceptorTests
{
    private const string Text = """
        Three held after raid on depot
        By Ana Ruiz
        Published 2021-08-12T15:04:00Z

        KABUL (AP) — Fighters came in — naïve 😀 ones.

        “We will wait 😀,” Mayor Ana Reyes said. “The \ river will fall.”

        “And then,” she said, “it rises,” and “so on.”

        • “We will go now,” Lee said.

        A man sells bread in Herat. Omar Haidari/AFP

        A woman sells bread in Herat. Omar Haidari/AFP

        Log in with your credentials

        Forgot your details?

        The Associated Press contributed.
        """;

    private static readonly Article s_article = RecordText.Read(Text.ReplaceLineEndings("\n"));

    private static readonly byte[][] s_records =
    [
        Write(s_article, JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
        Write(s_article, JavaScriptEncoder.Default),
        Encoding.UTF8.GetBytes(RecordText.Indented(s_article)),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("schemas/article/examples/valid"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    [Fact]
    public void Records_of_the_reader_and_the_examples_are_accepted()
    {
        Assert.True(s_article.Quotes.Sum(quote => quote.Segments.Count) > s_article.Quotes.Count);
        Assert.All(s_records, record => Assert.True(ArticleChecks.Accepts(record), Encoding.UTF8.GetString(record)));
    }

    [Fact]
    public void A_record_is_accepted_without_an_allocation()
    {
        Assert.True(ArticleChecks.Accepts(s_records[0]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool accepted = ArticleChecks.Accepts(s_records[0]);
        Assert.Equal((true, 0), (accepted, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Theory]
    [MemberData(nameof(ArticleCheckTests.Violations), MemberType = typeof(ArticleCheckTests))]
    public void What_breaks_a_rule_is_not_accepted(string rule, string pointer, Func<Article, Article> spoil)
    {
        Article spoiled = spoil(ArticleCheckTests.Sound);
        bool needsRawText = ArticleChecks.Check(spoiled).Count == 0;
        Assert.True(needsRawText == ArticleChecks.Accepts(Write(spoiled, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)), $"{rule} at {pointer}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"id\":1,\"paragraphs\":[{\"text\":[]}],\"quotes\":[{\"text\":\"\\")]
    [InlineData("")]
    public void What_is_no_record_does_no_harm(string text) => _ = ArticleChecks.Accepts(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_accepted_of_changed_records_breaks_no_rule(int seed)
    {
        var random = new Random(seed);
        var mutator = new DocumentMutator(s_records, seed);
        (int accepted, int refused) = (0, 0);
        for (int i = 0; i < 40_000; i++)
        {
            ReadOnlySpan<byte> record = i % 2 == 0 ? mutator.Next() : ShiftNumber(s_records[random.Next(s_records.Length)], random);
            if (!Article.IsValid(record))
            {
                continue;
            }

            if (!ArticleChecks.Accepts(record))
            {
                refused++;
                continue;
            }

            accepted++;
            if (Article.TryParse(record, out Article? article) && ArticleChecks.Check(article) is [var error, ..])
            {
                Assert.Fail($"{error}: {Encoding.UTF8.GetString(record)}");
            }
        }

        Assert.True(accepted > 1000 && refused > 1000, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public void Offsets_lead_to_the_same_characters_as_in_the_decoded_text()
    {
        string[] pieces = ["a", "é", "“", "😀", "\\n", "\\\"", "\\u00e9", "\\ud83d\\ude00", "plain words without an end ", "\\\\"];
        var random = new Random(3);
        for (int i = 0; i < 5000; i++)
        {
            string written = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            byte[] raw = Encoding.UTF8.GetBytes(written);
            string text = JsonSerializer.Deserialize<string>($"\"{written}\"")!;
            int units = random.Next(text.Length + 2);
            int bytes = JsonTextUnits.Bytes(raw, units);
            if (bytes < 0)
            {
                // Nothing but the end of the text and the middle of a character that is no escape is in the way.
                Assert.True(units > text.Length || char.IsLowSurrogate(text[units]), written);
                continue;
            }

            string before = Encoding.UTF8.GetString(raw, 0, bytes);
            Assert.Equal(units, before.EndsWith("\\ud83d", StringComparison.Ordinal) ? JsonSerializer.Deserialize<string>($"\"{before[..^6]}\"")!.Length + 1 : JsonSerializer.Deserialize<string>($"\"{before}\"")!.Length);
        }
    }

    private static byte[] ShiftNumber(byte[] record, Random random)
    {
        List<(int Start, int Length, long Value)> numbers = [];
        var reader = new Utf8JsonReader(record);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value))
            {
                numbers.Add(((int)reader.TokenStartIndex, reader.ValueSpan.Length, value));
            }
        }

        if (numbers.Count == 0)
        {
            return record;
        }

        (int start, int length, long old) = numbers[random.Next(numbers.Count)];
        byte[] shifted = Encoding.UTF8.GetBytes((old + random.Next(-3, 4)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return [.. record[..start], .. shifted, .. record[(start + length)..]];
    }

    private static byte[] Write(Article article, JavaScriptEncoder encoder)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder }))
        {
            article.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
