using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>What an acceptor cannot tell.</summary>
internal sealed class UnsureStep : AcceptorStep
{
    /// <summary>The step.</summary>
    public static UnsureStep Instance { get; } = new();

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => JsonWalker.Unsure;

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => false;
}
