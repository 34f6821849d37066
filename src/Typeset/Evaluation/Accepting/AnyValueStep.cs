using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Any value.</summary>
internal sealed class AnyValueStep : AcceptorStep
{
    /// <summary>The step.</summary>
    public static AnyValueStep Instance { get; } = new();

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.Skip(p);

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => false;
}
