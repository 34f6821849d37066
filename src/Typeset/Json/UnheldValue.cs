namespace Typeset.Json;

/// <summary>A valid value that the .NET type meant for it cannot hold.</summary>
/// <param name="Offset">Offset of the value in bytes.</param>
/// <param name="Length">Number of bytes of the value.</param>
/// <param name="TypeName">The .NET type.</param>
internal sealed record UnheldValue(int Offset, int Length, string TypeName)
{
    /// <summary>The <c>x-csharp-type</c> that holds every value the schema allows.</summary>
    public string WiderType => TypeName switch
    {
        nameof(Int32) or nameof(Int64) => nameof(System.Numerics.BigInteger),
        nameof(System.Numerics.BigInteger) or nameof(Double) or nameof(Decimal) => nameof(RawJson),
        _ => "string",
    };
}
