using System.Runtime.CompilerServices;

namespace Typeset.Schema;

/// <summary>Tells nodes of a document apart by place, where their own equality tells them apart by value.</summary>
internal sealed class ReferenceIdentity : IEqualityComparer<JsonNode>
{
    public static readonly ReferenceIdentity Instance = new();

    public bool Equals(JsonNode? x, JsonNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(JsonNode obj) => RuntimeHelpers.GetHashCode(obj);
}
