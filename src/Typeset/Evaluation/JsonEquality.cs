using System.Buffers;
using System.Runtime.CompilerServices;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// Equality of JSON values as JSON Schema has it (core, 4.2.2): numbers by what they denote, strings by their code points
/// with escapes resolved, objects whatever the order of their members.
/// </summary>
internal static class JsonEquality
{
    private const int SortedFrom = 16;
    private const int StackBytes = 256;

    /// <summary>Whether both are the same JSON value.</summary>
    public static bool AreEqual(JsonView left, JsonView right)
    {
        ref readonly TapeEntry leftEntry = ref left.Entry;
        ref readonly TapeEntry rightEntry = ref right.Entry;
        if (KindOf(leftEntry.Kind) != KindOf(rightEntry.Kind))
        {
            return false;
        }

        switch (leftEntry.Kind)
        {
            case TapeKind.Number:
                return AreNumbersEqual(left.Text, right.Text);
            case TapeKind.String or TapeKind.Name:
                return AreStringsEqual(left, right);
            case TapeKind.Array:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return leftEntry.Length == rightEntry.Length && AreItemsEqual(left, right, leftEntry.Length);
            case TapeKind.Object:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return leftEntry.Length == rightEntry.Length && AreMembersEqual(left, right, leftEntry.Length);
            default:
                return true;
        }
    }

    /// <summary>A hash that equal values share.</summary>
    public static int GetHash(JsonView value)
    {
        ref readonly TapeEntry entry = ref value.Entry;
        HashCode hash = default;
        hash.Add(KindOf(entry.Kind));
        switch (entry.Kind)
        {
            case TapeKind.Number:
                if (ShortDecimal.TryParse(value.Text, out ShortDecimal number))
                {
                    hash.Add(number.GetHashCode());
                }
                else
                {
                    new NumberText(value.Text).AddTo(ref hash);
                }

                break;
            case TapeKind.String or TapeKind.Name:
                AddString(ref hash, value);
                break;
            case TapeKind.Array:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                for (int i = 0, item = value.Index + 1; i < entry.Length; i++, item = value.At(item).Entry.Next)
                {
                    hash.Add(GetHash(value.At(item)));
                }

                break;
            case TapeKind.Object:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                int sum = 0;
                for (int i = 0, name = value.Index + 1; i < entry.Length; i++, name = value.At(name + 1).Entry.Next)
                {
                    sum = unchecked(sum + HashCode.Combine(GetHash(value.At(name)), GetHash(value.At(name + 1))));
                }

                hash.Add(sum);
                break;
            default:
                break;
        }

        return hash.ToHashCode();
    }

    /// <summary>The number of different names among the members of an object; no more are counted than <paramref name="enough"/>.</summary>
    public static int CountNames(JsonView value, long enough)
    {
        int count = value.Entry.Length;
        Span<int> first = stackalloc int[SortedFrom];
        int different = 0;
        int looked = 0;
        for (int name = value.Index + 1; looked < count && looked < SortedFrom && different < enough; looked++, name = value.At(name + 1).Entry.Next)
        {
            bool isKnown = false;
            for (int i = 0; i < different && !isKnown; i++)
            {
                isKnown = AreStringsEqual(value.At(first[i]), value.At(name));
            }

            if (!isKnown)
            {
                first[different++] = name;
            }
        }

        return looked == count || different >= enough ? different : CountSortedNames(value, count);
    }

    /// <summary>Whether two number tokens denote the same number.</summary>
    public static bool AreNumbersEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return true;
        }

        bool leftIsShort = ShortDecimal.TryParse(left, out ShortDecimal leftShort);
        bool rightIsShort = ShortDecimal.TryParse(right, out ShortDecimal rightShort);

        // A number that fits has one form only, so it never equals one that does not fit.
        return leftIsShort == rightIsShort && (leftIsShort ? leftShort.Equals(rightShort) : NumberText.AreEqual(new NumberText(left), new NumberText(right)));
    }

    private static TapeKind KindOf(TapeKind kind) => kind == TapeKind.Name ? TapeKind.String : kind;

    private static bool AreStringsEqual(JsonView left, JsonView right)
    {
        if (!left.IsEscaped && !right.IsEscaped)
        {
            return left.Text.SequenceEqual(right.Text);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(left.Text.Length + right.Text.Length);
        ReadOnlySpan<byte> leftText = Unescape(left, buffer);
        bool equal = leftText.SequenceEqual(Unescape(right, buffer.AsSpan(left.Text.Length)));
        ArrayPool<byte>.Shared.Return(buffer);
        return equal;
    }

    private static int CompareNames(JsonView left, JsonView right)
    {
        if (!left.IsEscaped && !right.IsEscaped)
        {
            return left.Text.SequenceCompareTo(right.Text);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(left.Text.Length + right.Text.Length);
        ReadOnlySpan<byte> leftText = Unescape(left, buffer);
        int order = leftText.SequenceCompareTo(Unescape(right, buffer.AsSpan(left.Text.Length)));
        ArrayPool<byte>.Shared.Return(buffer);
        return order;
    }

    private static ReadOnlySpan<byte> Unescape(JsonView value, Span<byte> buffer) =>
        value.IsEscaped ? buffer[..JsonStrings.Unescape(value.Text, buffer)] : value.Text;

    private static void AddString(ref HashCode hash, JsonView value)
    {
        if (!value.IsEscaped)
        {
            hash.AddBytes(value.Text);
            return;
        }

        byte[]? rented = null;
        Span<byte> buffer = value.Text.Length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(value.Text.Length));
        hash.AddBytes(Unescape(value, buffer));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static bool AreItemsEqual(JsonView left, JsonView right, int count)
    {
        int leftItem = left.Index + 1;
        int rightItem = right.Index + 1;
        for (int i = 0; i < count; i++)
        {
            if (!AreEqual(left.At(leftItem), right.At(rightItem)))
            {
                return false;
            }

            leftItem = left.At(leftItem).Entry.Next;
            rightItem = right.At(rightItem).Entry.Next;
        }

        return true;
    }

    private static bool AreMembersEqual(JsonView left, JsonView right, int count)
    {
        if (count >= SortedFrom)
        {
            return AreSortedMembersEqual(left, right, count);
        }

        // Where a name is given several times, the first is the counterpart of the first and so on: each value is compared once.
        uint taken = 0;
        for (int i = 0, leftName = left.Index + 1; i < count; i++, leftName = left.At(leftName + 1).Entry.Next)
        {
            int counterpart = -1;
            for (int j = 0, rightName = right.Index + 1; j < count && counterpart < 0; j++, rightName = right.At(rightName + 1).Entry.Next)
            {
                if ((taken & (1u << j)) == 0 && AreStringsEqual(left.At(leftName), right.At(rightName)))
                {
                    taken |= 1u << j;
                    counterpart = rightName + 1;
                }
            }

            if (counterpart < 0 || !AreEqual(left.At(leftName + 1), right.At(counterpart)))
            {
                return false;
            }
        }

        return true;
    }

    // Comparing every name with every other is too slow for large objects; in the order of their names they pair up.
    private static bool AreSortedMembersEqual(JsonView left, JsonView right, int count)
    {
        int[] leftNames = SortedNames(left, count);
        int[] rightNames = SortedNames(right, count);
        for (int i = 0; i < count; i++)
        {
            if (CompareNames(left.At(leftNames[i]), right.At(rightNames[i])) != 0 || !AreEqual(left.At(leftNames[i] + 1), right.At(rightNames[i] + 1)))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountSortedNames(JsonView value, int count)
    {
        int[] names = SortedNames(value, count);
        int different = 1;
        for (int i = 1; i < count; i++)
        {
            different += CompareNames(value.At(names[i - 1]), value.At(names[i])) != 0 ? 1 : 0;
        }

        return different;
    }

    private static int[] SortedNames(JsonView value, int count)
    {
        int[] names = new int[count];
        for (int i = 0, name = value.Index + 1; i < count; i++, name = value.At(name + 1).Entry.Next)
        {
            names[i] = name;
        }

        Sort(value, names);
        return names;
    }

    // A heap sort: a view cannot be captured by the comparison that the framework's sort takes.
    private static void Sort(JsonView value, int[] names)
    {
        for (int root = (names.Length / 2) - 1; root >= 0; root--)
        {
            Sift(value, names, root, names.Length);
        }

        for (int end = names.Length - 1; end > 0; end--)
        {
            (names[0], names[end]) = (names[end], names[0]);
            Sift(value, names, 0, end);
        }
    }

    private static void Sift(JsonView value, int[] names, int root, int end)
    {
        for (int child = (root * 2) + 1; child < end; child = (root * 2) + 1)
        {
            if (child + 1 < end && CompareInOrder(value, names[child], names[child + 1]) < 0)
            {
                child++;
            }

            if (CompareInOrder(value, names[root], names[child]) >= 0)
            {
                return;
            }

            (names[root], names[child]) = (names[child], names[root]);
            root = child;
        }
    }

    private static int CompareInOrder(JsonView value, int left, int right)
    {
        int order = CompareNames(value.At(left), value.At(right));
        return order != 0 ? order : left.CompareTo(right);
    }
}
