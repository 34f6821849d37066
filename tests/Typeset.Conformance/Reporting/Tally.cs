using System.Globalization;

namespace Typeset.Conformance;

/// <summary>Counts the tests of a run and keeps what failed.</summary>
public sealed class Tally
{
    private readonly List<Failure> _failures = [];
    private readonly Action<Failure>? _onFailure;

    /// <summary>Begins at zero.</summary>
    /// <param name="onFailure">Told of each failure as it happens.</param>
    public Tally(Action<Failure>? onFailure = null) => _onFailure = onFailure;

    /// <summary>Number of tests that passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Number of instances that an engine found valid.</summary>
    public int Valid { get; private set; }

    /// <summary>How many of the valid instances of each file an acceptor was not sure of.</summary>
    public SortedDictionary<string, int> Unsure { get; } = new(StringComparer.Ordinal);

    /// <summary>What failed, in the order it ran.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Runs the cases on an engine and counts each instance as a test.</summary>
    public void Run(IEngine engine, IReadOnlyList<SchemaCase> cases)
    {
        int index = 0;
        foreach (IReadOnlyList<Outcome> outcomes in engine.Run(cases))
        {
            SchemaCase schemaCase = cases[index++];
            for (int i = 0; i < outcomes.Count; i++)
            {
                Count(engine, schemaCase, schemaCase.Instances[i], outcomes[i]);
            }
        }
    }

    /// <summary>Counts a test that passed.</summary>
    public void Pass() => Passed++;

    /// <summary>Counts a test that failed.</summary>
    public void Fail(Failure failure)
    {
        _failures.Add(failure);
        _onFailure?.Invoke(failure);
    }

    /// <summary>The last line of a report.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {_failures.Count} failed");

    private static string Verdict(bool? isValid) => isValid switch { true => "valid", false => "invalid", null => "none" };

    private void Count(IEngine engine, SchemaCase schemaCase, InstanceCase instance, Outcome outcome)
    {
        Valid += outcome.IsValid == true ? 1 : 0;
        if (outcome.IsUnsure)
        {
            string file = Path.GetFileNameWithoutExtension(schemaCase.Origin.File);
            Unsure[file] = Unsure.GetValueOrDefault(file) + 1;
        }

        if (outcome.IsValid == instance.IsValid)
        {
            Pass();
            return;
        }

        Fail(new Failure
        {
            Engine = engine.Name,
            Draft = schemaCase.Origin.Draft,
            File = schemaCase.Origin.File,
            Group = schemaCase.Origin.Group,
            Test = instance.Name,
            Expected = Verdict(instance.IsValid),
            Found = Verdict(outcome.IsValid),
            Explanation = outcome.Explanation,
        });
    }
}
