namespace Typeset;

/// <summary>
/// Declares in source a type that Typeset generates from a schema of the project: the declaration settles its name, namespace
/// and accessibility, can add members, and is what other source generators see of the type.
/// </summary>
/// <remarks>
/// A <c>JsonSerializerContext</c> of the same project knows the generated type only by this declaration, so there it needs the
/// converter too: <c>[JsonContract("article.schema.json"), JsonConverter(typeof(ContractJsonConverter&lt;Article&gt;))]
/// public partial record Article;</c>. The analyzer reports a missing one as TYS0561.
/// </remarks>
/// <param name="schema">
/// The schema file: its path from the project's folder, or as much of the end of it as tells it apart. A fragment names a
/// schema inside the file, such as <c>article.schema.json#/$defs/Quote</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class JsonContractAttribute(string schema) : Attribute
{
    /// <summary>The schema file and, after <c>#</c>, the JSON Pointer inside it.</summary>
    public string Schema { get; } = schema;
}
