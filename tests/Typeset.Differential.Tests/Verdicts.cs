using System.Diagnostics.CodeAnalysis;
using System.Text;
using Typeset.Schema;

namespace Typeset.Differential.Tests;

/// <summary>What the evaluator says of instances, in the form in which ajv answers.</summary>
internal static class Verdicts
{
    private static readonly JsonContractOptions s_options = new() { Formats = FormatMode.Annotate };

    /// <summary>One '1' or '0' for each instance; false when the schema cannot be used.</summary>
    public static bool TryGive(string schema, IReadOnlyList<string> instances, [NotNullWhen(true)] out string? verdicts, out IReadOnlyList<Problem> problems)
    {
        verdicts = null;
        if (!JsonContract.TryLoad(schema, s_options, out JsonContract? contract, out problems))
        {
            return false;
        }

        StringBuilder text = new();
        foreach (string instance in instances)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(instance);
            bool valid = contract.IsValid(utf8);
            Assert.Equal(valid, contract.Validate(utf8).IsValid);
            Assert.False(contract.Acceptor is { } acceptor && (valid ? acceptor.Refutes(utf8) : acceptor.Walk(utf8)), $"The acceptor contradicts the evaluator ({valid})\n{schema}\n{instance}");
            text.Append(valid ? '1' : '0');
        }

        verdicts = text.ToString();

        // What is called impossible has to be.
        Problem? contradiction = problems.FirstOrDefault(IsOfTheWhole);
        Assert.False(contradiction is not null && verdicts.Contains('1', StringComparison.Ordinal), $"{contradiction}\n{schema}\n{string.Join(' ', instances)}\n{verdicts}");
        return true;
    }

    private static bool IsOfTheWhole(Problem problem) =>
        problem.Code == "TYS0119" && problem.Pointer.Split('/') is ([_, "$ref" or "const" or "enum" or "anyOf" or "oneOf"] or [_, "allOf", _]);
}
