using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A value that is held to several things.</summary>
internal sealed class ConjunctionStep(AcceptorStep[] parts) : AcceptorStep
{
    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = parts[0].Walk(w, p, ref run);
        for (int i = 1; i < parts.Length && end >= 0; i++)
        {
            end = run.TryRepeat(end - p) ? parts[i].Walk(w, p, ref run) : JsonWalker.Unsure;
        }

        return end;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        long size = w.Skip(p) - p;
        foreach (AcceptorStep part in parts)
        {
            if (!run.TryRepeat(size))
            {
                return false;
            }

            if (part.Refutes(w, p, ref run))
            {
                return true;
            }
        }

        return false;
    }
}
