using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>Loads each schema as a program does that meets it at run time, and evaluates its plan.</summary>
public sealed class EvaluatorEngine : IEngine
{
    /// <inheritdoc/>
    public string Name => "evaluator";

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<Outcome>> Run(IReadOnlyList<SchemaCase> cases) => cases.Select(Run);

    private static IReadOnlyList<Outcome> Run(SchemaCase schemaCase)
    {
        return schemaCase.TryLoad(out JsonContract? contract, out IReadOnlyList<Problem> problems)
            ? [.. schemaCase.Instances.Select(instance => Run(contract, instance))]
            : Outcome.None(schemaCase, "The schema cannot be loaded: " + string.Join("; ", problems.Where(problem => problem.Severity == ProblemSeverity.Error)));
    }

    private static Outcome Run(JsonContract contract, InstanceCase instance)
    {
        bool isValid = contract.IsValid(instance.Utf8);
        ValidationResult result = contract.Validate(instance.Utf8);
        bool isValidInOutput = contract.Evaluate(instance.Utf8).IsValid;
        return isValid == result.IsValid && isValid == isValidInOutput
            ? new Outcome(isValid, isValid ? null : string.Join("; ", result.Errors))
            : new Outcome(null, $"IsValid says {isValid}, Validate says {result.IsValid}, Evaluate says {isValidInOutput}: {string.Join("; ", result.Errors)}");
    }
}
