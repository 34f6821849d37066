namespace Typeset.CodeGen;

/// <content>Tuples.</content>
internal sealed partial class TypeEmitter
{
    private void EmitTuple(TupleModel tuple)
    {
        Identifier self = new(tuple.Name);
        Code items = Join(tuple.Items, (item, _) => Code.Of($"{MemberTypeOf(item)} {new Identifier(item.Name)}"));
        Code rest = tuple.Rest is { } tail ? Code.Of($"{new Code(tuple.Items.IsEmpty ? "" : ", ")}ValueList<{TypeOf(tail.Item)}> {new Identifier(tail.Name)}") : default;
        List<Code> parameters = [.. tuple.Items.Select(item => Code.Of($"<param name=\"{new DocText(item.Name)}\">{new DocText(item.Doc.Summary)}</param>"))];
        if (tuple.Rest is { } more)
        {
            parameters.Add(Code.Of($"<param name=\"{new DocText(more.Name)}\">{new DocText(more.Doc.Summary)}</param>"));
        }

        EmitHead(hasConverter: true, [.. parameters]);
        _code.Line($"{Access} readonly partial record struct {self}({items}{rest}) : IJsonContract<{self}>");
        using (_code.Braces())
        {
            if (tuple.Items.Any(item => item.WireIndex >= 0))
            {
                _code.Line($"private readonly WireState _wire;");
                _code.Line();
            }

            foreach (PropertyModel item in tuple.Items.Where(item => item.Field.Length > 0))
            {
                EmitPositionalUri(item.Doc, MemberTypeOf(item), item.Name, item.Field, item.Presence == Presence.Optional || item.Type.IsNullable, isStruct: true);
            }

            EmitTupleReader(tuple);
            EmitContractMembers(hides: false);
            EmitTupleWriter(tuple);
        }
    }

    private void EmitTupleReader(TupleModel tuple)
    {
        Identifier self = new(tuple.Name);
        Code cursor = new("cursor");
        int members = tuple.Items.Count + (tuple.Rest is null ? 0 : 1);
        _code.Line($"private {self}(ref JsonCursor cursor) : this({new Code(string.Join(", ", Enumerable.Repeat("default!", members)))})");
        using (_code.Braces())
        {
            _code.Line($"cursor.EnterArray();");
            foreach (PropertyModel item in tuple.Items)
            {
                _code.Line($"if (!cursor.NextItem()) return;");
                _code.Line($"{new Identifier(item.Name)} = {Read(item.Type, cursor, item.WireIndex)};");
            }

            _code.Line(tuple.Rest is { } rest
                ? Code.Of($"{new Identifier(rest.Name)} = cursor.ReadItems({Reader(rest.Item)});")
                : Code.Of($"while (cursor.NextItem()) cursor.Skip();"));
        }

        _code.Line();
        _code.Doc($"Reads a value from bytes that the contract has accepted.");
        _code.Line($"public static {self} Read(ref JsonCursor cursor) => new(ref cursor);");
    }

    private void EmitTupleWriter(TupleModel tuple)
    {
        Code writer = new("writer");
        _code.Line();
        _code.Doc($"Writes the value as JSON; an item that is left out ends the array.");
        _code.Line($"public void WriteTo(Utf8JsonWriter writer)");
        using (_code.Braces())
        {
            _code.Line($"writer.WriteStartArray();");
            int open = 0;
            foreach (PropertyModel item in tuple.Items)
            {
                Code name = Code.Of($"{new Identifier(item.Name)}");
                Code value = Code.Of($"{new Identifier(item.Local)}");
                switch (item.Presence)
                {
                    case Presence.Optional:
                        _code.Line($"if ({name} is {{ }} {value}) {{ {WriteValue(item.Type, writer, value, item.WireIndex)};");
                        open++;
                        break;
                    case Presence.OptionalOrNull:
                        _code.Line($"if ({name}.HasValue) {{ if ({name}.Value is {{ }} {value}) {{ {WriteValue(item.Type, writer, value, item.WireIndex)}; }} else {{ writer.WriteNullValue(); }}");
                        open++;
                        break;
                    default:
                        _code.Line(item.Type.IsNullable
                            ? Code.Of($"if ({name} is {{ }} {value}) {{ {WriteValue(item.Type, writer, value, item.WireIndex)}; }} else {{ writer.WriteNullValue(); }}")
                            : Code.Of($"{WriteValue(item.Type, writer, name, item.WireIndex)};"));
                        break;
                }
            }

            if (tuple.Rest is { } rest)
            {
                _code.Line($"JsonWire.WriteItems(writer, {new Identifier(rest.Name)}, {Writer(rest.Item)});");
            }

            if (open > 0)
            {
                _code.Line($"{new Code(new string('}', open))}");
            }

            _code.Line($"writer.WriteEndArray();");
        }
    }
}
