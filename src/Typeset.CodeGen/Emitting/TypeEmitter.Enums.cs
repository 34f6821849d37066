namespace Typeset.CodeGen;

/// <content>Enums, open and closed.</content>
internal sealed partial class TypeEmitter
{
    private void EmitEnum(EnumModel enumeration)
    {
        Identifier self = new(enumeration.Name);
        EmitHead(hasConverter: false);
        _code.Line($"[JsonConverter(typeof(ContractEnumConverter<{self}>))]");
        _code.Line($"{Access} enum {self}");
        using (_code.Braces())
        {
            for (int i = 0; i < enumeration.Members.Count; i++)
            {
                EnumMemberModel member = enumeration.Members[i];
                if (i > 0)
                {
                    _code.Line();
                }

                EmitMemberDoc(member);
                _code.Line($"[JsonStringEnumMemberName({Literal.Of(member.JsonName)})]");
                _code.Line($"{new Identifier(member.Name)},");
            }
        }

        _code.Line();
        _code.Doc($"The names of <see cref=\"{self}\"/> in JSON.");
        _code.Line($"{Access} static class {new Identifier(enumeration.Name + "Json")}");
        using (_code.Braces())
        {
            _code.Doc($"The name in JSON.");
            _code.Line($"public static string ToJsonName(this {self} value) => value switch");
            using (_code.BracesWithSemicolon())
            {
                foreach (EnumMemberModel member in enumeration.Members)
                {
                    _code.Line($"{self}.{new Identifier(member.Name)} => {Literal.Of(member.JsonName)},");
                }

                _code.Line($"_ => value.ToString(),");
            }

            _code.Line();
            _code.Line($"internal static {self} Read(ref JsonCursor cursor)");
            using (_code.Braces())
            {
                _code.Line($"ReadOnlySpan<byte> name = cursor.ReadUtf8();");
                for (int i = 0; i < enumeration.Members.Count; i++)
                {
                    EnumMemberModel member = enumeration.Members[i];
                    _code.Line(i < enumeration.Members.Count - 1
                        ? Code.Of($"if (name.SequenceEqual({Literal.Utf8(member.JsonName)})) return {self}.{new Identifier(member.Name)};")
                        : Code.Of($"return {self}.{new Identifier(member.Name)};"));
                }
            }
        }
    }

    private void EmitOpenEnum(EnumModel enumeration)
    {
        Identifier self = new(enumeration.Name);
        EmitHead(hasConverter: true);
        _code.Line($"{Access} readonly partial record struct {self} : IJsonContract<{self}>");
        using (_code.Braces())
        {
            _code.Doc($"Holds a value as it stands in JSON, listed or not.");
            _code.Line($"public {self}(string value) => Value = value;");
            _code.Line();
            _code.Doc($"The value in JSON.");
            _code.Line($"public string Value {{ get => field ?? \"\"; }}");
            foreach (EnumMemberModel member in enumeration.Members)
            {
                _code.Line();
                EmitMemberDoc(member);
                _code.Line($"public static {self} {new Identifier(member.Name)} {{ get; }} = new({Literal.Of(member.JsonName)});");
            }

            _code.Line();
            _code.Doc($"Whether the value is one of those that the contract lists.");
            Code listed = Join(enumeration.Members, (member, _) => Code.Of($"{Literal.Of(member.JsonName)}"));
            _code.Line($"public bool IsKnown => Value is {new Code(listed.Text.Replace("\", \"", "\" or \""))};");
            _code.Line();
            _code.Doc($"The value in JSON.");
            _code.Line($"public override string ToString() => Value;");
            _code.Line();
            _code.Doc($"Reads a value from bytes that the contract has accepted.");
            _code.Line($"public static {self} Read(ref JsonCursor cursor) => new(cursor.ReadString());");
            EmitContractMembers(hides: false);
            _code.Line();
            _code.Doc($"Writes the value as JSON.");
            _code.Line($"public void WriteTo(Utf8JsonWriter writer) => JsonWire.WriteStringValue(writer, Value);");
        }
    }

    private void EmitMemberDoc(EnumMemberModel member)
    {
        Code words = member.Doc.Summary.Length > 0 ? Code.Of($"{new DocText(member.Doc.Summary)}") : Code.Of($"<c>{new DocText(member.JsonName)}</c>");
        _code.Doc($"{words}");
    }
}
