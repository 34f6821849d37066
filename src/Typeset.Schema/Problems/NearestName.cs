namespace Typeset.Schema;

/// <summary>Finds what someone who mistyped a name may have meant.</summary>
internal static class NearestName
{
    /// <summary>Beyond it nobody mistypes a name, and the distance takes time with the square of the length.</summary>
    private const int MaxLength = 128;

    /// <summary>
    /// The candidate that differs from <paramref name="name"/> in case only, else the one at the smallest edit distance, not
    /// above <paramref name="maxDistance"/> (1 for names of up to four characters, 0 for up to two); null when none is near. Of equally near
    /// ones the first in ordinal order.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates, int maxDistance = 2)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        int limit = name.Length <= 2 ? 0 : name.Length <= 4 ? Math.Min(1, maxDistance) : maxDistance;
        string? best = null;
        int bestDistance = limit + 1;
        foreach (string candidate in candidates)
        {
            int distance = string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase)
                ? 0
                : Math.Abs(name.Length - candidate.Length) > limit ? limit + 1 : Distance(name, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (Damerau and Levenshtein, each stretch edited once).</summary>
    private static int Distance(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, beforePrevious[j - 2] + 1);
                }

                current[j] = best;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
