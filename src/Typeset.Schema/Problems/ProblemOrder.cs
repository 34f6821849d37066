namespace Typeset.Schema;

/// <summary>Brings problems into the order in which people read the files.</summary>
internal static class ProblemOrder
{
    /// <summary>By document as given, then by place, then by code; what is otherwise alike stays in the order it was found.</summary>
    public static Problem[] Sort(List<Problem> problems, Dictionary<string, int> orderOfPath)
    {
        int[] order = new int[problems.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) => Compare(problems[left], problems[right], orderOfPath) is int result and not 0 ? result : left.CompareTo(right));
        Problem[] sorted = new Problem[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            sorted[i] = problems[order[i]];
        }

        return sorted;
    }

    private static int Compare(Problem left, Problem right, Dictionary<string, int> orderOfPath)
    {
        int result = Order(left, orderOfPath).CompareTo(Order(right, orderOfPath));
        if (result == 0)
        {
            result = left.Location.Start.CompareTo(right.Location.Start);
        }

        return result == 0 ? string.CompareOrdinal(left.Code, right.Code) : result;
    }

    private static int Order(Problem problem, Dictionary<string, int> orderOfPath) =>
        orderOfPath.TryGetValue(problem.Location.Path, out int order) ? order : int.MaxValue;
}
