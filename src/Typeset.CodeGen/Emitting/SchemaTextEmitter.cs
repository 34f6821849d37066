namespace Typeset.CodeGen;

/// <summary>Prints the schema documents into the root type.</summary>
internal static class SchemaTextEmitter
{
    public static string Emit(ContractModel contract)
    {
        CodeWriter code = new();
        TypeModel root = contract.Types.First(type => string.Equals(type.Name, contract.RootType, StringComparison.Ordinal));
        code.Line($"partial record {new Identifier(root.Name)}");
        using (code.Braces())
        {
            code.Doc($"The schema of the contract as UTF-8 JSON, as it was when this code was made.");
            code.Line($"public static ReadOnlySpan<byte> SchemaJson => {Raw(contract.Schemas[0].Json)}u8;");
            code.Line();
            code.Doc($"The contract, loaded when it is first used.");
            string content = contract.AssertContent ? ", AssertContent = true" : "";
            string own = root is RecordModel { Union.Length: > 0 } ? "new " : "";
            code.Line($"public static {new Code(own)}JsonContract Contract => field ??= JsonContract.Load(SchemaJson, new JsonContractOptions {{ Path = {Literal.Of(contract.Schemas[0].Path)}, Formats = FormatMode.Assert{new Code(content)}{References(contract)} }});");
        }

        return code.ToString();
    }

    private static Code References(ContractModel contract)
    {
        if (contract.Schemas.Count == 1)
        {
            return default;
        }

        IEnumerable<string> others = contract.Schemas.Skip(1).Select(schema => Code.Of($"new SchemaText({Literal.Of(schema.Path)}, {Raw(schema.Json)})").Text);
        return new Code(", References = [" + string.Join(", ", others) + "]");
    }

    // JSON written by SchemaJsonWriter holds no character that ends a line but line feeds, and none that hides.
    private static Code Raw(string json)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in json)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string quotes = new('"', Math.Max(3, longest + 1));
        return new Code(quotes + "\n" + json + "\n" + quotes);
    }
}
