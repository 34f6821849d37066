namespace Typeset.Schema;

/// <summary>
/// One value of a schema document with the place it was read from. Two nodes are equal when they are written alike,
/// wherever they stand: place never takes part in equality.
/// </summary>
public sealed class JsonNode : IEquatable<JsonNode>
{
    private const int LinearSearchLimit = 16;

    /// <summary>The last member under each name; made when a large object is first searched, such as one of many definitions.</summary>
    private Dictionary<string, JsonMember>? _lastByName;

    internal JsonNode(JsonNodeKind kind, int start, int length, string text, JsonMember[] members, JsonNode[] items, bool hasDuplicateNames = false)
    {
        Kind = kind;
        Start = start;
        Length = length;
        Text = text;
        Members = members;
        Items = items;
        HasDuplicateNames = hasDuplicateNames;
    }

    /// <summary>What kind of value this is.</summary>
    public JsonNodeKind Kind { get; }

    /// <summary>Offset of the value's first character in its document, in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 code units that the value takes up.</summary>
    public int Length { get; }

    /// <summary>A string's characters with escapes resolved, a number as it is written; empty for every other kind.</summary>
    public string Text { get; }

    /// <summary>An object's members in the order of the file, duplicates included; empty for every other kind.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>An array's items; empty for every other kind.</summary>
    public IReadOnlyList<JsonNode> Items { get; }

    /// <summary>Whether an object has members with the same name.</summary>
    internal bool HasDuplicateNames { get; }

    /// <summary>The value of the last member called <paramref name="name"/>, or null.</summary>
    public JsonNode? this[string name] => Find(name)?.Value;

    /// <summary>The last member called <paramref name="name"/>, or null.</summary>
    public JsonMember? Find(string name)
    {
        if (Members.Count > LinearSearchLimit)
        {
            return (_lastByName ??= IndexMembers()).TryGetValue(name, out JsonMember? member) ? member : null;
        }

        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(JsonNode? other)
    {
        if (other is null || Kind != other.Kind || Members.Count != other.Members.Count || Items.Count != other.Items.Count ||
            !string.Equals(Text, other.Text, StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 0; i < Members.Count; i++)
        {
            if (!string.Equals(Members[i].Name, other.Members[i].Name, StringComparison.Ordinal) || !Members[i].Value.Equals(other.Members[i].Value))
            {
                return false;
            }
        }

        for (int i = 0; i < Items.Count; i++)
        {
            if (!Items[i].Equals(other.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonNode);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ StringComparer.Ordinal.GetHashCode(Text) ^ (Members.Count << 8) ^ (Items.Count << 16));

    private Dictionary<string, JsonMember> IndexMembers()
    {
        Dictionary<string, JsonMember> index = new(Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in Members)
        {
            index[member.Name] = member;
        }

        return index;
    }
}
