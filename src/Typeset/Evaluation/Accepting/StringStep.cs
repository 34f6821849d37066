using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A string of some length.</summary>
internal sealed class StringStep(long minLength, long maxLength) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.String(p, minLength, maxLength);

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.String(p, minLength, maxLength) < 0;
}
