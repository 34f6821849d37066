namespace Typeset.Differential.Tests;

/// <summary>Where ajv and the evaluator differ.</summary>
/// <param name="Unexplained">Those that no known deviation of ajv explains, with schema and instance.</param>
/// <param name="Explained">How many are explained.</param>
/// <param name="Refused">How many schemas ajv did not compile.</param>
internal sealed record Disagreements(IReadOnlyList<string> Unexplained, int Explained, int Refused)
{
    public static Disagreements Of(IReadOnlyList<(AjvQuestion Question, string Verdicts)> asked)
    {
        IReadOnlyList<AjvAnswer> answers = AjvProcess.Ask(asked.Select(each => each.Question));
        List<string> unexplained = [];
        int explained = 0;
        int refused = 0;
        for (int i = 0; i < asked.Count; i++)
        {
            (AjvQuestion question, string verdicts) = asked[i];
            if (answers[i].Verdicts is not { } theirs)
            {
                refused++;
                continue;
            }

            for (int k = 0; k < verdicts.Length; k++)
            {
                if (verdicts[k] == theirs[k])
                {
                    continue;
                }

                if (AjvDeviations.Explain(question.Dialect, question.Schema, question.Instances![k]) is not null)
                {
                    explained++;
                }
                else
                {
                    unexplained.Add($"{question.Dialect}: ajv says {(theirs[k] == '1' ? "valid" : "invalid")} of {question.Instances[k]} under {question.Schema}");
                }
            }
        }

        return new Disagreements(unexplained, explained, refused);
    }
}
