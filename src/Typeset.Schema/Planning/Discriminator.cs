namespace Typeset.Schema;

/// <summary>A property whose constant tells the branches of a union apart.</summary>
/// <param name="Property">The property, required and constant in every branch.</param>
/// <param name="Values">The constant string of each branch, in the order of the branches; all differ.</param>
public sealed record Discriminator(string Property, EquatableArray<string> Values);
