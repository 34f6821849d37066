namespace Typeset.Schema;

/// <summary>Finds the <see cref="ByteAutomatonLoop"/> of an automaton.</summary>
internal static class ByteAutomatonLoops
{
    private const int MaxMemory = 8;
    private const int MaxLoopStates = 64;
    private const int MaxSets = 256;

    /// <summary>Fewer bytes than this that stay in a loop are no run worth skipping.</summary>
    private const int FewestStays = 10;

    private const int FirstOrdinary = 2;

    /// <summary>Finds the loop that most bytes stay in, and an order of the states in which its states stand together.</summary>
    /// <param name="rows">Where every state leads at the end of the text and on every class; the first two states are final.</param>
    /// <param name="classes">The class of every byte.</param>
    /// <param name="order">The new number of every state.</param>
    internal static ByteAutomatonLoop? Find(int[][] rows, byte[] classes, out int[] order)
    {
        List<int> best = [];
        bool[]? bestStays = null;
        int bestMemory = 0;
        int most = FewestStays - 1;
        foreach (List<int> component in Components(rows))
        {
            if (component.Count > MaxLoopStates)
            {
                continue;
            }

            bool[] staying = StayingClasses(rows, component);
            bool[] stays = [.. classes.Select(number => staying[number])];
            int count = stays.Count(static one => one);
            if (count > most && MemoryOf(rows, component, classes, stays) is >= 0 and int memory)
            {
                (best, bestStays, bestMemory, most) = (component, stays, memory, count);
            }
        }

        order = new int[rows.Length];
        best.Sort();
        int next = FirstOrdinary + best.Count;
        for (int state = 0; state < order.Length; state++)
        {
            int place = best.BinarySearch(state);
            order[state] = state < FirstOrdinary ? state : place >= 0 ? FirstOrdinary + place : next++;
        }

        return bestStays is null ? null : new ByteAutomatonLoop(FirstOrdinary, FirstOrdinary + best.Count - 1, bestMemory, bestStays);
    }

    /// <summary>The classes that lead from every state of a component to one of its states.</summary>
    private static bool[] StayingClasses(int[][] rows, List<int> component)
    {
        HashSet<int> inside = [.. component];
        bool[] staying = new bool[rows[0].Length];
        for (int number = 1; number < staying.Length; number++)
        {
            staying[number] = component.TrueForAll(state => inside.Contains(rows[state][number]));
        }

        return staying;
    }

    /// <summary>How many bytes it takes until it no longer matters in which state of the component they began; -1 when no few bytes do.</summary>
    private static int MemoryOf(int[][] rows, List<int> component, byte[] classes, bool[] stays)
    {
        // Texts are well-formed: no more than three continuation bytes follow each other.
        bool[] begins = ClassesOf(classes, stays, rows[0].Length, static value => value is < 0x80 or >= 0xC0);
        bool[] continues = ClassesOf(classes, stays, rows[0].Length, static value => value is >= 0x80 and < 0xC0);
        HashSet<int[]> sets = new(IntSequenceComparer.Instance) { (int[])[0, .. component] };
        for (int memory = 0; memory <= MaxMemory && sets.Count <= MaxSets; memory++)
        {
            if (sets.All(static set => set.Length == 2))
            {
                return memory;
            }

            HashSet<int[]> next = new(IntSequenceComparer.Instance);
            foreach (int[] set in sets)
            {
                for (int number = 1; set.Length > 2 && number < begins.Length; number++)
                {
                    if (begins[number])
                    {
                        next.Add(Image(rows, set, number, 0));
                    }

                    if (continues[number] && set[0] < 3)
                    {
                        next.Add(Image(rows, set, number, set[0] + 1));
                    }
                }
            }

            sets = next;
        }

        return -1;
    }

    private static bool[] ClassesOf(byte[] classes, bool[] stays, int count, Func<int, bool> isOfKind)
    {
        bool[] of = new bool[count];
        for (int value = 0; value < classes.Length; value++)
        {
            of[classes[value]] |= stays[value] && isOfKind(value);
        }

        return of;
    }

    /// <summary>Where a class leads from a set of states, which stand after the number of continuation bytes before them.</summary>
    private static int[] Image(int[][] rows, int[] set, int number, int continuations) =>
        [continuations, .. set.Skip(1).Select(state => rows[state][number]).Distinct().OrderBy(static state => state)];

    /// <summary>The strongly connected components that have a cycle (Tarjan's algorithm), final states left out.</summary>
    private static List<List<int>> Components(int[][] rows)
    {
        List<List<int>> components = [];
        int[] found = new int[rows.Length];
        int[] low = new int[rows.Length];
        bool[] isOpen = new bool[rows.Length];
        Stack<int> open = new();
        Stack<(int State, int Column)> path = new();
        int time = 0;
        for (int root = FirstOrdinary; root < rows.Length; root++)
        {
            if (found[root] != 0)
            {
                continue;
            }

            path.Push((root, 0));
            while (path.Count > 0)
            {
                (int state, int column) = path.Pop();
                if (column == 0)
                {
                    found[state] = low[state] = ++time;
                    open.Push(state);
                    isOpen[state] = true;
                }
                else
                {
                    low[state] = Math.Min(low[state], isOpen[rows[state][column]] ? low[rows[state][column]] : low[state]);
                }

                bool descends = false;
                while (++column < rows[state].Length && !descends)
                {
                    int target = rows[state][column];
                    if (target >= FirstOrdinary && found[target] == 0)
                    {
                        path.Push((state, column));
                        path.Push((target, 0));
                        descends = true;
                    }
                    else if (target >= FirstOrdinary && isOpen[target])
                    {
                        low[state] = Math.Min(low[state], found[target]);
                    }
                }

                if (!descends && low[state] == found[state])
                {
                    List<int> component = [];
                    int member;
                    do
                    {
                        member = open.Pop();
                        isOpen[member] = false;
                        component.Add(member);
                    }
                    while (member != state);
                    component.Sort();
                    if (component.Count > 1 || Array.IndexOf(rows[state], state) > 0)
                    {
                        components.Add(component);
                    }
                }
            }
        }

        return components;
    }
}
