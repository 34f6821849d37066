namespace Typeset.CodeGen;

/// <summary>What the methods of an acceptor call and look up.</summary>
internal static class AcceptorCalls
{
    public static List<string> Of(AcceptCheck check)
    {
        List<string> calls = [];
        Visit(check, found => Add(found, calls));
        return calls;
    }

    public static List<string> Of(AcceptorMethod method)
    {
        List<string> calls = [];
        foreach (AcceptCheck check in ChecksOf(method))
        {
            Visit(check, found => Add(found, calls));
        }

        foreach (AcceptTest test in TestsOf(method))
        {
            Visit(test, found => Add(found, calls));
        }

        return calls;
    }

    public static IEnumerable<string> FieldsOf(AcceptorMethod method)
    {
        List<string> fields = [.. ChecksOf(method).SelectMany(FieldsOf), .. TestsOf(method).SelectMany(FieldsOf)];
        switch (method)
        {
            case AcceptorMethod.BrokenMembers members:
                fields.Add(members.Names);
                fields.AddRange(members.Patterns.Select(pattern => pattern.Field));
                break;
            case AcceptorMethod.Tag tag:
                fields.Add(tag.Field);
                break;
            case AcceptorMethod.Object shape:
                fields.Add(shape.Names);
                fields.AddRange(shape.Patterns.Select(pattern => pattern.Field));
                break;
        }

        return fields;
    }

    public static IEnumerable<string> FieldsOf(AcceptCheck check)
    {
        List<string> fields = [];
        Visit(check, found =>
        {
            switch (found)
            {
                case AcceptCheck.Text text:
                    fields.Add(text.Field);
                    break;
                case AcceptCheck.OneOf names:
                    fields.Add(names.Field);
                    break;
                case AcceptCheck.Number number:
                    fields.Add(number.Field);
                    break;
            }
        });
        return fields;
    }

    private static List<string> FieldsOf(AcceptTest test)
    {
        List<string> fields = [];
        Visit(test, found =>
        {
            switch (found)
            {
                case AcceptTest.Breaks breaks:
                    fields.Add(breaks.Field);
                    break;
                case AcceptTest.Unlisted unlisted:
                    fields.Add(unlisted.Field);
                    break;
                case AcceptTest.Keeps keeps:
                    fields.AddRange(FieldsOf(keeps.Check));
                    break;
            }
        });
        return fields;
    }

    /// <summary>The methods that may lead back to themselves.</summary>
    public static HashSet<string> Recursive(Dictionary<string, List<string>> calls)
    {
        HashSet<string> recursive = new(StringComparer.Ordinal);
        foreach (List<string> group in Groups(calls))
        {
            if (group.Count > 1 || calls[group[0]].Contains(group[0]))
            {
                recursive.UnionWith(group);
            }
        }

        return recursive;
    }

    /// <summary>
    /// The methods over arrays and objects that could be entered time and again at one position, and so take time exponential in the
    /// depth of a document: those that lead back to themselves by way of one that looks at a value more than once.
    /// </summary>
    public static HashSet<string> Repeated(Dictionary<string, List<string>> calls, Func<string, AcceptorMethod> find)
    {
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (List<string> group in Groups(calls))
        {
            if (group.Exists(method => LooksAgain(find(method), group)))
            {
                repeated.UnionWith(group.Where(method => find(method) is AcceptorMethod.Array or AcceptorMethod.Object or AcceptorMethod.BrokenItems or AcceptorMethod.BrokenMembers));
            }
        }

        return repeated;
    }

    /// <summary>How many calls deep each method leads without recursion; a group that is recursive counts once.</summary>
    public static Dictionary<string, int> Depths(Dictionary<string, List<string>> calls)
    {
        Dictionary<string, int> depths = new(StringComparer.Ordinal);

        // Groups come after those that they call.
        foreach (List<string> group in Groups(calls))
        {
            int deepest = 0;
            foreach (string called in group.SelectMany(method => calls[method]))
            {
                deepest = Math.Max(deepest, depths.TryGetValue(called, out int depth) ? depth : 0);
            }

            foreach (string method in group)
            {
                depths[method] = deepest + 1;
            }
        }

        return depths;
    }

    /// <summary>Whether a method calls methods of a group more than once for one value.</summary>
    private static bool LooksAgain(AcceptorMethod method, List<string> group)
    {
        IEnumerable<int> times = method switch
        {
            AcceptorMethod.Guarded guarded => [Calls(guarded.Check) + CallsOf(guarded.Condition)],
            AcceptorMethod.Test test => [CallsOf(test.Condition)],
            AcceptorMethod.Array array => [.. new[] { array.Items }.Concat(array.Prefix).Select(check => Calls(check) + array.Contains.Sum(contains => Calls(contains.Check) + CallsOf(contains.Lacks)))],
            AcceptorMethod.BrokenItems items => [.. new[] { items.Rest }.Concat(items.Prefix).Select(test => CallsOf(test) + CallsOf(items.Contains) + CallsOf(items.Lacks))],
            AcceptorMethod.Object shape => [.. shape.Properties.Select(property => Calls(property.Check)), shape.Patterns.Sum(pattern => Calls(pattern.Check)) + shape.Rest.Sum(rest => Calls(rest.Check))],
            AcceptorMethod.BrokenMembers members => [.. members.Properties.Select(property => CallsOf(property.Test)), members.Patterns.Sum(pattern => CallsOf(pattern.Test)) + CallsOf(members.Rest)],
            _ => ChecksOf(method).Select(Calls),
        };
        return times.Any(count => count > 1);

        int Calls(AcceptCheck check)
        {
            int count = 0;
            Visit(check, found => count += found is AcceptCheck.Method called && group.Contains(called.Name) ? 1 : 0);
            return count;
        }

        int CallsOf(AcceptTest test)
        {
            int count = 0;
            Visit(test, found => count += found is AcceptTest.Method called && group.Contains(called.Name) ? 1 : found is AcceptTest.Keeps keeps ? Calls(keeps.Check) : 0);
            return count;
        }
    }

    private static IEnumerable<AcceptCheck> ChecksOf(AcceptorMethod method) => method switch
    {
        AcceptorMethod.Kinds kinds => kinds.Cases.Select(value => value.Check),
        AcceptorMethod.Tag tag => [.. tag.Checks, tag.Others],
        AcceptorMethod.Single single => [single.Check],
        AcceptorMethod.Guarded guarded => [guarded.Check],
        AcceptorMethod.Array array => [.. array.Prefix, array.Items, .. array.Contains.Select(contains => contains.Check)],
        AcceptorMethod.Object shape => [.. shape.Properties.Select(property => property.Check), .. shape.Patterns.Select(pattern => pattern.Check), .. shape.Rest.Select(rest => rest.Check), .. shape.PropertyNames is { } names ? (AcceptCheck[])[names] : []],
        _ => [],
    };

    private static IEnumerable<AcceptTest> TestsOf(AcceptorMethod method) => method switch
    {
        AcceptorMethod.Guarded guarded => [guarded.Condition],
        AcceptorMethod.Test test => [test.Condition],
        AcceptorMethod.Array array => array.Contains.Select(contains => contains.Lacks),
        AcceptorMethod.BrokenItems items => [.. items.Prefix, items.Rest, items.Contains, items.Lacks],
        AcceptorMethod.BrokenMembers members => [.. members.Properties.Select(property => property.Test), .. members.Patterns.Select(pattern => pattern.Test), members.Rest, members.PropertyNames],
        _ => [],
    };

    private static void Add(AcceptTest test, List<string> calls)
    {
        switch (test)
        {
            case AcceptTest.Method method when !calls.Contains(method.Name):
                calls.Add(method.Name);
                break;
            case AcceptTest.Keeps keeps:
                Visit(keeps.Check, found => Add(found, calls));
                break;
        }
    }

    private static void Visit(AcceptTest test, Action<AcceptTest> visit)
    {
        visit(test);
        foreach (AcceptTest part in test is AcceptTest.All all ? all.Parts : test is AcceptTest.Any any ? any.Parts : default)
        {
            Visit(part, visit);
        }
    }

    private static void Add(AcceptCheck check, List<string> calls)
    {
        if (check is AcceptCheck.Method method && !calls.Contains(method.Name))
        {
            calls.Add(method.Name);
        }
    }

    private static void Visit(AcceptCheck check, Action<AcceptCheck> visit)
    {
        visit(check);
        foreach (AcceptCheck part in check is AcceptCheck.All all ? all.Checks : check is AcceptCheck.First first ? first.Checks : default)
        {
            Visit(part, visit);
        }
    }

    /// <summary>The strongly connected groups of methods (Tarjan's algorithm), each after those that it calls.</summary>
    private static List<List<string>> Groups(Dictionary<string, List<string>> calls)
    {
        List<List<string>> groups = [];
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        Dictionary<string, int> lowest = new(StringComparer.Ordinal);
        Stack<string> pending = new();
        HashSet<string> isPending = new(StringComparer.Ordinal);
        foreach (string start in calls.Keys.OrderBy(method => method, StringComparer.Ordinal))
        {
            Stack<(string Method, int Next)> path = new();
            if (!order.ContainsKey(start))
            {
                Open(start, path);
            }

            while (path.Count > 0)
            {
                (string method, int next) = path.Pop();
                if (next < calls[method].Count)
                {
                    path.Push((method, next + 1));
                    string called = calls[method][next];
                    if (!order.TryGetValue(called, out int position))
                    {
                        Open(called, path);
                    }
                    else if (isPending.Contains(called))
                    {
                        lowest[method] = Math.Min(lowest[method], position);
                    }

                    continue;
                }

                if (path.Count > 0)
                {
                    string caller = path.Peek().Method;
                    lowest[caller] = Math.Min(lowest[caller], lowest[method]);
                }

                if (lowest[method] == order[method])
                {
                    List<string> group = [];
                    string member;
                    do
                    {
                        member = pending.Pop();
                        isPending.Remove(member);
                        group.Add(member);
                    }
                    while (!string.Equals(member, method, StringComparison.Ordinal));
                    groups.Add(group);
                }
            }
        }

        return groups;

        void Open(string method, Stack<(string Method, int Next)> path)
        {
            order[method] = lowest[method] = order.Count;
            pending.Push(method);
            isPending.Add(method);
            path.Push((method, 0));
        }
    }
}
