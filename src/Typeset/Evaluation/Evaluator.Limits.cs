using Typeset.Json;

namespace Typeset.Evaluation;

/// <content>What happens when an evaluation takes many steps, or cannot be decided.</content>
internal ref partial struct Evaluator
{
    /// <summary>
    /// Looks at a step beyond those that ordinary instances need: whether the budget is used up, and whether the verdict is
    /// known or is to be kept.
    /// </summary>
    /// <remarks>
    /// Where schemas lead back to each other, the same schema meets the same value again and again. A verdict that hangs on
    /// nothing else is found once; with a tracker or a dynamic scope it hangs on those too.
    /// </remarks>
    private bool IsSettled<TMode>(CompiledNode node, int index, TapeKind kind, int tracker, out bool valid, out bool keeps)
        where TMode : struct, IEvaluationMode
    {
        valid = false;
        keeps = false;
        if (_isAbandoned)
        {
            return true;
        }

        if (_steps < 0)
        {
            Exhaust(node, index);
            return true;
        }

        if (TMode.Collects || TMode.Warns || tracker != NoTracker || _tracksScope || kind is not (TapeKind.Object or TapeKind.Array))
        {
            return false;
        }

        keeps = !_scratch.TryFindVerdict(node.Index, index, out valid);
        return !keeps;
    }

    /// <summary>Takes steps for work that grows with the size of a value and is no evaluation of a schema.</summary>
    private void Spend(long steps) => _steps -= steps;

    /// <summary>Gives up: nothing is known of the instance but that the budget did not suffice.</summary>
    private bool Exhaust(CompiledNode node, int index)
    {
        _isAbandoned = true;
        _errors?.Exhaust(_utf8, _entries, node, index, ErrorText.StepsExhausted());
        return false;
    }
}
