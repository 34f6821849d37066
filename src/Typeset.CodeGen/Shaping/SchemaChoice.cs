namespace Typeset.CodeGen;

/// <summary>The branches of one <c>oneOf</c> or <c>anyOf</c> that are neither <c>false</c> nor only <c>null</c>.</summary>
internal sealed class SchemaChoice(PlannedSchema owner, List<PlannedSchema> branches)
{
    public PlannedSchema Owner { get; } = owner;

    public List<PlannedSchema> Branches { get; } = branches;
}
