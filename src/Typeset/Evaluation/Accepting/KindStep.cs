using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A value of which each kind is held to something else.</summary>
internal sealed class KindStep : AcceptorStep
{
    public required AcceptorStep Object { get; init; }

    public required AcceptorStep Array { get; init; }

    public required AcceptorStep String { get; init; }

    public required AcceptorStep Number { get; init; }

    public required bool AllowsBoolean { get; init; }

    public required bool AllowsNull { get; init; }

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) switch
    {
        JsonKind.Object => Object.Walk(w, p, ref run),
        JsonKind.Array => Array.Walk(w, p, ref run),
        JsonKind.String => String.Walk(w, p, ref run),
        JsonKind.Number => Number.Walk(w, p, ref run),
        JsonKind.True or JsonKind.False when AllowsBoolean => w.Boolean(p),
        JsonKind.Null when AllowsNull => w.Literal(p, "null"u8),
        _ => JsonWalker.Unsure,
    };

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) switch
    {
        JsonKind.Object => Object.Refutes(w, p, ref run),
        JsonKind.Array => Array.Refutes(w, p, ref run),
        JsonKind.String => String.Refutes(w, p, ref run),
        JsonKind.Number => Number.Refutes(w, p, ref run),
        JsonKind.True or JsonKind.False => !AllowsBoolean,
        JsonKind.Null => !AllowsNull,
        _ => false,
    };
}
