using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Step step = new() { Run = "make", With = new InputObject { Path = "a" }, Version = (StepVersion?)1.5, Shell = true };
        string run = step.Run.Match(list => string.Join(";", list), text => text);
        string path = step.With switch { InputObject { Path: var at } => at, Input.OfString { Value: var text } => text, _ => "none" };
        if (run != "make" || path != "a" || step != Step.Parse("""{"run":"make","with":{"path":"a"},"version":1.50,"shell":true}""") || !step.Validate().IsValid)
        {
            throw new InvalidOperationException($"{run} {path}");
        }
    }
}
