using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary><c>if</c>. Where it cannot be told whether the condition is met, both branches have to accept the value.</summary>
internal sealed class ConditionStep(CompiledNode condition, CompiledNode? then, CompiledNode? otherwise) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = JsonWalker.Unsure;
        if (run.TryEnter())
        {
            end = condition.Acceptor.Walk(w, p, ref run);
            end = end >= 0 ? Branch(then, w, p, end, ref run) : Otherwise(w, p, w.Skip(p), ref run);
        }

        run.Leave();
        return end;
    }

    /// <summary>Goes on with a value of which it is not known that it meets the condition.</summary>
    private long Otherwise(JsonWalker w, long p, long end, ref AcceptorRun run)
    {
        bool isRefuted = end >= 0 && run.TryRepeat(end - p) && condition.Acceptor.Refutes(w, p, ref run);
        end = isRefuted || end < 0 ? end : Branch(then, w, p, end, ref run);
        return end < 0 ? end : Branch(otherwise, w, p, end, ref run);
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        bool refutes = run.TryEnter() && run.TryRepeat(w.Skip(p) - p) &&
            (condition.Acceptor.Walk(w, p, ref run) >= 0
                ? then?.Acceptor.Refutes(w, p, ref run) == true
                : condition.Acceptor.Refutes(w, p, ref run) && otherwise?.Acceptor.Refutes(w, p, ref run) == true);
        run.Leave();
        return refutes;
    }

    private static long Branch(CompiledNode? schema, JsonWalker w, long p, long end, ref AcceptorRun run) =>
        schema is null ? end : run.TryRepeat(end - p) ? schema.Acceptor.Walk(w, p, ref run) : JsonWalker.Unsure;
}
