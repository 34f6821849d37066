using System.CommandLine;
using System.Text;
using Typeset.News.Evaluation;

Console.OutputEncoding = new UTF8Encoding(false);
var gold = new Argument<string[]>("GOLD") { Description = "JSON Lines of annotated texts, or - for standard input; docs/news-evaluation.md has the format.", Arity = ArgumentArity.OneOrMore };
var errors = new Option<bool>("--errors") { Description = "Lists what was missed and what was wrong, one a line." };
var json = new Option<bool>("--json") { Description = "Prints the scores as JSON." };
var root = new RootCommand("Scores the article reader on annotated news texts: precision and recall of each rule.") { gold, errors, json };
root.SetAction(parsed =>
{
    var scores = new ScoreBoard();
    foreach (string name in parsed.GetRequiredValue(gold))
    {
        int line = 0;
        using TextReader reader = name == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(name, Encoding.UTF8);
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                Evaluation.Add(GoldText.Parse(text), scores);
            }
            catch (FormatException e)
            {
                Console.Error.WriteLine($"{name}({line}): {e.Message}");
                return 1;
            }
        }
    }

    Console.Out.Write(parsed.GetValue(json) ? scores.ToJson() : scores.ToText());
    if (parsed.GetValue(errors))
    {
        foreach (string error in scores.Errors)
        {
            Console.Out.WriteLine(error);
        }
    }

    return 0;
});
return root.Parse(args).Invoke();
