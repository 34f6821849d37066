using System.Globalization;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The expressions of an acceptor.</summary>
internal static class AcceptorCode
{
    /// <summary>A check from a position.</summary>
    /// <param name="check">The check.</param>
    /// <param name="p">The position.</param>
    /// <param name="home">The class of methods and fields with its dot; nothing inside of it.</param>
    public static Code Of(AcceptCheck check, Code p, Code home = default) => check switch
    {
        AcceptCheck.Anything => Code.Of($"w.Skip({p})"),
        AcceptCheck.AnyObject => Code.Of($"w.SkipObject({p})"),
        AcceptCheck.AnyArray => Code.Of($"w.SkipArray({p})"),
        AcceptCheck.AnyString => Code.Of($"w.String({p})"),
        AcceptCheck.Length length => Code.Of($"w.String({p}, {AcceptorEmitter.Number(length.Minimum)}, {AcceptorEmitter.Number(length.Maximum)})"),
        AcceptCheck.Text text => Code.Of($"w.String({p}, {home}{new Identifier(text.Field)})"),
        AcceptCheck.OneOf names => Code.Of($"w.OneOf({p}, {home}{new Identifier(names.Field)})"),
        AcceptCheck.AnyNumber => Code.Of($"w.Number({p})"),
        AcceptCheck.Integer integer => Code.Of($"w.Integer({p}, {AcceptorEmitter.Number(integer.Least)}, {AcceptorEmitter.Number(integer.Greatest)})"),
        AcceptCheck.Number number => Code.Of($"w.Number({p}, {home}{new Identifier(number.Field)})"),
        AcceptCheck.SameNumber number => Code.Of($"w.Number({p}, {Literal.Utf8(number.Digits)})"),
        AcceptCheck.Boolean => Code.Of($"w.Boolean({p})"),
        AcceptCheck.Literal literal => Code.Of($"w.Literal({p}, {Literal.Utf8(literal.Json)})"),
        AcceptCheck.Method method => Code.Of($"{home}{new Identifier(method.Name)}(w, {p})"),
        AcceptCheck.All all => new Code("(" + string.Join(" | ", all.Checks.Select(part => Of(part, p, home).Text)) + ")"),
        AcceptCheck.First first => First(first, p, home),
        _ => new Code("JsonWalker.Unsure"),
    };

    /// <summary>A test of the value at a position.</summary>
    public static Code Of(AcceptTest test, Code p) => test switch
    {
        AcceptTest.Kind kind => Code.Of($"w.KindAt({p}) is {OneOf(kind.Kinds)}"),
        AcceptTest.Keeps keeps => Code.Of($"{Of(keeps.Check, p)} >= 0"),
        AcceptTest.Breaks breaks => Code.Of($"w.Breaks({p}, {new Identifier(breaks.Field)})"),
        AcceptTest.Unlisted unlisted => Code.Of($"w.IsNoneOf({p}, {new Identifier(unlisted.Field)})"),
        AcceptTest.OtherNumber number => Code.Of($"w.IsOtherNumber({p}, {Literal.Utf8(number.Digits)})"),
        AcceptTest.Method method => Code.Of($"{new Identifier(method.Name)}(w, {p})"),
        AcceptTest.All all => Join(false, all.Parts.Select(part => Of(part, p))),
        AcceptTest.Any any => Join(true, any.Parts.Select(part => Of(part, p))),
        AcceptTest.Constant { Value: true } => new Code("true"),
        _ => new Code("false"),
    };

    /// <summary>A formula over the members that were seen and the positions of the recorded ones.</summary>
    public static Code Of(AcceptFormula formula, IReadOnlyList<string> properties) => formula switch
    {
        AcceptFormula.Presence presence => Code.Of($"(seen & {Bits([presence.Name], properties)}) {new Code(presence.IsPresent ? "!=" : "==")} 0"),
        AcceptFormula.Listed { Values.Count: 1 } listed when listed.IsListed => Code.Of($"w.IsString(at{IndexOf(listed.Name, properties)}, {Literal.Utf8(listed.Values[0])})"),
        AcceptFormula.Listed listed when listed.IsListed => Join(true, listed.Values.Select(value => Code.Of($"w.IsString(at{IndexOf(listed.Name, properties)}, {Literal.Utf8(value)})"))),
        AcceptFormula.Listed listed => Join(false, listed.Values.Select(value => Code.Of($"w.IsNotString(at{IndexOf(listed.Name, properties)}, {Literal.Utf8(value)})"))),
        AcceptFormula.Kind kind => Code.Of($"w.KindAt(at{IndexOf(kind.Name, properties)}) is {new Code(kind.IsOne ? "" : "not ")}({new Code(string.Join(" or ", kind.Kinds.Select(name => "JsonKind." + name)))})"),
        AcceptFormula.Single single => Code.Of($"{new Code(single.IsOne ? "" : "!")}global::System.Numerics.BitOperations.IsPow2(seen & {Bits(single.Names, properties)})"),
        AcceptFormula.And and => Join(false, and.Parts.Select(part => Of(part, properties))),
        AcceptFormula.Or or => Join(true, or.Parts.Select(part => Of(part, properties))),
        AcceptFormula.Constant { Value: true } => new Code("true"),
        _ => new Code("false"),
    };

    /// <summary>The marks of some members.</summary>
    public static Code Bits(IEnumerable<string> names, IReadOnlyList<string> properties)
    {
        ulong bits = 0;
        foreach (string name in names)
        {
            bits |= 1UL << IndexOf(name, properties);
        }

        return new Code(bits <= 9 ? bits.ToString(CultureInfo.InvariantCulture) : "0x" + bits.ToString("X", CultureInfo.InvariantCulture));
    }

    private static int IndexOf(string name, IReadOnlyList<string> properties)
    {
        int index = 0;
        while (!string.Equals(properties[index], name, StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    // What has no kind, which is what lies outside of the document, is none of them.
    private static Code OneOf(EquatableArray<string> kinds) => new(kinds.Count <= Kinds.All.Length / 2
        ? string.Join(" or ", kinds.Select(kind => "JsonKind." + kind))
        : "not (JsonKind.None" + string.Concat(Kinds.All.Where(kind => !kinds.Contains(kind)).Select(kind => " or JsonKind." + kind)) + ")");

    private static Code Join(bool any, IEnumerable<Code> parts)
    {
        string[] texts = [.. parts.Select(part => part.Text)];
        return new Code(texts.Length == 1 ? texts[0] : "(" + string.Join(any ? " || " : " && ", texts) + ")");
    }

    private static Code First(AcceptCheck.First first, Code p, Code home)
    {
        List<string> tries = [];
        for (int i = 0; i < first.Checks.Count; i++)
        {
            Code check = Of(first.Checks[i], p, home);
            tries.Add(i < first.Checks.Count - 1 ? Code.Of($"{check} is >= 0 and var end{i} ? end{i} : ").Text : check.Text);
        }

        return new Code(string.Concat(tries));
    }
}
