namespace Typeset.CodeGen;

/// <content>Tuples.</content>
internal sealed partial class TypeEmitter
{
    private void EmitTuple(TupleModel tuple)
    {
        Identifier self = new(tuple.Name);
        Code items = Join(tuple.Items, (item, _) => Code.Of($"{MemberTypeOf(item)} {new Identifier(item.Name)}"));
        Code rest = tuple.Rest is { } tail ? Code.Of($"{new Code(tuple.Items.IsEmpty ? "" : ", ")}ValueList<{TypeOf(tail.Item)}> {new Identifier(tail.Name)}") : default;
        List<Code> parameters = [.. tuple.Items.Select(item => Code.Of($"<param name=\"{new Identifier(item.Name)}\">{new DocText(item.Doc.Summary)}</param>"))];
        if (tuple.Rest is { } more)
        {
            parameters.Add(Code.Of($"<param name=\"{new Identifier(more.Name)}\">{new DocText(more.Doc.Summary)}</param>"));
        }

        EmitHead(hasConverter: true, [.. parameters]);
        _code.Line($"{Access} readonly partial record struct {self}({items}{rest}) : IJsonContract<{self}>");
        using (_code.Braces())
        {
            EmitTupleReader(tuple);
            EmitContractMembers(hides: false);
            EmitTupleWriter(tuple);
        }
    }

    private void EmitTupleReader(TupleModel tuple)
    {
        Code cursor = new("cursor");
        _code.Doc($"Reads a value from bytes that the contract has accepted.");
        _code.Line($"public static {new Identifier(tuple.Name)} Read(ref JsonCursor cursor)");
        using (_code.Braces())
        {
            _code.Line($"cursor.EnterArray();");
            _code.Line($"bool more = cursor.NextItem();");
            for (int i = 0; i < tuple.Items.Count; i++)
            {
                PropertyModel item = tuple.Items[i];
                Code type = MemberTypeOf(item);
                _code.Line($"{type} item{i + 1} = default({type})!;");
                _code.Line($"if (more)");
                using (_code.Braces())
                {
                    _code.Line($"item{i + 1} = {Read(item.Type, cursor, -1)};");
                    _code.Line($"more = cursor.NextItem();");
                }

                _code.Line();
            }

            if (tuple.Rest is { } rest)
            {
                _code.Line($"List<{TypeOf(rest.Item)}> rest = [];");
                _code.Line($"for (; more; more = cursor.NextItem()) rest.Add({Read(rest.Item, cursor, -1)});");
            }
            else
            {
                _code.Line($"for (; more; more = cursor.NextItem()) cursor.Skip();");
            }

            Code items = Join(tuple.Items, (_, index) => Code.Of($"item{index + 1}"));
            Code tail = tuple.Rest is null ? default : new Code(tuple.Items.IsEmpty ? "[.. rest]" : ", [.. rest]");
            _code.Line($"return new({items}{tail});");
        }
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
                Code value = Code.Of($"{new Identifier(CSharpName.Camel(item.Name) + "Value")}");
                switch (item.Presence)
                {
                    case Presence.Optional:
                        _code.Line($"if ({name} is {{ }} {value}) {{ {WriteValue(item.Type, writer, value)};");
                        open++;
                        break;
                    case Presence.OptionalOrNull:
                        _code.Line($"if ({name}.HasValue) {{ if ({name}.Value is {{ }} {value}) {{ {WriteValue(item.Type, writer, value)}; }} else {{ writer.WriteNullValue(); }}");
                        open++;
                        break;
                    default:
                        _code.Line(item.Type.IsNullable
                            ? Code.Of($"if ({name} is {{ }} {value}) {{ {WriteValue(item.Type, writer, value)}; }} else {{ writer.WriteNullValue(); }}")
                            : Code.Of($"{WriteValue(item.Type, writer, name)};"));
                        break;
                }
            }

            if (tuple.Rest is { } rest)
            {
                Code element = new("item");
                Code write = rest.Item.IsNullable
                    ? Code.Of($"if (element is {{ }} item) {WriteValue(rest.Item, writer, element)}; else writer.WriteNullValue();")
                    : Code.Of($"{WriteValue(rest.Item, writer, new Code("element"))};");
                _code.Line($"foreach ({TypeOf(rest.Item)} element in {new Identifier(rest.Name)}) {{ {write} }}");
            }

            if (open > 0)
            {
                _code.Line($"{new Code(new string('}', open))}");
            }

            _code.Line($"writer.WriteEndArray();");
        }
    }
}
