using System.Buffers;
using System.Globalization;
using System.Numerics;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <content>Arrays.</content>
internal ref partial struct Evaluator
{
    private const int HashedFrom = 12;

    private bool EvaluateArray<TMode>(CompiledNode node, ArrayProgram program, int index, ref readonly TapeEntry entry, int tracker)
        where TMode : struct, IEvaluationMode
    {
        int count = entry.Length;
        Spend(count);
        int own = program.UnevaluatedItems is null ? tracker : _scratch.PushSet(count);
        bool valid = true;
        if (count < program.MinItems)
        {
            valid = Fail<TMode>(node, "minItems", ErrorCatalogue.MinItems, index, TMode.Collects ? ErrorText.AtLeast(program.MinItems, "item", "items", count) : "");
        }

        bool isLongEnough = valid;
        if (count > program.MaxItems)
        {
            valid = Fail<TMode>(node, "maxItems", ErrorCatalogue.MaxItems, index, TMode.Collects ? ErrorText.AtMost(program.MaxItems, "item", "items", count) : "");
        }

        if (valid || TMode.Collects)
        {
            bool itemsValid = EvaluateItems<TMode>(node, program, index, count, own);
            valid &= itemsValid;
            if (program.Contains is not null && (valid || TMode.Collects))
            {
                // A missing or bad item is the cause when no good one is found, and reported as that.
                valid &= EvaluateContains<TMode>(node, program, program.Contains, index, count, program.ContainsEvaluates ? own : NoTracker, isLongEnough && itemsValid);
            }
        }

        if (program.UniqueItems && (valid || TMode.Collects) && TryFindDuplicate(index, count, out int first, out int second))
        {
            valid = false;
            if (TMode.Collects)
            {
                Fail<TMode>(node, "uniqueItems", ErrorCatalogue.UniqueItems, index, ErrorText.Duplicate(OrdinalOf(index, first), OrdinalOf(index, second), View(second)), at: second);
            }
        }

        if (node.HasApplicators && (valid || TMode.Collects))
        {
            valid &= EvaluateApplicators<TMode>(node, index, own);
        }

        if (program.UnevaluatedItems is not null)
        {
            if (valid || TMode.Collects)
            {
                valid &= EvaluateUnevaluatedItems<TMode>(node, program.UnevaluatedItems, index, count, own);
            }

            if (tracker != NoTracker)
            {
                _scratch.AddAll(tracker, count);
            }

            _scratch.PopSet(own);
        }

        return valid;
    }

    private bool EvaluateItems<TMode>(CompiledNode node, ArrayProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        int item = index + 1;
        int ordinal = 0;
        for (; ordinal < count && ordinal < program.PrefixItems.Length; ordinal++)
        {
            Track(tracker, ordinal);
            valid &= EvaluateItem<TMode>(program.PrefixItems[ordinal], item, ordinal, program.PrefixItemsKeyword, true);
            if (!valid && !TMode.Collects)
            {
                return false;
            }

            item = _entries[item].Next;
        }

        if (program.Items is null || ordinal >= count)
        {
            return valid;
        }

        if (tracker != NoTracker)
        {
            _scratch.AddAll(tracker, count);
        }

        if (program.Items.Always == false)
        {
            return Fail<TMode>(node, program.ItemsKeyword, ErrorCatalogue.Items, index, TMode.Collects ? ErrorText.AtMost(ordinal, "item", "items", count) : "", at: item);
        }

        for (; ordinal < count; ordinal++)
        {
            valid &= TMode.Locates
                ? EvaluateItem<TMode>(program.Items, item, ordinal, program.ItemsKeyword, false)
                : Evaluate<TMode>(program.Items, item, NoTracker);
            if (!valid && !TMode.Collects)
            {
                return false;
            }

            item = _entries[item].Next;
        }

        return valid;
    }

    private bool EvaluateItem<TMode>(CompiledNode node, int item, int ordinal, string keyword, bool byOrdinal)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Locates)
        {
            return Evaluate<TMode>(node, item, NoTracker);
        }

        ErrorCollector.Place place = _errors!.Enter(keyword, byOrdinal ? ordinal.ToString(CultureInfo.InvariantCulture) : null);
        _errors.EnterItem(ordinal);
        bool valid = Evaluate<TMode>(node, item, NoTracker);
        _errors.Leave(place);
        return valid;
    }

    private bool EvaluateContains<TMode>(CompiledNode node, ArrayProgram program, CompiledNode contains, int index, int count, int tracker, bool reportsTooFew)
        where TMode : struct, IEvaluationMode
    {
        long matches = 0;
        int item = index + 1;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            if (EvaluateContained<TMode>(contains, item, ordinal))
            {
                Track(tracker, ordinal);
                matches++;
                if (tracker == NoTracker && matches >= program.MinContains && program.MaxContains == long.MaxValue)
                {
                    return true;
                }
            }

            item = _entries[item].Next;
        }

        if (matches < program.MinContains)
        {
            return reportsTooFew && TMode.Collects
                ? matches == 0 && program.MinContains == 1
                    ? Fail<TMode>(node, "contains", ErrorCatalogue.Contains, index, ErrorText.Contains(count))
                    : Fail<TMode>(node, "minContains", ErrorCatalogue.MinContains, index, ErrorText.MinContains(program.MinContains, matches))
                : false;
        }

        return matches <= program.MaxContains ||
            Fail<TMode>(node, "maxContains", ErrorCatalogue.MaxContains, index, TMode.Collects ? ErrorText.MaxContains(program.MaxContains, matches) : "");
    }

    private bool EvaluateContained<TMode>(CompiledNode contains, int item, int ordinal)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Locates || !_warns)
        {
            return EvaluateBranch<TMode>(contains, item, NoTracker, "contains", null);
        }

        int warnings = _errors!.WarningCount;
        bool valid = EvaluateItem<WarningMode>(contains, item, ordinal, "contains", false);
        if (!valid)
        {
            _errors.DropWarnings(warnings);
        }

        return valid;
    }

    private bool EvaluateUnevaluatedItems<TMode>(CompiledNode node, CompiledNode unevaluated, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        int item = index + 1;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            if (!_scratch.Contains(tracker, ordinal))
            {
                if (unevaluated.Always == false)
                {
                    return Fail<TMode>(node, "unevaluatedItems", ErrorCatalogue.UnevaluatedItems, index, TMode.Collects ? ErrorText.UnevaluatedItem(ordinal, View(item)) : "", at: item);
                }

                valid &= EvaluateItem<TMode>(unevaluated, item, ordinal, "unevaluatedItems", false);
                if (!valid && !TMode.Collects)
                {
                    return false;
                }
            }

            item = _entries[item].Next;
        }

        return valid;
    }

    private readonly int OrdinalOf(int array, int item)
    {
        int ordinal = 0;
        for (int i = array + 1; i < item; i = _entries[i].Next)
        {
            ordinal++;
        }

        return ordinal;
    }

    private readonly bool TryFindDuplicate(int index, int count, out int first, out int second)
    {
        first = second = 0;
        if (count < 2)
        {
            return false;
        }

        return count < HashedFrom ? TryFindByPairs(index, count, out first, out second) : TryFindByHash(index, count, out first, out second);
    }

    private readonly bool TryFindByPairs(int index, int count, out int first, out int second)
    {
        second = _entries[index + 1].Next;
        for (int i = 1; i < count; i++, second = _entries[second].Next)
        {
            for (first = index + 1; first < second; first = _entries[first].Next)
            {
                if (JsonEquality.AreEqual(View(first), View(second)))
                {
                    return true;
                }
            }
        }

        first = second = 0;
        return false;
    }

    // Open addressing with the hashes beside the items, so that values are compared only where hashes agree.
    private readonly bool TryFindByHash(int index, int count, out int first, out int second)
    {
        int size = (int)Math.Min(1u << 30, BitOperations.RoundUpToPowerOf2((uint)count * 2));
        int[] table = ArrayPool<int>.Shared.Rent(size * 2);
        Span<int> items = table.AsSpan(0, size);
        Span<int> hashes = table.AsSpan(size, size);
        items.Clear();
        first = 0;
        second = index + 1;
        bool found = false;
        for (int i = 0; i < count && !found; i++)
        {
            int hash = JsonEquality.GetHash(View(second));
            int place = hash & (size - 1);
            while (items[place] != 0 && !found)
            {
                if (hashes[place] == hash && JsonEquality.AreEqual(View(items[place]), View(second)))
                {
                    first = items[place];
                    found = true;
                }

                place = (place + 1) & (size - 1);
            }

            if (!found)
            {
                items[place] = second;
                hashes[place] = hash;
                second = _entries[second].Next;
            }
        }

        ArrayPool<int>.Shared.Return(table);
        return found;
    }
}
