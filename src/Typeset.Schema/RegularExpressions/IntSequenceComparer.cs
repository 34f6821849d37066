namespace Typeset.Schema;

/// <summary>Compares arrays of numbers by what is in them.</summary>
internal sealed class IntSequenceComparer : IEqualityComparer<int[]>
{
    private IntSequenceComparer()
    {
    }

    /// <summary>The only instance.</summary>
    internal static IntSequenceComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(int[]? left, int[]? right)
    {
        if (left is null || right is null || left.Length != right.Length)
        {
            return ReferenceEquals(left, right);
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(int[] numbers)
    {
        uint hash = (uint)numbers.Length;
        foreach (int number in numbers)
        {
            hash = unchecked((hash ^ (uint)number) * 0x9E3779B1);
            hash ^= hash >> 15;
        }

        return unchecked((int)hash);
    }
}
