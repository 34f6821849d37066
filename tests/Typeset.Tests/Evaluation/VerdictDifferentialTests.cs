using System.Text;

namespace Typeset.Tests.Evaluation;

/// <summary>
/// The verdict takes short cuts: kinds decided by masks, references followed beforehand, alternatives ruled out or looked over first. The
/// specification's output takes none and has to agree, and so have the errors.
/// </summary>
public sealed class VerdictDifferentialTests
{
    private static readonly string[] s_names = ["a", "b", "kind", "type", "a longer name of a member"];

    private static readonly string[] s_scalars = ["null", "true", "false", "0", "1", "1.0", "1.5", "-1e1", "\"\"", "\"x\"", "\"y\"", "\"\\u0078\"", "\"zé\""];

    [Fact]
    public void All_ways_of_evaluation_agree()
    {
        Random random = new(20_261);
        int loaded = 0;
        int valid = 0;
        for (int i = 0; i < 1500; i++)
        {
            string definitions = $"\"$defs\":{{\"d\":{Schema(random, 2)},\"e\":{Schema(random, 2)},\"r\":{{\"$ref\":\"#/$defs/d\"}}}}";
            string schema = $"{{{definitions},\"allOf\":[{Schema(random, 4)}]}}";
            if (!JsonContract.TryLoad(schema, null, out JsonContract? contract, out _))
            {
                // Its references go round in a circle.
                continue;
            }

            loaded++;
            for (int j = 0; j < 40; j++)
            {
                string instance = Instance(random, 3);
                byte[] utf8 = Encoding.UTF8.GetBytes(instance);
                bool verdict = contract.IsValid(utf8);
                valid += verdict ? 1 : 0;
                ValidationResult result = contract.Validate(utf8);
                Assert.True(verdict == result.IsValid && verdict == (result.Errors.Count == 0), $"{schema}\n{instance}\n{verdict}, errors: {result}");
                Assert.True(verdict == contract.Evaluate(utf8).IsValid, $"{schema}\n{instance}\n{verdict}, output otherwise");
            }
        }

        Assert.InRange(loaded, 800, 1500);
        Assert.InRange(valid, 5_000, 55_000);
    }

    private static string Schema(Random random, int depth)
    {
        if (depth == 0 || random.Next(12) == 0)
        {
            return random.Next(5) switch
            {
                0 => "true",
                1 => "false",
                2 => "{}",
                _ => "{\"$ref\":\"#/$defs/" + "de"[random.Next(2)] + "\"}",
            };
        }

        List<string> parts = [];
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            parts.Add(Keyword(random, depth - 1));
        }

        return "{" + string.Join(',', parts.DistinctBy(part => part.Split(':')[0])) + "}";
    }

    private static string Keyword(Random random, int depth) => random.Next(18) switch
    {
        0 => "\"type\":" + Pick(random, "\"object\"", "\"string\"", "\"integer\"", "[\"object\",\"array\"]", "[\"number\",\"null\"]", "\"number\""),
        1 => "\"const\":" + Pick(random, s_scalars),
        2 or 3 => "\"enum\":" + Pick(random, "[\"x\",\"y\"]", "[\"x\"]", "[1,\"zé\"]", "[null,true,1.5]"),
        4 or 5 or 6 => "\"properties\":{" + string.Join(',', Names(random).Select(name => $"\"{name}\":{Schema(random, depth)}")) + "}",
        7 => "\"required\":[" + string.Join(',', Names(random).Select(name => $"\"{name}\"")) + "]",
        8 => "\"additionalProperties\":" + Pick(random, "false", Schema(random, depth)),
        9 => "\"allOf\":[" + Schemas(random, depth) + "]",
        10 or 11 => "\"anyOf\":[" + Schemas(random, depth) + "]",
        12 or 13 => "\"oneOf\":[" + Schemas(random, depth) + "]",
        14 => "\"not\":" + Schema(random, depth),
        15 => "\"items\":" + Schema(random, depth),
        16 => "\"minLength\":" + Pick(random, "1", "2"),
        _ => Pick(random, "\"patternProperties\":{\"^a\":" + Schema(random, depth) + "}", "\"maximum\":1", "\"unevaluatedProperties\":false", "\"$ref\":\"#/$defs/r\"", "\"dependentRequired\":{\"a\":[\"b\"]}", "\"propertyNames\":{\"maxLength\":4}"),
    };

    private static string Schemas(Random random, int depth) =>
        string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? Variant(random, depth) : Schema(random, depth)));

    private static string Variant(Random random, int depth) =>
        $"{{\"properties\":{{\"kind\":{Pick(random, "{\"const\":\"x\"}", "{\"const\":\"y\"}", "{\"enum\":[\"x\",\"zé\"]}", "{\"enum\":[\"y\",1]}", "true")},\"a\":{Schema(random, depth)}}}}}";

    private static string Instance(Random random, int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        0 => Pick(random, s_scalars),
        1 => "[" + string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Instance(random, depth - 1))) + "]",
        _ => "{" + string.Join(',', Names(random).Select(name => $"\"{(name == "a" && random.Next(5) == 0 ? "\\u0061" : name)}\":{Instance(random, depth - 1)}")) + "}",
    };

    private static string[] Names(Random random) => [.. s_names.Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next())];

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
