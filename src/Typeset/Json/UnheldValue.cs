namespace Typeset.Json;

/// <summary>A valid value that the .NET type meant for it cannot hold.</summary>
/// <param name="Offset">Offset of the value in bytes.</param>
/// <param name="Length">Number of bytes of the value.</param>
/// <param name="TypeName">The .NET type.</param>
internal sealed record UnheldValue(int Offset, int Length, string TypeName);
