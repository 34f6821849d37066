namespace Typeset.Schema;

/// <summary>
/// What may still be valid: never less than what a schema allows, and often more, so that nothing possible is called impossible.
/// Bounds concern values of their own type only.
/// </summary>
internal sealed record Possible
{
    /// <summary>Everything.</summary>
    public static Possible Anything { get; } = new();

    /// <summary>Nothing.</summary>
    public static Possible Nothing { get; } = new() { Types = JsonTypes.None };

    /// <summary>The types of the values.</summary>
    public JsonTypes Types { get; init; } = JsonTypes.Any;

    /// <summary>The values, when there are only these; else null.</summary>
    public IReadOnlyList<JsonNode>? Values { get; init; }

    public ExactNumber? Minimum { get; init; }

    public bool IsMinimumExclusive { get; init; }

    public ExactNumber? Maximum { get; init; }

    public bool IsMaximumExclusive { get; init; }

    public long MinLength { get; init; }

    public long MaxLength { get; init; } = long.MaxValue;

    public long MinItems { get; init; }

    public long MaxItems { get; init; } = long.MaxValue;

    public long MinProperties { get; init; }

    public long MaxProperties { get; init; } = long.MaxValue;

    public bool IsNothing => Types == JsonTypes.None;

    /// <summary>What both allow.</summary>
    public static Possible Both(Possible left, Possible right)
    {
        if (ReferenceEquals(left, Anything))
        {
            return right;
        }

        if (ReferenceEquals(right, Anything))
        {
            return left;
        }

        (ExactNumber? minimum, bool isMinimumExclusive) = Tighter(left.Minimum, left.IsMinimumExclusive, right.Minimum, right.IsMinimumExclusive, 1);
        (ExactNumber? maximum, bool isMaximumExclusive) = Tighter(left.Maximum, left.IsMaximumExclusive, right.Maximum, right.IsMaximumExclusive, -1);
        return new Possible
        {
            Types = left.Types & right.Types,
            Values = left.Values is null ? right.Values : right.Values is null ? left.Values : Common(left.Values, right.Values),
            Minimum = minimum,
            IsMinimumExclusive = isMinimumExclusive,
            Maximum = maximum,
            IsMaximumExclusive = isMaximumExclusive,
            MinLength = Math.Max(left.MinLength, right.MinLength),
            MaxLength = Math.Min(left.MaxLength, right.MaxLength),
            MinItems = Math.Max(left.MinItems, right.MinItems),
            MaxItems = Math.Min(left.MaxItems, right.MaxItems),
            MinProperties = Math.Max(left.MinProperties, right.MinProperties),
            MaxProperties = Math.Min(left.MaxProperties, right.MaxProperties),
        }.Settled();
    }

    /// <summary>What at least one of them allows, as far as types and single values go.</summary>
    public static Possible Either(IReadOnlyList<Possible> alternatives)
    {
        JsonTypes types = JsonTypes.None;
        List<JsonNode>? values = [];
        foreach (Possible alternative in alternatives)
        {
            types |= alternative.Types;
            if (alternative.IsNothing)
            {
                continue;
            }

            if (alternative.Values is null)
            {
                values = null;
            }
            else
            {
                values?.AddRange(alternative.Values);
            }
        }

        return types == JsonTypes.None ? Nothing : new Possible { Types = types, Values = values };
    }

    /// <summary>Without the types and values that contradict each other.</summary>
    public Possible Settled()
    {
        JsonTypes types = Types;
        if (MinLength > MaxLength)
        {
            types &= ~JsonTypes.String;
        }

        if (MinItems > MaxItems)
        {
            types &= ~JsonTypes.Array;
        }

        if (MinProperties > MaxProperties)
        {
            types &= ~JsonTypes.Object;
        }

        if (Minimum is ExactNumber minimum && Maximum is ExactNumber maximum)
        {
            int order = minimum.CompareTo(maximum);
            if (order > 0 || (order == 0 && (IsMinimumExclusive || IsMaximumExclusive)))
            {
                types &= ~JsonTypes.Number;
            }
            else if (order == 0)
            {
                types &= ~(minimum.IsInteger ? JsonTypes.Fraction : JsonTypes.Integer);
            }
        }

        if (Values is null)
        {
            return types == Types ? this : types == JsonTypes.None ? Nothing : this with { Types = types };
        }

        List<JsonNode> values = [];
        JsonTypes typesOfValues = JsonTypes.None;
        foreach (JsonNode value in Values)
        {
            JsonTypes type = JsonValues.TypeOf(value);
            if ((type & types) != JsonTypes.None && IsInBounds(value, type))
            {
                values.Add(value);
                typesOfValues |= type;
            }
        }

        return values.Count == 0 ? Nothing : this with { Types = typesOfValues, Values = values };
    }

    private bool IsInBounds(JsonNode value, JsonTypes type)
    {
        switch (type)
        {
            case JsonTypes.String:
                long length = JsonValues.LengthOf(value.Text);
                return length >= MinLength && length <= MaxLength;
            case JsonTypes.Array:
                return value.Items.Count >= MinItems && value.Items.Count <= MaxItems;
            case JsonTypes.Object:
                return value.Members.Count >= MinProperties && (value.Members.Count <= MaxProperties || value.HasDuplicateNames);
            case JsonTypes.Integer or JsonTypes.Fraction when ExactNumber.TryParse(value.Text, out ExactNumber number):
                int low = Minimum is ExactNumber minimum ? number.CompareTo(minimum) : 1;
                int high = Maximum is ExactNumber maximum ? number.CompareTo(maximum) : -1;
                return (low > 0 || (low == 0 && !IsMinimumExclusive)) && (high < 0 || (high == 0 && !IsMaximumExclusive));
            default:
                return true;
        }
    }

    private static (ExactNumber? Bound, bool IsExclusive) Tighter(ExactNumber? left, bool isLeftExclusive, ExactNumber? right, bool isRightExclusive, int direction)
    {
        if (left is not ExactNumber a)
        {
            return (right, isRightExclusive);
        }

        if (right is not ExactNumber b)
        {
            return (left, isLeftExclusive);
        }

        int order = a.CompareTo(b) * direction;
        return order > 0 ? (left, isLeftExclusive) : order < 0 ? (right, isRightExclusive) : (left, isLeftExclusive || isRightExclusive);
    }

    private static List<JsonNode> Common(IReadOnlyList<JsonNode> left, IReadOnlyList<JsonNode> right)
    {
        HashSet<JsonNode> others = new(right, JsonValues.Comparer);
        List<JsonNode> common = [];
        foreach (JsonNode value in left)
        {
            if (others.Contains(value))
            {
                common.Add(value);
            }
        }

        return common;
    }
}
