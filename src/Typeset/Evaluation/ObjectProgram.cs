namespace Typeset.Evaluation;

/// <summary>The checks of objects.</summary>
internal sealed class ObjectProgram
{
    /// <summary>Every name that the schema speaks of, be it in <c>properties</c>, <c>required</c> or a dependency.</summary>
    public required NameTable Names { get; init; }

    /// <summary>What is known about each of <see cref="Names"/>.</summary>
    public required KnownProperty[] Known { get; init; }

    /// <summary>For each of <see cref="Known"/> what decides about its value when no pattern does.</summary>
    public MemberVerdict[] Verdicts { get; set; } = [];

    /// <summary>What decides about the values of all other members.</summary>
    public MemberVerdict OtherVerdict { get; set; }

    /// <summary>Number of names whose presence matters; each has a bit.</summary>
    public required int PresenceBits { get; init; }

    /// <summary>The bits of <c>required</c>, in words of 64.</summary>
    public required ulong[] RequiredMask { get; init; }

    /// <summary>The names of <c>required</c> and their bits, in the order of the schema.</summary>
    public required PresenceBit[] Required { get; init; }

    public required PatternProperty[] Patterns { get; init; }

    public required CompiledNode? Additional { get; init; }

    public required CompiledNode? Unevaluated { get; init; }

    public required CompiledNode? PropertyNames { get; init; }

    public required long MinProperties { get; init; }

    /// <summary><c>maxProperties</c>; <see cref="long.MaxValue"/> without the keyword.</summary>
    public required long MaxProperties { get; init; }

    public required DependentNames[] DependentRequired { get; init; }

    public required DependentNode[] DependentSchemas { get; init; }

    /// <summary>Whether <c>required</c> stands in the schemas of the properties.</summary>
    public required bool RequiredByProperties { get; init; }

    /// <summary>What the schema calls <c>dependentRequired</c>.</summary>
    public required string DependentRequiredKeyword { get; init; }

    /// <summary>What the schema calls <c>dependentSchemas</c>.</summary>
    public required string DependentSchemasKeyword { get; init; }

    /// <summary>Whether the object is one alternative of a union, of which most are told apart by their members at a glance.</summary>
    public bool IsAlternative { get; set; }

    /// <summary>Whether names are only looked up, not held against a schema, and those of <c>required</c> fit one word.</summary>
    public bool IsSimple => PropertyNames is null && PresenceBits <= 64;

    /// <summary>Whether the presence of some member asks for more.</summary>
    public bool HasDependencies => DependentRequired.Length > 0 || DependentSchemas.Length > 0;

    /// <summary>Whether the members have to be gone through one by one.</summary>
    public bool LooksAtMembers => Known.Length > 0 || Patterns.Length > 0 || Additional is not null || PropertyNames is not null;

    /// <summary>A name of <c>properties</c>, or one whose presence matters.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Bit">Its bit of presence, or -1.</param>
    /// <param name="Node">The schema of its value, or null.</param>
    public readonly record struct KnownProperty(string Name, int Bit, CompiledNode? Node)
    {
        /// <summary>The bit of presence in its place, or nothing.</summary>
        public ulong Mask { get; } = Bit is >= 0 and < 64 ? 1UL << Bit : 0;
    }

    /// <summary>A name and its bit of presence.</summary>
    public readonly record struct PresenceBit(string Name, int Bit);

    /// <summary>An entry of <c>patternProperties</c>.</summary>
    public readonly record struct PatternProperty(PatternMatcher Pattern, CompiledNode Node);

    /// <summary>An entry of <c>dependentRequired</c>.</summary>
    public readonly record struct DependentNames(PresenceBit When, PresenceBit[] Required);

    /// <summary>An entry of <c>dependentSchemas</c>.</summary>
    public readonly record struct DependentNode(PresenceBit When, CompiledNode Node);
}
