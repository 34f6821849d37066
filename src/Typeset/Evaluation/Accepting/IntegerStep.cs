using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>An integer in a range.</summary>
/// <param name="least">The smallest; the smallest of all stands for no limit.</param>
/// <param name="greatest">The greatest; the greatest of all stands for no limit.</param>
/// <param name="rule">The same as a rule.</param>
internal sealed class IntegerStep(long least, long greatest, JsonNumberRule rule) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.Integer(p, least, greatest);

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) != JsonKind.Number || w.Breaks(p, rule);
}
