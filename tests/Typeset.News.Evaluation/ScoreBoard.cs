using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Typeset.News.Evaluation;

/// <summary>The scores of all rules, in the order they are first asked for, and what went wrong.</summary>
internal sealed class ScoreBoard
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Score> _scores = new(StringComparer.Ordinal);

    /// <summary>How many texts were read.</summary>
    public int Texts { get; set; }

    /// <summary>One line for each miss and each mistake.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The names of the speakers.</summary>
    public NameScore Names { get; } = new();

    /// <summary>Of these, of the quotes that the text gives to he or she.</summary>
    public NameScore NamesOfPronouns { get; } = new();

    /// <summary>Of these, of all other quotes.</summary>
    public NameScore NamesOfOthers { get; } = new();

    private (string Row, NameScore Score)[] NameRows => [("speaker's name", Names), ("  of these, by he or she", NamesOfPronouns), ("  of these, by other words", NamesOfOthers)];

    public Score this[string rule]
    {
        get
        {
            if (!_scores.TryGetValue(rule, out Score? score))
            {
                _scores.Add(rule, score = new Score());
                _order.Add(rule);
            }

            return score;
        }
    }

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Texts} texts\n{"rule",-26} {"gold",7} {"found",7} {"right",7} {"precision",10} {"recall",8}\n");
        foreach (string rule in _order)
        {
            Score score = _scores[rule];
            text.Append(CultureInfo.InvariantCulture, $"{rule,-26} {score.Gold,7} {score.Found,7} {score.Right,7} {100 * score.Precision,9:F1}% {100 * score.Recall,7:F1}%\n");
        }

        if (Names.Gold > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{"who speaks",-26} {"gold",7} {"right",7} {"wrong",7} {"none",7}\n");
            foreach ((string row, NameScore score) in NameRows)
            {
                double share = 100.0 / Math.Max(1, score.Gold);
                text.Append(CultureInfo.InvariantCulture, $"{row,-26} {score.Gold,7} {score.Right,7} {score.Wrong,7} {score.None,7} {share * score.Right,9:F1}% right {share * score.Wrong,7:F1}% wrong\n");
            }
        }

        return text.ToString();
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("texts", Texts);
            writer.WriteStartObject("rules");
            foreach (string rule in _order)
            {
                Score score = _scores[rule];
                writer.WriteStartObject(rule);
                writer.WriteNumber("gold", score.Gold);
                writer.WriteNumber("found", score.Found);
                writer.WriteNumber("right", score.Right);
                writer.WriteNumber("precision", Math.Round(score.Precision, 4));
                writer.WriteNumber("recall", Math.Round(score.Recall, 4));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartObject("names");
            foreach ((string row, NameScore score) in NameRows)
            {
                writer.WriteStartObject(row);
                writer.WriteNumber("gold", score.Gold);
                writer.WriteNumber("right", score.Right);
                writer.WriteNumber("wrong", score.Wrong);
                writer.WriteNumber("none", score.None);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
