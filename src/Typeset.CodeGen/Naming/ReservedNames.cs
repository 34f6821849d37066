namespace Typeset.CodeGen;

/// <summary>Names that generated code cannot give to something else.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every class or record has, that every generated type declares, and the locals of those.</summary>
    public static readonly string[] Members =
    [
        "_", "_wire", "cancellationToken", "ContractJson", "cursor", "extra", "field", "FormatMode", "json", "JsonContract", "JsonKind", "JsonNameSet", "JsonWalker", "JsonWire", "name", "p", "result",
        "s_names", "seen", "stream", "utf8", "variant", "w", "writer",
        "Clone", "Contract", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "IsValid", "Match",
        "MemberwiseClone", "Parse", "PrintMembers", "Read", "ReadLinesAsync", "ReferenceEquals", "SchemaJson", "Switch", "ToString",
        "ToUtf8Bytes", "TryParse", "Validate", "WriteTo",
    ];

    /// <summary>Types that generated code names without their namespace, and what would stand before a type of the same name: a type parameter, a method, a local.</summary>
    public static readonly string[] Types =
    [
        "ahead", "c", "kind", "tag", "ToJsonName", "TResult",
        "Action", "ArgumentNullException", "BigInteger", "CancellationToken", "ContractException", "ContractJson", "ContractJsonConverter",
        "ContractLine", "DateOnly", "DateTimeOffset", "FormatMode", "Func", "Guid", "IAsyncEnumerable", "IJsonContract", "JsonContract",
        "JsonContractOptions", "JsonConverter", "JsonCursor", "JsonKind", "JsonNameSet", "JsonNumberRule", "JsonPattern", "JsonStringEnumConverter", "JsonStringEnumMemberName",
        "JsonTextRule", "JsonWalker", "JsonWire", "List", "MemoryExtensions", "NotNullWhen", "Obsolete", "ObsoleteAttribute", "Optional", "RawJson", "ReadOnlyMemory",
        "ReadOnlySpan", "SchemaText", "SetsRequiredMembers", "Stream", "System", "TimeOnly", "Typeset", "Uri", "Utf8JsonWriter",
        "ValidationResult", "ValueDictionary", "ValueList", "WholeUri", "WireState",
    ];

    /// <summary>The keywords of C#, contextual ones that a type or member cannot be called by included.</summary>
    public static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "async", "await", "dynamic", "field", "file", "notnull", "nint", "nuint", "partial", "record", "required", "scoped", "unmanaged",
        "value", "var", "when", "__arglist", "__makeref", "__reftype", "__refvalue", "where", "with", "yield", "extension",
    };
}
