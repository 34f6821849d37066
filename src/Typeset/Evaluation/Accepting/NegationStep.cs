using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary><c>not</c>.</summary>
internal sealed class NegationStep(CompiledNode schema) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = w.Skip(p);
        if (!run.TryEnter() || end < 0 || !run.TryRepeat(end - p) || !schema.Acceptor.Refutes(w, p, ref run))
        {
            end = JsonWalker.Unsure;
        }

        run.Leave();
        return end;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        bool refutes = run.TryEnter() && schema.Acceptor.Walk(w, p, ref run) >= 0;
        run.Leave();
        return refutes;
    }
}
