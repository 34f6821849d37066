using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The acceptor of a contract, ready to be printed.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Entries">The types that have an acceptor.</param>
/// <param name="Patterns">The patterns of the fields.</param>
/// <param name="Fields">What the methods look up.</param>
/// <param name="Methods">The methods.</param>
internal sealed record AcceptorModel(string Name, EquatableArray<AcceptorEntry> Entries, EquatableArray<AcceptorPatternField> Patterns, EquatableArray<AcceptorField> Fields, EquatableArray<AcceptorMethod> Methods);

/// <summary>How a type accepts.</summary>
/// <param name="Type">Name of the type.</param>
/// <param name="IsStruct">Whether it is a record struct.</param>
/// <param name="Check">The check of a whole document.</param>
internal sealed record AcceptorEntry(string Type, bool IsStruct, AcceptCheck Check);

/// <summary>A static field with a pattern, which other fields refer to by its text.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Text">The pattern as written.</param>
/// <param name="Automata">The automata that decide it, as <see cref="ByteTestWriter"/> writes them; null when the runtime is to make them.</param>
internal sealed record AcceptorPatternField(string Name, string Text, string? Automata);

/// <summary>A static field of an acceptor. The set of kinds is closed.</summary>
internal abstract record AcceptorField
{
    private AcceptorField()
    {
    }

    /// <summary>A set of strings.</summary>
    internal sealed record Names(EquatableArray<string> Strings) : AcceptorField;

    /// <summary>The rule of a string.</summary>
    internal sealed record Text(long Minimum, long Maximum, EquatableArray<string> Patterns, EquatableArray<string> Formats, EquatableArray<string> FormatsOfDraft3) : AcceptorField;

    /// <summary>The rule of a number; limits are JSON numbers or null.</summary>
    internal sealed record Number(string? Minimum, string? Maximum, string? ExclusiveMinimum, string? ExclusiveMaximum, string? MultipleOf, bool IsInteger, bool AsWritten) : AcceptorField;

    /// <summary>Name of the field.</summary>
    public string Name { get; init; } = "";
}

/// <summary>A method of an acceptor: it takes the position of a value to the one after it. The set of kinds is closed.</summary>
internal abstract record AcceptorMethod
{
    private AcceptorMethod()
    {
    }

    /// <summary>Tells kinds of value apart; kinds are named as <c>JsonKind</c> does.</summary>
    internal sealed record Kinds(EquatableArray<AcceptorCase> Cases) : AcceptorMethod;

    /// <summary>Tells objects apart by the string in a member: a check for each string of a field, and one for all other objects.</summary>
    internal sealed record Tag(string Member, string Field, EquatableArray<AcceptCheck> Checks, AcceptCheck Others) : AcceptorMethod;

    /// <summary>Accepts what a check accepts.</summary>
    internal sealed record Single(AcceptCheck Check) : AcceptorMethod;

    /// <summary>Accepts what a check accepts, where a test holds as well.</summary>
    internal sealed record Guarded(AcceptCheck Check, AcceptTest Condition) : AcceptorMethod;

    /// <summary>Gives again what another method gave at the same position.</summary>
    internal sealed record Recalled(string Anew, int Ordinal, bool IsTest) : AcceptorMethod;

    /// <summary>Says what a test says.</summary>
    internal sealed record Test(AcceptTest Condition) : AcceptorMethod;

    /// <summary>Tells that an array certainly breaks a schema.</summary>
    internal sealed record BrokenItems : AcceptorMethod
    {
        /// <summary>That the item at each of the first places breaks what is asked of it.</summary>
        public EquatableArray<AcceptTest> Prefix { get; init; }

        /// <summary>The same for every further item.</summary>
        public required AcceptTest Rest { get; init; }

        public long MinItems { get; init; }

        public long? MaxItems { get; init; }

        /// <summary>That an item is one that is to be contained.</summary>
        public required AcceptTest Contains { get; init; }

        /// <summary>That an item is none of them.</summary>
        public required AcceptTest Lacks { get; init; }

        public long MinContains { get; init; }

        public long? MaxContains { get; init; }

        /// <summary>Whether there is a way for an array to break it.</summary>
        public bool AsksSomething => LooksAtItems || MinItems > 0 || MaxItems is not null || CountsFound || CountsOthers;

        /// <summary>Whether something is asked of the items themselves.</summary>
        public bool LooksAtItems => !Rest.Equals(AcceptTest.False) || Prefix.Any(test => !test.Equals(AcceptTest.False));

        /// <summary>Whether what is contained may be too much.</summary>
        public bool CountsFound => MaxContains is not null && !Contains.Equals(AcceptTest.False);

        /// <summary>Whether what is contained may be too little.</summary>
        public bool CountsOthers => !Lacks.Equals(AcceptTest.False);
    }

    /// <summary>Tells that an object certainly breaks a schema.</summary>
    internal sealed record BrokenMembers : AcceptorMethod
    {
        /// <summary>Field with the names of <see cref="Properties"/>.</summary>
        public required string Names { get; init; }

        public EquatableArray<AcceptorTestedMember> Properties { get; init; }

        public EquatableArray<AcceptorTestedPattern> Patterns { get; init; }

        /// <summary>That the value of a member breaks what is asked of it that is no property and matches no pattern.</summary>
        public required AcceptTest Rest { get; init; }

        /// <summary>That a name breaks what is asked of it.</summary>
        public required AcceptTest PropertyNames { get; init; }

        public long MinProperties { get; init; }

        public long? MaxProperties { get; init; }

        /// <summary>What must not be true of the members that are there.</summary>
        public required AcceptFormula Formula { get; init; }

        /// <summary>Whether there is a way for an object to break it.</summary>
        public bool AsksSomething => LooksAtMembers || MinProperties > 0 || MaxProperties is not null || Formula is not AcceptFormula.Constant { Value: false };

        /// <summary>Whether something is asked of the members themselves.</summary>
        public bool LooksAtMembers => !Rest.Equals(AcceptTest.False) || !PropertyNames.Equals(AcceptTest.False) ||
            Properties.Any(property => !property.Test.Equals(AcceptTest.False)) || Patterns.Any(pattern => !pattern.Test.Equals(AcceptTest.False));

        /// <summary>Whether a member that is no property can break it.</summary>
        public bool LooksAtEveryMember => !Rest.Equals(AcceptTest.False) || !PropertyNames.Equals(AcceptTest.False) || MinProperties > 0 || MaxProperties is not null ||
            Patterns.Any(pattern => !pattern.Test.Equals(AcceptTest.False));
    }

    /// <summary>Arrays.</summary>
    internal sealed record Array : AcceptorMethod
    {
        public EquatableArray<AcceptCheck> Prefix { get; init; }

        public required AcceptCheck Items { get; init; }

        public long MinItems { get; init; }

        public long? MaxItems { get; init; }

        public bool UniqueItems { get; init; }

        public EquatableArray<AcceptorContains> Contains { get; init; }
    }

    /// <summary>Objects.</summary>
    internal sealed record Object : AcceptorMethod
    {
        /// <summary>How many names are marked when they are met, so that one met twice is noticed.</summary>
        public const int MostMarked = 64;

        /// <summary>Field with the names of <see cref="Properties"/>.</summary>
        public required string Names { get; init; }

        public EquatableArray<AcceptorProperty> Properties { get; init; }

        /// <summary>The patterns of names.</summary>
        public EquatableArray<AcceptorPattern> Patterns { get; init; }

        /// <summary>What becomes of a member that is no property, where no pattern of a group matches its name.</summary>
        public EquatableArray<AcceptorRest> Rest { get; init; }

        /// <summary>The check of every name, or null.</summary>
        public AcceptCheck? PropertyNames { get; init; }

        public EquatableArray<string> Required { get; init; }

        public long MinProperties { get; init; }

        public long? MaxProperties { get; init; }

        public required AcceptFormula Formula { get; init; }
    }

    /// <summary>Name of the method.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical place of the schema.</summary>
    public required string Location { get; init; }

    /// <summary>Whether the method may lead back to itself.</summary>
    public bool IsRecursive { get; init; }
}

/// <summary>One kind of value.</summary>
internal sealed record AcceptorCase(string Kind, AcceptCheck Check);

/// <summary>One <c>contains</c>.</summary>
/// <param name="Check">What an item has to be that counts.</param>
/// <param name="Minimum">The fewest that count.</param>
/// <param name="Lacks">That an item does not count.</param>
/// <param name="Maximum">The most that count, or null.</param>
internal sealed record AcceptorContains(AcceptCheck Check, long Minimum, AcceptTest Lacks, long? Maximum);

/// <summary>One member whose value may break a schema.</summary>
internal sealed record AcceptorTestedMember(string Name, AcceptTest Test);

/// <summary>A pattern of names.</summary>
/// <param name="Field">Field with the rule.</param>
/// <param name="Test">That the value of a member whose name matches breaks what is asked of it.</param>
internal sealed record AcceptorTestedPattern(string Field, AcceptTest Test);

/// <summary>One member that the schema knows by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Check">What its value has to be.</param>
/// <param name="IsRecorded">Whether a formula asks for its value.</param>
internal sealed record AcceptorProperty(string Name, AcceptCheck Check, bool IsRecorded);

/// <summary>A pattern of names.</summary>
/// <param name="Field">Field with the rule.</param>
/// <param name="Check">What the value of a member has to be whose name matches.</param>
internal sealed record AcceptorPattern(string Field, AcceptCheck Check);

/// <summary>A check of members whose names match none of some patterns.</summary>
/// <param name="Patterns">Indices of the patterns.</param>
/// <param name="Check">The check of the value.</param>
internal sealed record AcceptorRest(EquatableArray<int> Patterns, AcceptCheck Check);
