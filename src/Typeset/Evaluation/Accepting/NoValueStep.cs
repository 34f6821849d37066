using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>No value at all.</summary>
internal sealed class NoValueStep : AcceptorStep
{
    /// <summary>The step.</summary>
    public static NoValueStep Instance { get; } = new();

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => JsonWalker.Unsure;

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => true;
}
