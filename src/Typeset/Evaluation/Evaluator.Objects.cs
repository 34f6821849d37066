using System.Buffers;
using System.Runtime.CompilerServices;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <content>Objects.</content>
internal ref partial struct Evaluator
{
    private const int BitsOfWord = 64;
    private const int MostOverlooked = 64;

    private bool EvaluateObject<TMode>(CompiledNode node, ObjectProgram program, int index, ref readonly TapeEntry entry, int tracker)
        where TMode : struct, IEvaluationMode
    {
        int count = entry.Length;
        int own = program.Unevaluated is null ? tracker : _scratch.PushSet(count);
        bool valid = EvaluateSize<TMode>(node, program, index, count);
        if (valid || TMode.Collects)
        {
            valid &= !TMode.Locates && program.IsSimple
                ? program.Patterns.Length > 0
                    ? EvaluatePatternedMembers<TMode>(node, program, index, count, own)
                    : program.IsAlternative && count <= MostOverlooked
                    ? EvaluateAlternative<TMode>(node, program, index, count, own)
                    : EvaluateSimpleMembers<TMode>(node, program, index, count, own)
                : program.PresenceBits <= BitsOfWord
                ? EvaluateMembers<TMode>(node, program, index, count, own)
                : EvaluateManyMembers<TMode>(node, program, index, count, own);
        }

        if (node.HasApplicators && (valid || TMode.Collects))
        {
            valid &= EvaluateApplicators<TMode>(node, index, own);
        }

        if (program.Unevaluated is not null)
        {
            if (valid || TMode.Collects)
            {
                valid &= EvaluateUnevaluated<TMode>(node, program, index, count, own);
            }

            if (tracker != NoTracker)
            {
                _scratch.AddAll(tracker, count);
            }

            _scratch.PopSet(own);
        }

        return valid;
    }

    private bool EvaluateSize<TMode>(CompiledNode node, ObjectProgram program, int index, int count)
        where TMode : struct, IEvaluationMode
    {
        count = CountProperties(program, index, count, needsNumber: TMode.Collects);
        if (count < program.MinProperties)
        {
            return Fail<TMode>(node, "minProperties", ErrorCatalogue.MinProperties, index, TMode.Collects ? ErrorText.AtLeast(program.MinProperties, "property", "properties", count) : "");
        }

        return count <= program.MaxProperties ||
            Fail<TMode>(node, "maxProperties", ErrorCatalogue.MaxProperties, index, TMode.Collects ? ErrorText.AtMost(program.MaxProperties, "property", "properties", count) : "");
    }

    // Members with the same name are one property: a reader keeps the last of them. Names are compared only where that can matter.
    private readonly int CountProperties(ObjectProgram program, int index, int count, bool needsNumber)
    {
        bool isOverFull = count > program.MaxProperties;
        return isOverFull || program.MinProperties > 1
            ? JsonEquality.CountNames(View(index), needsNumber ? count : isOverFull ? program.MaxProperties + 1 : program.MinProperties)
            : count;
    }

    /// <summary>The verdict on members that are judged by their own name alone.</summary>
    private bool EvaluateSimpleMembers<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        ulong present = 0;
        if (program.LooksAtMembers)
        {
            TapeEntry[] entries = _entries;
            MemberVerdict other = program.OtherVerdict;
            int guess = 0;
            int name = index + 1;
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                int found = program.Names.Find(Text(in entries[name]), guess);
                guess = found + 1;
                ref readonly MemberVerdict member = ref found < 0 ? ref other : ref program.Verdicts[found];
                present |= member.Mask;
                ref readonly TapeEntry value = ref entries[name + 1];
                int kind = value.KindBit;
                if ((member.Accepts & kind) == 0 && ((member.Rejects & kind) != 0 || !EvaluateUndecided<TMode>(member.Node!, name + 1, in value, kind, NoTracker)))
                {
                    return false;
                }

                if (tracker != NoTracker && member.Node is not null)
                {
                    _scratch.Add(tracker, ordinal);
                }

                name = value.Next;
            }
        }

        return HasRequired(program, present) && (!program.HasDependencies || EvaluateDependencies<TMode>(node, program, index, tracker, new Span<ulong>(ref present)));
    }

    /// <summary>As <see cref="EvaluateSimpleMembers"/>, where patterns concern members too.</summary>
    private bool EvaluatePatternedMembers<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        ulong present = 0;
        int name = index + 1;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            ref readonly TapeEntry entry = ref _entries[name];
            int found = program.Names.Find(Text(in entry));
            bool evaluated = false;
            if (found >= 0)
            {
                ref readonly ObjectProgram.KnownProperty known = ref program.Known[found];
                present |= known.Mask;
                if (known.Node is not null)
                {
                    evaluated = true;
                    if (!Evaluate<TMode>(known.Node, name + 1, NoTracker))
                    {
                        return false;
                    }
                }
            }

            foreach (ref readonly ObjectProgram.PatternProperty property in program.Patterns.AsSpan())
            {
                ReadOnlySpan<byte> text = Text(in entry);
                if (property.Pattern.CannotMatch(text))
                {
                    continue;
                }

                bool matches = Matches<TMode>(node, property.Pattern, "patternProperties", property.Pattern.Text, name, text, (entry.Flags & TapeFlags.Escaped) != 0, out bool undecided);
                if (undecided || (matches && !Evaluate<TMode>(property.Node, name + 1, NoTracker)))
                {
                    return false;
                }

                evaluated |= matches;
            }

            if (!evaluated && program.Additional is not null)
            {
                evaluated = true;
                if (!Evaluate<TMode>(program.Additional, name + 1, NoTracker))
                {
                    return false;
                }
            }

            if (evaluated)
            {
                Track(tracker, ordinal);
            }

            name = _entries[name + 1].Next;
        }

        return HasRequired(program, present) && (!program.HasDependencies || EvaluateDependencies<TMode>(node, program, index, tracker, new Span<ulong>(ref present)));
    }

    /// <summary>
    /// As <see cref="EvaluateSimpleMembers"/>, for an object that is likely not the one meant: values that have no inside and the names come first,
    /// and what is inside the others only when those fit.
    /// </summary>
    private bool EvaluateAlternative<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        ulong present = 0;
        ulong left = 0;
        if (program.LooksAtMembers)
        {
            TapeEntry[] entries = _entries;
            int name = index + 1;
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                if (SchemaOf(program, in entries[name], ref present) is { } schema)
                {
                    Track(tracker, ordinal);
                    ref readonly TapeEntry value = ref entries[name + 1];
                    if (value.Kind is not (TapeKind.Object or TapeKind.Array) || (schema.Direct.Rejects & value.KindBit) != 0)
                    {
                        if (!Evaluate<TMode>(schema, name + 1, NoTracker))
                        {
                            return false;
                        }
                    }
                    else if ((schema.Direct.Accepts & value.KindBit) == 0)
                    {
                        left |= 1UL << ordinal;
                    }
                }

                name = entries[name + 1].Next;
            }
        }

        if (!HasRequired(program, present))
        {
            return false;
        }

        for (int ordinal = 0, name = index + 1; left != 0; left >>= 1, ordinal++, name = _entries[name + 1].Next)
        {
            if ((left & 1) != 0 && !Evaluate<TMode>(SchemaOf(program, in _entries[name], ref present)!, name + 1, NoTracker))
            {
                return false;
            }
        }

        return !program.HasDependencies || EvaluateDependencies<TMode>(node, program, index, tracker, new Span<ulong>(ref present));
    }

    /// <summary>The schema of a member's value, or null; its presence is noted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly CompiledNode? SchemaOf(ObjectProgram program, ref readonly TapeEntry name, ref ulong present)
    {
        int found = program.Names.Find(Text(in name));
        if (found < 0)
        {
            return program.Additional;
        }

        ref readonly ObjectProgram.KnownProperty known = ref program.Known[found];
        present |= known.Mask;
        return known.Node ?? program.Additional;
    }

    private static bool HasRequired(ObjectProgram program, ulong present) => program.RequiredMask.Length == 0 || (program.RequiredMask[0] & ~present) == 0;

    private bool EvaluateMembers<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        Span<ulong> present = stackalloc ulong[1];
        return EvaluateMembers<TMode>(node, program, index, count, tracker, present);
    }

    private bool EvaluateManyMembers<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent((program.PresenceBits + BitsOfWord - 1) / BitsOfWord);
        Array.Clear(rented);
        bool valid = EvaluateMembers<TMode>(node, program, index, count, tracker, rented);
        ArrayPool<ulong>.Shared.Return(rented);
        return valid;
    }

    private bool EvaluateMembers<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker, scoped Span<ulong> present)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        if (program.LooksAtMembers)
        {
            Spend((long)count * (1 + program.Patterns.Length));
            int name = index + 1;
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                int next = _entries[name + 1].Next;
                valid &= EvaluateMember<TMode>(node, program, name, ordinal, tracker, present);
                if (!valid && !TMode.Collects)
                {
                    return false;
                }

                name = next;
            }
        }

        if (!HasAll(program.RequiredMask, present))
        {
            valid = false;
            if (TMode.Collects)
            {
                foreach (ObjectProgram.PresenceBit required in program.Required)
                {
                    // A member that is evidently the missing one under another name is an error already, and says so.
                    if (!IsPresent(present, required.Bit) && !(_errors!.GivesAdvice && ErrorText.IsMisspelt(required.Name, node, program, View(index))))
                    {
                        Fail<TMode>(node, "required", ErrorCatalogue.Required, index, ErrorText.Required(required.Name, program, View(index), _errors!.GivesAdvice), required.Name, ofProperty: program.RequiredByProperties ? required.Name : null);
                    }
                }
            }
        }

        return (valid || TMode.Collects) && valid & EvaluateDependencies<TMode>(node, program, index, tracker, present);
    }

    private bool EvaluateMember<TMode>(CompiledNode node, ObjectProgram program, int name, int ordinal, int tracker, scoped Span<ulong> present)
        where TMode : struct, IEvaluationMode
    {
        ref readonly TapeEntry nameEntry = ref _entries[name];
        bool valid = true;
        bool evaluated = false;
        int found = program.Known.Length == 0 ? -1 : program.Names.Find(Text(in nameEntry));
        if (found >= 0)
        {
            ref readonly ObjectProgram.KnownProperty known = ref program.Known[found];
            if (known.Bit >= 0)
            {
                present[known.Bit / BitsOfWord] |= 1UL << (known.Bit % BitsOfWord);
            }

            if (known.Node is not null)
            {
                evaluated = true;
                Track(tracker, ordinal);
                valid = EvaluateMemberValue<TMode>(known.Node, name, "properties", known.Name);
            }
        }

        foreach (ref readonly ObjectProgram.PatternProperty property in program.Patterns.AsSpan())
        {
            if (!valid && !TMode.Collects)
            {
                return false;
            }

            bool matches = Matches<TMode>(node, property.Pattern, "patternProperties", property.Pattern.Text, name, Text(in nameEntry), (nameEntry.Flags & TapeFlags.Escaped) != 0, out bool undecided);
            valid &= !undecided;
            if (matches)
            {
                evaluated = true;
                Track(tracker, ordinal);
                valid &= EvaluateMemberValue<TMode>(property.Node, name, "patternProperties", property.Pattern.Text);
            }
        }

        if (!evaluated && program.Additional is not null && (valid || TMode.Collects))
        {
            Track(tracker, ordinal);
            valid &= program.Additional.Always == false
                ? FailUnexpected<TMode>(node, "additionalProperties", ErrorCatalogue.AdditionalProperties, name)
                : EvaluateMemberValue<TMode>(program.Additional, name, "additionalProperties", null);
        }

        if (program.PropertyNames is not null && (valid || TMode.Collects) && !EvaluateBranch<TMode>(program.PropertyNames, name, NoTracker, "propertyNames", null))
        {
            valid = false;
            if (TMode.Collects)
            {
                FailName(node, program.PropertyNames, name);
            }
        }

        return valid;
    }

    private bool EvaluateMemberValue<TMode>(CompiledNode node, int name, string keyword, string? token)
        where TMode : struct, IEvaluationMode
    {
        if (!TMode.Locates)
        {
            return Evaluate<TMode>(node, name + 1, NoTracker);
        }

        ErrorCollector.Place place = _errors!.Enter(keyword, token);
        _errors.EnterMember(name);
        bool valid = Evaluate<TMode>(node, name + 1, NoTracker);
        _errors.Leave(place);
        return valid;
    }

    private bool EvaluateDependencies<TMode>(CompiledNode node, ObjectProgram program, int index, int tracker, scoped Span<ulong> present)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        foreach (ref readonly ObjectProgram.DependentNames dependency in program.DependentRequired.AsSpan())
        {
            if (!IsPresent(present, dependency.When.Bit))
            {
                continue;
            }

            foreach (ref readonly ObjectProgram.PresenceBit required in dependency.Required.AsSpan())
            {
                if (!IsPresent(present, required.Bit))
                {
                    valid = Fail<TMode>(node, program.DependentRequiredKeyword, ErrorCatalogue.DependentRequired, index,
                        TMode.Collects ? ErrorText.DependentRequired(required.Name, dependency.When.Name) : "", required.Name, keywordTail: dependency.When.Name);
                    if (!TMode.Collects)
                    {
                        return false;
                    }
                }
            }
        }

        foreach (ref readonly ObjectProgram.DependentNode dependency in program.DependentSchemas.AsSpan())
        {
            if (IsPresent(present, dependency.When.Bit) && !EvaluateInPlace<TMode>(dependency.Node, index, tracker, program.DependentSchemasKeyword, dependency.When.Name))
            {
                valid = false;
                if (!TMode.Collects)
                {
                    return false;
                }
            }
        }

        return valid;
    }

    private bool EvaluateUnevaluated<TMode>(CompiledNode node, ObjectProgram program, int index, int count, int tracker)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        int name = index + 1;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            int next = _entries[name + 1].Next;
            if (!_scratch.Contains(tracker, ordinal))
            {
                valid &= program.Unevaluated!.Always == false
                    ? FailUnexpected<TMode>(node, "unevaluatedProperties", ErrorCatalogue.UnevaluatedProperties, name)
                    : EvaluateMemberValue<TMode>(program.Unevaluated, name, "unevaluatedProperties", null);
                if (!valid && !TMode.Collects)
                {
                    return false;
                }
            }

            name = next;
        }

        return valid;
    }

    private bool FailUnexpected<TMode>(CompiledNode node, string keyword, string code, int name)
        where TMode : struct, IEvaluationMode
    {
        if (TMode.Collects)
        {
            string property = JsonStrings.ToText(Text(in _entries[name]));
            Fail<TMode>(node, keyword, code, name, ErrorText.Unexpected(property, node, _errors!.GivesAdvice), property);
        }

        return false;
    }

    private void FailName(CompiledNode node, CompiledNode names, int name)
    {
        string property = JsonStrings.ToText(Text(in _entries[name]));
        int warnings = _errors!.WarningCount;
        List<FoundError> kept = _errors.Begin();
        ErrorCollector.Place place = _errors.Enter("propertyNames", null);
        Evaluate<CollectMode>(names, name, NoTracker);
        _errors.Leave(place);
        _errors.DropWarnings(warnings);
        List<FoundError> causes = _errors.End(kept);
        Fail<CollectMode>(node, "propertyNames", ErrorCatalogue.PropertyNames, name, ErrorText.PropertyName(property, causes), property);
    }

    private static bool IsPresent(ReadOnlySpan<ulong> present, int bit) => (present[bit / BitsOfWord] & (1UL << (bit % BitsOfWord))) != 0;

    private static bool HasAll(ReadOnlySpan<ulong> mask, ReadOnlySpan<ulong> present)
    {
        for (int i = 0; i < mask.Length; i++)
        {
            if ((mask[i] & ~present[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
