namespace Typeset.Schema;

/// <summary>
/// The checks of one schema. A part that is null asks for nothing. All parts apply together; each concerns instances of
/// its own type only, as JSON Schema has it.
/// </summary>
public sealed record PlanNode
{
    /// <summary>Value of an index that points nowhere.</summary>
    public const int None = -1;

    /// <summary>Place of this node in <see cref="SchemaPlan.Nodes"/>.</summary>
    public required int Index { get; init; }

    /// <summary>
    /// Canonical place of the schema: the absolute URI of its resource, <c>#</c> and a JSON Pointer inside that resource.
    /// Without an <c>$id</c> the URI is the one the document was given under.
    /// </summary>
    public required string Location { get; init; }

    /// <summary>The verdict of a boolean schema (<c>true</c>, <c>false</c>); null when the schema is an object.</summary>
    public bool? Always { get; init; }

    /// <summary>Types that <c>type</c> allows; <see cref="JsonTypes.Any"/> without the keyword.</summary>
    public JsonTypes Types { get; init; } = JsonTypes.Any;

    /// <summary>
    /// Whether an integer has to be written without fraction and exponent, as drafts 3 and 4 define the type; since draft 6
    /// <c>1.0</c> is one too.
    /// </summary>
    public bool IntegersAsWritten { get; init; }

    /// <summary>The value of <c>const</c>, or null.</summary>
    public JsonNode? Const { get; init; }

    /// <summary>The values of <c>enum</c>; null without the keyword.</summary>
    public EquatableArray<JsonNode>? Enum { get; init; }

    /// <summary>Checks of strings.</summary>
    public StringChecks? String { get; init; }

    /// <summary>Checks of numbers.</summary>
    public NumberChecks? Number { get; init; }

    /// <summary>Checks of arrays.</summary>
    public ArrayChecks? Array { get; init; }

    /// <summary>Checks of objects.</summary>
    public ObjectChecks? Object { get; init; }

    /// <summary>Node that <c>$ref</c> leads to, or <see cref="None"/>.</summary>
    public int Ref { get; init; } = None;

    /// <summary>
    /// URI of the resource that <c>$ref</c> names where its pointer leads on into another resource inside; null otherwise. The
    /// dynamic scope holds both then.
    /// </summary>
    public string? RefThrough { get; init; }

    /// <summary>The <c>$dynamicRef</c> or <c>$recursiveRef</c> of the schema, or null.</summary>
    public DynamicReference? DynamicRef { get; init; }

    /// <summary>Nodes of <c>allOf</c>.</summary>
    public EquatableArray<int> AllOf { get; init; }

    /// <summary>Nodes of <c>anyOf</c>; empty without the keyword.</summary>
    public EquatableArray<int> AnyOf { get; init; }

    /// <summary>Nodes of <c>oneOf</c>; empty without the keyword.</summary>
    public EquatableArray<int> OneOf { get; init; }

    /// <summary>How the branches of <see cref="AnyOf"/> tell each other apart, or null.</summary>
    public Discriminator? AnyOfDiscriminator { get; init; }

    /// <summary>How the branches of <see cref="OneOf"/> tell each other apart, or null.</summary>
    public Discriminator? OneOfDiscriminator { get; init; }

    /// <summary>Node of <c>not</c>, or <see cref="None"/>.</summary>
    public int Not { get; init; } = None;

    /// <summary>Node of <c>if</c>, or <see cref="None"/>.</summary>
    public int If { get; init; } = None;

    /// <summary>Node of <c>then</c>, or <see cref="None"/>; planned only beside <c>if</c>.</summary>
    public int Then { get; init; } = None;

    /// <summary>Node of <c>else</c>, or <see cref="None"/>; planned only beside <c>if</c>.</summary>
    public int Else { get; init; } = None;

    /// <summary>The checks that the schema writes with other keywords than 2020-12 does, in the order of the schema.</summary>
    public EquatableArray<KeywordSpelling> Spellings { get; init; }

    /// <summary>What the schema says to people and tools without asking anything of the instance.</summary>
    public Annotations? Annotations { get; init; }
}
