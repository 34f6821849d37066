using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// A condition on the members of an object that was walked over. It holds only where it certainly does, so that a formula and
/// that of its opposite may both fail to hold. The set of kinds is closed.
/// </summary>
internal abstract record AcceptFormula
{
    private AcceptFormula()
    {
    }

    /// <summary>Known already.</summary>
    internal sealed record Constant(bool Value) : AcceptFormula;

    /// <summary>Whether a member is there, or is not.</summary>
    internal sealed record Presence(string Name, bool IsPresent) : AcceptFormula;

    /// <summary>Whether the value of a member is one of some strings, or is none of them.</summary>
    internal sealed record Listed(string Name, EquatableArray<string> Values, bool IsListed) : AcceptFormula;

    /// <summary>Whether the value of a member is of one of some kinds, named as <c>JsonKind</c> does.</summary>
    internal sealed record Kind(string Name, EquatableArray<string> Kinds, bool IsOne) : AcceptFormula;

    /// <summary>All hold.</summary>
    internal sealed record And(EquatableArray<AcceptFormula> Parts) : AcceptFormula;

    /// <summary>At least one holds.</summary>
    internal sealed record Or(EquatableArray<AcceptFormula> Parts) : AcceptFormula;

    internal static AcceptFormula True { get; } = new Constant(true);

    internal static AcceptFormula False { get; } = new Constant(false);

    /// <summary>The number of conditions that are put together.</summary>
    internal int Length => this switch
    {
        And and => and.Parts.Sum(part => part.Length),
        Or or => or.Parts.Sum(part => part.Length),
        _ => 1,
    };

    /// <summary>The conjunction, or disjunction, of some formulas, as short as can be.</summary>
    internal static AcceptFormula Join(bool all, IEnumerable<AcceptFormula> formulas)
    {
        List<AcceptFormula>? parts = AcceptJunction.Flatten(
            all,
            formulas,
            static formula => (formula as Constant)?.Value,
            formula => all && formula is And every ? every.Parts : !all && formula is Or some ? some.Parts : default);
        return parts switch
        {
            null => new Constant(!all),
            [] => new Constant(all),
            [var only] => only,
            _ => all ? new And(new(parts)) : new Or(new(parts)),
        };
    }

    /// <summary>The formula where some members are there in any case.</summary>
    internal AcceptFormula Given(ICollection<string> present) => this switch
    {
        Presence presence when present.Contains(presence.Name) => new Constant(presence.IsPresent),
        And and => Join(true, and.Parts.Select(part => part.Given(present))),
        Or or => Join(false, or.Parts.Select(part => part.Given(present))),
        _ => this,
    };

    /// <summary>The members that the formula names.</summary>
    internal void AddNames(List<string> names)
    {
        switch (this)
        {
            case Presence presence:
                names.Add(presence.Name);
                break;
            case Listed listed:
                names.Add(listed.Name);
                break;
            case Kind kind:
                names.Add(kind.Name);
                break;
            case And and:
                foreach (AcceptFormula part in and.Parts)
                {
                    part.AddNames(names);
                }

                break;
            case Or or:
                foreach (AcceptFormula part in or.Parts)
                {
                    part.AddNames(names);
                }

                break;
        }
    }
}
