using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// The acceptor of a contract that is loaded at run time: one walk over the bytes by the steps of its schemas, that says that an instance is valid, or that
/// it does not know. What it accepts is valid for the evaluator and gives no warning.
/// </summary>
/// <remarks>
/// It takes less than half of the time of the evaluator on records of a few kilobytes, and is lost time where it does not know. So it sets in once some
/// instances have come, for what it needs is made on the way, and rests for a while when it does not know of more than a third of them.
/// </remarks>
/// <param name="plan">The compiled schemas.</param>
internal sealed class PlanAcceptor(CompiledPlan plan)
{
    private const int FirstInstances = 16;
    private const int Rest = 1000;
    private const int Full = 64;
    private const int CostOfDoubt = 2;
    private const int Repetitions = 2;
    private const int RepeatedAlways = 64;
    private const int MostBytes = 1 << 26;

    // Below zero while it rests. Threads may overwrite what others note: it matters to nothing but the time.
    private int _trust = -FirstInstances;

    /// <summary>
    /// Whether an acceptor may come before the evaluator: it cannot tell which instances give warnings, and what it accepts has to keep the limits of the
    /// evaluator, so that no verdict hangs on whether it has looked.
    /// </summary>
    public static bool Suits(CompiledPlan plan, int maxDepth) =>
        !plan.Warns && maxDepth >= AcceptorRun.MaxDepth + JsonWalker.MaxSkippedDepth &&
        plan.Steps.Fixed >= JsonContractOptions.Default.MaxSteps && plan.Steps.PerValue >= JsonContractOptions.Default.MaxStepsPerValue;

    /// <summary>Whether an instance is certainly valid. False says nothing.</summary>
    public bool Accepts(ReadOnlySpan<byte> utf8)
    {
        // Looking at the text of one very long string takes as many steps as an evaluation may take.
        if (utf8.Length > MostBytes)
        {
            return false;
        }

        int trust = _trust;
        if (trust < 0)
        {
            _trust = trust + 1;
            return false;
        }

        if (Walk(utf8))
        {
            if (trust < Full)
            {
                _trust = trust + 1;
            }

            return true;
        }

        _trust = trust < CostOfDoubt ? -Rest : trust - CostOfDoubt;
        return false;
    }

    /// <summary>Whether an instance is certainly valid, in whatever state the acceptor is.</summary>
    public bool Walk(ReadOnlySpan<byte> utf8)
    {
        AcceptorRun run = new(RepeatedAlways + (Repetitions * (long)utf8.Length));
        JsonWalker walker = new(utf8);
        bool isAccepted = walker.Ends(plan.Root.Direct.Acceptor.Walk(walker, walker.Begin(), ref run));
        walker.Dispose();
        return isAccepted;
    }

    /// <summary>Whether an instance is certainly not valid. What its steps refute decides about alternatives; of a whole instance it says less than the evaluator does.</summary>
    public bool Refutes(ReadOnlySpan<byte> utf8)
    {
        AcceptorRun run = new(RepeatedAlways + (Repetitions * (long)utf8.Length));
        JsonWalker walker = new(utf8);
        bool isRefuted = walker.Ends(walker.Skip(walker.Begin())) && plan.Root.Direct.Acceptor.Refutes(walker, walker.Begin(), ref run);
        walker.Dispose();
        return isRefuted;
    }
}
