using Typeset.News.Evaluation;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>What the reader scores on the hand-made set does not fall.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void The_scores_on_the_hand_made_set_hold()
    {
        ScoreBoard scores = Score("handmade.jsonl");

        string table = scores.ToText();
        Assert.True(scores.Texts >= 110, table);
        Assert.True(scores["speaker mention"] is { Gold: > 350, Precision: >= 0.98, Recall: >= 0.95 }, table);
        Assert.True(scores["quote"] is { Precision: >= 0.97, Recall: >= 0.99 }, table);
        foreach (string rule in new[] { "caption", "picture credit", "byline name", "dateline" })
        {
            Assert.True(scores[rule] is { Precision: 1, Recall: 1 }, table);
        }
    }

    [Fact]
    public void The_scores_on_the_scraped_pages_that_were_read_hold()
    {
        ScoreBoard scores = Score("scrapes-read.jsonl");

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 120, Precision: >= 0.98, Recall: >= 0.96 }, table);
        Assert.True(scores["byline name"] is { Gold: >= 29, Precision: 1, Recall: >= 0.96 }, table);
        foreach (string rule in new[] { "caption", "picture credit", "dateline" })
        {
            Assert.True(scores[rule] is { Gold: >= 17, Precision: 1, Recall: 1 }, table);
        }
    }

    [Fact]
    public void The_scores_on_the_pages_that_were_read_hold()
    {
        var scores = new ScoreBoard();
        foreach (string line in File.ReadLines(RepositoryRoot.Combine("tests/Typeset.News.Evaluation/pages-read.jsonl")))
        {
            Evaluation.Evaluation.Add(GoldText.Parse(line), scores);
        }

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 130, Precision: >= 0.99, Recall: >= 0.95 }, table);
        Assert.True(scores["caption"] is { Gold: >= 40, Precision: 1, Recall: >= 0.97 }, table);
        foreach (string rule in new[] { "picture credit", "dateline" })
        {
            Assert.True(scores[rule] is { Precision: 1, Recall: 1 }, table);
        }

        // The record has an agency by its full name, the text by its initials.
        Assert.True(scores["byline name"] is { Gold: > 50, Precision: > 0.98, Recall: > 0.98 }, table);
    }

    [Fact]
    public void The_scores_on_pages_of_many_outlets_that_were_read_hold()
    {
        ScoreBoard scores = Score("outlets-read.jsonl");

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 1500, Precision: >= 0.985, Recall: >= 0.975 }, table);
        Assert.True(scores["caption"] is { Gold: > 130, Precision: >= 0.99, Recall: >= 0.86 }, table);
        Assert.True(scores["picture credit"] is { Gold: > 120, Precision: >= 0.99, Recall: >= 0.94 }, table);
        Assert.True(scores["byline name"] is { Gold: > 150, Precision: >= 0.97, Recall: >= 0.91 }, table);
        Assert.True(scores["dateline"] is { Gold: > 40, Precision: >= 0.95, Recall: >= 0.95 }, table);
        Assert.True(scores.Names is { Gold: > 1400 } names && names.Right >= 0.95 * names.Gold && names.Wrong <= 0.035 * names.Gold, table);
    }

    [Fact]
    public void The_scores_on_the_pages_rich_in_pictures_and_descriptions_hold()
    {
        ScoreBoard scores = Score("outlets-further.jsonl");

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 1100, Precision: >= 0.95, Recall: >= 0.92 }, table);
        Assert.True(scores["headline"] is { Gold: > 115, Precision: >= 0.98, Recall: >= 0.98 }, table);
        Assert.True(scores["caption"] is { Gold: > 190, Precision: >= 0.99, Recall: >= 0.89 }, table);
        Assert.True(scores["picture credit"] is { Gold: > 180, Precision: >= 0.99, Recall: >= 0.94 }, table);
        Assert.True(scores["byline name"] is { Gold: > 155, Precision: >= 0.97, Recall: >= 0.90 }, table);
        Assert.True(scores["dateline"] is { Gold: > 38, Precision: >= 0.94, Recall: >= 0.92 }, table);
        Assert.True(scores.Names is { Gold: > 1000 } names && names.Right >= 0.84 * names.Gold && names.Wrong <= 0.112 * names.Gold, table);
    }

    [Fact]
    public void The_scores_on_the_pages_of_mixed_outlets_hold()
    {
        ScoreBoard scores = Score("outlets-mixed.jsonl");

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 1500, Precision: >= 0.95, Recall: >= 0.91 }, table);
        Assert.True(scores["headline"] is { Gold: > 105, Precision: >= 0.96, Recall: >= 0.98 }, table);
        Assert.True(scores["caption"] is { Gold: > 180, Precision: >= 0.975, Recall: >= 0.84 }, table);
        Assert.True(scores["picture credit"] is { Gold: > 170, Precision: >= 0.96, Recall: >= 0.885 }, table);
        Assert.True(scores["byline name"] is { Gold: > 150, Precision: >= 0.97, Recall: >= 0.915 }, table);
        Assert.True(scores["dateline"] is { Gold: > 55, Precision: >= 0.98, Recall: >= 0.94 }, table);
        Assert.True(scores.Names is { Gold: > 1400 } names && names.Right >= 0.87 * names.Gold && names.Wrong <= 0.08 * names.Gold, table);
    }

    [Fact]
    public void The_scores_on_rows_of_datasets_hold()
    {
        ScoreBoard scores = Score("rows.jsonl");

        string table = scores.ToText();
        Assert.True(scores["speaker mention"] is { Gold: > 360, Precision: >= 0.99, Recall: >= 0.98 }, table);
        Assert.True(scores["headline"] is { Gold: > 35, Precision: 1, Recall: 1 }, table);
        Assert.True(scores["caption"] is { Gold: > 45, Precision: 1, Recall: >= 0.93 }, table);
        Assert.True(scores["byline name"] is { Gold: > 50, Precision: 1, Recall: >= 0.92 }, table);
        Assert.True(scores["dateline"] is { Gold: > 25, Precision: 1, Recall: >= 0.92 }, table);
        Assert.True(scores.Names is { Gold: > 340 } names && names.Right >= 0.95 * names.Gold && names.Wrong <= 0.03 * names.Gold, table);
    }

    private static ScoreBoard Score(string set)
    {
        var scores = new ScoreBoard();
        foreach (string line in File.ReadLines(RepositoryRoot.Combine("tests/Typeset.News.Evaluation/" + set)))
        {
            Evaluation.Evaluation.Add(GoldText.Parse(line), scores);
        }

        return scores;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"abc","captions":[{"start":2,"end":9}]}""")]
    [InlineData("""{"text":"abc","captions":["x"]}""")]
    [InlineData("[")]
    public void A_line_that_is_no_annotated_text_is_told(string line) => Assert.Throws<FormatException>(() => GoldText.Parse(line));

    [Fact]
    public void A_mention_without_a_place_is_the_nearest_such_word_and_no_part_of_one()
    {
        GoldText gold = GoldText.Parse("""{"id": "x", "text": "Later he said the firm had “begun a check of old accounts” there.", "quotes": [{"text": "begun a check of old accounts", "mention": {"text": "he"}}]}""");

        Assert.Equal(6, gold.Quotes!.Value[0].Mention!.Value.Start);
    }

    [Fact]
    public void The_headline_is_held_against_the_one_marked()
    {
        var scores = new ScoreBoard();
        Evaluation.Evaluation.Add(GoldText.Parse("""{"text": "Bridge reopens\nBy Ana Ruiz\nThe bridge reopened.", "headline": "Bridge reopens"}"""), scores);
        Evaluation.Evaluation.Add(GoldText.Parse("""{"text": "Bridge reopens\nBy Ana Ruiz\nThe bridge reopened.", "headline": null}"""), scores);
        Evaluation.Evaluation.Add(GoldText.Parse("""{"text": "The bridge reopened. Nobody came.\nIt rained.", "headline": "The bridge reopened. Nobody came."}"""), scores);

        Assert.Equal((2, 2, 1), (scores["headline"].Gold, scores["headline"].Found, scores["headline"].Right));
    }

    [Fact]
    public void Misses_and_mistakes_are_counted()
    {
        var scores = new ScoreBoard();
        Evaluation.Evaluation.Add(
            GoldText.Parse("""{"text":"“We will wait here,” said Ana Ruiz. It was “a very cold night indeed” for all.","quotes":[{"text":"We will wait here,","mention":"Tom"}],"datelines":["It"]}""".Replace("\"Tom\"", "{\"text\":\"all\"}", StringComparison.Ordinal)),
            scores);

        Assert.Equal((1, 2, 1), (scores["quote"].Gold, scores["quote"].Found, scores["quote"].Right));
        Assert.Equal((1, 1, 0), (scores["speaker mention"].Gold, scores["speaker mention"].Found, scores["speaker mention"].Right));
        Assert.Equal((1, 0, 0), (scores["dateline"].Gold, scores["dateline"].Found, scores["dateline"].Right));
    }

    [Theory]
    [InlineData("Ana Ruiz", 1, 0, 0)]
    [InlineData("Mayor Ana Ruiz", 1, 0, 0)]
    [InlineData("Ruiz", 0, 1, 0)]
    [InlineData("Tom Lee", 0, 1, 0)]
    public void The_name_of_a_speaker_counts_besides_the_place_of_the_mention(string marked, int right, int wrong, int none)
    {
        var scores = new ScoreBoard();
        Evaluation.Evaluation.Add(GoldText.Parse($$"""{"text":"Ana Ruiz was calm. “We will wait here,” she said.","quotes":[{"text":"We will wait here,","mention":{"text":"she"},"speaker":"{{marked}}"}]}"""), scores);

        Assert.Equal((1, right, wrong, none), (scores.Names.Gold, scores.Names.Right, scores.Names.Wrong, scores.Names.None));
        Assert.Equal((1, right, 0), (scores.NamesOfPronouns.Gold, scores.NamesOfPronouns.Right, scores.NamesOfOthers.Gold));
        Assert.Equal((1, 1), (scores["speaker mention"].Gold, scores["speaker mention"].Right));
    }

    [Fact]
    public void A_quote_that_the_record_gives_to_nobody_has_no_name()
    {
        var scores = new ScoreBoard();
        Evaluation.Evaluation.Add(GoldText.Parse("""{"text":"It was late.\n“We will wait here for the boats.”","quotes":[{"text":"We will wait here for the boats.","speaker":"Ana Ruiz"}]}"""), scores);

        Assert.Equal((1, 0, 0, 1), (scores.Names.Gold, scores.Names.Right, scores.Names.Wrong, scores.Names.None));
        Assert.Equal(1, scores.NamesOfOthers.Gold);
        Assert.Contains("speaker's name missed, not Ana Ruiz", string.Join('\n', scores.Errors), StringComparison.Ordinal);
    }
}
