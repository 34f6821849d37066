using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A union whose branches a member tells apart: each requires it and holds it to another constant.</summary>
internal sealed class TagStep : AcceptorStep
{
    private readonly UnionProgram _union;
    private readonly JsonNameSet _values;

    public TagStep(UnionProgram union, NameTable values)
    {
        _union = union;
        _values = new JsonNameSet(values);
    }

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        int branch = w.Tag(p, _union.TagName, _values);
        long end = run.TryEnter() && branch >= 0 ? _union.Branches[branch].Direct.Acceptor.Walk(w, p, ref run) : JsonWalker.Unsure;
        run.Leave();
        return end;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        int branch = w.Tag(p, _union.TagName, _values);
        bool refutes = run.TryEnter() && branch >= 0 && _union.Branches[branch].Direct.Acceptor.Refutes(w, p, ref run);
        run.Leave();
        return refutes;
    }
}
