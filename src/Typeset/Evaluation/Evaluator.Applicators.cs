using System.Globalization;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <content>Schemas that are held against the same instance: references, <c>allOf</c>, unions, <c>not</c>, conditions.</content>
internal ref partial struct Evaluator
{
    private bool EvaluateApplicators<TMode>(CompiledNode node, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool valid = node.Ref is null || EvaluateReference<TMode>(node, node.Ref, index, tracker);
        if (node.DynamicTarget is not null && (valid || TMode.Collects))
        {
            valid &= node.DynamicCandidates is null
                ? EvaluateInPlace<TMode>(node.DynamicTarget, index, tracker, node.DynamicKeyword, null)
                : EvaluateDynamic<TMode>(node, node.DynamicTarget, node.DynamicCandidates, index, tracker);
        }

        for (int i = 0; i < node.AllOf.Length && (valid || TMode.Collects); i++)
        {
            valid &= EvaluateInPlace<TMode>(node.AllOf[i], index, tracker, node.AllOfKeyword, TMode.Locates && !node.AllOfIsSingle ? Token(i) : null);
        }

        if (node.AnyOf is not null && (valid || TMode.Collects))
        {
            valid &= EvaluateUnion<TMode>(node, node.AnyOf, false, index, tracker);
        }

        if (node.OneOf is not null && (valid || TMode.Collects))
        {
            valid &= EvaluateUnion<TMode>(node, node.OneOf, true, index, tracker);
        }

        if (node.Not is not null && (valid || TMode.Collects) && Evaluate<VerdictMode>(node.Not, index, NoTracker))
        {
            valid = Fail<TMode>(node, node.NotKeyword, ErrorCatalogue.Not, index, TMode.Collects ? ErrorText.Not(node.NotKeyword, View(index)) : "");
        }

        if (node.If is not null && (valid || TMode.Collects))
        {
            bool holds = EvaluateApart<TMode>(node.If, index, tracker, "if", null);
            CompiledNode? branch = holds ? node.Then : node.Else;
            valid &= branch is null || EvaluateInPlace<TMode>(branch, index, tracker, holds ? "then" : "else", null);
        }

        return valid;
    }

    private bool EvaluateReference<TMode>(CompiledNode node, CompiledNode target, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool entered = node.RefThrough >= 0 && _tracksScope && _scratch.EnterResource(node.RefThrough);
        bool valid = EvaluateInPlace<TMode>(target, index, tracker, "$ref", null);
        if (entered)
        {
            _scratch.LeaveResource();
        }

        return valid;
    }

    /// <summary>Follows a reference to where the dynamic scope leads it. Whether that comes back without end shows only here.</summary>
    private bool EvaluateDynamic<TMode>(CompiledNode node, CompiledNode initial, Dictionary<int, CompiledNode> candidates, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        if (_isAbandoned || !_scratch.TryEnterDynamic(node.Index, index))
        {
            _isAbandoned = true;
            _errors?.Abandon(_utf8, _entries, node, node.DynamicKeyword, "", ErrorCatalogue.DynamicLoop, index, ErrorText.DynamicLoop(node.DynamicKeyword));
            return false;
        }

        bool valid = EvaluateInPlace<TMode>(_scratch.FindDynamic(candidates) ?? initial, index, tracker, node.DynamicKeyword, null);
        _scratch.LeaveDynamic();
        return valid;
    }

    /// <summary>Holds the same instance against another schema whose failure is the failure of the whole.</summary>
    private bool EvaluateInPlace<TMode>(CompiledNode node, int index, int tracker, string keyword, string? token)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Locates)
        {
            return Evaluate<TMode>(node, index, tracker);
        }

        ErrorCollector.Place place = _errors!.Enter(keyword, token);
        bool valid = Evaluate<TMode>(node, index, tracker);
        _errors.Leave(place);
        return valid;
    }

    /// <summary>Holds the same instance against a schema that may fail; what it evaluated counts only when it does not (core, 7.7.1.2).</summary>
    private bool EvaluateApart<TMode>(CompiledNode node, int index, int tracker, string keyword, string? token)
        where TMode : struct, IEvaluationMode
    {
        if (tracker == NoTracker)
        {
            return EvaluateBranch<TMode>(node, index, NoTracker, keyword, token);
        }

        int count = _entries[index].Length;
        int own = _scratch.PushSet(count);
        bool valid = EvaluateBranch<TMode>(node, index, own, keyword, token);
        if (valid)
        {
            _scratch.AddSet(tracker, own, count);
        }

        _scratch.PopSet(own);
        return valid;
    }

    private bool EvaluateBranch<TMode>(CompiledNode node, int index, int tracker, string keyword, string? token)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Warns || !_warns)
        {
            return Evaluate<VerdictMode>(node, index, tracker);
        }

        if (!TMode.Locates)
        {
            return Evaluate<TMode>(node, index, tracker);
        }

        int warnings = _errors!.WarningCount;
        bool valid = EvaluateInPlace<WarningMode>(node, index, tracker, keyword, token);
        if (!valid)
        {
            _errors.DropWarnings(warnings);
        }

        return valid;
    }

    private bool EvaluateUnion<TMode>(CompiledNode node, UnionProgram union, bool exactlyOne, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        if (union.TagValues is not null && _entries[index].Kind == TapeKind.Object)
        {
            // Every branch requires the tag and holds it to another constant: at most the one that it names can be valid.
            int tag = FindMember(index, union.TagName);
            int named = tag >= 0 && _entries[tag].Kind == TapeKind.String ? union.TagValues.Find(Text(in _entries[tag])) : -1;
            if (named >= 0)
            {
                return TMode.Collects
                    ? EvaluateMeant(union, named, index, tracker, says: true)
                    : EvaluateInPlace<TMode>(union.Branches[named], index, tracker, union.Keyword, TMode.Locates ? Token(named) : null);
            }

            if (TMode.Collects)
            {
                TrackAll(index, tracker);
                string code = exactlyOne ? ErrorCatalogue.OneOf : ErrorCatalogue.AnyOf;
                Fail<TMode>(node, union.Keyword, code, index, tag < 0 ? ErrorText.MissingTag(union) : ErrorText.UnknownTag(union, View(tag)), at: tag);
            }

            return false;
        }

        ulong branches = !TMode.Locates && _entries[index].Kind == TapeKind.Object && !union.Filter.IsNone ? NotRuledOut(union.Filter, index) : ulong.MaxValue;
        int matches = 0;
        for (int i = 0; i < union.Branches.Length; i++)
        {
            if (i < BitsOfWord && (branches & (1UL << i)) == 0)
            {
                continue;
            }

            matches += EvaluateApart<TMode>(union.Branches[i], index, tracker, union.Keyword, TMode.Locates && _warns ? Token(i) : null) ? 1 : 0;
            if (matches > 0 && !exactlyOne && tracker == NoTracker)
            {
                return true;
            }

            if (matches > 1 && exactlyOne && !TMode.Collects)
            {
                return false;
            }
        }

        if (exactlyOne ? matches == 1 : matches > 0)
        {
            return true;
        }

        if (TMode.Collects)
        {
            FailUnion(node, union, exactlyOne, index, tracker, matches);
        }

        return false;
    }

    /// <summary>
    /// Reports a failed union by the errors of the alternative that the value was evidently meant for, else by one error of its own.
    /// </summary>
    /// <remarks>
    /// While alternatives are tried, objects and arrays of unions inside them are not taken apart, and only the alternative chosen is gone through again.
    /// So the work grows with the depth of unions inside one another, and not with the number of ways through them.
    /// </remarks>
    private void FailUnion(CompiledNode node, UnionProgram union, bool exactlyOne, int index, int tracker, int matches)
    {
        string code = exactlyOne ? ErrorCatalogue.OneOf : ErrorCatalogue.AnyOf;
        if (_errors!.IsTrying && _entries[index].Kind is TapeKind.Object or TapeKind.Array)
        {
            TrackAll(index, tracker);
            Fail<CollectMode>(node, union.Keyword, code, index, "none of its own alternatives fits");
        }
        else if (matches > 0)
        {
            Fail<CollectMode>(node, union.Keyword, code, index, ErrorText.SeveralBranches(union, FindFitting(union, index)));
        }
        else
        {
            List<FoundError>[] causes = TryBranches(union, index, tracker);
            if (_isAbandoned)
            {
                return;
            }

            int meant = BranchChoice.Find(union, causes, _errors.PointerIn(_utf8, _entries), View(index), out bool isCertain);
            if (meant == BranchChoice.None)
            {
                Fail<CollectMode>(node, union.Keyword, code, index, ErrorText.NoBranch(union, exactlyOne, causes, index, View(index)));
            }
            else
            {
                EvaluateMeant(union, meant, index, tracker, says: !isCertain);
            }
        }
    }

    /// <summary>Collects the errors of the alternative that a value is meant for.</summary>
    private bool EvaluateMeant(UnionProgram union, int branch, int index, int tracker, bool says)
    {
        string outer = _errors!.Remark(says ? $"looks like {BranchNames.NameOf(union, branch)}: " : "");
        bool valid = EvaluateInPlace<CollectMode>(union.Branches[branch], index, tracker, union.Keyword, Token(branch));
        _errors.EndRemark(outer);
        return valid;
    }

    private List<int> FindFitting(UnionProgram union, int index)
    {
        List<int> fitting = [];
        for (int i = 0; i < union.Branches.Length; i++)
        {
            if (Evaluate<VerdictMode>(union.Branches[i], index, NoTracker))
            {
                fitting.Add(i);
            }
        }

        return fitting;
    }

    /// <summary>The errors of every alternative. What an alternative looks at counts as evaluated: the union's own error speaks for it.</summary>
    private List<FoundError>[] TryBranches(UnionProgram union, int index, int tracker)
    {
        List<FoundError>[] causes = new List<FoundError>[union.Branches.Length];
        int warnings = _errors!.WarningCount;
        for (int i = 0; i < causes.Length; i++)
        {
            List<FoundError> kept = _errors.BeginTrial();
            EvaluateInPlace<CollectMode>(union.Branches[i], index, tracker, union.Keyword, Token(i));
            causes[i] = _errors.EndTrial(kept);
        }

        _errors.DropWarnings(warnings);
        return causes;
    }

    private readonly ulong NotRuledOut(BranchFilter filter, int index)
    {
        int member = FindMember(index, filter.Property);
        return member < 0
            ? ulong.MaxValue
            : _entries[member].Kind == TapeKind.String ? filter.BranchesFor(Text(in _entries[member])) : filter.BranchesForOthers;
    }

    private readonly void TrackAll(int index, int tracker)
    {
        if (tracker != NoTracker)
        {
            _scratch.AddAll(tracker, _entries[index].Length);
        }
    }

    private readonly int FindMember(int index, ReadOnlySpan<byte> property)
    {
        int count = _entries[index].Length;
        for (int i = 0, name = index + 1; i < count; i++, name = _entries[name + 1].Next)
        {
            if (Text(in _entries[name]).SequenceEqual(property))
            {
                return name + 1;
            }
        }

        return -1;
    }

    private static string Token(int ordinal) => ordinal.ToString(CultureInfo.InvariantCulture);
}
