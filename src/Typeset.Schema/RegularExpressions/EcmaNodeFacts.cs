namespace Typeset.Schema;

/// <summary>What can be told of a part of a regular expression without running it.</summary>
internal static class EcmaNodeFacts
{
    /// <summary>Whether a finite automaton without look-around decides the part.</summary>
    internal static bool IsRegular(EcmaNode node) => node switch
    {
        EcmaNode.Sequence sequence => AreRegular(sequence.Items),
        EcmaNode.Alternation alternation => AreRegular(alternation.Items),
        EcmaNode.Group group => IsRegular(group.Body),
        EcmaNode.Repeat repeat => IsRegular(repeat.Body),
        EcmaNode.Assertion assertion => assertion.Kind is EcmaAssertion.Start or EcmaAssertion.End,
        EcmaNode.Look or EcmaNode.Backreference => false,
        _ => true,
    };

    /// <summary>Whether an automaton over the bytes of the text decides the part: it neither looks around nor refers back.</summary>
    internal static bool IsDecidedByBytes(EcmaNode node) => node switch
    {
        EcmaNode.Sequence sequence => sequence.Items.All(IsDecidedByBytes),
        EcmaNode.Alternation alternation => alternation.Items.All(IsDecidedByBytes),
        EcmaNode.Group group => IsDecidedByBytes(group.Body),
        EcmaNode.Repeat repeat => IsDecidedByBytes(repeat.Body),
        EcmaNode.Look or EcmaNode.Backreference => false,
        _ => true,
    };

    /// <summary>Whether the part might match without consuming anything. True when in doubt.</summary>
    internal static bool MayBeEmpty(EcmaNode node)
    {
        switch (node)
        {
            case EcmaNode.Character:
                return false;
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    if (!MayBeEmpty(item))
                    {
                        return false;
                    }
                }

                return true;
            case EcmaNode.Alternation alternation:
                foreach (EcmaNode item in alternation.Items)
                {
                    if (MayBeEmpty(item))
                    {
                        return true;
                    }
                }

                return false;
            case EcmaNode.Group group:
                return MayBeEmpty(group.Body);
            case EcmaNode.Repeat repeat:
                return repeat.Minimum == 0 || MayBeEmpty(repeat.Body);
            default:
                return true;
        }
    }

    /// <summary>How often nested counts may ask for the innermost part together.</summary>
    internal static long Repetition(EcmaNode node)
    {
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                return Most(sequence.Items);
            case EcmaNode.Alternation alternation:
                return Most(alternation.Items);
            case EcmaNode.Group group:
                return Repetition(group.Body);
            case EcmaNode.Look look:
                return Repetition(look.Body);
            case EcmaNode.Repeat repeat:
                long times = Math.Max(1, repeat.Maximum ?? repeat.Minimum);
                long inner = Repetition(repeat.Body);
                return inner > long.MaxValue / times ? long.MaxValue : inner * times;
            default:
                return 1;
        }
    }

    /// <summary>Whether the part matches the empty string wherever it is tried.</summary>
    internal static bool IsAlwaysEmptyable(EcmaNode node)
    {
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    if (!IsAlwaysEmptyable(item))
                    {
                        return false;
                    }
                }

                return true;
            case EcmaNode.Alternation alternation:
                foreach (EcmaNode item in alternation.Items)
                {
                    if (IsAlwaysEmptyable(item))
                    {
                        return true;
                    }
                }

                return false;
            case EcmaNode.Group group:
                return IsAlwaysEmptyable(group.Body);
            case EcmaNode.Repeat repeat:
                return repeat.Minimum == 0 || IsAlwaysEmptyable(repeat.Body);
            default:
                return false;
        }
    }

    /// <summary>How many copies of the innermost part <see cref="DotNetPatternWriter"/> writes at most, for repetitions that it splits in two.</summary>
    internal static long Copies(EcmaNode node)
    {
        long copies = 1;
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    copies = Math.Max(copies, Copies(item));
                }

                break;
            case EcmaNode.Alternation alternation:
                foreach (EcmaNode item in alternation.Items)
                {
                    copies = Math.Max(copies, Copies(item));
                }

                break;
            case EcmaNode.Group group:
                copies = Copies(group.Body);
                break;
            case EcmaNode.Look look:
                copies = Copies(look.Body);
                break;
            case EcmaNode.Repeat repeat:
                copies = Copies(repeat.Body);
                if (repeat.Minimum > 0 && repeat.Maximum != repeat.Minimum && copies < int.MaxValue && MayBeEmpty(repeat.Body))
                {
                    List<int> groups = [];
                    AddGroups(repeat.Body, groups);
                    copies *= groups.Count > 0 || !IsAlwaysEmptyable(repeat.Body) ? 2 : 1;
                }

                break;
        }

        return copies;
    }

    /// <summary>How many states an automaton for the part has, roughly, counts unrolled.</summary>
    internal static long Weight(EcmaNode node)
    {
        const long Most = int.MaxValue;
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                return Sum(sequence.Items);
            case EcmaNode.Alternation alternation:
                return Sum(alternation.Items);
            case EcmaNode.Group group:
                return Weight(group.Body);
            case EcmaNode.Look look:
                return Weight(look.Body);
            case EcmaNode.Repeat repeat:
                return Math.Min(Most, Weight(repeat.Body) * Math.Max(1, repeat.Maximum ?? (long)repeat.Minimum + 1));
            default:
                return 1;
        }

        static long Sum(EquatableArray<EcmaNode> nodes)
        {
            long sum = 1;
            foreach (EcmaNode node in nodes)
            {
                sum = Math.Min(Most, sum + Weight(node));
            }

            return sum;
        }
    }

    /// <summary>Adds the numbers of the capturing groups inside the part.</summary>
    internal static void AddGroups(EcmaNode node, ICollection<int> groups)
    {
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    AddGroups(item, groups);
                }

                break;
            case EcmaNode.Alternation alternation:
                foreach (EcmaNode item in alternation.Items)
                {
                    AddGroups(item, groups);
                }

                break;
            case EcmaNode.Group group:
                groups.Add(group.Index);
                AddGroups(group.Body, groups);
                break;
            case EcmaNode.Look look:
                AddGroups(look.Body, groups);
                break;
            case EcmaNode.Repeat repeat:
                AddGroups(repeat.Body, groups);
                break;
        }
    }

    /// <summary>Adds the numbers of the groups that the part refers back to.</summary>
    internal static void AddReferences(EcmaNode node, ICollection<int> groups)
    {
        switch (node)
        {
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    AddReferences(item, groups);
                }

                break;
            case EcmaNode.Alternation alternation:
                foreach (EcmaNode item in alternation.Items)
                {
                    AddReferences(item, groups);
                }

                break;
            case EcmaNode.Group group:
                AddReferences(group.Body, groups);
                break;
            case EcmaNode.Look look:
                AddReferences(look.Body, groups);
                break;
            case EcmaNode.Repeat repeat:
                AddReferences(repeat.Body, groups);
                break;
            case EcmaNode.Backreference backreference:
                foreach (int group in backreference.Groups)
                {
                    groups.Add(group);
                }

                break;
        }
    }

    private static bool AreRegular(EquatableArray<EcmaNode> nodes)
    {
        foreach (EcmaNode node in nodes)
        {
            if (!IsRegular(node))
            {
                return false;
            }
        }

        return true;
    }

    private static long Most(EquatableArray<EcmaNode> nodes)
    {
        long most = 1;
        foreach (EcmaNode node in nodes)
        {
            most = Math.Max(most, Repetition(node));
        }

        return most;
    }
}
