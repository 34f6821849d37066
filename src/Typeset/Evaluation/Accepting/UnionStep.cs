using System.Numerics;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// <c>anyOf</c> or <c>oneOf</c>. Branches that cannot be meant are left out by the kind of the value, and of an object by a member
/// (<see cref="BranchFilter"/>). Of what is left one has to accept, and for <c>oneOf</c> all others have to be refuted.
/// </summary>
internal sealed class UnionStep : AcceptorStep
{
    private const int MostBranches = 64;

    private readonly UnionProgram _union;
    private readonly bool _exactlyOne;
    private readonly ulong[] _branchesOfKind;

    public UnionStep(UnionProgram union, bool exactlyOne)
    {
        _union = union;
        _exactlyOne = exactlyOne;
        _branchesOfKind = [.. Enum.GetValues<JsonKind>().Select(BranchesOf)];
    }

    /// <summary>Whether the step can tell anything about values of the union.</summary>
    public static bool Suits(UnionProgram union) => union.Branches.Length <= MostBranches;

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = JsonWalker.Unsure;
        ulong branches = run.TryEnter() ? BranchesFor(w, p) : 0;
        if (BitOperations.IsPow2(branches))
        {
            end = Branch(branches).Walk(w, p, ref run);
        }
        else if (branches != 0)
        {
            end = OneOf(branches, w, p, w.Skip(p) - p, ref run);
        }

        run.Leave();
        return end;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        bool refutes = run.TryEnter();
        ulong branches = BranchesFor(w, p);
        long size = BitOperations.IsPow2(branches) ? 0 : w.Skip(p) - p;
        for (; branches != 0 && refutes; branches &= branches - 1)
        {
            refutes = run.TryRepeat(size) && Branch(branches).Refutes(w, p, ref run);
        }

        run.Leave();
        return refutes;
    }

    /// <summary>Finds a branch that accepts a value, and for <c>oneOf</c> refutes all others.</summary>
    private long OneOf(ulong branches, JsonWalker w, long p, long size, ref AcceptorRun run)
    {
        long end = JsonWalker.Unsure;
        for (ulong left = branches; left != 0 && end < 0 && run.TryRepeat(size); left &= left - 1)
        {
            end = Branch(left).Walk(w, p, ref run);
            branches = end < 0 ? branches : branches & ~(left & (0 - left));
        }

        for (; _exactlyOne && branches != 0 && end >= 0; branches &= branches - 1)
        {
            end = run.TryRepeat(size) && Branch(branches).Refutes(w, p, ref run) ? end : JsonWalker.Unsure;
        }

        return end;
    }

    private AcceptorStep Branch(ulong lowest) => _union.Branches[BitOperations.TrailingZeroCount(lowest)].Direct.Acceptor;

    /// <summary>The branches that a value can be meant for.</summary>
    private ulong BranchesFor(JsonWalker w, long p)
    {
        JsonKind kind = w.KindAt(p);
        ulong branches = _branchesOfKind[(int)kind];
        if (kind == JsonKind.Object && !BitOperations.IsPow2(branches) && !_union.Filter.IsNone)
        {
            BranchFilter filter = _union.Filter;
            int value = w.Tag(p, filter.Property, filter.Values);
            branches &= value < 0 ? ulong.MaxValue : filter.BranchesAt(value);
        }

        return branches;
    }

    private ulong BranchesOf(JsonKind kind)
    {
        int bits = kind switch
        {
            JsonKind.Object => 1 << (int)TapeKind.Object,
            JsonKind.Array => 1 << (int)TapeKind.Array,
            JsonKind.String => 1 << (int)TapeKind.String,
            JsonKind.Number => (1 << (int)TapeKind.Number) | TapeEntry.NotPlainNumber,
            JsonKind.True => 1 << (int)TapeKind.True,
            JsonKind.False => 1 << (int)TapeKind.False,
            JsonKind.Null => 1 << (int)TapeKind.Null,
            _ => 0,
        };
        ulong branches = 0;
        for (int i = 0; i < _union.Branches.Length; i++)
        {
            branches |= (bits & ~_union.Branches[i].Direct.Rejects) != 0 ? 1UL << i : 0;
        }

        return branches;
    }
}
