using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Any object, or any array.</summary>
internal sealed class AnyContainerStep(bool isObject) : AcceptorStep
{
    /// <summary>Any object.</summary>
    public static AnyContainerStep Object { get; } = new(true);

    /// <summary>Any array.</summary>
    public static AnyContainerStep Array { get; } = new(false);

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => isObject ? w.SkipObject(p) : w.SkipArray(p);

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) != (isObject ? JsonKind.Object : JsonKind.Array);
}
