using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Unions unions = Unions.Parse("""{"byKind":["a"],"byValidation":{"bark":"w"},"alsoDog":{"bark":"v"},"numbers":7}""");
        string kind = unions.ByKind.GetValueOrDefault()!.Match(text => text, list => list[0], _ => "object", _ => "boolean");
        string dog = unions.AlsoDog is DogOrName.OfDog { Value.Bark: var bark } ? bark : "";
        long number = unions.Numbers!.Match(value => value, _ => 0);
        if (kind != "a" || dog != "v" || number != 7 || unions.ByValidation is not UnionsByValidation { })
        {
            throw new InvalidOperationException($"{kind} {dog} {number}");
        }
    }
}
