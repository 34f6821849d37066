using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>One schema in the form it is executed in. It refers to other schemas as objects, in circles where the schemas do.</summary>
internal sealed class CompiledNode
{
    public required int Index { get; init; }

    /// <summary>Canonical place of the schema.</summary>
    public required string Location { get; init; }

    /// <summary>What people call the schema: its title, the key of its definition or its anchor; null without any.</summary>
    public required string? Name { get; init; }

    /// <summary>The names that the schema describes properties by, itself or where it refers to; found when a message first needs them.</summary>
    public HashSet<string> KnownNames => field ??= ErrorText.KnownNames(this);

    /// <summary>Number of the schema resource that the schema stands in.</summary>
    public required int Resource { get; init; }

    /// <summary>The verdict of a boolean schema.</summary>
    public required bool? Always { get; init; }

    public required JsonTypes Types { get; init; }

    /// <summary>The kinds of values (<see cref="Json.TapeEntry.KindBit"/>) that are valid whatever they are.</summary>
    public int Accepts { get; set; }

    /// <summary>The kinds of values that are invalid whatever they are.</summary>
    public int Rejects { get; set; }

    /// <summary>The schema that decides in place of this one, which does nothing but refer to it; otherwise this one.</summary>
    public CompiledNode Direct { get; set; } = null!;

    /// <summary>What an acceptor asks of values, in place of this schema; made when it is first asked. Two threads may make it at a time, and either will do.</summary>
    public AcceptorStep Acceptor => field ??= AcceptorSteps.Of(this);

    /// <summary>Whether an integer has to be written without fraction and exponent.</summary>
    public required bool IntegersAsWritten { get; init; }

    /// <summary>Values of <c>const</c> (one) or <c>enum</c>; null without either.</summary>
    public JsonConstant? Const { get; set; }

    public JsonConstant[]? Enum { get; set; }

    /// <summary>The values of <see cref="Enum"/> when all are strings.</summary>
    public NameTable? EnumNames { get; set; }

    public StringProgram? String { get; set; }

    public NumberProgram? Number { get; set; }

    public ArrayProgram? Array { get; set; }

    public ObjectProgram? Object { get; set; }

    public CompiledNode? Ref { get; set; }

    /// <summary>The resource that <see cref="Ref"/> leads through, or -1 where it leads straight to its target's.</summary>
    public int RefThrough { get; set; } = -1;

    public CompiledNode? DynamicTarget { get; set; }

    /// <summary>Schemas that the dynamic scope may put in the place of <see cref="DynamicTarget"/>, by resource; null when it may not.</summary>
    public Dictionary<int, CompiledNode>? DynamicCandidates { get; set; }

    /// <summary>What the schema calls <c>$dynamicRef</c>.</summary>
    public string DynamicKeyword { get; set; } = "";

    public CompiledNode[] AllOf { get; set; } = [];

    /// <summary>What the schema calls <c>allOf</c>.</summary>
    public string AllOfKeyword { get; set; } = "";

    /// <summary>Whether the value of <see cref="AllOfKeyword"/> is a schema and no array.</summary>
    public bool AllOfIsSingle { get; set; }

    public UnionProgram? AnyOf { get; set; }

    public UnionProgram? OneOf { get; set; }

    public CompiledNode? Not { get; set; }

    /// <summary>What the schema calls <c>not</c>.</summary>
    public string NotKeyword { get; set; } = "";

    public CompiledNode? If { get; set; }

    public CompiledNode? Then { get; set; }

    public CompiledNode? Else { get; set; }

    /// <summary>Whether any check beyond <see cref="Types"/> may apply: if not, the type decides.</summary>
    public bool HasMore { get; set; }

    /// <summary>Whether a schema besides the checks of the own type has to be held against the same instance.</summary>
    public bool HasApplicators { get; set; }
}
