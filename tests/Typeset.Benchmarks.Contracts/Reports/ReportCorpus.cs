using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Typeset.Benchmarks.Contracts.Reports;

/// <summary>
/// Made-up reports of about four kilobytes: mostly running text, a seventh with every character beyond ASCII escaped, a fifth with spaces after commas and colons.
/// The same seed gives the same bytes.
/// </summary>
internal sealed class ReportCorpus
{
    private static readonly string[] s_words =
        ("the of and to in a is that for it as was with be by on not at this from or had an they which one you were all there would their we when who will no more if " +
         "out so up said what its about than into them only other time new some could these two may first then any now such most made after also did many before must " +
         "back through years where much your way down should because long each just those people too world still between being never last another while great since " +
         "against came used during without again around however found thought went part once general upon didn’t does got united left number course until always away " +
         "something fact though less public almost hand enough far took yet government system better told nothing night end called going look asked later knew point " +
         "next city business case group toward young days let room within side given national social several council minister election market economy climate police " +
         "court judge hospital researchers committee budget million percent officials statement investigation parliament senator mayor residents community storm " +
         "flooding wildfire energy electricity transport railway airport border trade agreement negotiations inflation interest rates bank investors technology " +
         "privacy lawsuit appeal verdict evidence witness tournament season coach stadium museum exhibition festival director novelist audience students curriculum " +
         "scientists laboratory patients treatment symptoms survey forecast quarter revenue café naïve Zürich Málaga Łódź Reykjavík 東京 Київ €20m —").Split(' ');

    private static readonly string[] s_names =
        ["Maria Smith", "Aisha Okafor", "Noah Müller", "Priya Patel", "Lucas García", "Emma Kowalski", "Yusuf Haddad", "Sofia Rossi", "Ingrid Sørensen", "Mateo Fernández", "Chloé Dubois", "Haruto Tanaka", "Zoë Walker"];

    private static readonly string[] s_roles = ["Reporter", "Senior Correspondent", "Political Editor", "Photographer", "Science Editor"];

    private static readonly string[] s_houses = ["Reuters", "Associated Press", "The Daily Chronicle", "Agence France-Presse", "Local Democracy Reporting Service", "El País"];

    private static readonly string[] s_languages = ["en", "en-GB", "en-US", "fr", "fr-FR", "de", "es-ES", "pt-BR"];

    private static readonly string[] s_sources = ["reut", "ap", "afp", "bbc", "guardian", "npr"];

    private static readonly string[] s_tags =
        ["world", "politics", "business", "technology", "science", "health", "sport", "culture", "uk-politics", "us-politics", "eu-business", "asia-science", "breaking", "exclusive", "long-read", "explainer", "interview", "obituary"];

    private static readonly Action<JsonNode>[] s_violations =
    [
        report => report["id"] = report["id"]!.GetValue<string>().ToUpperInvariant(),
        report => report["headline"] = "",
        report => report.AsObject().Remove("url"),
        report => report["datePublished"] = report["datePublished"]!.GetValue<string>().Replace("T", " at ", StringComparison.Ordinal),
        report => report["language"] = "english",
        report => report["paragraphs"] = new JsonArray(),
        report => report["paragraphs"]![0]!["index"] = -1,
        report => report["paragraphs"]![0]!["text"] = "",
        report => report["tags"] = new JsonArray("doubled", "other", "doubled"),
        report => report["byline"]![0]!["nmae"] = "Maria Smith",
        report => report["url"] = "not a uri",
        report => report["paragraphs"]![0]!["index"] = "0",
    ];

    private readonly Random _random;

    private ReportCorpus(int seed) => _random = new Random(seed);

    /// <summary>Writes the corpus as JSON Lines.</summary>
    /// <param name="output">Gets the lines.</param>
    /// <param name="records">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bad">The share of records, from 0 to 1, that break one rule.</param>
    public static void Write(Stream output, int records, int seed, double bad)
    {
        ReportCorpus corpus = new(seed);
        int broken = 0;
        for (int i = 0; i < records; i++)
        {
            JsonObject report = corpus.Make(i);
            bool isEscaped = corpus._random.NextDouble() < 0.15;
            bool isSpaced = corpus._random.NextDouble() < 0.2;
            if (corpus._random.NextDouble() < bad)
            {
                s_violations[broken++ % s_violations.Length](report);
            }

            string line = Write(report);
            line = isEscaped ? Escape(line) : line;
            output.Write(Encoding.UTF8.GetBytes((isSpaced ? Space(line) : line) + "\n"));
        }
    }

    private JsonObject Make(int number)
    {
        JsonObject report = new()
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{Pick(s_sources)}-{_random.Next(2010, 2026)}-{(uint)_random.NextInt64(1L << 32):x8}"),
            ["headline"] = Sentence(5, 13)[..^1],
            ["byline"] = List(Pick([1, 1, 1, 2, 3]), Writer),
            ["datePublished"] = Moment(),
            ["url"] = Address("news", number),
            ["language"] = Pick(s_languages),
        };

        // Most have six to fourteen paragraphs, some many more.
        int paragraphs = Math.Clamp((int)Math.Exp(2.24 + (0.55 * Normal())), 1, 60);
        int index = 0;
        report["paragraphs"] = List(paragraphs, () => new JsonObject { ["index"] = index++, ["text"] = Paragraph() });
        if (_random.NextDouble() < 0.85)
        {
            report["quotes"] = List(_random.Next(6), () => new JsonObject { ["text"] = Sentence(6, 20), ["speaker"] = Pick(s_names), ["paragraph"] = _random.Next(paragraphs) });
        }

        if (_random.NextDouble() < 0.8)
        {
            report["images"] = List(_random.Next(4), () => new JsonObject
            {
                ["caption"] = Sentence(6, 16),
                ["credit"] = new JsonObject { ["name"] = Pick(s_names), ["agency"] = Pick(s_houses) },
                ["url"] = Address("img", number) + ".jpg",
            });
        }

        if (_random.NextDouble() < 0.5)
        {
            report["credits"] = List(_random.Next(4), () => Pick(s_names));
        }

        if (_random.NextDouble() < 0.9)
        {
            string[] tags = [.. s_tags];
            _random.Shuffle(tags);
            report["tags"] = new JsonArray([.. tags.Take(_random.Next(9)).Select(tag => (JsonNode)tag)]);
        }

        return report;
    }

    private JsonObject Writer()
    {
        JsonObject writer = new() { ["name"] = Pick(s_names) };
        if (_random.NextDouble() < 0.7)
        {
            writer["role"] = Pick(s_roles);
        }

        if (_random.NextDouble() < 0.5)
        {
            writer["affiliation"] = Pick(s_houses);
        }

        return writer;
    }

    private string Paragraph() => string.Join(
        _random.NextDouble() < 0.08 ? "\n" : " ",
        Enumerable.Range(0, Pick([1, 2, 2, 3, 3, 4])).Select(_ => _random.NextDouble() >= 0.18 ? Sentence(8, 24)
            : _random.NextDouble() < 0.75 ? $"“{Sentence(6, 18)[..^1]},” {Pick(s_names)} said."
            : $"\"{Sentence(6, 18)[..^1]},\" {Pick(s_names)} said."));

    private string Sentence(int least, int most)
    {
        string[] words = [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Pick(s_words))];
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        if (words.Length > 10)
        {
            words[_random.Next(3, words.Length - 2)] += ",";
        }

        return string.Join(' ', words) + ".";
    }

    private string Moment()
    {
        DateTime moment = new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_random.NextInt64(15L * 365 * 86_400));
        string fraction = _random.NextDouble() < 0.3 ? string.Create(CultureInfo.InvariantCulture, $".{_random.Next(1000):000}") : "";
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + Pick(["Z", "Z", "+00:00", "+01:00", "-05:00"]);
    }

    private string Address(string kind, int number)
    {
        IEnumerable<string> words = Enumerable.Range(0, _random.Next(3, 8)).Select(_ => Pick(s_tags));
        return string.Create(CultureInfo.InvariantCulture, $"https://www.example.com/{kind}/{string.Join('-', words)}-{number}{Pick(["", "", ".html", "?ref=rss&utm_source=feed"])}");
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private static JsonArray List(int count, Func<JsonNode> make) => new([.. Enumerable.Range(0, count).Select(_ => make())]);

    private static string Write(JsonObject report)
    {
        using MemoryStream output = new();
        using (Utf8JsonWriter writer = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            report.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Escape(string line)
    {
        StringBuilder escaped = new(line.Length);
        foreach (char character in line)
        {
            _ = char.IsAscii(character) ? escaped.Append(character) : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return escaped.ToString();
    }

    // As serializers of other languages put a space after every comma and colon.
    private static string Space(string line)
    {
        StringBuilder spaced = new(line.Length);
        bool isInString = false;
        for (int i = 0; i < line.Length; i++)
        {
            spaced.Append(line[i]);
            if (isInString && line[i] == '\\')
            {
                spaced.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                isInString = !isInString;
            }
            else if (!isInString && line[i] is ',' or ':')
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}
