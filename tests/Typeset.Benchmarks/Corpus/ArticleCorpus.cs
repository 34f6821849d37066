using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Benchmarks.Corpus;

/// <summary>
/// Made-up article records in the shape that the text reader gives: paragraphs of one to four sentences, quotes with
/// spans that fit, an image now and then. The same seed gives the same bytes.
/// </summary>
internal sealed class ArticleCorpus
{
    private static readonly string[] s_words =
        ("council river bridge harbour market school train winter garden committee report village teacher doctor engineer budget " +
         "ferry tunnel road forest island station library museum orchestra festival season farmer fisher miner baker weather storm " +
         "flood repair vote plan delay promise answer question meeting morning evening street window children families workers " +
         "naïve café São Paulo Zürich the the the the a a of of in in on to to for with after before near under over said asked " +
         "opened closed built carried counted found gave held kept left lost made moved paid planned raised reached saw sent " +
         "slow quiet early late narrow new old public small strong tall wide").Split(' ');

    private static readonly string[] s_names = ["Ana Reyes", "Ivo Strand", "Mara Lind", "Tomas Oyelaran", "Lena Voss", "Dee Cole", "Nolan Park", "Zoë Brandt"];

    private readonly Random _random;

    private ArticleCorpus(int seed) => _random = new Random(seed);

    /// <summary>Writes the corpus into a file.</summary>
    public static int Write(string path, int records, int seed)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream file = File.Create(path);
        Write(file, records, seed);
        return 0;
    }

    /// <summary>Writes the corpus as JSON Lines; a tenth of the records escape every character outside ASCII.</summary>
    public static void Write(Stream output, int records, int seed)
    {
        var corpus = new ArticleCorpus(seed);
        for (int i = 0; i < records; i++)
        {
            var options = new JsonWriterOptions { Encoder = corpus._random.Next(10) == 0 ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            using (var writer = new Utf8JsonWriter(output, options))
            {
                corpus.WriteArticle(writer, i);
            }

            output.WriteByte((byte)'\n');
        }
    }

    private void WriteArticle(Utf8JsonWriter writer, int number)
    {
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
        string[] paragraphs = new string[_random.Next(4, 26)];
        string?[] speeches = new string?[paragraphs.Length];
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (_random.Next(5) == 0)
            {
                speeches[i] = Sentence()[..^1] + ",";
                paragraphs[i] = $"“{speeches[i]}” {Pick(s_names)} said. {Text(2)}";
            }
            else
            {
                paragraphs[i] = Text(4);
            }
        }

        writer.WriteStartObject();
        writer.WriteString("schemaVersion", "1.0");
        writer.WriteString("id", "urn:sha256:" + hash);
        writer.WriteString("url", $"https://news.example/{Pick(s_words[..20])}/{number}");
        writer.WriteString("language", _random.Next(4) == 0 ? "en-GB" : "en");
        writer.WriteString("headline", Sentence()[..^1]);
        writer.WriteString("section", "World");
        writer.WriteString("genre", "news");
        writer.WriteString("publishedOn", "2024-03-05");
        writer.WriteString("publishedAt", "2024-03-05T09:30:00-05:00");
        writer.WriteStartArray("paragraphs");
        for (int i = 0; i < paragraphs.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("text", paragraphs[i]);
            WriteSource(writer, (2 * i) + 1, 0, paragraphs[i].Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("quotes");
        int quotes = 0;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (speeches[i] is { } speech)
            {
                WriteQuote(writer, ++quotes, i, speech, paragraphs[i]);
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("images");
        if (_random.Next(2) == 0)
        {
            writer.WriteStartObject();
            writer.WriteString("caption", Sentence());
            writer.WriteStartObject("credit");
            writer.WriteString("kind", "media");
            writer.WriteString("text", "Lena Voss / AFP");
            WriteStrings(writer, "creators", "Lena Voss");
            WriteStrings(writer, "agencies", "Agence France-Presse");
            writer.WriteEndObject();
            writer.WriteNumber("position", _random.Next(paragraphs.Length));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("credits");
        writer.WriteStartObject();
        writer.WriteString("kind", "wire");
        writer.WriteString("text", "Reuters contributed to this report.");
        WriteStrings(writer, "organizations", "Reuters");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("provenance");
        writer.WriteString("origin", "plain-text");
        writer.WriteStartObject("raw");
        writer.WriteString("sha256", hash);
        writer.WriteNumber("length", paragraphs.Sum(p => p.Length + 2));
        writer.WriteNumber("lines", 2 * paragraphs.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteQuote(Utf8JsonWriter writer, int number, int paragraph, string speech, string text)
    {
        int mention = speech.Length + 3;
        int cue = text.IndexOf(" said.", mention, StringComparison.Ordinal) + 1;
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"q{number}"));
        writer.WriteString("kind", "direct");
        writer.WriteString("text", speech[..^1]);
        writer.WriteStartArray("segments");
        WriteSpan(writer, null, paragraph, 1, speech.Length + 1, text);
        writer.WriteEndArray();
        writer.WriteStartObject("attribution");
        writer.WriteString("status", "attributed");
        writer.WriteStartObject("speaker");
        writer.WriteString("type", "person");
        writer.WriteString("name", text[mention..(cue - 1)]);
        writer.WriteEndObject();
        writer.WriteString("method", "explicit");
        WriteSpan(writer, "mention", paragraph, mention, cue - 1, text);
        WriteSpan(writer, "cue", paragraph, cue, cue + 4, text);
        writer.WriteString("cueLemma", "say");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, string? name, int paragraph, int start, int end, string text)
    {
        if (name is null)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartObject(name);
        }

        writer.WriteNumber("paragraph", paragraph);
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
        writer.WriteString("text", text[start..end]);
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, int line, int start, int end)
    {
        writer.WriteStartObject("source");
        writer.WriteNumber("line", line);
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartArray(name);
        writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private string Text(int sentences) => string.Join(' ', Enumerable.Range(0, _random.Next(1, sentences + 1)).Select(_ => Sentence()));

    private string Sentence()
    {
        string[] words = [.. Enumerable.Range(0, _random.Next(7, 24)).Select(_ => Pick(s_words))];
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + ".";
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
