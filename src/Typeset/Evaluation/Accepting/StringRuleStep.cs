using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A string with a pattern or a format.</summary>
internal sealed class StringRuleStep(JsonTextRule rule) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.String(p, rule);

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) != JsonKind.String || w.Breaks(p, rule);
}
