using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.Differential.Tests;

/// <summary>Random regular expressions are read and matched as Node.js does with the <c>u</c> flag.</summary>
public sealed class RandomExpressionTests
{
    private const int Seed = 262;
    private const int Count = 3000;

    [AjvFact]
    public void Random_expressions_match_what_the_u_flag_of_Node_matches()
    {
        List<string> differences = [];
        int expressions = 0;
        int matches = 0;
        foreach (string line in Ask())
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            JsonElement root = answer.RootElement;
            string pattern = root.GetProperty("p").GetRawText();
            bool isExpression = JsonContract.TryLoad($$"""{"pattern":{{pattern}}}""", null, out JsonContract? contract, out IReadOnlyList<Problem> problems) && problems.Count == 0;
            if (isExpression != root.GetProperty("ok").GetBoolean())
            {
                differences.Add($"{pattern}: {(isExpression ? "accepted" : "refused: " + problems[0])}");
                continue;
            }

            if (!isExpression)
            {
                continue;
            }

            expressions++;
            foreach ((JsonElement subject, JsonElement verdict) in root.GetProperty("s").EnumerateArray().Zip(root.GetProperty("v").EnumerateArray()))
            {
                matches += verdict.GetBoolean() ? 1 : 0;
                if (contract!.IsValid(Encoding.UTF8.GetBytes(subject.GetRawText())) != verdict.GetBoolean())
                {
                    differences.Add($"{pattern} on {subject.GetRawText()}: Node says {verdict}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join("\n", differences.Take(25)));
        Assert.InRange(expressions, Count / 2, Count - 1);
        Assert.InRange(matches, expressions, expressions * 7);
    }

    private static string[] Ask()
    {
        using Process process = Process.Start(new ProcessStartInfo("node", [RepositoryRoot.Combine("tests/Typeset.Differential.Tests/Ajv/expressions.mjs"), $"{Seed}", $"{Count}"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
