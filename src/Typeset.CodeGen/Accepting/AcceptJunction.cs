using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>What conjunctions and disjunctions of formulas, and of tests, have in common.</summary>
internal static class AcceptJunction
{
    /// <summary>The parts that are left to be joined: those that are known already drop out, junctions of the same kind are taken apart, and none comes twice.</summary>
    /// <param name="all">Whether they are joined by a conjunction.</param>
    /// <param name="parts">What is joined.</param>
    /// <param name="valueOf">The value of a part that is known already, else null.</param>
    /// <param name="insideOf">The parts of a junction of the same kind, else none.</param>
    /// <returns>The parts; null when one of them decides, so that the whole is not <paramref name="all"/>.</returns>
    public static List<T>? Flatten<T>(bool all, IEnumerable<T> parts, Func<T, bool?> valueOf, Func<T, EquatableArray<T>> insideOf)
        where T : class, IEquatable<T>
    {
        List<T> flat = [];
        foreach (T part in parts)
        {
            if (valueOf(part) is { } value)
            {
                if (value != all)
                {
                    return null;
                }

                continue;
            }

            EquatableArray<T> inside = insideOf(part);
            foreach (T each in inside.IsEmpty ? new([part]) : inside)
            {
                if (!flat.Contains(each))
                {
                    flat.Add(each);
                }
            }
        }

        return flat;
    }
}
