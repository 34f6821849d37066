namespace Typeset.Schema;

/// <summary>Values as instances compare them: numbers by their value, objects without order (JSON Schema 2020-12 core, section 4.2.2).</summary>
internal static class JsonValues
{
    public static IEqualityComparer<JsonNode> Comparer { get; } = new ValueComparer();

    /// <summary>The type of a value.</summary>
    public static JsonTypes TypeOf(JsonNode value) => value.Kind switch
    {
        JsonNodeKind.Null => JsonTypes.Null,
        JsonNodeKind.True or JsonNodeKind.False => JsonTypes.Boolean,
        JsonNodeKind.String => JsonTypes.String,
        JsonNodeKind.Array => JsonTypes.Array,
        JsonNodeKind.Object => JsonTypes.Object,
        _ => ExactNumber.TryParse(value.Text, out ExactNumber number) && number.IsInteger ? JsonTypes.Integer : JsonTypes.Fraction,
    };

    /// <summary>The length of a string in code points.</summary>
    public static long LengthOf(string text)
    {
        long length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }

    private sealed class ValueComparer : IEqualityComparer<JsonNode>
    {
        public bool Equals(JsonNode? left, JsonNode? right)
        {
            if (left is null || right is null || left.Kind != right.Kind || left.Items.Count != right.Items.Count)
            {
                return ReferenceEquals(left, right);
            }

            switch (left.Kind)
            {
                case JsonNodeKind.Number:
                    return ExactNumber.TryParse(left.Text, out ExactNumber a) && ExactNumber.TryParse(right.Text, out ExactNumber b) && a == b;
                case JsonNodeKind.String:
                    return string.Equals(left.Text, right.Text, StringComparison.Ordinal);
                case JsonNodeKind.Array:
                    for (int i = 0; i < left.Items.Count; i++)
                    {
                        if (!Equals(left.Items[i], right.Items[i]))
                        {
                            return false;
                        }
                    }

                    return true;
                case JsonNodeKind.Object:
                    IReadOnlyList<JsonMember> members = JsonMembers.Effective(left);
                    if (members.Count != JsonMembers.Effective(right).Count)
                    {
                        return false;
                    }

                    foreach (JsonMember member in members)
                    {
                        if (right[member.Name] is not JsonNode other || !Equals(member.Value, other))
                        {
                            return false;
                        }
                    }

                    return true;
                default:
                    return true;
            }
        }

        public int GetHashCode(JsonNode value) => value.Kind switch
        {
            JsonNodeKind.Number => ExactNumber.TryParse(value.Text, out ExactNumber number) ? number.GetHashCode() : 0,
            JsonNodeKind.String => StringComparer.Ordinal.GetHashCode(value.Text),
            _ => ((int)value.Kind * 397) ^ value.Items.Count,
        };
    }
}
