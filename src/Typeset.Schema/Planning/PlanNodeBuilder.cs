namespace Typeset.Schema;

/// <summary>Gathers what the keywords of one schema ask for.</summary>
internal sealed class PlanNodeBuilder
{
    private static readonly StringChecks NoStringChecks = new();
    private static readonly NumberChecks NoNumberChecks = new();
    private static readonly ArrayChecks NoArrayChecks = new();
    private static readonly ObjectChecks NoObjectChecks = new();
    private static readonly Annotations NoAnnotations = new();

    public JsonTypes Types { get; set; } = JsonTypes.Any;

    public bool IntegersAsWritten { get; set; }

    public JsonNode? Const { get; set; }

    public EquatableArray<JsonNode>? Enum { get; set; }

    public StringChecks String { get; set; } = NoStringChecks;

    public NumberChecks Number { get; set; } = NoNumberChecks;

    public ArrayChecks Array { get; set; } = NoArrayChecks;

    public ObjectChecks Object { get; set; } = NoObjectChecks;

    public int Ref { get; set; } = PlanNode.None;

    public string? RefThrough { get; set; }

    public DynamicReference? DynamicRef { get; set; }

    public EquatableArray<int> AllOf { get; set; }

    public EquatableArray<int> AnyOf { get; set; }

    public EquatableArray<int> OneOf { get; set; }

    public int Not { get; set; } = PlanNode.None;

    public int If { get; set; } = PlanNode.None;

    public int Then { get; set; } = PlanNode.None;

    public int Else { get; set; } = PlanNode.None;

    public Annotations Annotations { get; set; } = NoAnnotations;

    public List<KeywordSpelling>? Spellings { get; private set; }

    /// <summary>Notes that a check is written with another keyword than in 2020-12.</summary>
    public void Spell(string keyword, string name, bool isSingle = false) => (Spellings ??= []).Add(new KeywordSpelling(keyword, name, isSingle));

    /// <summary>The finished node; parts that ask for nothing are left out.</summary>
    public PlanNode Build(int index, string location, bool? always) => new()
    {
        Index = index,
        Location = location,
        Always = always,
        Types = Types,
        IntegersAsWritten = IntegersAsWritten && (Types & JsonTypes.Number) == JsonTypes.Integer,
        Const = Const,
        Enum = Enum,
        String = String == NoStringChecks ? null : String,
        Number = Number == NoNumberChecks ? null : Number,
        Array = Array == NoArrayChecks ? null : Array,
        Object = Object == NoObjectChecks ? null : Object,
        Ref = Ref,
        RefThrough = RefThrough,
        DynamicRef = DynamicRef,
        AllOf = AllOf,
        AnyOf = AnyOf,
        OneOf = OneOf,
        Not = Not,
        If = If,
        Then = Then,
        Else = Else,
        Spellings = Spellings is null ? default : new EquatableArray<KeywordSpelling>(Spellings),
        Annotations = Annotations == NoAnnotations ? null : Annotations,
    };
}
