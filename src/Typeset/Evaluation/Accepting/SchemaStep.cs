using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A value that is held to another schema.</summary>
internal sealed class SchemaStep(CompiledNode schema) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = run.TryEnter() ? schema.Acceptor.Walk(w, p, ref run) : JsonWalker.Unsure;
        run.Leave();
        return end;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        bool refutes = run.TryEnter() && schema.Acceptor.Refutes(w, p, ref run);
        run.Leave();
        return refutes;
    }
}
