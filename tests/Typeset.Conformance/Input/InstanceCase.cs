namespace Typeset.Conformance;

/// <summary>An instance and whether its schema allows it.</summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Utf8">The JSON text.</param>
/// <param name="IsValid">The verdict that is right.</param>
public sealed record InstanceCase(string Name, byte[] Utf8, bool IsValid);
