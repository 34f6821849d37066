using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A number.</summary>
/// <param name="rule">What is asked of it; null for any.</param>
internal sealed class NumberStep(JsonNumberRule? rule) : AcceptorStep
{
    // Division takes time that grows faster than the number.
    private const int Longest = 1000;

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = w.Number(p);
        return rule is null || end < 0 ? end : end - p > Longest ? JsonWalker.Unsure : w.Number(p, rule);
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) =>
        w.KindAt(p) != JsonKind.Number || (rule is not null && w.Number(p) - p <= Longest && w.Breaks(p, rule));
}
