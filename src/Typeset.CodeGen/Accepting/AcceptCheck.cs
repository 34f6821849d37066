using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>What an acceptor does with one value: an expression from the position of the value to the one after it. Every check but <see cref="Anything"/> looks at the kind of the value. The set of kinds is closed.</summary>
internal abstract record AcceptCheck
{
    private AcceptCheck()
    {
    }

    /// <summary>Nothing can be said.</summary>
    internal sealed record Unsure : AcceptCheck;

    /// <summary>Every value is valid.</summary>
    internal sealed record Anything : AcceptCheck;

    /// <summary>Every object is valid.</summary>
    internal sealed record AnyObject : AcceptCheck;

    /// <summary>Every array is valid.</summary>
    internal sealed record AnyArray : AcceptCheck;

    /// <summary>Every string is valid.</summary>
    internal sealed record AnyString : AcceptCheck;

    /// <summary>A string of some length in code points.</summary>
    internal sealed record Length(long Minimum, long Maximum) : AcceptCheck;

    /// <summary>A string that keeps the rule of a field.</summary>
    internal sealed record Text(string Field) : AcceptCheck;

    /// <summary>One of the strings of a field.</summary>
    internal sealed record OneOf(string Field) : AcceptCheck;

    /// <summary>Every number is valid.</summary>
    internal sealed record AnyNumber : AcceptCheck;

    /// <summary>An integer in a range.</summary>
    internal sealed record Integer(long Least, long Greatest) : AcceptCheck;

    /// <summary>A number that keeps the rule of a field.</summary>
    internal sealed record Number(string Field) : AcceptCheck;

    /// <summary>A number that equals another one.</summary>
    internal sealed record SameNumber(string Digits) : AcceptCheck;

    /// <summary><c>true</c> or <c>false</c></summary>
    internal sealed record Boolean : AcceptCheck;

    /// <summary>A value that is written exactly so.</summary>
    internal sealed record Literal(string Json) : AcceptCheck;

    /// <summary>What another method accepts.</summary>
    internal sealed record Method(string Name) : AcceptCheck;

    /// <summary>What each of some checks accepts.</summary>
    internal sealed record All(EquatableArray<AcceptCheck> Checks) : AcceptCheck;

    /// <summary>What one of some checks accepts.</summary>
    internal sealed record First(EquatableArray<AcceptCheck> Checks) : AcceptCheck;
}
