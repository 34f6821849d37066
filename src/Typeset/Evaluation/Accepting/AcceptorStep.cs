using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// What a schema asks of a value, as an acceptor walks over it: it says that the value is valid, or that it does not know. It is never wrong, and leaves
/// to the evaluator whatever is rare.
/// </summary>
internal abstract class AcceptorStep
{
    /// <summary>Walks over a value.</summary>
    /// <param name="w">The walker.</param>
    /// <param name="p">Where the value starts, or <see cref="JsonWalker.Unsure"/>.</param>
    /// <param name="run">How far the walk may still go.</param>
    /// <returns>The position after a value that is valid; else <see cref="JsonWalker.Unsure"/>.</returns>
    public abstract long Walk(JsonWalker w, long p, ref AcceptorRun run);

    /// <summary>Whether a value is certainly not valid.</summary>
    /// <param name="w">The walker.</param>
    /// <param name="p">Where a value starts that was walked over already, so that it is known to be JSON.</param>
    /// <param name="run">How far the walk may still go.</param>
    public abstract bool Refutes(JsonWalker w, long p, ref AcceptorRun run);
}
