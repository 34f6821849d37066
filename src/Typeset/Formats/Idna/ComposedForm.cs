using System.Collections.Frozen;

namespace Typeset.Formats.Idna;

/// <summary>
/// Normalization Form C (UAX 15) of labels that hold only code points allowed in them. The framework's own normalization cannot be relied on:
/// with invariant globalization it takes every text for normalized.
/// </summary>
internal static class ComposedForm
{
    /// <summary>No allowed code point decomposes into more than this.</summary>
    private const int MaxExpansion = 4;

    private static readonly CodePointMap s_combiningClass = new(IdnaTables.CombiningClass);
    private static readonly FrozenDictionary<long, int> s_compositions = ReadCompositions();
    private static readonly FrozenDictionary<int, long> s_decompositions = s_compositions.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Whether the label is what its normalization gives.</summary>
    internal static bool IsComposed(ReadOnlySpan<int> label)
    {
        if (label.IndexOfAnyExceptInRange(0, 0x2FF) < 0)
        {
            // No marks, so nothing to order or to compose.
            return true;
        }

        Span<int> buffer = stackalloc int[MaxExpansion * label.Length];
        int length = 0;
        foreach (int codePoint in label)
        {
            Decompose(codePoint, buffer, ref length);
        }

        Sort(buffer[..length]);
        return label.SequenceEqual(buffer[..Compose(buffer[..length])]);
    }

    /// <summary>Whether the code point is a virama, which has a combining class of its own (9).</summary>
    internal static bool IsVirama(int codePoint) => s_combiningClass[codePoint] == 9;

    private static void Decompose(int codePoint, Span<int> buffer, ref int length)
    {
        if (s_decompositions.TryGetValue(codePoint, out long pair))
        {
            Decompose((int)(pair >> 32), buffer, ref length);
            codePoint = (int)pair;
        }

        buffer[length++] = codePoint;
    }

    /// <summary>Puts the marks after each starter in the order of their classes, those of one class as they stand.</summary>
    private static void Sort(Span<int> codePoints)
    {
        for (int i = 1; i < codePoints.Length; i++)
        {
            int codePoint = codePoints[i];
            int combiningClass = s_combiningClass[codePoint];
            int target = i;
            while (combiningClass != 0 && target > 0 && s_combiningClass[codePoints[target - 1]] > combiningClass)
            {
                codePoints[target] = codePoints[target - 1];
                target--;
            }

            codePoints[target] = codePoint;
        }
    }

    /// <summary>Composes in place and returns the new length.</summary>
    private static int Compose(Span<int> codePoints)
    {
        int length = 0;
        int starter = -1;
        int lastClass = 0;
        foreach (int codePoint in codePoints)
        {
            int combiningClass = s_combiningClass[codePoint];
            bool blocked = starter != length - 1 && lastClass >= combiningClass;
            if (starter >= 0 && !blocked && s_compositions.TryGetValue(Pair(codePoints[starter], codePoint), out int composed))
            {
                codePoints[starter] = composed;
                continue;
            }

            starter = combiningClass == 0 ? length : starter;
            lastClass = combiningClass;
            codePoints[length++] = codePoint;
        }

        return length;
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static FrozenDictionary<long, int> ReadCompositions()
    {
        Dictionary<long, int> compositions = [];
        int position = 0;
        int first = 0;
        int second = 0;
        while (position < IdnaTables.Compositions.Length)
        {
            int step = CodePointMap.ReadNumber(IdnaTables.Compositions, ref position);
            first = CodePointMap.ReadNumber(IdnaTables.Compositions, ref position) + (step == 0 ? first : 0);
            second += step;
            compositions.Add(Pair(first, second), CodePointMap.ReadNumber(IdnaTables.Compositions, ref position));
        }

        return compositions.ToFrozenDictionary();
    }
}
