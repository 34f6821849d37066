using System.Globalization;
using System.Numerics;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Constants and defaults.</content>
public sealed partial class ContractShaper
{
    /// <summary>The constant of C# that equals <paramref name="value"/>; null when a literal cannot say it.</summary>
    private ValueModel? ToValue(JsonNode value, TypeRef type)
    {
        switch (value.Kind)
        {
            case JsonNodeKind.Null:
                return type.IsNullable ? new ValueModel(ValueKind.Null) : null;
            case JsonNodeKind.True or JsonNodeKind.False when type.Shape == TypeShape.Boolean:
                return new ValueModel(value.Kind == JsonNodeKind.True ? ValueKind.True : ValueKind.False);
            case JsonNodeKind.Number:
                return ToNumber(value.Text, type.Shape);
            case JsonNodeKind.String when type.Shape == TypeShape.String:
                return new ValueModel(ValueKind.String, value.Text);
            case JsonNodeKind.String when type.Shape is TypeShape.Enum or TypeShape.Struct:
                return EnumMember(type.Name, value.Text) is { } member ? new ValueModel(ValueKind.EnumMember, member) : null;
            case JsonNodeKind.Array when type.Shape == TypeShape.List && value.Items.Count == 0:
            case JsonNodeKind.Object when type.Shape == TypeShape.Dictionary && value.Members.Count == 0:
                return new ValueModel(ValueKind.Empty);
            case JsonNodeKind.Array when type.Shape == TypeShape.List:
                List<ValueModel> items = [];
                foreach (JsonNode item in value.Items)
                {
                    if (ToValue(item, type.Item!) is not { } element)
                    {
                        return null;
                    }

                    items.Add(element);
                }

                return new ValueModel(ValueKind.List) { Items = new(items.ToArray()) };
            default:
                return null;
        }
    }

    private string? EnumMember(string type, string value)
    {
        foreach (TypeModel? model in _types.Values)
        {
            if (model is EnumModel enumeration && string.Equals(enumeration.Name, type, StringComparison.Ordinal))
            {
                return enumeration.Members.FirstOrDefault(member => string.Equals(member.JsonName, value, StringComparison.Ordinal))?.Name;
            }
        }

        return null;
    }

    private static ValueModel? ToNumber(string text, TypeShape shape)
    {
        switch (shape)
        {
            case TypeShape.Int32 or TypeShape.Int64 or TypeShape.BigInteger:
                return TryWhole(text, out BigInteger whole) && whole >= (shape == TypeShape.Int32 ? int.MinValue : long.MinValue) && whole <= (shape == TypeShape.Int32 ? int.MaxValue : long.MaxValue)
                    ? new ValueModel(ValueKind.Number, whole.ToString(CultureInfo.InvariantCulture))
                    : null;
            case TypeShape.Double:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
                    ? new ValueModel(ValueKind.Number, text)
                    : null;
            case TypeShape.Decimal:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? new ValueModel(ValueKind.Number, exact.ToString(CultureInfo.InvariantCulture)) : null;
            default:
                return null;
        }
    }
}
