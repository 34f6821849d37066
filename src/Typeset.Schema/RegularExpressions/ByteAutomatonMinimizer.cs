namespace Typeset.Schema;

/// <summary>Merges the states that no text tells apart (Hopcroft's algorithm), and the bytes that no state tells apart.</summary>
internal static class ByteAutomatonMinimizer
{
    /// <summary>The smallest automaton; null when its table is too large.</summary>
    internal static ByteAutomaton? Minimize(ByteAutomatonStates states)
    {
        // Columns 1 and up are bytes; column 0, the end of the text, says which states accept there.
        byte[] columnOf = MergeColumns(states.Rows, states.SegmentCount + 1, out List<int> columns);
        if (columns.Count > byte.MaxValue)
        {
            return null;
        }

        int[] blockOf = Refine(states.Rows, columns);
        int[][] rows = Merge(states, blockOf, columns, out int start);
        columnOf = Narrow(columnOf, MergeColumns(rows, columns.Count, out columns));
        rows = [.. rows.Select(row => columns.Select(column => row[column]).ToArray())];
        byte[] classes = new byte[256];
        for (int value = 0; value < classes.Length; value++)
        {
            classes[value] = columnOf[states.Segments[value] + 1];
        }

        if ((long)rows.Length * columns.Count > ByteAutomaton.MaxTransitions)
        {
            return null;
        }

        ByteAutomatonLoop? loop = ByteAutomatonLoops.Find(rows, classes, out int[] order);
        return new ByteAutomaton(classes, columns.Count, Lay(rows, order), order[start] * columns.Count, Place(loop, columns.Count));
    }

    private static ByteAutomatonLoop? Place(ByteAutomatonLoop? loop, int width) =>
        loop is null ? null : loop with { FirstState = loop.FirstState * width, LastState = loop.LastState * width };

    private static ushort[] Lay(int[][] rows, int[] order)
    {
        int width = rows[0].Length;
        ushort[] transitions = new ushort[rows.Length * width];
        for (int state = 0; state < rows.Length; state++)
        {
            for (int column = 0; column < width; column++)
            {
                transitions[(order[state] * width) + column] = (ushort)(order[rows[state][column]] * width);
            }
        }

        return transitions;
    }

    private static byte[] Narrow(byte[] first, byte[] second)
    {
        byte[] narrowed = new byte[first.Length];
        for (int i = 0; i < first.Length; i++)
        {
            narrowed[i] = second[first[i]];
        }

        return narrowed;
    }

    /// <summary>Gives equal columns one number. The end of the text keeps a column of its own, number 0.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="width">Number of its columns.</param>
    /// <param name="columns">A column for every number.</param>
    /// <returns>The number of every column.</returns>
    private static byte[] MergeColumns(IReadOnlyList<int[]> rows, int width, out List<int> columns)
    {
        byte[] numbers = new byte[width];
        columns = [0];
        Dictionary<int[], int> known = new(IntSequenceComparer.Instance);
        for (int column = 1; column < width; column++)
        {
            int[] content = new int[rows.Count];
            for (int row = 0; row < content.Length; row++)
            {
                content[row] = rows[row][column];
            }

            if (!known.TryGetValue(content, out int number))
            {
                number = columns.Count;
                known.Add(content, number);
                columns.Add(column);
            }

            numbers[column] = (byte)number;
        }

        return numbers;
    }

    /// <summary>The block of every state: states of one block are alike.</summary>
    private static int[] Refine(List<int[]> rows, List<int> columns)
    {
        int count = rows.Count;
        int[][] before = [.. columns.Skip(1).Select(column => Predecessors(rows, column))];
        int[] blockOf = new int[count];
        int[] members = new int[count];
        int[] placeOf = new int[count];
        List<(int Start, int Count)> blocks = [];
        for (int block = 0; block < 2; block++)
        {
            int first = block == 0 ? 0 : blocks[0].Count;
            int next = first;
            for (int state = 0; state < count; state++)
            {
                if (rows[state][0] == block)
                {
                    blockOf[state] = block;
                    placeOf[state] = next;
                    members[next++] = state;
                }
            }

            blocks.Add((first, next - first));
        }

        Queue<int> splitters = new([0, 1]);
        List<bool> isQueued = [true, true];
        List<int> marked = [0, 0];
        List<int> touched = [];
        while (splitters.Count > 0)
        {
            int splitter = splitters.Dequeue();
            isQueued[splitter] = false;
            int[] targets = new int[blocks[splitter].Count];
            Array.Copy(members, blocks[splitter].Start, targets, 0, targets.Length);
            foreach (int[] predecessors in before)
            {
                touched.Clear();
                foreach (int target in targets)
                {
                    for (int i = predecessors[target]; i < predecessors[target + 1]; i++)
                    {
                        int state = predecessors[count + 1 + i];
                        int block = blockOf[state];
                        int place = blocks[block].Start + marked[block];
                        if (marked[block] == 0)
                        {
                            touched.Add(block);
                        }

                        // The marked states of a block stand in front.
                        int other = members[place];
                        members[placeOf[state]] = other;
                        placeOf[other] = placeOf[state];
                        members[place] = state;
                        placeOf[state] = place;
                        marked[block]++;
                    }
                }

                foreach (int block in touched)
                {
                    (int start, int size) = blocks[block];
                    int part = marked[block];
                    marked[block] = 0;
                    if (part == size)
                    {
                        continue;
                    }

                    int made = blocks.Count;
                    blocks.Add((start, part));
                    blocks[block] = (start + part, size - part);
                    marked.Add(0);
                    isQueued.Add(false);
                    for (int i = start; i < start + part; i++)
                    {
                        blockOf[members[i]] = made;
                    }

                    int smaller = isQueued[block] || part <= size - part ? made : block;
                    isQueued[smaller] = true;
                    splitters.Enqueue(smaller);
                }
            }
        }

        return blockOf;
    }

    /// <summary>For every state where its predecessors begin, one end after the last, and then the predecessors.</summary>
    private static int[] Predecessors(List<int[]> rows, int column)
    {
        int count = rows.Count;
        int[] lists = new int[count + 1 + count];
        foreach (int[] row in rows)
        {
            lists[row[column] + 1]++;
        }

        for (int i = 1; i <= count; i++)
        {
            lists[i] += lists[i - 1];
        }

        int[] next = new int[count];
        Array.Copy(lists, next, count);
        for (int state = 0; state < count; state++)
        {
            lists[count + 1 + next[rows[state][column]]++] = state;
        }

        return lists;
    }

    /// <summary>The rows of the blocks: the rejecting one, the accepting one, the rest in the order in which texts reach them.</summary>
    private static int[][] Merge(ByteAutomatonStates states, int[] blockOf, List<int> columns, out int start)
    {
        Dictionary<int, int> numbers = new()
        {
            [blockOf[ByteAutomatonStates.Rejecting]] = ByteAutomatonStates.Rejecting,
            [blockOf[ByteAutomatonStates.Accepting]] = ByteAutomatonStates.Accepting,
        };
        List<int> representatives = [ByteAutomatonStates.Rejecting, ByteAutomatonStates.Accepting];

        int NumberOf(int state)
        {
            if (!numbers.TryGetValue(blockOf[state], out int number))
            {
                number = representatives.Count;
                numbers.Add(blockOf[state], number);
                representatives.Add(state);
            }

            return number;
        }

        start = NumberOf(states.Start);
        List<int[]> rows = [];
        for (int i = 0; i < representatives.Count; i++)
        {
            int[] row = states.Rows[representatives[i]];
            rows.Add([.. columns.Select(column => NumberOf(row[column]))]);
        }

        return [.. rows];
    }
}
