using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Prints one type.</summary>
internal sealed partial class TypeEmitter
{
    private readonly ContractModel _contract;
    private readonly TypeModel _type;
    private readonly AcceptingReaders _readers;
    private readonly CodeWriter _code;
    private readonly Dictionary<string, PropertyModel> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _furtherMembers;

    public TypeEmitter(ContractModel contract, TypeModel type, AcceptingReaders readers, CodeWriter? code = null)
    {
        _contract = contract;
        _type = type;
        _readers = readers;
        _code = code ?? new CodeWriter();
        foreach (PropertyModel property in type is RecordModel record ? record.Properties : type is TupleModel tuple ? tuple.Items : default)
        {
            _members[property.Name] = property;
        }

        _furtherMembers = new(FurtherMembers(type), StringComparer.Ordinal);
    }

    /// <summary>The members that stand for no property or item, but for those that every type has.</summary>
    private static string[] FurtherMembers(TypeModel type) => type switch
    {
        RecordModel record => [record.NotAnObject, record.Extra?.Name ?? ""],
        TupleModel { Rest: { } rest } => [rest.Name],
        EnumModel { IsOpen: true } open => ["Value", "IsKnown", .. open.Members.Select(member => member.Name)],
        WrapperModel => ["Value"],
        _ => [],
    };

    public string Emit()
    {
        switch (_type)
        {
            case RecordModel record:
                EmitRecord(record);
                break;
            case UnionModel union:
                EmitUnion(union);
                break;
            case EnumModel { IsOpen: false } enumeration:
                EmitEnum(enumeration);
                break;
            case EnumModel open:
                EmitOpenEnum(open);
                break;
            case TupleModel tuple:
                EmitTuple(tuple);
                break;
            case WrapperModel wrapper:
                EmitWrapper(wrapper);
                break;
        }

        return _code.ToString();
    }

    private Code Access => new(_contract.IsPublic ? "public" : "internal");

    private bool IsRoot => string.Equals(_type.Name, _contract.RootType, StringComparison.Ordinal);

    private void EmitHead(bool hasConverter, params Code[] parameters)
    {
        _code.Doc(_type.Doc);
        foreach (Code parameter in parameters)
        {
            _code.Line($"/// {parameter}");
        }

        if (hasConverter && !_type.HasDeclaredConverter)
        {
            _code.Line($"[JsonConverter(typeof(ContractJsonConverter<{new Identifier(_type.Name)}>))]");
        }

        EmitObsolete(_type.IsObsolete);
    }

    private void EmitObsolete(bool isObsolete)
    {
        if (isObsolete)
        {
            _code.Line($"[Obsolete(\"The contract marks this as deprecated.\")]");
        }
    }

    /// <summary>
    /// The members that every contract type has. <paramref name="hides"/> tells that a base type has them too. TryParse is none
    /// of them: ASP.NET takes a type with a method of that name for one that is read from the path or the query.
    /// </summary>
    private void EmitContractMembers(bool hides)
    {
        Identifier self = new(_type.Name);
        Code hiding = new(hides ? "new " : "");
        if (!IsRoot)
        {
            _code.Line();
            _code.Doc($"The part of the contract that describes this type.");
            _code.Line($"public static {hiding}JsonContract Contract => field ??= {Static(_contract.RootType)}.Contract.At({PlaceOf(_type)});");
        }

        _code.Line();
        _code.Doc($"Reads UTF-8 JSON; a <see cref=\"ContractException\"/> carries every error of JSON that breaks the contract.");
        _code.Line($"public static {hiding}{self} Parse(ReadOnlySpan<byte> utf8) => ContractJson.Parse<{self}>(utf8);");
        _code.Line();
        _code.Doc($"Reads JSON; a <see cref=\"ContractException\"/> carries every error of JSON that breaks the contract.");
        _code.Line($"public static {hiding}{self} Parse(string json) => ContractJson.Parse<{self}>(json);");
        _code.Line();
        _code.Doc($"Whether UTF-8 JSON keeps the contract.");
        _code.Line($"public static {hiding}bool IsValid(ReadOnlySpan<byte> utf8) => ContractJson.IsValid<{self}>(utf8);");
        if (IsRoot)
        {
            _code.Line();
            _code.Doc($"Reads a stream of JSON Lines: for each line the value or every error, with its place.");
            _code.Line($"public static IAsyncEnumerable<ContractLine<{self}>> ReadLinesAsync(Stream stream, CancellationToken cancellationToken = default) => ContractJson.ReadLinesAsync<{self}>(stream, cancellationToken);");
        }

        if (!hides)
        {
            _code.Line();
            _code.Doc($"The value as UTF-8 JSON.");
            _code.Line($"public byte[] ToUtf8Bytes() => ContractJson.ToUtf8Bytes(this);");
        }

        _code.Line();
        _code.Doc($"Holds the value against the contract, for values made or changed in code.");
        Code overriding = new(_type is UnionModel ? "virtual " : hides ? "override " : "");
        _code.Line($"public {overriding}ValidationResult Validate() => ContractJson.Validate(this);");
    }

    private static Code PlaceOf(TypeModel type)
    {
        if (type.FurtherPointers.IsEmpty && type.Kinds == JsonTypes.Any)
        {
            return Code.Of($"{Literal.Of(type.Pointer)}");
        }

        string pointers = string.Join(", ", new[] { type.Pointer }.Concat(type.FurtherPointers).Select(pointer => Literal.Of(pointer).Code));
        string kinds = type.Kinds == JsonTypes.Any ? "" : string.Concat(KindsOf(type.Kinds).Select(kind => ", " + kind));
        return new Code($"[{pointers}]{kinds}");
    }

    /// <summary>The name of a generated type where it could be mistaken for a member.</summary>
    private Code Static(string type, string ns = "")
    {
        // A member called like its own type hides nothing, unless its type is really another one, such as Nullable.
        bool hidden = ReservedNames.Members.Contains(type) || _furtherMembers.Contains(type) || (_members.TryGetValue(type, out PropertyModel? member) && !(
            string.Equals(member.Type.Name, type, StringComparison.Ordinal) && member.Presence != Presence.OptionalOrNull &&
            (member.Type.Shape == TypeShape.Record || (member.Presence != Presence.Optional && !member.Type.IsNullable))));
        if (ns.Length == 0 && !hidden)
        {
            return Code.Of($"{new Identifier(type)}");
        }

        string home = ns.Length > 0 ? ns : _contract.Namespace;
        return home.Length > 0 ? Code.Of($"global::{new Identifier(home)}.{new Identifier(type)}") : Code.Of($"global::{new Identifier(type)}");
    }
}
