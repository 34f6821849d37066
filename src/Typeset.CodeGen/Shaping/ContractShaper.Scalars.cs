using System.Numerics;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Strings and numbers.</content>
public sealed partial class ContractShaper
{
    private TypeRef ResolveString(SchemaView view, string path)
    {
        if (ListedStrings(view) is { } listed)
        {
            return listed.Count <= 1 ? new TypeRef(TypeShape.String) : DeclareEnum(view, path, listed, isOpen: false);
        }

        foreach (SchemaChoice choice in view.Choices)
        {
            List<ListedString> values = [];
            bool isOpen = false;
            foreach (PlannedSchema branch in choice.Branches)
            {
                if (ListedStrings(View([branch])) is { } branchValues)
                {
                    values.AddRange(branchValues.Where(value => values.All(known => !string.Equals(known.Value, value.Value, StringComparison.Ordinal))));
                }
                else
                {
                    isOpen = true;
                }
            }

            if (values.Count > 1 || (values.Count == 1 && isOpen))
            {
                return DeclareEnum(view, path, values, isOpen);
            }
        }

        return new TypeRef(FormatOf(view));
    }

    private TypeShape FormatOf(SchemaView view)
    {
        foreach (PlannedSchema part in view.Parts)
        {
            TypeShape shape = part.Node.String switch
            {
                { ContentEncoding: "base64" } => TypeShape.Base64,
                { Format: "date" } => TypeShape.Date,
                { Format: "date-time" } => TypeShape.DateTime,
                { Format: "time", FormatOfDraft3: false } => TypeShape.Time,
                { Format: "uuid" } => TypeShape.Uuid,
                { Format: "uri" } => TypeShape.Uri,
                _ => TypeShape.String,
            };
            if (shape != TypeShape.String)
            {
                return shape;
            }
        }

        TypeShape? common = null;
        foreach (SchemaChoice choice in view.Choices)
        {
            foreach (PlannedSchema branch in choice.Branches)
            {
                TypeShape shape = FormatOf(View([branch]));
                if (common is not null && common != shape)
                {
                    return TypeShape.String;
                }

                common = shape;
            }
        }

        return common ?? TypeShape.String;
    }

    /// <summary>The strings that <c>enum</c> or <c>const</c> allow; null when any string may do.</summary>
    private static List<ListedString>? ListedStrings(SchemaView view)
    {
        List<ListedString>? listed = null;
        foreach (PlannedSchema part in view.Parts)
        {
            List<ListedString>? own = null;
            if (part.Node.Const is { } constant)
            {
                own = constant.Kind == JsonNodeKind.String ? [new ListedString(constant.Text, part)] : [];
            }
            else if (part.Node.Enum is { } values)
            {
                own = [.. values.Where(value => value.Kind == JsonNodeKind.String).Select(value => new ListedString(value.Text, null))];
            }

            if (own is not null)
            {
                listed = listed is null ? own : [.. listed.Where(value => own.Any(other => string.Equals(other.Value, value.Value, StringComparison.Ordinal)))];
            }
        }

        return listed is null ? null : [.. listed.GroupBy(value => value.Value, StringComparer.Ordinal).Select(group => group.First())];
    }

    private TypeRef DeclareEnum(SchemaView view, string path, List<ListedString> values, bool isOpen) =>
        Declare(view, isOpen ? TypeShape.Struct : TypeShape.Enum, path, (name, _) =>
        {
            NameScope scope = new([.. ReservedNames.Members, "IsKnown", "Value", "value__", name]);
            List<EnumMemberModel> members = [];
            foreach (ListedString value in values)
            {
                string wish = value.Schema is { } own && NameOverride(own) is { } given ? given : CSharpName.Pascal(value.Value);
                string member = scope.Take(wish, "Value", out bool collided);
                if (collided)
                {
                    Report(ShapeProblems.MemberNameTaken, view.Schemas[0], "enum", "value", value.Value, wish, name, member, "list the values by 'oneOf' of 'const', each with \"x-csharp-name\"");
                }

                string? words = value.Schema is { } schema ? NullIfEmpty(schema.Node.Annotations?.Description) ?? NullIfEmpty(schema.Node.Annotations?.Title) : null;
                members.Add(new EnumMemberModel(member, value.Value, new DocModel(words ?? "")));
            }

            return new EnumModel
            {
                Name = name,
                Pointer = PointerOf(view),
                Doc = DocOf(view.Schemas, name),
                IsObsolete = IsDeprecated(view.Schemas),
                IsOpen = isOpen,
                Members = new(members.ToArray()),
            };
        }, isOpen ? ["Value", "IsKnown"] : []);

    private static TypeRef ResolveNumber(SchemaView view, JsonTypes kinds)
    {
        bool whole = kinds == JsonTypes.Integer;
        bool isDecimal = false;
        BigInteger? least = null;
        BigInteger? most = null;
        foreach (PlannedSchema part in view.Parts)
        {
            if (part.Node.Number is { } checks)
            {
                Raise(ref least, checks.Minimum ?? checks.ExclusiveMinimum);
                Lower(ref most, checks.Maximum ?? checks.ExclusiveMaximum);
                whole |= checks.MultipleOf is { } divisor && divisor.Exponent >= 0;
                isDecimal |= checks.MultipleOf is { } step && step.Exponent < 0 && step.Exponent >= -28;
            }

            List<JsonNode> listed = [.. (part.Node.Const is { } constant ? new([constant]) : part.Node.Enum ?? default).Where(value => value.Kind == JsonNodeKind.Number)];
            List<BigInteger> values = [];
            foreach (JsonNode value in listed)
            {
                if (TryWhole(value.Text, out BigInteger number))
                {
                    values.Add(number);
                }
            }

            if (values.Count > 0 && values.Count == listed.Count)
            {
                whole = true;
                least = values.Min();
                most = values.Max();
            }
        }

        if (!whole)
        {
            return new TypeRef(isDecimal ? TypeShape.Decimal : TypeShape.Double);
        }

        if (least >= int.MinValue && most <= int.MaxValue)
        {
            return new TypeRef(TypeShape.Int32);
        }

        return new TypeRef(least < long.MinValue || most > long.MaxValue ? TypeShape.BigInteger : TypeShape.Int64);
    }

    private static void Raise(ref BigInteger? least, ExactNumber? limit)
    {
        if (limit is { } number)
        {
            BigInteger value = Toward(number);
            least = least is { } known && known > value ? known : value;
        }
    }

    private static void Lower(ref BigInteger? most, ExactNumber? limit)
    {
        if (limit is { } number)
        {
            BigInteger value = Toward(number);
            most = most is { } known && known < value ? known : value;
        }
    }

    // Enough digits to tell int, long and beyond apart; an exponent that large needs no exact value.
    private static BigInteger Toward(ExactNumber number)
    {
        if (number.Exponent >= 0)
        {
            return number.Coefficient * BigInteger.Pow(10, (int)BigInteger.Min(number.Exponent, 30));
        }

        return number.Exponent < -1000 ? BigInteger.Zero : number.Coefficient / BigInteger.Pow(10, (int)-number.Exponent);
    }

    private static bool TryWhole(string text, out BigInteger value)
    {
        int point = text.IndexOf('.');
        string digits = point >= 0 && text.Substring(point + 1).Trim('0').Length == 0 ? text.Substring(0, point) : text;
        return BigInteger.TryParse(digits, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDeprecated(IReadOnlyList<PlannedSchema> schemas)
    {
        foreach (PlannedSchema schema in schemas)
        {
            if (schema.Node.Annotations is { Deprecated: true })
            {
                return true;
            }
        }

        return false;
    }
}
