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

    /// <summary>Whether exactly one of some members is there, or not exactly one.</summary>
    internal sealed record Single(EquatableArray<string> Names, bool IsOne) : AcceptFormula;

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
    internal AcceptFormula Given(ICollection<string> present) => Known(part => part is Presence presence && present.Contains(presence.Name) ? presence.IsPresent : null);

    /// <summary>The formula of objects in which a member has a certain string; with null, one that no part lists.</summary>
    internal AcceptFormula Given(string name, string? text) => Known(part => part switch
    {
        Presence presence when presence.Name == name => presence.IsPresent,
        Listed listed when listed.Name == name => (text is not null && listed.Values.Contains(text)) == listed.IsListed,
        Kind kind when kind.Name == name => kind.Kinds.Contains(Kinds.String) == kind.IsOne,
        _ => null,
    });

    /// <summary>The formula of objects without a member.</summary>
    internal AcceptFormula Without(string name) => Known(part => part switch
    {
        Presence presence when presence.Name == name => !presence.IsPresent,
        Listed listed when listed.Name == name => !listed.IsListed,
        Kind kind when kind.Name == name => !kind.IsOne,
        _ => null,
    });

    /// <summary>The conditions that are put together, in their order.</summary>
    internal IEnumerable<AcceptFormula> Conditions => this switch
    {
        And and => and.Parts.SelectMany(part => part.Conditions),
        Or or => or.Parts.SelectMany(part => part.Conditions),
        _ => [this],
    };

    /// <summary>The members that the formula names.</summary>
    internal void AddNames(List<string> names)
    {
        foreach (AcceptFormula condition in Conditions)
        {
            names.AddRange(condition switch
            {
                Presence presence => [presence.Name],
                Listed listed => [listed.Name],
                Kind kind => [kind.Name],
                Single single => single.Names,
                _ => default(EquatableArray<string>),
            });
        }
    }

    /// <summary>The formula where some of its conditions are known.</summary>
    private AcceptFormula Known(Func<AcceptFormula, bool?> verdict) => this switch
    {
        And and => Join(true, and.Parts.Select(part => part.Known(verdict))),
        Or or => Join(false, or.Parts.Select(part => part.Known(verdict))),
        _ => verdict(this) is { } known ? new Constant(known) : this,
    };
}
