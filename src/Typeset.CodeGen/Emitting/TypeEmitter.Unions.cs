using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Unions and the records around single values.</content>
internal sealed partial class TypeEmitter
{
    private static readonly DocModel s_value = new("The value.");

    private void EmitUnion(UnionModel union)
    {
        Identifier self = new(union.Name);
        EmitHead(hasConverter: true);
        _code.Line($"{Access} abstract partial record {self} : IJsonContract<{self}>");
        using (_code.Braces())
        {
            _code.Line($"private protected {self}() {{ }}");
            EmitMatch(union);
            EmitUnionReader(union);
            EmitContractMembers(hides: false);
            _code.Line();
            _code.Doc($"Writes the value as JSON.");
            _code.Line($"public abstract void WriteTo(Utf8JsonWriter writer);");
            foreach (VariantModel variant in union.Variants)
            {
                if (variant.Wrapper.Length > 0)
                {
                    EmitVariantWrapper(union, variant);
                }
            }
        }
    }

    private void EmitMatch(UnionModel union)
    {
        Code results = Join(union.Variants, (variant, _) => Code.Of($"Func<{VariantType(variant)}, TResult> {Parameter(variant)}"));
        _code.Line();
        _code.Doc($"Gives the result of the function for the variant that the value is.");
        _code.Line($"public TResult Match<TResult>({results}) => this switch");
        using (_code.BracesWithSemicolon())
        {
            for (int i = 0; i < union.Variants.Count; i++)
            {
                VariantModel variant = union.Variants[i];
                bool last = i == union.Variants.Count - 1;
                if (variant.Wrapper.Length > 0)
                {
                    Code held = last ? Code.Of($"(({new Identifier(variant.Wrapper)})this).Value") : new Code("variant.Value");
                    _code.Line(last ? Code.Of($"_ => {Parameter(variant)}({held}),") : Code.Of($"{new Identifier(variant.Wrapper)} variant => {Parameter(variant)}({held}),"));
                }
                else
                {
                    _code.Line(last ? Code.Of($"_ => {Parameter(variant)}(({VariantType(variant)})this),") : Code.Of($"{VariantType(variant)} variant => {Parameter(variant)}(variant),"));
                }
            }
        }

        Code actions = Join(union.Variants, (variant, _) => Code.Of($"Action<{VariantType(variant)}> {Parameter(variant)}"));
        _code.Line();
        _code.Doc($"Does the action for the variant that the value is.");
        _code.Line($"public void Switch({actions})");
        using (_code.Braces())
        {
            _code.Line($"switch (this)");
            using (_code.Braces())
            {
                foreach (VariantModel variant in union.Variants)
                {
                    _code.Line(variant.Wrapper.Length > 0
                        ? Code.Of($"case {new Identifier(variant.Wrapper)} variant: {Parameter(variant)}(variant.Value); break;")
                        : Code.Of($"case {VariantType(variant)} variant: {Parameter(variant)}(variant); break;"));
                }
            }
        }
    }

    private void EmitUnionReader(UnionModel union)
    {
        _code.Line();
        _code.Doc($"Reads a value from bytes that the contract has accepted.");
        _code.Line($"public static {new Identifier(union.Name)} Read(ref JsonCursor cursor)");
        using (_code.Braces())
        {
            if (union.Test == UnionTest.Discriminator)
            {
                _code.Line($"cursor.PeekDiscriminator({Literal.Utf8(union.Discriminator)}, out ReadOnlySpan<byte> tag);");
            }
            else if (LooksAtKind(union))
            {
                _code.Line($"JsonKind kind = cursor.Peek();");
            }

            if (union.Test == UnionTest.Validation)
            {
                _code.Line($"JsonCursor ahead = cursor;");
                _code.Line(LooksAtKind(union)
                    ? Code.Of($"ReadOnlySpan<byte> json = {KindTest(VariantModel.SharedKinds(union.Variants))} ? ahead.ReadRawSpan() : default;")
                    : new Code("ReadOnlySpan<byte> json = ahead.ReadRawSpan();"));
            }

            for (int i = 0; i < union.Variants.Count; i++)
            {
                VariantModel variant = union.Variants[i];
                Code read = variant.Type.HasWireText ? new Code("ref cursor") : ReadNotNull(variant.Type, new Code("cursor"), -1);
                Code result = variant.Wrapper.Length > 0 ? Code.Of($"new {new Identifier(variant.Wrapper)}({read})") : read;
                if (i == union.Variants.Count - 1)
                {
                    _code.Line($"return {result};");
                    break;
                }

                Code test = union.Test switch
                {
                    UnionTest.Discriminator => Code.Of($"tag.SequenceEqual({Literal.Utf8(variant.Tag)})"),
                    UnionTest.Kind => KindTest(variant.Kinds),
                    _ => ValidationTest(union, i),
                };
                _code.Line($"if ({test}) return {result};");
            }
        }
    }

    /// <summary>Whether the kind of a value leaves some variants out.</summary>
    private static bool LooksAtKind(UnionModel union) =>
        union.Test == UnionTest.Kind || (union.Test == UnionTest.Validation && union.Variants.Any(variant => variant.SeenKinds != union.Variants[0].SeenKinds));

    /// <summary>That a value which no variant before took is of one. Where no later one takes values of its kind, the kind alone settles it.</summary>
    private Code ValidationTest(UnionModel union, int index)
    {
        VariantModel variant = union.Variants[index];
        string[] tests = IsContract(variant.Type) && variant.Type.Namespace.Length == 0 && !variant.AsksForMore
            ? [Code.Of($"{Static(variant.Type.Name)}.IsValid(json)").Text]
            : [.. variant.Pointers.Select(pointer => Code.Of($"{Static(_contract.RootType)}.Contract.At({Literal.Of(pointer)}).IsValid(json)").Text)];
        string test = string.Join(" || ", tests);
        if (!LooksAtKind(union))
        {
            return new Code(test);
        }

        JsonTypes shared = variant.SeenKinds & union.Variants.Skip(index + 1).Aggregate(JsonTypes.None, (kinds, later) => kinds | later.SeenKinds);
        List<string> ways = [];
        if (variant.SeenKinds != shared)
        {
            ways.Add(KindTest(variant.SeenKinds & ~shared).Text);
        }

        if (shared != JsonTypes.None)
        {
            ways.Add($"{KindTest(shared).Text} && {(tests.Length > 1 ? $"({test})" : test)}");
        }

        return new Code(string.Join(" || ", ways));
    }

    private static Code KindTest(JsonTypes kinds) => new("kind is " + string.Join(" or ", KindsOf(kinds)));

    private static List<string> KindsOf(JsonTypes kinds)
    {
        List<string> names = [];
        Add(JsonTypes.Object, "JsonKind.Object");
        Add(JsonTypes.Array, "JsonKind.Array");
        Add(JsonTypes.String, "JsonKind.String");
        Add(JsonTypes.Number, "JsonKind.Number");
        Add(JsonTypes.Boolean, "JsonKind.True");
        Add(JsonTypes.Boolean, "JsonKind.False");
        return names;

        void Add(JsonTypes kind, string name)
        {
            if ((kinds & kind) != 0)
            {
                names.Add(name);
            }
        }
    }

    private void EmitVariantWrapper(UnionModel union, VariantModel variant)
    {
        Identifier name = new(variant.Wrapper);
        _code.Line();
        _code.Doc(variant.Doc);
        _code.Line($"/// <param name=\"Value\">The value.</param>");
        _code.Line($"[JsonConverter(typeof(ContractVariantConverter<{new Identifier(union.Name)}, {name}>))]");
        _code.Line($"public sealed record {name}({TypeOf(variant.Type)} Value) : {new Identifier(union.Name)}");
        using (_code.Braces())
        {
            if (variant.Type.HasWireText)
            {
                _code.Line($"private WireState _wire;");
                _code.Line();
                _code.Line($"internal {name}(ref JsonCursor cursor) : this(default({TypeOf(variant.Type)})) => Value = {ReadNotNull(variant.Type, new Code("cursor"), 0)};");
                _code.Line();
            }

            if (variant.Type.Shape == TypeShape.Uri)
            {
                EmitPositionalUri(s_value, TypeOf(variant.Type), "Value", "_value", isNullable: false, isStruct: false);
            }

            _code.Line($"/// <inheritdoc/>");
            _code.Line($"public override void WriteTo(Utf8JsonWriter writer) => {WriteValue(variant.Type, new Code("writer"), new Code("Value"), 0)};");
        }

        _code.Line();
        _code.Doc($"Makes the variant that holds <paramref name=\"value\"/>.");
        _code.Line($"public static implicit operator {new Identifier(union.Name)}({TypeOf(variant.Type)} value) => new {name}(value);");
    }

    private void EmitWrapper(WrapperModel wrapper)
    {
        Identifier self = new(wrapper.Name);
        EmitHead(hasConverter: true, new Code("<param name=\"Value\">The value.</param>"));
        _code.Line($"{Access} sealed partial record {self}({TypeOf(wrapper.Value)} Value) : IJsonContract<{self}>");
        using (_code.Braces())
        {
            if (wrapper.Value.HasWireText)
            {
                _code.Line($"private WireState _wire;");
                _code.Line();
                _code.Line($"private {self}(ref JsonCursor cursor) : this(default({TypeOf(wrapper.Value)})) => Value = {Read(wrapper.Value, new Code("cursor"), 0)};");
                _code.Line();
            }

            if (wrapper.Value.Shape == TypeShape.Uri)
            {
                EmitPositionalUri(s_value, TypeOf(wrapper.Value), "Value", "_value", wrapper.Value.IsNullable, isStruct: false);
            }

            _code.Doc($"Reads a value from bytes that the contract has accepted.");
            _code.Line($"public static {self} Read(ref JsonCursor cursor) => new({new Code(wrapper.Value.HasWireText ? "ref cursor" : Read(wrapper.Value, new Code("cursor"), -1).Text)});");
            EmitContractMembers(hides: false);
            _code.Line();
            _code.Doc($"Writes the value as JSON.");
            _code.Line($"public void WriteTo(Utf8JsonWriter writer)");
            using (_code.Braces())
            {
                _code.Line(wrapper.Value.IsNullable
                    ? Code.Of($"if (Value is {{ }} value) {WriteValue(wrapper.Value, new Code("writer"), new Code("value"), 0)}; else writer.WriteNullValue();")
                    : Code.Of($"{WriteValue(wrapper.Value, new Code("writer"), new Code("Value"), 0)};"));
            }
        }
    }

    private static Code VariantType(VariantModel variant) => TypeOf(variant.Type);

    private static Code Parameter(VariantModel variant) => Code.Of($"{new Identifier(variant.ParameterName)}");

    private static Code Join<T>(EquatableArray<T> items, Func<T, int, Code> print)
        where T : IEquatable<T> => new(string.Join(", ", items.Select((item, index) => print(item, index).Text)));
}
