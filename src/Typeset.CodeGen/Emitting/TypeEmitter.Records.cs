namespace Typeset.CodeGen;

/// <content>Records.</content>
internal sealed partial class TypeEmitter
{
    private void EmitRecord(RecordModel record)
    {
        Identifier self = new(record.Name);
        bool isVariant = record.Union.Length > 0;
        Code union = isVariant ? Code.Of($"{new Identifier(record.Union)}, ") : default;
        EmitHead(hasConverter: true);
        _code.Line($"{Access} sealed partial record {self} : {union}IJsonContract<{self}>");
        using (_code.Braces())
        {
            if (record.Properties.Any(property => property.WireIndex >= 0))
            {
                _code.Line($"private WireState _wire;");
                _code.Line();
            }

            foreach (PropertyModel property in record.Properties.Where(property => property.Field.Length > 0))
            {
                _code.Line($"private WholeUri {new Identifier(property.Field)};");
                _code.Line();
            }

            if (record.Properties.Count > 0)
            {
                _code.Line($"private static readonly JsonNameSet s_names = new({Join(record.Properties, (property, _) => Code.Of($"{Literal.Of(property.JsonName)}"))});");
                _code.Line();
            }

            _code.Doc($"Makes a value whose members an object initializer sets.");
            _code.Line($"public {self}() {{ }}");
            EmitReader(record);
            foreach (PropertyModel property in record.Properties)
            {
                EmitProperty(property);
            }

            if (record.NotAnObject.Length > 0)
            {
                _code.Line();
                _code.Doc($"The value when it is not an object, which the contract allows; null for an object.");
                _code.Line($"public RawJson? {new Identifier(record.NotAnObject)} {{ get; init; }}");
            }

            if (record.Extra is { } extra)
            {
                _code.Line();
                _code.Doc(extra.Doc);
                _code.Line($"public {Hiding(extra.Name)}ValueDictionary<{TypeOf(extra.Item)}> {new Identifier(extra.Name)} {{ get; init; }}");
            }

            EmitContractMembers(isVariant);
            EmitWriter(record, isVariant);
        }
    }

    private void EmitProperty(PropertyModel property)
    {
        Identifier name = new(property.Name);
        Code type = Code.Of($"{Hiding(property.Name)}{MemberTypeOf(property)}");
        _code.Line();
        _code.Doc(property.Doc);
        EmitObsolete(property.IsObsolete);
        switch (property.Presence)
        {
            case Presence.Constant:
                _code.Line($"public {type} {name} => {ValueOf(property.Value!, property.Type)};");
                break;
            case Presence.Defaulted when property.Field.Length > 0:
                _code.Line($"public {type} {name} {{ get => {new Identifier(property.Field)}.Uri; init {{ {new Identifier(property.Field)} = new(value); _wire.Mark({property.WireIndex}); }} }}");
                break;
            case Presence.Required or Presence.Optional when property.Field.Length > 0:
                _code.Line($"public {new Code(property.Presence == Presence.Required ? "required " : "")}{type} {name} {UriAccessors(property.Field, isNullable: property.Presence == Presence.Optional || property.Type.IsNullable)}");
                break;
            case Presence.Required:
                _code.Line($"public required {type} {name} {{ get; init; }}");
                break;
            case Presence.Defaulted:
                Code initial = property.Value!.Kind is ValueKind.Empty or ValueKind.Null ? default : Code.Of($" = {ValueOf(property.Value, property.Type)};");
                _code.Line($"public {type} {name} {{ get; init {{ field = value; _wire.Mark({property.WireIndex}); }} }}{initial}");
                break;
            default:
                _code.Line($"public {type} {name} {{ get; init; }}");
                break;
        }
    }

    // A union has a type within it for each variant that is no record; a member of another variant may be called like it.
    private Code Hiding(string name) =>
        new(_type is RecordModel record && _contract.Types.OfType<UnionModel>().Any(union => string.Equals(union.Name, record.Union, StringComparison.Ordinal) && union.Variants.Any(variant => string.Equals(variant.Wrapper, name, StringComparison.Ordinal))) ? "new " : "");

    private static Code UriAccessors(string field, bool isNullable) =>
        Code.Of($"{{ get => {new Identifier(field)}.Uri{new Code(isNullable ? "" : "!")}; init => {new Identifier(field)} = new(value); }}");

    /// <summary>A URI of a positional record: the field that it is compared by, and the property over it.</summary>
    private void EmitPositionalUri(DocModel doc, Code type, string name, string field, bool isNullable, bool isStruct)
    {
        _code.Line($"private {new Code(isStruct ? "readonly " : "")}WholeUri {new Identifier(field)} = new({new Identifier(name)});");
        _code.Line();
        _code.Doc(doc);
        _code.Line($"public {type} {new Identifier(name)} {UriAccessors(field, isNullable)}");
        _code.Line();
    }

    private void EmitReader(RecordModel record)
    {
        Identifier self = new(record.Name);
        if (_readers.Of(record) is null)
        {
            EmitConstructor(record);
        }

        _code.Line();
        _code.Doc($"Reads a value from bytes that the contract has accepted.");
        Code hiding = new(record.Union.Length > 0 ? "new " : "");
        _code.Line($"public static {hiding}{self} Read(ref JsonCursor cursor) => new(ref cursor);");
    }

    private void EmitConstructor(RecordModel record)
    {
        Identifier self = new(record.Name);
        _code.Line();
        _code.Line($"[SetsRequiredMembers]");
        _code.Line($"private {self}(ref JsonCursor cursor)");
        using (_code.Braces())
        {
            if (record.Extra is { } extra)
            {
                _code.Line($"ValueDictionary.Builder<{TypeOf(extra.Item)}>? extra = null;");
            }

            if (record.NotAnObject.Length > 0)
            {
                _code.Line($"if (cursor.Peek() != JsonKind.Object) {{ {new Identifier(record.NotAnObject)} = cursor.ReadRaw(); return; }}");
                _code.Line();
            }

            Code names = record.Properties.Count > 0 ? new Code("s_names") : new Code("JsonNameSet.None");
            _code.Line($"for (int name = cursor.FirstMember({names}); name >= 0; name = cursor.NextMember({names}, name))");
            using (_code.Braces())
            {
                Code otherwise = record.Extra is { } rest ? Code.Of($"cursor.ReadEntry(ref extra, {Reader(rest.Item)});") : new Code("cursor.Skip();");
                if (record.Properties.Count == 0)
                {
                    _code.Line($"{otherwise}");
                }
                else
                {
                    EmitCases(record, otherwise);
                }
            }

            if (record.Extra is { } member)
            {
                _code.Line();
                _code.Line($"{new Identifier(member.Name)} = extra?.Build() ?? default;");
            }
        }
    }

    private void EmitCases(RecordModel record, Code otherwise)
    {
        _code.Line($"switch (name)");
        using (_code.Braces())
        {
            for (int i = 0; i < record.Properties.Count; i++)
            {
                PropertyModel property = record.Properties[i];
                if (property.Presence != Presence.Constant)
                {
                    _code.Line($"case {i}: {new Identifier(property.Name)} = {Read(property.Type, new Code("cursor"), property.WireIndex)}; break;");
                }
                else if (record.Extra is not null)
                {
                    _code.Line($"case {i}: cursor.Skip(); break;");
                }
            }

            _code.Line($"default: {otherwise} break;");
        }
    }

    private void EmitWriter(RecordModel record, bool isVariant)
    {
        Code overriding = new(isVariant ? "override " : "");
        _code.Line();
        _code.Doc($"Writes the value as JSON.");
        _code.Line($"public {overriding}void WriteTo(Utf8JsonWriter writer)");
        using (_code.Braces())
        {
            if (record.NotAnObject.Length > 0)
            {
                _code.Line($"if ({new Identifier(record.NotAnObject)} is {{ }} json) {{ json.WriteTo(writer); return; }}");
                _code.Line();
            }

            _code.Line($"writer.WriteStartObject();");
            foreach (PropertyModel property in record.Properties)
            {
                EmitWrite(property);
            }

            if (record.Extra is { } extra)
            {
                _code.Line($"JsonWire.WriteEntries(writer, {new Identifier(extra.Name)}, {Writer(extra.Item)});");
            }

            _code.Line($"writer.WriteEndObject();");
        }
    }

    private void EmitWrite(PropertyModel property)
    {
        Literal json = Literal.Utf8(property.JsonName);
        Code name = Code.Of($"{new Identifier(property.Name)}");
        Code value = Code.Of($"{new Identifier(property.Local)}");
        Code WriteOr(Code held, bool nullable)
        {
            Code write = WriteMember(property.Type, json, nullable ? value : held, property.WireIndex);
            return nullable ? Code.Of($"if ({held} is {{ }} {value}) {{ {write} }} else {{ writer.WriteNull({json}); }}") : write;
        }

        switch (property.Presence)
        {
            case Presence.Constant or Presence.Required:
                _code.Line($"{WriteOr(name, property.Type.IsNullable)}");
                break;
            case Presence.Optional:
                _code.Line($"if ({name} is {{ }} {value}) {{ {WriteMember(property.Type, json, value, property.WireIndex)} }}");
                break;
            case Presence.Defaulted:
                _code.Line($"if (_wire.IsMarked({property.WireIndex})) {{ {WriteOr(name, property.Type.IsNullable)} }}");
                break;
            default:
                _code.Line($"if ({name}.HasValue) {{ {WriteOr(Code.Of($"{name}.Value"), nullable: true)} }}");
                break;
        }
    }
}
