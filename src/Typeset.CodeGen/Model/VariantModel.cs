using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>One variant of a union.</summary>
public sealed record VariantModel
{
    /// <summary>The value's type.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>Name of the nested record that wraps the value; empty when the value's own record derives from the union.</summary>
    public string Wrapper { get; init; } = "";

    /// <summary>Name of the parameter of <c>Match</c> and <c>Switch</c>.</summary>
    public required string ParameterName { get; init; }

    /// <summary>The discriminator's constant; empty for other tests.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The kinds of JSON value the variant takes.</summary>
    public required JsonTypes Kinds { get; init; }

    /// <summary>The same as a reader sees them: a number, not whether it is whole.</summary>
    public JsonTypes SeenKinds => (Kinds & JsonTypes.Number) == 0 ? Kinds : Kinds | JsonTypes.Number;

    /// <summary>JSON Pointer fragments of the branches inside the contract whose values are of the type.</summary>
    public required EquatableArray<string> Pointers { get; init; }

    /// <summary>Whether one of the branches asks for more than the schema of the type does.</summary>
    public bool AsksForMore { get; init; }

    /// <summary>What the documentation comment of a wrapper says.</summary>
    public required DocModel Doc { get; init; }

    /// <summary>The kinds that several of some variants take, as a reader sees them.</summary>
    public static JsonTypes SharedKinds(IEnumerable<VariantModel> variants)
    {
        JsonTypes seen = JsonTypes.None;
        JsonTypes shared = JsonTypes.None;
        foreach (VariantModel variant in variants)
        {
            shared |= variant.SeenKinds & seen;
            seen |= variant.SeenKinds;
        }

        return shared;
    }
}
