using System.Runtime.CompilerServices;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// Holds a scanned instance against a compiled plan, by the rules of JSON Schema 2020-12, in whose terms the plan says what
/// schemas of every dialect ask.
/// </summary>
/// <remarks>
/// One recursive walk serves all modes. A <em>tracker</em> is the set of members, or items, of the instance at hand that
/// some schema has evaluated (core, 11.1); it is kept only while an enclosing schema has an <c>unevaluated…</c> keyword, and
/// is <see cref="NoTracker"/> otherwise. When errors are collected, members count as evaluated even where their schema
/// failed, so that one bad value is not reported a second time as an unevaluated one.
/// </remarks>
internal ref partial struct Evaluator
{
    private const int NoTracker = -1;
    private const int UncheckedDepth = 64;
    private const int SlowMatch = 50;
    private const int LongNumber = 1000;
    private const int CollectingStep = 16;
    private const int ErrorSteps = 250;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly TapeEntry[] _entries;
    private readonly EvaluationScratch _scratch;
    private readonly bool _tracksScope;
    private readonly bool _warns;
    private readonly ErrorCollector? _errors;
    private OutputRun? _output;
    private int _depth;
    private long _slowMatches;
    private bool _isAbandoned;
    private bool _isDoubtful;

    // Steps that are left, and the number of them below which the rare part of a step has to be looked at.
    private long _steps;
    private long _watchedBelow;

    private Evaluator(CompiledPlan plan, ReadOnlySpan<byte> utf8, InstanceTape tape, ErrorCollector? errors)
    {
        _utf8 = utf8;
        _entries = tape.Entries;
        _scratch = tape.Scratch;
        _scratch.Clear();
        _tracksScope = plan.TracksScope;
        _warns = plan.Warns;
        _errors = errors;
        _slowMatches = plan.SlowMatches;
        _steps = plan.Steps.For(tape.Count);
        _watchedBelow = StepBudget.WatchedBelow(_steps, tape.Count);
    }

    /// <summary>The verdict on an instance.</summary>
    /// <exception cref="InsufficientExecutionStackException">The instance is nested too deeply for the stack of this thread.</exception>
    public static bool IsValid(CompiledPlan plan, ReadOnlySpan<byte> utf8, InstanceTape tape)
    {
        Evaluator evaluator = new(plan, utf8, tape, null);
        bool valid = evaluator.Evaluate<VerdictMode>(plan.Root, 0, NoTracker);
        return valid && !evaluator._isAbandoned;
    }

    /// <summary>Whether an instance is valid and certainly gives no warning.</summary>
    /// <exception cref="InsufficientExecutionStackException">The instance is nested too deeply for the stack of this thread.</exception>
    public static bool IsClean(CompiledPlan plan, ReadOnlySpan<byte> utf8, InstanceTape tape)
    {
        if (!plan.Warns)
        {
            return IsValid(plan, utf8, tape);
        }

        Evaluator evaluator = new(plan, utf8, tape, null);
        bool valid = evaluator.Evaluate<DoubtMode>(plan.Root, 0, NoTracker);
        return valid && !evaluator._isAbandoned && !evaluator._isDoubtful;
    }

    /// <summary>Collects every error and every warning of an instance that is known to have some.</summary>
    /// <exception cref="InsufficientExecutionStackException">The instance is nested too deeply for the stack of this thread.</exception>
    /// <returns>The verdict.</returns>
    public static bool Collect(CompiledPlan plan, ReadOnlySpan<byte> utf8, InstanceTape tape, ErrorCollector errors)
    {
        Evaluator evaluator = new(plan, utf8, tape, errors);
        bool valid = evaluator.Evaluate<CollectMode>(plan.Root, 0, NoTracker);
        return valid && !evaluator._isAbandoned;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Evaluate<TMode>(CompiledNode node, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Locates)
        {
            node = node.Direct;
        }

        ref readonly TapeEntry entry = ref _entries[index];
        int kind = entry.KindBit;
        if ((node.Accepts & kind) != 0)
        {
            return true;
        }

        if ((node.Rejects & kind) != 0)
        {
            return TMode.Collects && FailKind<TMode>(node, index, tracker);
        }

        return EvaluateUndecided<TMode>(node, index, in entry, kind, tracker);
    }

    /// <summary>Goes on where the kind of the value does not decide.</summary>
    private bool EvaluateUndecided<TMode>(CompiledNode node, int index, ref readonly TapeEntry entry, int kind, int tracker)
        where TMode : struct, IEvaluationMode
    {
        // The masks have decided all types but whether a number that is written with a fraction or an exponent is an integer.
        if (kind == TapeEntry.NotPlainNumber)
        {
            if (node.Types != JsonTypes.Any && !IsOfType(node, in entry))
            {
                return TMode.Collects && FailKind<TMode>(node, index, tracker);
            }

            if (!node.HasMore)
            {
                return true;
            }
        }

        return EvaluateMore<TMode>(node, index, in entry, tracker);
    }

    // Everything else the schema says would fail for the same reason, and whatever is in the value is no matter any more.
    private bool FailKind<TMode>(CompiledNode node, int index, int tracker)
        where TMode : struct, IEvaluationMode
    {
        TrackAll(index, tracker);
        return node.Always is not null
            ? Fail<TMode>(node, "", ErrorCatalogue.FalseSchema, index, "expected nothing here: the schema allows no value")
            : Fail<TMode>(node, "type", ErrorCatalogue.Type, index, TMode.Collects ? ErrorText.Type(node.Types, node.IntegersAsWritten, View(index)) : "");
    }

    private bool EvaluateMore<TMode>(CompiledNode node, int index, ref readonly TapeEntry entry, int tracker)
        where TMode : struct, IEvaluationMode
    {
        _steps -= TMode.Collects ? CollectingStep : 1;
        bool keeps = false;
        if (_steps < _watchedBelow && IsSettled<TMode>(node, index, entry.Kind, tracker, out bool settled, out keeps))
        {
            return settled;
        }

        if (++_depth > UncheckedDepth)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        bool entered = _tracksScope && _scratch.EnterResource(node.Resource);
        bool valid = EvaluateParts<TMode>(node, index, in entry, tracker);
        if (entered)
        {
            _scratch.LeaveResource();
        }

        _depth--;
        if (keeps && !_isAbandoned)
        {
            _scratch.KeepVerdict(node.Index, index, valid);
        }

        return valid;
    }

    private bool EvaluateParts<TMode>(CompiledNode node, int index, ref readonly TapeEntry entry, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool valid = (node.Const is null && node.Enum is null) || EvaluateValues<TMode>(node, index);
        if (!valid && !TMode.Collects)
        {
            return false;
        }

        switch (entry.Kind)
        {
            case TapeKind.String or TapeKind.Name:
                valid &= node.String is null || EvaluateString<TMode>(node, node.String, index, in entry);
                break;
            case TapeKind.Number:
                valid &= node.Number is null || EvaluateNumber<TMode>(node, node.Number, index, in entry);
                break;
            case TapeKind.Object when node.Object is not null:
                return valid & EvaluateObject<TMode>(node, node.Object, index, in entry, tracker);
            case TapeKind.Array when node.Array is not null:
                return valid & EvaluateArray<TMode>(node, node.Array, index, in entry, tracker);
            default:
                break;
        }

        return (valid || TMode.Collects) && valid & (!node.HasApplicators || EvaluateApplicators<TMode>(node, index, tracker));
    }

    private readonly bool IsOfType(CompiledNode node, ref readonly TapeEntry entry)
    {
        JsonTypes types = node.Types;
        switch (entry.Kind)
        {
            case TapeKind.Object:
                return (types & JsonTypes.Object) != 0;
            case TapeKind.Array:
                return (types & JsonTypes.Array) != 0;
            case TapeKind.String or TapeKind.Name:
                return (types & JsonTypes.String) != 0;
            case TapeKind.True or TapeKind.False:
                return (types & JsonTypes.Boolean) != 0;
            case TapeKind.Null:
                return (types & JsonTypes.Null) != 0;
            default:
                JsonTypes number = types & JsonTypes.Number;
                return number == JsonTypes.Number || (number != JsonTypes.None && (number == JsonTypes.Integer) == (node.IntegersAsWritten ? (entry.Flags & TapeFlags.NotPlain) == 0 : IsInteger(in entry)));
        }
    }

    private readonly bool IsInteger(ref readonly TapeEntry entry)
    {
        if ((entry.Flags & TapeFlags.NotPlain) == 0)
        {
            return true;
        }

        ReadOnlySpan<byte> token = _utf8.Slice(entry.Start, entry.Length);
        return ShortDecimal.TryParse(token, out ShortDecimal number)
            ? number.IsInteger
            : new NumberText(token).IsInteger;
    }

    private readonly JsonView View(int index) => new(_utf8, _entries, index);

    /// <summary>The characters of a string or name as unescaped UTF-8; they last until the next call.</summary>
    private readonly ReadOnlySpan<byte> Text(ref readonly TapeEntry entry)
    {
        ReadOnlySpan<byte> raw = _utf8.Slice(entry.Start, entry.Length);
        return (entry.Flags & TapeFlags.Escaped) == 0 ? raw : _scratch.Unescape(raw);
    }

    private readonly void Track(int tracker, int ordinal)
    {
        if (tracker != NoTracker)
        {
            _scratch.Add(tracker, ordinal);
        }
    }

    private void Warn<TMode>(CompiledNode node, string keyword, string code, int index, string message)
        where TMode : struct, IEvaluationMode
    {
        _isDoubtful = true;
        if (TMode.Locates)
        {
            _errors!.Warn(_utf8, _entries, node, keyword, code, index, message);
        }
    }

    private bool Fail<TMode>(CompiledNode node, string keyword, string code, int index, string message, string? property = null, int at = -1, string keywordTail = "", string? ofProperty = null)
        where TMode : struct, IEvaluationMode
    {
        if (TMode.Collects && !_isAbandoned)
        {
            _steps -= ErrorSteps;
            _errors!.Add(_utf8, _entries, node, ofProperty, keyword, keywordTail, code, index, at < 0 ? index : at, property, message);
        }

        return false;
    }
}
