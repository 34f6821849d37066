using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// What can be said of a value that was walked over already: an expression that is true only where it certainly holds, so that
/// the tests of keeping a schema and of breaking it may both be false. The set of kinds is closed.
/// </summary>
internal abstract record AcceptTest
{
    private AcceptTest()
    {
    }

    /// <summary>Known already.</summary>
    internal sealed record Constant(bool Value) : AcceptTest;

    /// <summary>The value is of one of some kinds, named as <c>JsonKind</c> does.</summary>
    internal sealed record Kind(EquatableArray<string> Kinds) : AcceptTest;

    /// <summary>The value passes a check.</summary>
    internal sealed record Keeps(AcceptCheck Check) : AcceptTest;

    /// <summary>The value is a string, or a number, that breaks the rule of a field.</summary>
    internal sealed record Breaks(string Field) : AcceptTest;

    /// <summary>The value is a string that is not among those of a field.</summary>
    internal sealed record Unlisted(string Field) : AcceptTest;

    /// <summary>The value is a number other than a certain one.</summary>
    internal sealed record OtherNumber(string Digits) : AcceptTest;

    /// <summary>What another method says.</summary>
    internal sealed record Method(string Name) : AcceptTest;

    /// <summary>All hold.</summary>
    internal sealed record All(EquatableArray<AcceptTest> Parts) : AcceptTest;

    /// <summary>At least one holds.</summary>
    internal sealed record Any(EquatableArray<AcceptTest> Parts) : AcceptTest;

    internal static AcceptTest True { get; } = new Constant(true);

    internal static AcceptTest False { get; } = new Constant(false);

    /// <summary>The conjunction, or disjunction, of some tests, as short as can be.</summary>
    internal static AcceptTest Join(bool all, params IEnumerable<AcceptTest> tests)
    {
        List<AcceptTest>? parts = AcceptJunction.Flatten(
            all,
            tests,
            static test => (test as Constant)?.Value,
            test => all && test is All every ? every.Parts : !all && test is Any some ? some.Parts : default);
        return parts switch
        {
            null => new Constant(!all),
            [] => new Constant(all),
            [var only] => only,
            _ => all ? new All(new(parts)) : new Any(new(parts)),
        };
    }
}
