using System;
using Cases;
using Typeset;
using Typeset.Json;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // A number that JSON cannot say is an error with its place, and no exception.
        Check(new Probe { Name = "\"]}\\", Depth = double.NaN, Series = [1] }, "/depth", "NaN");
        Check(new Probe { Series = [1, double.PositiveInfinity, 2] }, "/series/1", "Infinity");
        Check(new Probe { Depth = 1, Limits = ValueDictionary.Create<ProbeLimitsValue>([new("a", new ProbeLimitsValue(0, 1)), new("b/c", new ProbeLimitsValue(0, double.NegativeInfinity))]) }, "/limits/b~1c/1", "-Infinity");
        Check(new Probe { State = double.NaN }, "/state", "NaN");
        Check<ProbeState>(double.NaN, "", "NaN");
        if (!new Probe { Depth = double.MaxValue }.Validate().IsValid)
        {
            throw new InvalidOperationException("the greatest number is finite");
        }
    }

    private static void Check<T>(T value, string pointer, string number)
        where T : IJsonContract<T>
    {
        ValidationResult result = ContractJson.Validate(value);
        if (result.IsValid || result.Errors.Count != 1 || result.Errors[0] is not { Code: "TYS1905" } error || error.InstancePointer != pointer || !error.Message.Contains("found " + number + ",", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(result.ToString());
        }

        try
        {
            ContractJson.ToJson(value);
        }
        catch (ArgumentException)
        {
            return;
        }

        throw new InvalidOperationException("written");
    }
}
