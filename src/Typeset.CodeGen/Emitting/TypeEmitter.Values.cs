namespace Typeset.CodeGen;

/// <content>Types, reading and writing of values.</content>
internal sealed partial class TypeEmitter
{
    private static Code TypeOf(TypeRef type) => type.IsNullable ? Code.Of($"{NotNullTypeOf(type)}?") : NotNullTypeOf(type);

    private static Code NotNullTypeOf(TypeRef type) => type.Shape switch
    {
        TypeShape.Raw => Code.Of($"RawJson"),
        TypeShape.String => Code.Of($"string"),
        TypeShape.Boolean => Code.Of($"bool"),
        TypeShape.Int32 => Code.Of($"int"),
        TypeShape.Int64 => Code.Of($"long"),
        TypeShape.BigInteger => Code.Of($"BigInteger"),
        TypeShape.Double => Code.Of($"double"),
        TypeShape.Decimal => Code.Of($"decimal"),
        TypeShape.Date => Code.Of($"DateOnly"),
        TypeShape.DateTime => Code.Of($"DateTimeOffset"),
        TypeShape.Time => Code.Of($"TimeOnly"),
        TypeShape.Uuid => Code.Of($"Guid"),
        TypeShape.Uri => Code.Of($"Uri"),
        TypeShape.Base64 => Code.Of($"ValueList<byte>"),
        TypeShape.List => Code.Of($"ValueList<{TypeOf(type.Item!)}>"),
        TypeShape.Dictionary => Code.Of($"ValueDictionary<{TypeOf(type.Item!)}>"),
        _ => type.Namespace.Length > 0 ? Code.Of($"global::{new Identifier(type.Namespace)}.{new Identifier(type.Name)}") : Code.Of($"{new Identifier(type.Name)}"),
    };

    private static Code MemberTypeOf(PropertyModel property) => property.Presence switch
    {
        Presence.Optional => Code.Of($"{NotNullTypeOf(property.Type)}?"),
        Presence.OptionalOrNull => Code.Of($"Optional<{TypeOf(property.Type)}>"),
        _ => TypeOf(property.Type),
    };

    /// <summary>An expression that reads the value <paramref name="cursor"/> stands at.</summary>
    private Code Read(TypeRef type, Code cursor, int wireIndex)
    {
        Code value = ReadNotNull(type, cursor, wireIndex);
        return type.IsNullable ? Code.Of($"{cursor}.TryReadNull() ? null : {value}") : value;
    }

    private Code ReadNotNull(TypeRef type, Code cursor, int wireIndex)
    {
        Code wire = wireIndex >= 0 && type.HasWireText ? Code.Of($"ref _wire, {wireIndex}") : default;
        switch (type.Shape)
        {
            case TypeShape.Raw:
                return Code.Of($"{cursor}.ReadRaw()");
            case TypeShape.String:
                return Code.Of($"{cursor}.ReadString()");
            case TypeShape.Boolean:
                return Code.Of($"{cursor}.ReadBoolean()");
            case TypeShape.Int32:
                return Code.Of($"{cursor}.ReadInt32()");
            case TypeShape.Int64:
                return Code.Of($"{cursor}.ReadInt64()");
            case TypeShape.BigInteger:
                return Code.Of($"{cursor}.ReadBigInteger({wire})");
            case TypeShape.Double:
                return Code.Of($"{cursor}.ReadDouble({wire})");
            case TypeShape.Decimal:
                return Code.Of($"{cursor}.ReadDecimal({wire})");
            case TypeShape.Date:
                return Code.Of($"{cursor}.ReadDate()");
            case TypeShape.DateTime:
                return Code.Of($"{cursor}.ReadDateTime({wire})");
            case TypeShape.Time:
                return Code.Of($"{cursor}.ReadTime({wire})");
            case TypeShape.Uuid:
                return Code.Of($"{cursor}.ReadGuid({wire})");
            case TypeShape.Uri:
                return Code.Of($"{cursor}.ReadUri()");
            case TypeShape.Base64:
                return Code.Of($"{cursor}.ReadBase64({wire})");
            case TypeShape.Enum:
                return Code.Of($"{Static(type.Name + "Json", type.Namespace)}.Read(ref {cursor})");
            case TypeShape.List when IsContract(type.Item!):
                return Code.Of($"{cursor}.ReadList<{TypeOf(type.Item!)}>()");
            case TypeShape.List:
                return Code.Of($"{cursor}.ReadList({Reader(type.Item!)})");
            case TypeShape.Dictionary:
                return Code.Of($"{cursor}.ReadDictionary({Reader(type.Item!)})");
            default:
                return Code.Of($"{Static(type.Name, type.Namespace)}.Read(ref {cursor})");
        }
    }

    /// <summary>A function that reads one element.</summary>
    private Code Reader(TypeRef item)
    {
        if (!item.IsNullable && item.Shape == TypeShape.Enum)
        {
            return Code.Of($"{Static(item.Name + "Json", item.Namespace)}.Read");
        }

        Code type = item.IsNullable ? Code.Of($"({TypeOf(item)})") : default;
        return item.IsNullable
            ? Code.Of($"static (ref c) => c.TryReadNull() ? {type}null : {ReadNotNull(item, new Code("c"), -1)}")
            : Code.Of($"static (ref c) => {ReadNotNull(item, new Code("c"), -1)}");
    }

    /// <summary>A statement that writes a member whose value is not null.</summary>
    private Code WriteMember(TypeRef type, Literal name, Code value, int wireIndex)
    {
        Code wire = Wire(type, wireIndex);
        return type.Shape switch
        {
            TypeShape.String => Code.Of($"JsonWire.WriteString(writer, {name}, {value});"),
            TypeShape.Boolean => Code.Of($"writer.WriteBoolean({name}, {value});"),
            TypeShape.Int32 or TypeShape.Int64 => Code.Of($"writer.WriteNumber({name}, {value});"),
            TypeShape.Double or TypeShape.Decimal when wire.Text is null => Code.Of($"writer.WriteNumber({name}, {value});"),
            TypeShape.BigInteger or TypeShape.Double or TypeShape.Decimal when wire.Text is not null => Code.Of($"JsonWire.WriteNumber(writer, {name}, {value}{wire});"),
            TypeShape.Date => Code.Of($"JsonWire.WriteDate(writer, {name}, {value});"),
            TypeShape.DateTime => Code.Of($"JsonWire.WriteDateTime(writer, {name}, {value}{wire});"),
            TypeShape.Time => Code.Of($"JsonWire.WriteTime(writer, {name}, {value}{wire});"),
            TypeShape.Uuid => Code.Of($"JsonWire.WriteGuid(writer, {name}, {value}{wire});"),
            TypeShape.Uri => Code.Of($"JsonWire.WriteUri(writer, {name}, {value});"),
            TypeShape.Base64 => Code.Of($"JsonWire.WriteBase64(writer, {name}, {value}{wire});"),
            TypeShape.Enum => Code.Of($"JsonWire.WriteString(writer, {name}, {JsonNameOf(type, value)});"),
            TypeShape.List when IsContract(type.Item!) => Code.Of($"JsonWire.WriteList(writer, {name}, {value});"),
            TypeShape.List => Code.Of($"JsonWire.WriteList(writer, {name}, {value}, {Writer(type.Item!)});"),
            TypeShape.Dictionary => Code.Of($"JsonWire.WriteDictionary(writer, {name}, {value}, {Writer(type.Item!)});"),
            TypeShape.BigInteger => Code.Of($"writer.WritePropertyName({name}); JsonWire.WriteNumberValue(writer, {value});"),
            TypeShape.Record => Code.Of($"JsonWire.WriteContract(writer, {name}, {value});"),
            _ => Code.Of($"writer.WritePropertyName({name}); {value}.WriteTo(writer);"),
        };
    }

    /// <summary>An expression statement that writes a value that is not null.</summary>
    private Code WriteValue(TypeRef type, Code writer, Code value, int wireIndex = -1)
    {
        Code wire = Wire(type, wireIndex);
        return type.Shape switch
        {
            TypeShape.String => Code.Of($"JsonWire.WriteStringValue({writer}, {value})"),
            TypeShape.Boolean => Code.Of($"{writer}.WriteBooleanValue({value})"),
            TypeShape.Int32 or TypeShape.Int64 => Code.Of($"{writer}.WriteNumberValue({value})"),
            TypeShape.BigInteger or TypeShape.Double or TypeShape.Decimal => Code.Of($"JsonWire.WriteNumberValue({writer}, {value}{wire})"),
            TypeShape.Date => Code.Of($"JsonWire.WriteDateValue({writer}, {value})"),
            TypeShape.DateTime => Code.Of($"JsonWire.WriteDateTimeValue({writer}, {value}{wire})"),
            TypeShape.Time => Code.Of($"JsonWire.WriteTimeValue({writer}, {value}{wire})"),
            TypeShape.Uuid => Code.Of($"JsonWire.WriteGuidValue({writer}, {value}{wire})"),
            TypeShape.Uri => Code.Of($"JsonWire.WriteUriValue({writer}, {value})"),
            TypeShape.Base64 => Code.Of($"JsonWire.WriteBase64Value({writer}, {value}{wire})"),
            TypeShape.Enum => Code.Of($"JsonWire.WriteStringValue({writer}, {JsonNameOf(type, value)})"),
            TypeShape.List when IsContract(type.Item!) => Code.Of($"JsonWire.WriteListValue({writer}, {value})"),
            TypeShape.List => Code.Of($"JsonWire.WriteListValue({writer}, {value}, {Writer(type.Item!)})"),
            TypeShape.Dictionary => Code.Of($"JsonWire.WriteDictionaryValue({writer}, {value}, {Writer(type.Item!)})"),
            TypeShape.Record => Code.Of($"JsonWire.WriteContractValue({writer}, {value})"),
            _ => Code.Of($"{value}.WriteTo({writer})"),
        };
    }

    private static Code Wire(TypeRef type, int wireIndex) => wireIndex >= 0 && type.HasWireText ? Code.Of($", in _wire, {wireIndex}") : default;

    // The extension method of another namespace is out of reach.
    private Code JsonNameOf(TypeRef type, Code value) => type.Namespace.Length == 0
        ? Code.Of($"{value}.ToJsonName()")
        : Code.Of($"{Static(type.Name + "Json", type.Namespace)}.ToJsonName({value})");

    /// <summary>A function that writes one element.</summary>
    private Code Writer(TypeRef item)
    {
        Code w = new("w");
        Code element = new("item");
        return item switch
        {
            { IsNullable: true } => Code.Of($"static (w, element) => {{ if (element is {{ }} item) {WriteValue(item, w, element)}; else w.WriteNullValue(); }}"),
            { Shape: TypeShape.String } => new Code("JsonWire.WriteStringValue"),
            { Shape: TypeShape.Date } => new Code("JsonWire.WriteDateValue"),
            { Shape: TypeShape.DateTime } => new Code("JsonWire.WriteDateTimeValue"),
            { Shape: TypeShape.Time } => new Code("JsonWire.WriteTimeValue"),
            { Shape: TypeShape.Uuid } => new Code("JsonWire.WriteGuidValue"),
            { Shape: TypeShape.Uri } => new Code("JsonWire.WriteUriValue"),
            { Shape: TypeShape.BigInteger or TypeShape.Double or TypeShape.Decimal } => new Code("JsonWire.WriteNumberValue"),
            { Shape: TypeShape.Base64 } => new Code("JsonWire.WriteBase64Value"),
            _ => Code.Of($"static (w, item) => {WriteValue(item, w, element)}"),
        };
    }

    private static bool IsContract(TypeRef type) => !type.IsNullable && type.Shape is TypeShape.Record or TypeShape.Struct;

    private Code ValueOf(ValueModel value, TypeRef type) => value.Kind switch
    {
        ValueKind.Null => Code.Of($"null"),
        ValueKind.True => Code.Of($"true"),
        ValueKind.False => Code.Of($"false"),
        ValueKind.Number => Code.Of($"{Literal.Number(value.Text, type.Shape)}"),
        ValueKind.String => Code.Of($"{Literal.Of(value.Text)}"),
        ValueKind.EnumMember => Code.Of($"{Static(type.Name, type.Namespace)}.{new Identifier(value.Text)}"),
        ValueKind.List => Code.Of($"[{Join(value.Items, (item, _) => ValueOf(item, type.Item!))}]"),
        _ => Code.Of($"[]"),
    };
}
